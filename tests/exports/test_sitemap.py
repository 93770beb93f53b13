"""Search engines are told of every page that is for them, in the languages that it speaks."""

from pathlib import Path

from generator.exports.sitemap import sitemap
from generator.pages.all import pages
from tests.editing import plant_findings
from tests.reading import linked_of


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
