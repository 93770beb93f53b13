"""Cards say beside a link what it leads to: by pointer, keyboard and finger, in both languages, never in the way."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import NewPage, Watch
from tests.browser.kinds import ROOTS
from tests.browser.looking import attribute, moved, violations, watch_moves

EXPLAINER = "explainers/three-roads/"
# Its list of sources says all that they say; that of the other explainer, which has more, names them only.
WHOLE = "explainers/atom-bomb-tea-egg/"
ARTICLE = "articles/raimondo-cloud/"
TERM = "main p a.term[href$='/chung-cat/'][data-card]"
ACTOR = "main p a.actor[href$='/deepseek/'][data-card]"
# Of a source as a whole: a passage has a card of its own.
CITATION = "main .cite a:not([data-card*='--'])"
# Milliseconds: longer than a card takes to open or to close, and than a double tap; a time that no page takes to load.
LONG, A_WHILE = 1_000, 3_600_000
# The place on the screen that is furthest from whatever takes a tap: a finger that just misses a thing means it.
ELSEWHERE = """() => {
  const taking = [...document.querySelectorAll("a, button, summary, .card")].flatMap((one) => [...one.getClientRects()])
  const off = (low, at, high) => Math.max(low - at, 0, at - high)
  const room = ([x, y]) => Math.min(...taking.map((r) => Math.hypot(off(r.left, x, r.right), off(r.top, y, r.bottom))))
  const places = Array.from({length: 16 * 32}, (_, n) => [(n % 16) * 20 + 10, Math.floor(n / 16) * 20 + 10])
  return places.reduce((best, place) => (room(place) > room(best) ? place : best))
}"""
PHONE = {"viewport": {"width": 320, "height": 640}, "has_touch": True}
PATHS = [pytest.param(root, id=lang) for lang, root in ROOTS.items()]

both = pytest.mark.parametrize("root", PATHS)
phone = pytest.mark.parametrize("page", [PHONE], indirect=True)


def at(page: Page, site_url: str, root: str, selector: str = TERM, path: str = EXPLAINER) -> Locator:
    """Open a page and bring a link into the middle of it."""
    page.goto(f"{site_url}{root}{path}")
    link = page.locator(selector).first
    link.evaluate("link => link.scrollIntoView({block: 'center', behavior: 'instant'})")
    return link


def card_of(page: Page) -> Locator:
    return page.locator(".card")


def hover(page: Page, link: Locator) -> None:
    # Where its words are, should it stand on two lines.
    box = link.evaluate(
        "link => { const {x, y, width, height} = link.getClientRects()[0]; return [x, y, width, height] }"
    )
    page.mouse.move(box[0] + box[2] / 2, box[1] + box[3] / 2)


@both
def test_a_card_opens_on_hover_and_says_the_word_in_both_languages(page: Page, site_url: str, root: str) -> None:
    link = at(page, site_url, root)
    hover(page, link)
    expect(card_of(page)).to_be_visible()
    mine, other = ("chưng cất", "distillation") if not root else ("distillation", "chưng cất")
    expect(card_of(page).locator("b")).to_have_text(mine)
    expect(card_of(page).locator(f"[lang={'vi' if root else 'en'}]")).to_have_text(other)
    assert attribute(card_of(page).locator("p a").first, "href").endswith(f"{root}glossary/chung-cat/")


@both
def test_an_actors_card_gives_its_own_name_its_kind_and_one_sentence(page: Page, site_url: str, root: str) -> None:
    hover(page, at(page, site_url, root, ACTOR))
    expect(card_of(page).locator("b")).to_have_text("DeepSeek")
    expect(card_of(page).locator("[lang=zh]")).to_have_text("深度求索")
    expect(card_of(page).locator("small")).to_have_text("company · China" if root else "công ty · Trung Quốc")
    said = card_of(page).locator("#_says > div").inner_text()
    assert said
    assert ". " not in said


@both
def test_a_citations_card_is_made_from_the_pages_own_list(page: Page, site_url: str, root: str) -> None:
    link = at(page, site_url, root, CITATION)
    hover(page, link)
    expect(card_of(page)).to_be_visible()
    entry = page.locator(f"[id='{attribute(link, 'href')[1:]}']")
    assert card_of(page).locator("cite").text_content() == entry.locator("cite").text_content()
    assert card_of(page).locator(".by").text_content() == entry.locator(".by").first.text_content()
    assert card_of(page).locator(".back").count() == 0
    card_of(page).locator(f"a[href$='{link.get_attribute('href')}']").click()
    assert page.evaluate("location.hash") == link.get_attribute("href")
    expect(card_of(page)).to_have_count(0)


def test_a_citations_card_leads_to_the_source_itself_and_keeps_its_language(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}{WHOLE}")
    entries = page.locator(".sources-cited li:has(> .out):has(cite [lang=en])")
    english = set(entries.evaluate_all("all => all.map(one => one.id.replace('_source-', ''))"))
    whole = page.locator(CITATION).evaluate_all("all => all.map(one => one.hash.replace('#_source-', ''))")
    source = next(one for one in whole if one in english)
    link = at(page, site_url, "", f".cite a[href='#_source-{source}']:not([data-card*='--'])", WHOLE)
    hover(page, link)
    expect(card_of(page).locator("cite [lang=en]")).to_be_visible()
    assert attribute(card_of(page).locator("a[rel=external]"), "href").startswith("https://")


@both
def test_where_the_list_only_names_its_sources_a_card_still_tells_the_passage(
    page: Page, site_url: str, root: str
) -> None:
    link = at(page, site_url, root, "main .cite a[data-card*='--']")
    source, passage = attribute(link, "href").removeprefix("#_source-"), attribute(link, "data-card").removeprefix("--")
    assert page.locator(".sources-cited .in-short").count() == 1
    hover(page, link)
    told = card_of(page).locator(".says-so")
    expect(told).not_to_be_empty()
    said = told.text_content()
    expect(card_of(page).locator("a[rel=external]")).to_be_visible()
    page.goto(f"{site_url}{root}sources/{source}/")
    assert said == page.locator(f"[id='{passage}'] blockquote").text_content()


def test_without_the_page_of_the_source_its_card_names_it(page: Page, site_url: str) -> None:
    page.route("**/sources/*/", lambda route: route.fulfill(status=200, body="", content_type="text/html"))
    hover(page, at(page, site_url, "", "main .cite a[data-card*='--']"))
    expect(card_of(page).locator("cite")).to_be_visible()


def test_of_two_numbers_side_by_side_each_has_its_own_card(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}{EXPLAINER}")
    second = page.locator("main .cite.more a").first
    first = second.locator("xpath=../preceding-sibling::sup[1]/a")
    second.evaluate("link => link.scrollIntoView({block: 'center', behavior: 'instant'})")
    for link in (first, second):
        point = link.evaluate(
            "link => { const range = new Range(); range.selectNodeContents(link);"
            " const {x, y, width, height} = range.getBoundingClientRect(); return [x + width / 2, y + height / 2] }"
        )
        page.mouse.move(*point)
        page.wait_for_function("link => link.hasAttribute('aria-describedby')", arg=link.element_handle())


@both
def test_a_card_stays_while_the_pointer_is_on_it_and_goes_when_it_leaves(page: Page, site_url: str, root: str) -> None:
    page.clock.install(time=0)
    hover(page, at(page, site_url, root))
    expect(card_of(page)).to_be_visible()
    page.clock.pause_at(A_WHILE)
    card_of(page).hover()
    page.clock.run_for(LONG)
    expect(card_of(page)).to_be_visible()
    page.mouse.move(1, 1)
    page.clock.run_for(LONG)
    expect(card_of(page)).to_have_count(0)


@both
def test_the_keyboard_opens_a_card_escape_closes_it_and_keeps_the_place(page: Page, site_url: str, root: str) -> None:
    link = at(page, site_url, root)
    page.keyboard.press("Tab")
    link.focus()
    expect(card_of(page)).to_be_visible()
    assert link.get_attribute("aria-describedby") == "_says"
    page.keyboard.press("Escape")
    expect(card_of(page)).to_have_count(0)
    expect(link).to_be_focused()
    assert link.get_attribute("aria-describedby") is None


def test_escape_closes_a_card_that_the_pointer_opened(page: Page, site_url: str) -> None:
    hover(page, at(page, site_url, ""))
    expect(card_of(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(card_of(page)).to_have_count(0)


def test_tab_goes_on_to_the_next_link_and_its_card(page: Page, site_url: str) -> None:
    link = at(page, site_url, "")
    page.keyboard.press("Tab")
    link.focus()
    expect(card_of(page)).to_be_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("!document.activeElement.closest('.card')")
    assert page.evaluate("document.activeElement.matches('main a')")
    assert page.locator("main a:focus-visible").count() == 1
    expect(card_of(page)).to_have_count(page.locator("main a[data-card]:focus-visible").count())


@both
@phone
def test_the_first_tap_opens_a_card_and_its_link_leads_on(page: Page, site_url: str, root: str) -> None:
    here = f"{site_url}{root}{EXPLAINER}"
    at(page, site_url, root).tap()
    expect(card_of(page)).to_be_visible()
    assert page.url == here
    expect(card_of(page)).to_be_focused()
    card_of(page).locator("p a").first.tap()
    page.wait_for_url(f"{site_url}{root}glossary/chung-cat/")


@phone
def test_a_second_tap_follows_the_link_but_a_double_tap_does_not(page: Page, site_url: str) -> None:
    page.clock.install(time=0)
    link = at(page, site_url, "")
    page.clock.pause_at(A_WHILE)
    link.tap()
    expect(card_of(page)).to_be_visible()
    link.tap()
    expect(card_of(page)).to_be_visible()
    page.clock.run_for(LONG)
    assert page.url == f"{site_url}{EXPLAINER}"
    link.tap()
    page.wait_for_url("**/glossary/chung-cat/")


@phone
def test_a_tap_elsewhere_closes_a_card_and_a_tap_on_another_link_opens_that_ones(page: Page, site_url: str) -> None:
    # Its card is whole at once: one that is told more of grows to where the finger comes down.
    link = at(page, site_url, "", CITATION, WHOLE)
    link.tap()
    expect(card_of(page)).to_be_visible()
    page.touchscreen.tap(*page.evaluate(ELSEWHERE))
    expect(card_of(page)).to_have_count(0)
    for one in (link, at(page, site_url, "")):
        one.tap()
        expect(card_of(page)).to_have_count(1)


@pytest.mark.expects_404
@phone
def test_a_first_tap_waits_for_a_slow_script_and_leads_on_if_it_never_comes(page: Page, site_url: str) -> None:
    held = []
    page.route("**/hover-cards.js", lambda route: held.append(route))  # noqa: PLW0108  # Playwright marks what it is given
    here = f"{site_url}{EXPLAINER}"
    at(page, site_url, "").tap()
    assert page.url == here
    held[0].fulfill(status=404)
    page.wait_for_url("**/glossary/chung-cat/")


@pytest.mark.parametrize("page", [{"java_script_enabled": False}], indirect=True)
@both
def test_without_a_script_a_link_is_a_link_and_nothing_else_shows(page: Page, site_url: str, root: str) -> None:
    page.goto(f"{site_url}{root}{EXPLAINER}")
    assert not page.locator(".carried").is_visible()
    assert not page.locator(".cards-switch").is_visible()
    page.locator(TERM).first.click()
    page.wait_for_url(f"{site_url}{root}glossary/chung-cat/")


def test_cards_ask_for_their_script_once_and_then_for_nothing(page: Page, site_url: str, watch: Watch) -> None:
    link = at(page, site_url, "", "main p a.term[data-card]", WHOLE)
    before = len(watch.requests)
    hover(page, link)
    expect(card_of(page)).to_be_visible()
    for selector in ("main p a.actor[data-card]", "main .cite a"):
        hover(page, at_here(page, selector))
        expect(card_of(page)).to_be_visible()
    asked = [url.rpartition("/")[2] for url in watch.requests[before:]]
    assert [name for name in asked if not name.startswith(("bar.", "side-notes.", "element."))] == ["hover-cards.js"]


def at_here(page: Page, selector: str) -> Locator:
    link = page.locator(selector).first
    page.keyboard.press("Escape")
    link.evaluate("link => link.scrollIntoView({block: 'center', behavior: 'instant'})")
    return link


@both
def test_the_reader_switches_cards_off_in_a_card_and_on_again_at_the_foot_of_any_page(
    new_page: NewPage, site_url: str, root: str
) -> None:
    page = new_page()
    other = page.context.new_page()
    other.goto(f"{site_url}{ROOTS['vi' if root else 'en']}{ARTICLE}")
    hover(page, at(page, site_url, root))
    card_of(page).get_by_role("button").click()
    expect(card_of(page)).to_contain_text("foot of the page" if root else "cuối trang")
    expect(other.locator(".cards-switch")).to_have_text(
        "Bật thẻ giải nghĩa bên liên kết" if root else "Turn on the cards beside links"
    )
    page.keyboard.press("Escape")

    link = at(page, site_url, root)
    link.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(link).to_be_focused()
    expect(card_of(page)).to_have_count(0)

    page.goto(f"{site_url}{root}about/")
    page.locator(".cards-switch").click()
    hover(page, at(page, site_url, root))
    expect(card_of(page)).to_be_visible()


@phone
def test_with_cards_off_the_first_tap_follows_the_link(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}about/")
    page.locator(".cards-switch").tap()
    at(page, site_url, "").tap()
    page.wait_for_url("**/glossary/chung-cat/")


FITS = """() => {
  const card = document.querySelector('.card').getBoundingClientRect()
  const over = [...document.querySelector('[aria-describedby=_says]').getClientRects()].filter(line =>
    line.left < card.right && card.left < line.right && line.top < card.bottom && card.top < line.bottom)
  return [card.left >= 0, card.top >= 0, card.right <= innerWidth, card.bottom <= innerHeight, over.length == 0,
    document.documentElement.scrollWidth <= innerWidth].every(Boolean)
}"""


@pytest.mark.parametrize("block", ["start", "center", "end"])
@both
@phone
def test_at_320_pixels_a_card_is_seen_whole_and_never_on_its_words(
    page: Page, site_url: str, root: str, block: str
) -> None:
    page.goto(f"{site_url}{root}{EXPLAINER}")
    links = page.locator("main .text :is(.term, .actor, .cite a)[data-card]:visible")
    wrong = []
    for link in (links.nth(index) for index in range(0, links.count(), 12)):
        link.evaluate(f"link => link.scrollIntoView({{block: '{block}', behavior: 'instant'}})")
        hover(page, link)
        said = link.get_attribute("href")
        page.wait_for_function("link => link.hasAttribute('aria-describedby')", arg=link.element_handle())
        if not page.evaluate(FITS):
            wrong.append(said)
        page.keyboard.press("Escape")
    assert wrong == []


def test_opening_a_card_moves_nothing(page: Page, site_url: str) -> None:
    watch_moves(page)
    link = at(page, site_url, "")
    place = link.bounding_box()
    hover(page, link)
    expect(card_of(page)).to_be_visible()
    assert link.bounding_box() == place
    assert moved(page) == 0


def test_a_card_goes_with_the_words_when_they_are_scrolled_away(page: Page, site_url: str) -> None:
    hover(page, at(page, site_url, ""))
    expect(card_of(page)).to_be_visible()
    page.mouse.wheel(0, 5000)
    expect(card_of(page)).to_have_count(0)


@phone
def test_without_popovers_a_card_opens_all_the_same(page: Page, site_url: str) -> None:
    page.add_init_script("delete HTMLElement.prototype.showPopover; delete HTMLElement.prototype.popover")
    at(page, site_url, "", "main .prose .cite a", f"{ARTICLE}c26/").tap()
    expect(card_of(page)).to_be_visible()
    assert page.evaluate(FITS)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("selector", [TERM, ACTOR, CITATION], ids=["term", "actor", "citation"])
def test_axe_finds_nothing_with_a_card_open(new_page: NewPage, site_url: str, scheme: str, selector: str) -> None:
    page = new_page(color_scheme=scheme, **PHONE)
    at(page, site_url, ROOTS["en" if scheme == "dark" else "vi"], selector).tap()
    expect(card_of(page)).to_be_visible()
    assert violations(page) == []


@pytest.mark.parametrize("page", [{}, {"java_script_enabled": False}], ids=["script", "none"], indirect=True)
@both
def test_paper_shows_the_words_of_the_page_and_the_screen_does_not(page: Page, site_url: str, root: str) -> None:
    page.goto(f"{site_url}{root}{EXPLAINER}")
    words = page.locator(".carried li", has_text="distillation").first
    assert not words.is_visible()
    assert not page.locator(".printed").is_visible()
    page.emulate_media(media="print")
    assert words.is_visible()
    assert f"/{root}{EXPLAINER}" in page.locator(".printed").inner_text()
    for furniture in (".cards-switch", ".chips", ".back", "nav", "button", ".bar"):
        assert page.locator(f"{furniture}:visible").count() == 0, furniture


def test_a_source_on_paper_gives_its_address_in_full(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}{WHOLE}")
    page.emulate_media(media="print")
    written = page.locator(".sources-cited .out").first.evaluate(
        "link => [getComputedStyle(link, '::after').content, link.getAttribute('href')]"
    )
    assert written[1] in written[0]
