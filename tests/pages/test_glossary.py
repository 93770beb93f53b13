"""The glossary stands in the alphabet of each language, and leads from term to term."""

from pathlib import Path

import pytest

from generator.pages.glossary import alphabet
from generator.render.view import View
from generator.search.entries import entries
from generator.site.link import Linked
from generator.text.lang import Lang
from tests.builders import term
from tests.editing import edit
from tests.markup import ids, links, text
from tests.reading import Made, body_of, linked_of

TERMS = (
    term("dam-may", vi="đám mây", en="cloud"),
    term("du-lieu", vi="dữ liệu", en="Data"),
    term("gpu", vi="GPU", en="GPU"),
    term("3d", vi="3D", en="3D"),
    term("an", vi="ẩn", en="hidden"),
)


@pytest.mark.parametrize(
    ("lang", "listed"),
    [
        ("vi", {"3d": "digits", "an": "â", "du-lieu": "d", "dam-may": "đ", "gpu": "g"}),
        ("en", {"3d": "digits", "dam-may": "c", "du-lieu": "d", "gpu": "g", "an": "h"}),
    ],
)
def test_terms_stand_under_the_letters_of_the_language(small: Linked, lang: Lang, listed: dict[str, str]) -> None:
    letters = alphabet(View(small, lang), TERMS)
    assert {one.id: letter.anchor.removeprefix("_letter-") for letter in letters for one in letter.terms} == listed


def test_the_list_leads_to_every_letter_and_every_term(small: Linked, small_pages: Made) -> None:
    body = small_pages["vi", "glossary/"].body
    anchors = {anchor for anchor in ids(body) if anchor.startswith("_letter-")}
    assert {f"#{anchor}" for anchor in anchors} <= set(links(body))
    assert {f"../glossary/{one.id}/" for one in small.site.terms} <= set(links(body))


def test_a_term_is_defined_in_both_words_and_leads_on(small_pages: Made) -> None:
    body = small_pages["en", "glossary/chung-cat/"].body
    assert "distillation" in text(body)
    assert "chưng cất" in text(body)
    assert "../../glossary/huan-luyen/" in links(body)


def test_a_mere_form_links_and_is_found_and_no_page_of_the_term_shows_it(content: Path) -> None:
    edit(content, "terms/chung-cat.yml", ("short:", "forms:\n  en: [ruling]\nshort:"))
    assert ">ruling</a>" in body_of(content, "explainers/first-steps/", "en")
    names = {entry.uri: entry.names for entry in entries(linked_of(content)) if entry.lang == "vi"}
    assert "ruling" in names["glossary/chung-cat/"]
    shown = body_of(content, "glossary/chung-cat/", "en").partition('<div class="text after">')[0]
    assert "knowledge distillation, distil</p>" in shown
    assert "ruling" not in shown + body_of(content, "glossary/", "en")
