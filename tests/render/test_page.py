"""A page says where it is, and is described in no more words than search engines show."""

import pytest

from generator.render.page import DESCRIPTION_LENGTH, Page, Place, PlannedPage, description, place_of, place_of_section
from generator.text.lang import Lang
from tests.builders import term

TERM = term("chung-cat", vi="chưng cất", en="distillation")


def page(place: Place, lang: Lang = "vi") -> Page:
    return Page(lang, place, title="Chữ", description="chữ", body="")


@pytest.mark.parametrize(
    ("place", "lang", "path", "file"),
    [
        (Place("", "home"), "vi", "", "index.html"),
        (Place("", "home"), "en", "en/", "en/index.html"),
        (place_of(TERM), "en", "en/glossary/chung-cat/", "en/glossary/chung-cat/index.html"),
        (place_of_section("glossary"), "vi", "glossary/", "glossary/index.html"),
        (Place("404.html", "404", is_missing=True), "vi", "404.html", "404.html"),
    ],
)
def test_a_page_lies_below_the_root_of_its_language(place: Place, lang: Lang, path: str, file: str) -> None:
    made = page(place, lang)
    assert (made.path, made.file) == (path, file)
    assert PlannedPage(lang, place, lambda _: made).path == path


def test_what_the_theme_is_told_follows_from_the_place() -> None:
    facts = page(place_of(TERM), "en").facts
    assert (facts["kind"], facts["uri"], facts["source"]) == ("term", "glossary/chung-cat/", "terms/chung-cat.yml")
    assert (facts["lang"], facts["other"]) == ("en", "vi")
    assert page(place_of_section("glossary")).facts["source"] is None


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("  một\n hai ", "một hai"),
        ("x" * DESCRIPTION_LENGTH, "x" * DESCRIPTION_LENGTH),
        (f"{'x' * 150}, hai mươi bốn", f"{'x' * 150}, hai…"),
        (f"{'x' * 155} – và {'y' * 9}", f"{'x' * 155}…"),
    ],
)
def test_a_long_description_ends_at_a_word_and_with_no_loose_sign(text: str, cut: str) -> None:
    assert description(text) == cut
