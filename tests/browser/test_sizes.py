"""Every kind of page holds on every screen and at every size of letters, and a finger finds what stands alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import NewPage
from tests.browser.kinds import KINDS, ROOTS
from tests.browser.looking import box, set_letters

# Kinds of pages, and explainers that hold what the one among them lacks: tables of four and of five columns.
PLACES = KINDS | {
    "explainer with a long table": "explainers/atom-bomb-tea-egg/",
    "explainer with a wide table": "explainers/open-weights/",
}
# Widths in pixels, and the sizes of letters that a reader of each may have set, in per cent.
SIZES = {
    280: (100, 150, 200),
    320: (125, 200),
    360: (100, 150, 200),
    480: (100, 200),
    768: (100, 200),
    1024: (150,),
    1280: (100, 200),
    1920: (100,),
}
HERE = Path(__file__).parent
DRAWN = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
FINGERTIP = 44


def question(name: str) -> str:
    """Read what is asked of a page: a function, after a line that says what it does."""
    return (HERE / f"{name}.js").read_text("utf-8").partition("\n;")[2]


@pytest.mark.parametrize("root", ROOTS.values(), ids=ROOTS)
@pytest.mark.parametrize("place", PLACES)
def test_nothing_is_cut_or_lies_over_something_else(new_page: NewPage, site_url: str, place: str, root: str) -> None:
    # The two languages share their markup: one is seen with a mouse, one with fingers, who get more room.
    page = new_page(has_touch=root == "en/")
    page.goto(f"{site_url}{root}{PLACES[place]}")
    fits = question("fitting")
    faults = {}
    for width, percents in SIZES.items():
        page.set_viewport_size({"width": width, "height": 740})
        for percent in percents:
            set_letters(page, percent)
            page.evaluate(DRAWN)
            faults[f"{width} px, {percent} %"] = page.evaluate(fits)
    assert {size: found for size, found in faults.items() if found} == {}


@pytest.mark.parametrize("root", ROOTS.values(), ids=ROOTS)
@pytest.mark.parametrize(("width", "percent"), [(280, 100), (280, 200), (360, 150), (360, 200), (800, 200)])
def test_the_menu_opens_shows_every_section_and_closes(
    new_page: NewPage, site_url: str, width: int, percent: int, root: str
) -> None:
    page = new_page(viewport={"width": width, "height": 640})
    page.goto(f"{site_url}{root}glossary/")
    set_letters(page, percent)
    summary = page.locator(".menu summary")
    summary.click()
    for link in page.locator(".menu nav a").all():
        link.scroll_into_view_if_needed()
        expect(link).to_be_in_viewport(ratio=0.95)
    summary.click()
    expect(page.locator(".menu nav")).to_be_hidden()


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("width", [280, 360, 1280])
def test_a_card_stays_on_the_screen(new_page: NewPage, site_url: str, width: int, percent: int) -> None:
    page = new_page(viewport={"width": width, "height": 740})
    page.goto(f"{site_url}{KINDS['explainer']}")
    set_letters(page, percent)
    page.locator("main a.term >> visible=true").nth(3).focus()
    card = box(page.locator(".card"))
    assert card["x"] >= 0
    assert card["x"] + card["width"] <= width


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[Page]:
    """Open a page on a phone, on which fingers tap."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("root", ROOTS.values(), ids=ROOTS)
@pytest.mark.parametrize("kind", KINDS)
def test_a_finger_finds_what_stands_alone(phone: Page, site_url: str, kind: str, root: str) -> None:
    phone.goto(f"{site_url}{root}{KINDS[kind]}")
    assert phone.evaluate(question("tapping"), FINGERTIP) == []


def test_a_wide_table_is_stacked_on_a_phone_and_a_table_on_a_desktop_and_on_paper(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}{PLACES['explainer with a wide table']}")
    cells = page.locator(".wide tbody tr").first.locator("td, th")
    rows = "cells => new Set(cells.map(cell => cell.getBoundingClientRect().top)).size"
    labels = "cells => cells.map(cell => getComputedStyle(cell, '::before').content.replaceAll('\"', '').trim())"
    page.set_viewport_size({"width": 360, "height": 740})
    assert cells.evaluate_all(rows) == 5
    assert cells.evaluate_all(labels) == ["none", *labels_of(page)]
    assert page.get_by_role("cell").count() == page.locator(".wide td").count()
    page.set_viewport_size({"width": 1280, "height": 740})
    assert cells.evaluate_all(rows) == 1
    assert set(cells.evaluate_all(labels)) == {"none"}
    page.set_viewport_size({"width": 600, "height": 740})
    page.emulate_media(media="print")
    assert cells.evaluate_all(rows) == 1


def labels_of(page: Page) -> list[str]:
    """Read the heads of the columns, but for the first."""
    return [head.strip() for head in page.locator(".wide thead th").all_text_contents()]


@pytest.mark.parametrize("name", ["GPT-4", "DeepSeek-R1", "DeepSeek-V3"])
def test_a_name_with_a_hyphen_is_on_one_line(new_page: NewPage, site_url: str, name: str) -> None:
    page = new_page(viewport={"width": 360, "height": 740})
    for root in ROOTS.values():
        page.goto(f"{site_url}{root}explainers/three-roads/")
        page.evaluate("for (const fold of document.querySelectorAll('main details')) fold.open = true")
        names = page.locator(".unbroken", has_text=name)
        assert names.count()
        assert set(names.evaluate_all("names => names.map(name => name.getClientRects().length)")) <= {0, 1}
