"""Translators' programs can read the glossary: by the grammar of TBX-Basic, with every name, whatever texts hold."""

import dataclasses
from pathlib import Path

import pytest
from lxml import etree  # type: ignore[import-untyped]  # it carries no types

from generator.content.models import Text
from generator.site.link import Fragment, Linked
from generator.text.portable import portable, portable_line
from tests.editing import edit
from tests.exported import made
from tests.hostile import HOSTILE, UNSEEN_CHARACTERS
from tests.reading import linked_of
from tests.test_hostile_site import poison

PATH = "data/glossary.tbx"
TBX = "{urn:iso:std:iso:30042:ed-2}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
GRAMMAR = etree.RelaxNG(file=Path(__file__).with_name("tbx-basic.rng"))
CHOICE = """
choice:
  reason: {vi: Dịch sát., en: It keeps the picture.}
  rejected: [{word: tinh lọc, reason: {vi: Là việc khác., en: That is another thing.}}]
"""


def glossary(linked: Linked) -> etree._Element:
    """Read the glossary back, held against the grammar."""
    root = etree.fromstring(made(linked, PATH)[PATH], etree.XMLParser(resolve_entities=False))
    GRAMMAR.assertValid(root)
    return root


def side(root: etree._Element, term: str, lang: str) -> etree._Element:
    return next(
        one for one in root.iter(f"{TBX}langSec") if one.get(LANG) == lang and one.getparent().get("id") == term
    )


def texts(of: etree._Element, tag: str) -> list[str]:
    return [one.text or "" for one in of.iter(TBX + tag)]


def test_every_term_of_ours_is_a_concept_with_a_name_to_use_in_both_languages(own: Linked) -> None:
    root = glossary(own)
    assert [one.get("id") for one in root.iter(f"{TBX}conceptEntry")] == [f"c-{term.id}" for term in own.site.terms]
    preferred = root.xpath("//*[text()='preferredTerm-admn-sts']/preceding-sibling::*")
    assert [one.text for one in preferred] == [name for term in own.site.terms for name in (term.term.vi, term.term.en)]


def test_names_tell_how_they_stand_and_why(content: Path) -> None:
    path = content / "terms/chung-cat.yml"
    path.write_text(path.read_text("utf-8") + CHOICE, "utf-8")
    said = side(glossary(linked_of(content)), "c-chung-cat", "vi")
    assert texts(said, "term") == ["chưng cất", "chưng cất tri thức", "tinh lọc"]
    standings = [f"{one}Term-admn-sts" for one in ("preferred", "admitted", "deprecated")]
    assert texts(said, "termNote") == standings
    assert texts(said, "note") == ["Dịch sát.", "Là việc khác.", "That is another thing."]


def test_a_definition_stands_with_what_it_rests_on(small: Linked) -> None:
    said = side(glossary(small), "c-chung-cat", "en")
    assert texts(said, "descrip") == ["Training a small model on the answers of a large one."]
    assert texts(said, "admin") == ["The quarrel of the two labs", "A paper on teachers and students"]


def test_it_says_whose_it_is_and_leads_to_the_pages(small: Linked) -> None:
    root = glossary(small)
    licence = small.site.settings.licence
    assert f"{licence.name}: {licence.url}" in texts(root, "p")
    targets = [one.get("target") for one in root.iter(f"{TBX}xref")][:2]
    assert targets == [f"https://test.example/base/{lang}glossary/chung-cat/" for lang in ("", "en/")]


def test_a_language_without_a_name_has_no_section(content: Path) -> None:
    old = "term: {vi: huấn luyện, en: training}"
    gaps = "gaps: [{field: term.en, reason: on its way, until: 2099-01-01}]"
    edit(content, "terms/huan-luyen.yml", (old, f"term: {{vi: huấn luyện}}\n{gaps}"))
    sections = [one.get(LANG) for one in glossary(linked_of(content)).iter(f"{TBX}langSec")]
    assert sections == ["vi", "en", "vi"]


def test_hostile_words_of_a_content_folder_stay_words(content: Path) -> None:
    poison(content)
    linked = linked_of(content)
    shown = [portable_line(term.term.vi or "") for term in linked.site.terms]
    assert texts(glossary(linked), "term")[0] == shown[0]


@pytest.mark.parametrize("text", [*HOSTILE, *UNSEEN_CHARACTERS, "]]>", "a\r\nb\rc", "\"'&<>"])
def test_whatever_is_said_is_read_as_it_was(small: Linked, text: str) -> None:
    words = Text.model_construct(vi=f"x{text}", en=f"x{text}")
    first, *others = small.site.terms
    poisoned = first.model_copy(update={"term": words, "short": words, "note": first.long})
    fragments = {
        key: Fragment("", (), f"x{text}") if key[0] == first.id else one for key, one in small.fragments.items()
    }
    site = dataclasses.replace(small.site, terms=(poisoned, *others))
    said = side(glossary(dataclasses.replace(small, site=site, fragments=fragments)), f"c-{first.id}", "en")
    assert texts(said, "term")[0] == texts(said, "descrip")[0] == portable_line(f"x{text}")
    assert texts(said, "note")[0] == portable(f"x{text}")
