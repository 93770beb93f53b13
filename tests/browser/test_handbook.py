"""The handbook, Material as it comes, can be read by everybody: any width, any scheme, both languages, no stranger."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Response, expect

from tests.browser.conftest import NewPage, Watch
from tests.browser.kinds import KINDS, ROOTS
from tests.browser.looking import WCAG, violations

PAGES = ("", "problems/", "fields/article/", "first-article/", "commands/", "flow/", "adding/", "languages/")
WIDTHS = (320, 1280)
# Of a list of hundreds of entries of one make axe sees so many.
ENTRIES = 30
SHORTEN = """most => {
  const left = [...document.querySelectorAll("article > h3")][most]
  while (left?.nextSibling) left.nextSibling.remove()
  for (const item of [...document.querySelectorAll(".md-sidebar--secondary li li")].slice(most)) item.remove()
}"""
MATERIAL = ("/assets/stylesheets/", "/assets/javascripts/", "/assets/handbook.css")

each_page = pytest.mark.parametrize("path", PAGES, ids=lambda path: path.strip("/") or "index")
each_language = pytest.mark.parametrize("lang", ROOTS)


# The two languages share their markup: each page is seen in both, each scheme in one.
@each_page
@pytest.mark.parametrize(("lang", "scheme"), [("vi", "light"), ("en", "dark")])
def test_axe_finds_nothing(new_page: NewPage, site_url: str, path: str, lang: str, scheme: str) -> None:
    page = new_page(color_scheme=scheme)
    shown = {"light": "default", "dark": "slate"}[scheme]
    found = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        # Loaded at each width: what slides in and out while a window grows is between two colours for a while.
        page.goto(f"{site_url}{ROOTS[lang]}handbook/{path}")
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", shown)
        page.evaluate(SHORTEN, ENTRIES)
        # Without best practice: Material's buttons to copy stand in `nav`s that have no names.
        found[width] = violations(page, tags=WCAG)
    assert found == {width: [] for width in WIDTHS}


@each_page
@each_language
def test_a_page_is_whole_on_a_phone_speaks_its_language_and_asks_nobody_else(
    page: Page, site_url: str, watch: Watch, path: str, lang: str
) -> None:
    refused: list[str] = []

    def listen(response: Response) -> None:
        if not response.ok:
            refused.append(response.url)

    page.on("response", listen)
    page.on("requestfailed", lambda request: refused.append(request.url))
    page.goto(f"{site_url}{ROOTS[lang]}handbook/{path}", wait_until="networkidle")
    assert page.locator("html").get_attribute("lang") == lang
    for width in (320, 280):
        page.set_viewport_size({"width": width, "height": 640})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert refused == []
    assert watch.unknown_names() == []


@each_page
@each_language
def test_the_other_language_is_the_same_page(page: Page, site_url: str, path: str, lang: str) -> None:
    other = next(one for one in ROOTS if one != lang)
    page.goto(f"{site_url}{ROOTS[lang]}handbook/{path}")
    page.locator(".md-header .md-select").hover()
    page.locator(f".md-header .md-select a[hreflang={other}]").click()
    page.wait_for_url(f"{site_url}{ROOTS[other]}handbook/{path}")
    assert page.locator("html").get_attribute("lang") == other


@pytest.mark.parametrize("kind", ["home", "explainer", "term", "timeline"])
def test_readers_pages_load_nothing_of_it(page: Page, site_url: str, watch: Watch, kind: str) -> None:
    page.goto(f"{site_url}{KINDS[kind]}", wait_until="networkidle")
    paths = [urlsplit(url).path for url in watch.requests]
    assert [path for path in paths if any(part in path for part in MATERIAL)] == []
    assert page.locator("[class^=md-]").count() == 0
