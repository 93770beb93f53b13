"""The copy of the site opens from a disk, and a reader gets from page to page without anything failing."""

import posixpath
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewPage
from tests.markup import links

LINES_OF_ADDRESS = "Bạn đang đọc bản ngoại tuyến"


@pytest.fixture(scope="module")
def unpacked(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("stick")
    with zipfile.ZipFile(built_site / "data" / "site.zip") as archive:
        archive.extractall(folder)
    return folder


@pytest.fixture
def failed(new_page: NewPage) -> Iterator[tuple[Page, list[str]]]:
    page = new_page(viewport={"width": 360, "height": 740})
    failures: list[str] = []
    page.on("requestfailed", lambda request: failures.append(request.url))
    yield page, failures
    assert failures == []


def test_a_reader_goes_from_home_to_an_explainer_to_a_term_to_a_claim_and_to_english(
    unpacked: Path, failed: tuple[Page, list[str]]
) -> None:
    page, _ = failed
    page.goto((unpacked / "index.html").as_uri())
    expect(page.locator("footer")).to_contain_text(LINES_OF_ADDRESS)
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(250, 246, 239)"
    page.locator('main a[href*="explainers/three-roads/index.html"]').first.click()
    page.locator('main .prose a.term[href*="glossary/"]').first.click()
    assert "/glossary/" in page.url
    expect(page.locator("h1")).to_be_visible()
    page.goto((unpacked / "claims" / "index.html").as_uri())
    page.locator("main .answer a").first.click()
    assert "/articles/" in page.url
    page.locator("a.language").click()
    assert "/en/articles/" in page.url
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_pages_are_as_narrow_as_a_phone_and_offer_nothing_that_needs_a_script(
    unpacked: Path, failed: tuple[Page, list[str]]
) -> None:
    page, _ = failed
    for path in ("index.html", "claims/index.html", "timeline/index.html", "explainers/three-roads/index.html"):
        page.goto((unpacked / path).as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") == 360
        buttons = page.locator("button:visible")
        assert buttons.count() == 0, buttons.all_text_contents()


def test_every_link_leads_to_a_file_and_no_file_is_missing(unpacked: Path, built_site: Path) -> None:
    pages = {path.relative_to(unpacked).as_posix(): path.read_text("utf-8") for path in unpacked.rglob("*.html")}
    files = {path.relative_to(unpacked).as_posix() for path in unpacked.rglob("*") if path.is_file()}
    dead = [
        f"{name}: {link}"
        for name, page in pages.items()
        for link in links(page)
        if ":" not in link.partition("/")[0] and not link.startswith("#")
        if posixpath.normpath(posixpath.join(posixpath.dirname(name), link.partition("#")[0])) not in files
    ]
    assert dead == []
    assert len(pages) > 0.8 * sum(1 for path in built_site.rglob("index.html") if "handbook" not in path.parts)
