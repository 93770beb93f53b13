"""The glossary stands in the alphabet of each language, and leads from term to term."""

from pathlib import Path

import pytest

from generator.render.groups import anchor_of_letter
from generator.render.parts import DENSE
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
    view = View(small, lang)
    found = [(one.id, anchor_of_letter(view.initial(one)).removeprefix("_letter-")) for one in view.sorted(TERMS)]
    assert found == list(listed.items())


def test_a_long_glossary_is_parted_and_the_first_page_leads_on_to_each_letter(content: Path) -> None:
    for number in range(DENSE + 40):
        letter = "xy"[number >= DENSE]
        text = f"{{vi: {letter}{number:03}, en: {letter}{number:03}}}"
        fields = f"term: {text}\nshort: {text}\nlong: {text}\nsources: [src-seen]\n"
        (content / "terms" / f"more-{number:03}.yml").write_text(fields, "utf-8")
    first, second = body_of(content, "glossary/", "en"), body_of(content, "glossary/all/2/", "en")
    led_on = "../glossary/all/2/#_letter-y"
    assert f'<a id="_letter-y" data-to="{led_on}" href="{led_on}">Y</a>' in first
    assert 'data-blocks="1" data-at="../glossary/"' in first
    assert '<h2 id="_letter-y">' in second
    assert first.count("data-also") + second.count("data-also") == len(list((content / "terms").glob("*.yml")))


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
