"""Long lists in a real browser: each order and page has an address, and what is typed is looked for on all of them."""

import pytest
from playwright.sync_api import Page, expect

from generator.render.uses import count_uses
from generator.render.view import View
from generator.site.link import Linked
from tests.browser.kinds import ROOTS

LANGS = ("vi", "en")
PHONE = {"viewport": {"width": 360, "height": 740}}
SCREENS = 15


@pytest.mark.parametrize("lang", LANGS)
def test_a_source_of_another_page_is_found_by_typing(page: Page, site_url: str, own: Linked, lang: str) -> None:
    view = View(own, "vi" if lang == "vi" else "en")
    rare = min(own.site.sources, key=lambda source: count_uses(view, source.id))
    page.goto(f"{site_url}{ROOTS[lang]}sources/")
    entries = page.locator("#_list li:visible")
    at_first = entries.count()
    link = page.locator(f"#_list a.title[href$='/sources/{rare.id}/']")
    assert link.count() == 0
    page.locator("[data-filter]").fill(view.name(rare))
    expect(link).to_be_visible()
    page.locator("[data-filter]").fill("")
    expect(entries).to_have_count(at_first)
    page.locator("[data-filter]").fill(view.name(rare))
    link.click()
    page.wait_for_url(f"**/sources/{rare.id}/")


@pytest.mark.parametrize("page", [{"java_script_enabled": False, **PHONE}], indirect=True)
@pytest.mark.parametrize("lang", LANGS)
def test_every_source_is_reached_without_a_script(page: Page, site_url: str, own: Linked, lang: str) -> None:
    page.goto(f"{site_url}{ROOTS[lang]}sources/")
    found: set[str] = set()
    while True:
        found |= set(page.locator("#_list a.title").evaluate_all("links => links.map(link => link.pathname)"))
        following = page.locator(".pages a[rel=next]")
        if not following.count():
            break
        following.click()
    assert len(found) == len(own.site.sources)


@pytest.mark.parametrize("page", [PHONE], indirect=True)
@pytest.mark.parametrize(
    "path", ["sources/", "sources/by-publisher/1/", "sources/by-language/1/", "sources/by-kind/1/", "actors/"]
)
@pytest.mark.parametrize("lang", LANGS)
def test_a_list_is_no_longer_than_a_reader_bears(page: Page, site_url: str, lang: str, path: str) -> None:
    page.goto(f"{site_url}{ROOTS[lang]}{path}")
    assert page.evaluate("document.documentElement.scrollHeight / innerHeight") <= SCREENS


@pytest.mark.parametrize("page", [{"java_script_enabled": False, **PHONE}], indirect=True)
def test_the_places_of_a_much_used_word_unfold_without_a_script(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}glossary/chung-cat/")
    places = page.locator(".used dd").first.locator("li:visible")
    at_first = places.count()
    page.locator(".used summary").first.click()
    assert places.count() > at_first
