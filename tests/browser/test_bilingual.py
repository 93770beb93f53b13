"""Both languages of a text at once: on a tap, beside one another where there is room, and on paper in two columns."""

import re

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.conftest import NewPage, Watch
from tests.browser.kinds import KINDS, ROOTS
from tests.browser.looking import box, set_letters, violations

EXPLAINER = "explainers/chips-in-three-tiers/"
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True}
PARAGRAPH = "section[aria-labelledby=vietnam] p"
BAR = ".bilingual-bar"
TWIN = "main .twin"
both = pytest.mark.parametrize("root", ROOTS.values(), ids=ROOTS)
phone = pytest.mark.parametrize("page", [PHONE], indirect=True)


def turn_on(page: Page, url: str) -> Locator:
    """Open a page, choose to read it in both languages, and give its second paragraph."""
    page.goto(url)
    page.locator("button.bilingual").click()
    expect(page.locator(BAR)).to_be_visible()
    return page.locator(PARAGRAPH).nth(1)


def press(page: Page, number: int) -> None:
    """Press a button of the bar: all, print, off."""
    page.locator(f"{BAR} button").nth(number).click()


@both
@phone
def test_a_tap_shows_a_paragraph_in_the_other_language_under_it(
    page: Page, site_url: str, root: str, watch: Watch
) -> None:
    other = "" if root else "en/"
    page.goto(f"{site_url}{other}{EXPLAINER}")
    there = page.locator(PARAGRAPH).nth(1)
    said, link = there.inner_text(), there.locator("a.actor").evaluate("link => link.href")
    watch.requests.clear()
    paragraph = turn_on(page, f"{site_url}{root}{EXPLAINER}")
    assert f"{site_url}{other}{EXPLAINER}" not in watch.requests
    paragraph.tap(position={"x": 5, "y": 5})
    twin = page.locator(TWIN)
    expect(twin).to_have_count(1)
    assert twin.get_attribute("lang") == ("vi" if root else "en")
    # Citations have the numbers that they have here; all else is as it stands there.
    without_numbers = re.compile(r"\d+[a-z]?(?= ?[,.]|$)")
    assert without_numbers.sub("", twin.inner_text()) == without_numbers.sub("", said)
    assert twin.locator("a.actor").evaluate("link => link.href") == link
    assert twin.locator("[id]").count() == 0
    below = box(paragraph)
    assert box(twin)["y"] >= below["y"] + below["height"]
    page.locator(PARAGRAPH).first.tap(position={"x": 5, "y": 5})
    expect(twin).to_have_count(2)
    assert watch.requests.count(f"{site_url}{other}{EXPLAINER}") == 1
    paragraph.tap(position={"x": 5, "y": 5})
    expect(twin).to_have_count(1)


@both
def test_by_keyboard_it_stands_beside_the_paragraph_on_a_wide_screen(page: Page, site_url: str, root: str) -> None:
    paragraph = turn_on(page, f"{site_url}{root}{EXPLAINER}")
    twist = paragraph.locator(".twist")
    twist.focus()
    page.keyboard.press("Enter")
    expect(twist).to_have_attribute("aria-expanded", "true")
    here, there = box(paragraph), box(page.locator(TWIN))
    assert here["x"] + here["width"] <= there["x"]
    assert abs(here["y"] - there["y"]) < 2
    page.keyboard.press("Enter")
    expect(page.locator(TWIN)).to_have_count(0)
    expect(twist).to_be_focused()


@pytest.mark.parametrize("kind", ["explainer", "article", "claim", "term", "actor", "source", "corrections", "about"])
def test_every_paragraph_finds_its_twin(page: Page, site_url: str, kind: str) -> None:
    turn_on(page, f"{site_url}{KINDS[kind]}")
    press(page, 0)
    expect(page.locator(TWIN).first).to_be_attached()
    assert page.locator(TWIN).count() == page.locator("main .two").count() > 1
    assert page.locator(f"{TWIN} > i").all_inner_texts() == []
    press(page, 0)
    expect(page.locator(TWIN)).to_have_count(0)


@pytest.mark.parametrize(("width", "percent", "scheme"), [(280, 200, "dark"), (360, 100, "light"), (1280, 100, "dark")])
def test_it_holds_on_every_screen_and_axe_finds_nothing(
    new_page: NewPage, site_url: str, width: int, percent: int, scheme: str
) -> None:
    page = new_page(viewport={"width": width, "height": 740}, color_scheme=scheme)
    turn_on(page, f"{site_url}{EXPLAINER}")
    set_letters(page, percent)
    press(page, 0)
    expect(page.locator(TWIN).first).to_be_attached()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []


@pytest.mark.parametrize("width", [360, 1280])
def test_what_is_read_stays_in_its_place(new_page: NewPage, site_url: str, width: int) -> None:
    page = new_page(viewport={"width": width, "height": 740})
    turn_on(page, f"{site_url}{EXPLAINER}")
    read = page.locator("#deals")
    for number in (0, 0, 2):
        read.evaluate("read => read.scrollIntoView()")
        before, twins = box(read)["y"], page.locator(TWIN).count()
        press(page, number)
        if number:
            expect(page.locator(BAR)).not_to_be_visible()
        else:
            expect(page.locator(TWIN)).not_to_have_count(twins)
        assert abs(box(read)["y"] - before) < 2


@both
def test_print_waits_for_the_other_language_and_has_two_columns(page: Page, site_url: str, root: str) -> None:
    page.add_init_script("print = () => { document.title = `${document.querySelectorAll('.twin').length}` }")
    paragraph = turn_on(page, f"{site_url}{root}{EXPLAINER}")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert not page.locator(BAR).is_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    press(page, 1)
    expect(page).to_have_title(re.compile(r"\d\d"))
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 640, "height": 900})
    here, there = box(paragraph), box(paragraph.locator("xpath=following-sibling::*"))
    assert here["x"] + here["width"] <= there["x"]
    assert abs(here["width"] - there["width"]) < 2
    assert not page.locator(BAR).is_visible()
    assert not page.locator("button.bilingual").is_visible()
    assert not page.locator(".twist").first.is_visible()


@pytest.mark.expects_404
@both
def test_without_the_other_page_a_message_leads_to_it(page: Page, site_url: str, root: str) -> None:
    other = "" if root else "en/"
    paragraph = turn_on(page, f"{site_url}{root}{EXPLAINER}")
    page.route(f"{site_url}{other}{EXPLAINER}", lambda route: route.fulfill(status=404, body=""))
    paragraph.click(position={"x": 5, "y": 5})
    way = page.locator(f"{BAR} output a")
    assert way.evaluate("way => way.href").startswith(f"{site_url}{other}{EXPLAINER}")
    page.unroute(f"{site_url}{other}{EXPLAINER}")
    paragraph.click(position={"x": 5, "y": 5})
    expect(page.locator(TWIN)).to_have_count(1)


def test_where_the_two_are_divided_differently_the_whole_part_is_shown(page: Page, site_url: str) -> None:
    def shorter(route: Route) -> None:
        body = route.fetch().text()
        start = body.index('<h2 id="vietnam">')
        route.fulfill(body=body[:start] + body[start:].replace("</p><p>", " ", 1), content_type="text/html")

    page.route(f"{site_url}en/{EXPLAINER}", shorter)
    paragraph = turn_on(page, f"{site_url}{EXPLAINER}")
    paragraph.click(position={"x": 5, "y": 5})
    expect(page.locator(f"{TWIN} > i")).to_have_attribute("lang", "vi")
    assert page.locator(f"{TWIN} > .twin-part").count() == page.locator(PARAGRAPH).count() - 1


def test_the_choice_lasts_from_page_to_page_until_it_is_taken_back(page: Page, site_url: str) -> None:
    turn_on(page, f"{site_url}{EXPLAINER}")
    page.goto(f"{site_url}en/{KINDS['term']}")
    expect(page.locator("button.bilingual")).to_have_attribute("aria-pressed", "true")
    press(page, 2)
    expect(page.locator(BAR)).not_to_be_visible()
    expect(page.locator("button.bilingual")).to_be_focused()
    assert not page.locator(".twist").first.is_visible()
    page.goto(f"{site_url}{EXPLAINER}", wait_until="networkidle")
    expect(page.locator(BAR)).to_have_count(0)


def test_where_nothing_may_be_kept_the_choice_lasts_as_long_as_the_page(page: Page, site_url: str) -> None:
    page.add_init_script("Object.defineProperty(window, 'sessionStorage', {get() { throw new DOMException('no') }})")
    turn_on(page, f"{site_url}{EXPLAINER}").click(position={"x": 5, "y": 5})
    expect(page.locator(TWIN)).to_have_count(1)


def test_turning_it_on_leaves_the_head_of_the_page_where_it_is(new_page: NewPage, site_url: str) -> None:
    page = new_page(viewport={"width": 280, "height": 740})
    page.goto(f"{site_url}{KINDS['claim']}")
    before = box(page.locator("h1"))["y"]
    page.locator("button.bilingual").click()
    expect(page.locator(BAR)).to_be_visible()
    assert box(page.locator("h1"))["y"] == before


@pytest.mark.parametrize("page", [{"java_script_enabled": False}], indirect=True)
def test_without_a_script_there_is_no_button(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}{EXPLAINER}")
    assert page.locator("button.bilingual").count() == 1
    assert not page.locator("button.bilingual").is_visible()
