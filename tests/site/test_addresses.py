"""Each record has one address and one name on the site, and every module asks here for them."""

import pytest

from generator.content.document import Loc
from generator.content.models import Article, Claim, Correction, Event, Explainer, Section, Source, Text
from generator.site.addresses import file_of, label, language_root, part_id, parts, section_of, text_or_fallback, uri
from generator.site.link import Linked
from generator.text.lang import Lang
from tests.builders import actor, event, settings, term


@pytest.mark.parametrize(
    ("record_id", "address"),
    [
        ("first-steps", "explainers/first-steps/"),
        ("old-article", "articles/old-article/"),
        ("chung-cat", "glossary/chung-cat/"),
        ("open-lab", "actors/open-lab/"),
        ("src-seen", "sources/src-seen/"),
        ("e-2024-02-01-claim", "timeline/2024/#e-2024-02-01-claim"),
        ("2026-11-02-first", "corrections/#2026-11-02-first"),
    ],
)
def test_a_record_has_a_page_or_an_anchor(small: Linked, record_id: str, address: str) -> None:
    record = small.site.records[record_id]
    assert uri(record) == address
    assert address.startswith(section_of(record))


def test_a_part_is_an_anchor_on_the_page_of_its_record_and_a_claim_has_its_own(small: Linked) -> None:
    assert uri(small.site.records["old-article"], "p1") == "articles/old-article/#p1"
    assert uri(small.site.records["old-article"], "c02") == "articles/old-article/c02/"
    assert uri(small.site.settings, "what") == "about/#what"


def test_a_record_without_a_page_of_its_own_has_no_parts_to_point_at() -> None:
    assert uri(event("2024"), "what") == "timeline/2024/#e-2024"


def test_every_record_knows_its_file() -> None:
    assert file_of(term("chung-cat", vi="chưng cất", en="distillation")) == "terms/chung-cat.yml"
    assert file_of(settings()) == "site.yml"


def test_vietnamese_lies_at_the_root() -> None:
    assert (language_root("vi"), language_root("en")) == ("", "en/")


def test_all_parts_that_have_an_anchor_are_listed(small: Linked) -> None:
    assert list(parts(small.site.records["old-article"])) == ["outcome", "p1", "p2", "c01", "c02"]
    assert list(parts(small.site.settings)) == ["what"]
    assert parts(actor("acme")) == {}


@pytest.mark.parametrize(
    ("text", "vi", "en"),
    [
        (Text(vi="chữ", en="word"), "chữ", "word"),
        (Text(vi="chữ"), "chữ", "chữ"),
        (Text(en="word"), "word", "word"),
        (Text(), "", ""),
    ],
)
def test_a_missing_side_is_spoken_in_the_other_language(text: Text, vi: str, en: str) -> None:
    assert (text_or_fallback(text, "vi"), text_or_fallback(text, "en")) == (vi, en)


@pytest.mark.parametrize(
    ("record_id", "lang", "name"),
    [
        ("first-steps", "en", "First steps"),
        ("old-article", "vi", "Bài báo cũ"),
        ("chung-cat", "en", "distillation"),
        ("quick-copy", "vi", "Chép Nhanh"),
        ("e-2024-03-reply", "vi", "Lời đáp"),
        ("src-seen", "vi", "The quarrel of the two labs"),
        ("src-unseen", "en", "A paper on teachers and students"),
        ("2026-11-02-first", "en", "2 November 2026"),
    ],
)
def test_a_record_is_called_by_its_name_in_each_language(small: Linked, record_id: str, lang: Lang, name: str) -> None:
    assert label(small.site.records[record_id], lang).replace("\u00a0", " ") == name


def test_a_part_is_called_by_its_heading_or_answer_and_else_by_its_id(small: Linked) -> None:
    named = {**parts(small.site.records["first-steps"]), **parts(small.site.records["old-article"])}
    assert isinstance(named["begin"], Section)
    assert isinstance(named["c01"], Claim)
    assert [label(named[part], "en") for part in ("begin", "c01", "p1")] == [
        "The beginning",
        "A paper printed the accusation.",
        "p1",
    ]


def test_every_kind_of_record_has_its_section(small: Linked) -> None:
    kinds = {type(record) for record in small.site.records.values()}
    assert {Explainer, Article, Event, Source, Correction} <= kinds
    assert len({section_of(record) for record in small.site.records.values()}) == len(kinds)


@pytest.mark.parametrize(
    ("loc", "part"),
    [
        (("title",), None),
        (("key_points", 0), None),
        (("sections", 1, "body"), "quarrel"),
        (("glance", "roads", 0, "text"), None),
    ],
)
def test_a_field_stands_in_a_part_if_that_has_an_anchor(small: Linked, loc: Loc, part: str | None) -> None:
    assert part_id(small.site.records["first-steps"], loc) == part
