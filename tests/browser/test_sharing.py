"""Sharing takes one tap: the system's sheet where there is one, else a menu that needs no script of others."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PUBLISHED, NewPage
from tests.browser.kinds import KINDS, ROOTS
from tests.browser.looking import violations

PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True}
ADDRESS = PUBLISHED["SITE_URL"]
MENU = ".acts .share"
# The platform's own sheet, which no test can see: what it is handed is kept, and it answers as a reader would.
SHEET = """window.handed = new Promise(hand => {{
  Navigator.prototype.share = async it => {{ hand(it); if ({cancelled}) throw new Error() }}
}})"""
NO_SHEET = "delete Navigator.prototype.share"
both = pytest.mark.parametrize("root", ROOTS.values(), ids=ROOTS)


def copied(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


@both
@pytest.mark.parametrize("kind", ["claim", "term", "explainer", "pair"])
def test_one_tap_opens_the_sheet_of_the_system(new_page: NewPage, site_url: str, root: str, kind: str) -> None:
    page = new_page(**PHONE)
    page.add_init_script(SHEET.format(cancelled="false"))
    page.goto(f"{site_url}{root}{KINDS[kind]}?from=elsewhere")
    page.locator(f"{MENU} > summary").tap()
    shared = page.evaluate("window.handed")
    assert shared["url"] == f"{ADDRESS}{root}{KINDS[kind]}"
    assert shared["title"] == page.locator("h1").inner_text().strip()
    assert shared["text"].startswith(shared["title"])
    assert len(shared["text"].split("\n")) == 2
    expect(page.locator(MENU)).not_to_have_attribute("open", "")


def test_who_leaves_the_sheet_finds_the_other_ways(new_page: NewPage, site_url: str) -> None:
    page = new_page(**PHONE)
    page.add_init_script(SHEET.format(cancelled="true"))
    page.goto(f"{site_url}{KINDS['term']}")
    page.locator(f"{MENU} > summary").tap()
    expect(page.locator(f"{MENU} button").first).to_be_visible()


@both
def test_the_menu_copies_and_says_so_and_nothing_moves(new_page: NewPage, site_url: str, root: str) -> None:
    page = new_page(**PHONE)
    page.add_init_script(NO_SHEET)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{site_url}{root}{KINDS['claim']}")
    height = page.evaluate("document.querySelector('main').getBoundingClientRect().height")
    page.locator(f"{MENU} > summary").press("Enter")
    link, text = (page.locator(f"{MENU} button").nth(place) for place in range(2))
    status = page.locator(f"{MENU} output")
    expect(link).to_be_visible()
    page.keyboard.press("Tab")
    expect(link).to_be_focused()
    page.keyboard.press("Enter")
    expect(status).not_to_have_text("")
    assert copied(page) == f"{ADDRESS}{root}{KINDS['claim']}"
    text.click()
    expect(status).to_have_text("Text and link copied" if root else "Đã sao chép nội dung kèm liên kết")
    answer, said, address = copied(page).split("\n")
    assert answer == page.locator("h1").inner_text()
    assert page.locator(".statement").inner_text() in said
    assert address == f"{ADDRESS}{root}{KINDS['claim']}"
    assert page.evaluate("document.querySelector('main').getBoundingClientRect().height") == height
    page.keyboard.press("Escape")
    expect(link).not_to_be_visible()
    expect(page.locator(f"{MENU} > summary")).to_be_focused()


def test_a_tap_elsewhere_closes_the_menu(new_page: NewPage, site_url: str) -> None:
    page = new_page(**PHONE)
    page.add_init_script(NO_SHEET)
    page.goto(f"{site_url}{KINDS['term']}")
    page.locator(f"{MENU} > summary").tap()
    expect(page.locator(f"{MENU} button").first).to_be_visible()
    page.locator("h1").click()
    expect(page.locator(f"{MENU} > div")).not_to_be_visible()


@both
def test_an_event_is_shared_where_it_stands(new_page: NewPage, site_url: str, root: str) -> None:
    page = new_page(**PHONE)
    page.add_init_script(NO_SHEET)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{site_url}{root}{KINDS['year']}")
    event = page.locator(".event").nth(1)
    event.locator("summary").first.tap()
    name = event.locator(".permalink").get_attribute("href")
    event.locator(".share > summary").tap()
    event.locator(".share button").nth(1).tap()
    expect(event.locator("output")).not_to_have_text("")
    text, address = copied(page).split("\n")
    assert address == f"{ADDRESS}{root}{KINDS['year']}#{(name or '').partition('#')[2]}"
    assert event.locator("h3").inner_text().split("\n")[0].strip() in text
    assert address in (event.locator("a[href*=facebook]").get_attribute("href") or "").replace("%3A", ":").replace(
        "%2F", "/"
    ).replace("%23", "#")


def test_a_browser_that_will_not_copy_says_where_the_address_stands(new_page: NewPage, site_url: str) -> None:
    page = new_page(**PHONE)
    page.add_init_script(f"{NO_SHEET}; Clipboard.prototype.writeText = () => Promise.reject(new Error())")
    page.goto(f"{site_url}en/{KINDS['term']}")
    page.locator(f"{MENU} > summary").tap()
    page.locator(f"{MENU} button").first.tap()
    expect(page.locator(f"{MENU} output")).to_contain_text("would not copy")


def test_without_a_script_there_are_links_and_an_address(new_page: NewPage, site_url: str) -> None:
    page = new_page(**PHONE, java_script_enabled=False)
    page.goto(f"{site_url}{KINDS['claim']}")
    page.locator(f"{MENU} > summary").tap()
    expect(page.locator(f"{MENU} p")).to_have_text(f"{ADDRESS}{KINDS['claim']}")
    for place in page.locator(f"{MENU} a").all():
        expect(place).to_be_visible()
    page.goto(f"{site_url}{KINDS['year']}")
    expect(page.locator(".event .share").first).not_to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("kind", "width"), [("claim", 280), ("term", 360), ("explainer", 1280), ("year", 280)])
def test_the_open_menu_fits_and_is_fit_for_all(
    new_page: NewPage, site_url: str, kind: str, width: int, scheme: str
) -> None:
    page = new_page(viewport={"width": width, "height": 740}, color_scheme=scheme)
    page.add_init_script(NO_SHEET)
    page.goto(f"{site_url}{KINDS[kind]}")
    if kind == "year":
        event = page.locator(".event").nth(1)
        event.locator("summary").first.click()
        event.locator(".share > summary").click()
    else:
        page.locator(f"{MENU} > summary").click()
    expect(page.locator(".share[open] button").first).to_be_visible()
    pressed = page.locator(".share[open] > div > :is(a, button)")
    boxes = pressed.evaluate_all(
        "all => all.map(one => one.getBoundingClientRect()).map(({left, right, height}) => [left, right, height])"
    )
    assert [box for box in boxes if box[0] < 0 or box[1] > width or box[2] < 44] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page, ".share[open]") == []
