"""The bar that comes back on the way up, and the other language, which opens at what is being read."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewPage
from tests.browser.kinds import KINDS, ROOTS
from tests.browser.looking import set_letters, violations

PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True}
BAR = ".slim-bar"
phone = pytest.mark.parametrize("page", [PHONE], indirect=True)
both = pytest.mark.parametrize("root", ROOTS.values(), ids=ROOTS)


def turn_back(page: Page, down: int = 4000, up: int = 300) -> None:
    """Read on, then turn back."""
    page.evaluate(f"scrollTo(0, {down})")
    page.wait_for_selector(BAR, state="attached")
    page.wait_for_timeout(100)
    page.evaluate(f"scrollBy(0, -{up})")
    expect(page.locator(f"{BAR}.shown")).to_be_visible()


@both
@phone
def test_the_bar_comes_on_the_way_up_and_goes_on_the_way_down(page: Page, site_url: str, root: str) -> None:
    page.goto(f"{site_url}{root}{KINDS['explainer']}")
    expect(page.locator(BAR)).to_have_count(0)
    turn_back(page)
    page.evaluate("scrollBy(0, 400)")
    expect(page.locator(BAR)).not_to_be_visible()
    assert page.locator(BAR).evaluate("bar => bar.inert")


@both
@phone
def test_the_bar_tells_what_is_read_and_leads_on(page: Page, site_url: str, root: str) -> None:
    page.goto(f"{site_url}{root}{KINDS['explainer']}")
    page.evaluate("document.getElementById('rented-compute').scrollIntoView()")
    page.wait_for_selector(BAR, state="attached")
    page.wait_for_timeout(100)
    page.evaluate("scrollBy(0, -20)")
    heading = page.locator("#rented-compute").inner_text()
    expect(page.locator(f"{BAR} summary")).to_have_text(heading)
    page.locator(f"{BAR} summary").click()
    expect(page.locator(f"{BAR} a[aria-current=true]")).to_have_text(heading)
    page.locator(f"{BAR} a[href='#_sources']").click()
    assert page.evaluate("location.hash") == "#_sources"
    expect(page.locator("#_sources")).to_be_visible()


@both
@phone
def test_the_bar_searches_shares_and_leads_to_the_top(page: Page, site_url: str, root: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{site_url}{root}{KINDS['explainer']}")
    page.evaluate("delete Navigator.prototype.share")
    turn_back(page)
    page.locator(f"{BAR} button").nth(1).click()
    expect(page.locator(f"{BAR} output")).not_to_have_text("")
    assert page.evaluate("navigator.clipboard.readText()").endswith(f"/{root}{KINDS['explainer']}")
    page.locator(f"{BAR} button").nth(0).click()
    expect(page.locator("dialog.search")).to_be_visible()
    page.keyboard.press("Escape")
    page.locator(f"{BAR} button").last.click()
    page.wait_for_function("scrollY === 0")
    assert page.evaluate("document.activeElement.className") == "brand"


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("width", [280, 360, 1280])
@pytest.mark.parametrize("kind", ["explainer", "article", "timeline", "glossary"])
def test_the_bar_holds_on_every_screen(new_page: NewPage, site_url: str, kind: str, width: int, percent: int) -> None:
    page = new_page(viewport={"width": width, "height": 740})
    page.goto(f"{site_url}{KINDS[kind]}")
    set_letters(page, percent)
    turn_back(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    boxes = page.locator(f"{BAR} :is(button, a, summary):visible").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect()).map(({left, right, height}) => [left, right, height])"
    )
    assert [box for box in boxes if box[0] < 0 or box[1] > width or box[2] < 24] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_where_the_bar_is_shown(new_page: NewPage, site_url: str, scheme: str) -> None:
    page = new_page(viewport={"width": 360, "height": 740}, color_scheme=scheme)
    page.goto(f"{site_url}{KINDS['explainer']}")
    turn_back(page)
    page.locator(f"{BAR} summary").click()
    assert violations(page) == []


@both
@phone
def test_the_other_language_opens_at_what_is_read(page: Page, site_url: str, root: str) -> None:
    page.goto(f"{site_url}{root}{KINDS['explainer']}")
    assert page.url.endswith("/")
    page.evaluate("document.getElementById('weighing').scrollIntoView()")
    page.wait_for_selector(BAR, state="attached")
    page.wait_for_timeout(100)
    page.evaluate("scrollBy(0, -20)")
    page.locator(f"{BAR} .language").click()
    page.wait_for_url("**/three-roads/#weighing")
    assert abs(page.locator("#weighing").bounding_box()["y"]) < 120  # type: ignore[index]  # it is on the page


@phone
def test_at_the_top_the_other_language_opens_at_the_top(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}{KINDS['explainer']}")
    page.locator(".site-head .language").click()
    page.wait_for_url(f"{site_url}en/{KINDS['explainer']}")
