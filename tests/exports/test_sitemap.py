"""Search engines are told of every page that is for them, in the languages that it speaks."""

from pathlib import Path
from xml.etree.ElementTree import fromstring

from generator.exports.sitemap import robots, sitemap
from generator.pages.all import pages
from tests.editing import plant_findings
from tests.reading import Made, linked_of


def test_the_page_is_not_for_search_engines(content: Path) -> None:
    assert "/status/" not in sitemap(pages(linked_of(content)), "https://test.example/")


def test_a_page_claims_only_the_languages_of_its_main_text(content: Path) -> None:
    plant_findings(content)
    made = {(page.lang, page.uri): page for page in pages(linked_of(content))}
    assert made["en", "actors/quick-copy/"].languages == ("vi",)
    assert made["vi", "actors/quick-copy/"].languages == ("vi",)
    assert made["en", "actors/open-lab/"].languages == ("vi", "en")
    listed = sitemap(made.values(), "https://test.example/")
    assert "https://test.example/actors/quick-copy/" in listed
    assert "https://test.example/en/actors/quick-copy/" not in listed


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


def test_each_page_names_its_translation_and_when_it_changed(small_pages: Made) -> None:
    found = entries(sitemap(small_pages.values(), "https://a.example/x/"))
    assert found["https://a.example/x/en/explainers/first-steps/"] == {
        "changed": "2026-11-01",
        "vi": "https://a.example/x/explainers/first-steps/",
        "en": "https://a.example/x/en/explainers/first-steps/",
        "x-default": "https://a.example/x/explainers/first-steps/",
    }
    assert found["https://a.example/x/glossary/"]["changed"] == ""
    assert not any("404" in address for address in found)


def test_robots_are_led_to_the_sitemap() -> None:
    assert "Sitemap: https://a.example/x/sitemap.xml\n" in robots("https://a.example/x/")
