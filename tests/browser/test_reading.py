"""What a reader meets in a real browser: both languages, light and dark, small and large, with and without script."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from generator.text.lang import Lang
from tests.browser.conftest import NewPage, Watch
from tests.browser.kinds import KIND_OF, KINDS, PAGES, ROOTS
from tests.browser.looking import moved, watch_moves
from tests.commands import ROOT
from tests.reading import linked_of

PHONE = {"viewport": {"width": 320, "height": 640}}


@pytest.mark.parametrize("root", ROOTS.values(), ids=ROOTS)
def test_a_long_host_breaks_before_it_is_wider_than_the_page(new_page: NewPage, site_url: str, root: str) -> None:
    urls = {one.id: one.url or "" for one in linked_of(ROOT / "content").site.sources}
    longest = sorted(urls, key=lambda source: len(urlsplit(urls[source]).hostname or ""))[-3:]
    page = new_page(viewport={"width": 280, "height": 640})
    for source in longest:
        page.goto(f"{site_url}{root}sources/{source}/")
        assert page.evaluate("document.documentElement.scrollWidth") <= 280, source


@pytest.mark.parametrize("path", PAGES)
def test_every_page_asks_for_nothing_but_itself_its_styles_its_script_and_its_icon(
    new_page: NewPage, site_url: str, path: str, watch: Watch
) -> None:
    new_page().goto(f"{site_url}{path}", wait_until="networkidle")
    files = [url.rsplit("/", 1)[-1] for url in watch.requests]
    assert len(set(files)) == len(files)
    shared = {"", "site.css", "print.css", "site.js"}
    # What a kind of page has of its own.
    kind = KIND_OF[path]
    scripts = {
        "timeline": {"filters.js", "anchors.js"},
        "year": {"anchors.js"},
        "claims": {"filters.js"},
        "searching": {"search-page.js"},
    }
    own = {"icon.svg", "timeline.css" if kind == "year" else f"{kind}.css", *scripts.get(kind, ())}
    assert shared <= set(files) <= shared | own


@pytest.mark.parametrize("path", PAGES)
def test_nothing_moves_while_a_page_loads(new_page: NewPage, site_url: str, path: str) -> None:
    page = new_page(**PHONE)
    watch_moves(page)
    page.goto(f"{site_url}{path}", wait_until="networkidle")
    assert moved(page) == 0


@pytest.mark.parametrize("root", ROOTS.values(), ids=ROOTS)
def test_the_buttons_of_the_header_are_drawn_together(
    new_page: NewPage, site_url: str, root: str, built_site: Path
) -> None:
    start, opening, rest = (built_site / root / "index.html").read_text("utf-8").partition('<details class="menu">')
    # The page comes in two parts, by the hand of this test: its policy would not let it.
    page = new_page(bypass_csp=True)
    page.goto(f"{site_url}{root}")
    page.evaluate("text => { document.open(); document.write(text) }", start + opening)
    expect(page.locator(".find")).to_be_hidden()
    page.evaluate("text => document.write(text)", rest.partition("<main")[0])
    expect(page.locator(".find")).to_be_visible()


@pytest.mark.parametrize(
    ("here", "there", "lang"),
    [
        ("explainers/three-roads/#distillation", "en/explainers/three-roads/#distillation", "en"),
        ("en/articles/raimondo-cloud/#c24", "articles/raimondo-cloud/#c24", "vi"),
        ("en/timeline/2024/#e-2024-01-26-interview", "timeline/2024/#e-2024-01-26-interview", "vi"),
        ("", "en/", "en"),
    ],
)
def test_the_language_switch_keeps_the_page_and_the_place(
    page: Page, site_url: str, here: str, there: str, lang: Lang
) -> None:
    page.goto(f"{site_url}{here}")
    page.locator(".site-head a.language").click()
    page.wait_for_url(f"{site_url}{there}")
    assert page.locator("html").get_attribute("lang") == lang
    if "#" in there:
        expect(page.locator(f"[id='{there.partition('#')[2]}']")).to_be_in_viewport()


def test_the_language_switch_follows_a_place_chosen_on_the_page(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}explainers/three-roads/")
    page.evaluate("location.hash = 'weighing'")
    page.locator(".site-head a.language").click()
    page.wait_for_url("**/en/explainers/three-roads/#weighing")


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("page", [{"java_script_enabled": False, **PHONE}], indirect=True)
def test_every_page_can_be_read_without_a_script(page: Page, site_url: str, path: str) -> None:
    page.goto(f"{site_url}{path}")
    assert len(page.locator("main").inner_text()) > 200
    assert page.locator("h1").count() == 1
    page.locator("details.menu summary").click()
    assert page.locator("details.menu a").first.is_visible()
    assert not page.locator("button.scheme").is_visible()


@pytest.mark.parametrize("page", [{"java_script_enabled": False}], indirect=True)
def test_a_term_leads_to_its_page_and_back_without_a_script(page: Page, site_url: str) -> None:
    for root, word in (("", "chưng cất"), ("en/", "distillation")):
        page.goto(f"{site_url}{root}explainers/three-roads/")
        page.locator("main a.term[href$='glossary/chung-cat/']").first.click()
        page.wait_for_url(f"{site_url}{root}glossary/chung-cat/")
        assert page.locator("h1").inner_text().casefold() == word
        page.locator("main a[href*='explainers/']:visible").first.click()
        page.wait_for_url(f"**/{root}explainers/**")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_reader_chooses_light_or_dark_and_the_choice_is_kept(new_page: NewPage, site_url: str, scheme: str) -> None:
    page = new_page(color_scheme=scheme)
    page.goto(f"{site_url}about/")
    paper = "getComputedStyle(document.body).backgroundColor"
    of_system = page.evaluate(paper)
    shades = set()
    for _ in range(3):
        page.locator("button.scheme").click()
        shades.add(page.evaluate(paper))
    assert len(shades) == 2
    while page.evaluate(paper) == of_system:
        page.locator("button.scheme").click()
    chosen = page.evaluate(paper)
    page.goto(f"{site_url}en/glossary/")
    assert page.evaluate(paper) == chosen


@pytest.mark.parametrize(
    ("typed", "found", "left_out"),
    [("chung cat", "chưng cất", "kiểm soát xuất khẩu"), ("\u00d0ám mây", "đám mây", "tinh chỉnh")],
    ids=["without marks", "with a look-alike of đ"],
)
def test_the_glossary_is_found_however_it_is_typed(
    page: Page, site_url: str, typed: str, found: str, left_out: str
) -> None:
    page.goto(f"{site_url}glossary/")
    page.locator("[data-filter]").fill(typed)
    expect(page.locator("#_main li:visible", has_text=left_out)).to_have_count(0)
    assert page.locator("#_main li:visible", has_text=found).count() >= 1


@pytest.mark.expects_404
def test_a_missing_page_says_so_in_both_languages_and_leads_back(page: Page, site_url: str) -> None:
    answer = page.goto(f"{site_url}en/deep/er/nowhere/")
    assert answer
    assert answer.status == 404
    assert page.locator("html").get_attribute("lang") == "vi"
    assert page.locator("main [lang=en]").count() >= 1
    page.locator("main [lang=en] a").first.click()
    page.wait_for_url(f"{site_url}en/")


def test_every_citation_leads_to_its_source_and_back(page: Page, site_url: str) -> None:
    for root in ROOTS.values():
        page.goto(f"{site_url}{root}explainers/atom-bomb-tea-egg/")
        page.locator("sup a").first.click()
        target = page.evaluate("location.hash.slice(1)")
        entry = page.locator(f"[id='{target}']")
        assert entry.is_visible()
        entry.locator("a[href^='#_cite-']").first.click()
        assert page.evaluate("location.hash").startswith("#_cite-")


def test_print_shows_the_text_and_not_the_furniture(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}{KINDS['explainer']}")
    page.emulate_media(media="print")
    assert not page.locator("nav.sections").is_visible()
    assert not page.locator(".site-head a.language").is_visible()
    assert page.locator("#distillation").is_visible()


@pytest.mark.parametrize("path", PAGES)
def test_the_keyboard_reaches_every_link_in_the_order_of_the_page(page: Page, site_url: str, path: str) -> None:
    page.goto(f"{site_url}{path}")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#_main"
    positive = page.evaluate("[...document.querySelectorAll('[tabindex]')].filter(one => one.tabIndex > 0).length")
    assert positive == 0
