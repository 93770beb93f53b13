"""Search engines are told of every page that is for them, in the languages that it speaks."""

from pathlib import Path
from xml.etree.ElementTree import fromstring

from generator.exports.sitemap import robots, sitemap
from generator.pages.all import pages
from generator.site.link import Linked
from tests.editing import edit, plant_findings
from tests.reading import Made, linked_of


def test_the_page_is_not_for_search_engines(content: Path) -> None:
    linked = linked_of(content)
    assert "/status/" not in sitemap(pages(linked), linked.site)


def test_a_page_claims_only_the_languages_of_its_main_text(content: Path) -> None:
    plant_findings(content)
    linked = linked_of(content)
    made = {(page.lang, page.uri): page for page in pages(linked)}
    assert made["en", "actors/quick-copy/"].languages == ("vi",)
    assert made["vi", "actors/quick-copy/"].languages == ("vi",)
    assert made["en", "actors/open-lab/"].languages == ("vi", "en")
    listed = sitemap(made.values(), linked.site)
    assert "https://test.example/base/actors/quick-copy/" in listed
    assert "https://test.example/base/en/actors/quick-copy/" not in listed


def entries(written: str) -> dict[str, dict[str, str]]:
    """Read a sitemap back: each address with its date and its alternates."""
    root = fromstring(written)  # noqa: S314  # our own words
    spaces = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    return {
        entry.findtext("s:loc", "", spaces): {
            "changed": entry.findtext("s:lastmod", "", spaces),
            **{link.get("hreflang", ""): link.get("href", "") for link in entry.findall("x:link", spaces)},
        }
        for entry in root.findall("s:url", spaces)
    }


def test_each_page_names_its_translation_and_when_it_changed(small: Linked, small_pages: Made) -> None:
    found = entries(sitemap(small_pages.values(), small.site))
    assert found["https://test.example/base/en/explainers/first-steps/"] == {
        "changed": "2026-11-02",
        "vi": "https://test.example/base/explainers/first-steps/",
        "en": "https://test.example/base/en/explainers/first-steps/",
        "x-default": "https://test.example/base/explainers/first-steps/",
    }
    assert found["https://test.example/base/glossary/"]["changed"] == ""
    assert not any("404" in address for address in found)


def test_a_page_changed_when_its_claim_was_last_checked_or_what_it_shows_was_corrected(content: Path) -> None:
    def changed() -> dict[str, str]:
        linked = linked_of(content)
        listed = entries(sitemap(pages(linked), linked.site))
        return {address.removeprefix("https://test.example/base/"): one["changed"] for address, one in listed.items()}

    before = changed()
    assert before["articles/old-article/c01/"] == before["articles/old-article/"] == "2026-11-02"
    assert [before[address] for address in ("", "glossary/chung-cat/", "timeline/", "sources/")] == [""] * 4
    edit(content, "corrections/2026-11-02-first.yml", ("date: 2026-11-02", "date: 2026-11-20"))
    after = changed()
    there = ("corrections/", "explainers/first-steps/")
    assert {address: after[address] for address in after if after[address] != before[address]} == {
        f"{root}{address}": "2026-11-20" for root in ("", "en/") for address in there
    }


def test_robots_are_led_to_the_sitemap() -> None:
    assert "Sitemap: https://a.example/x/sitemap.xml\n" in robots("https://a.example/x/")
