"""A text is shown in the language of the page, or in the other and marked so; what fell behind says so."""

import datetime
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.content.models import Actor, Term, Text
from generator.render.view import View, local_locator
from generator.site.addresses import parts
from generator.site.link import Linked
from generator.text.lang import Lang
from tests.editing import edit, plant_findings
from tests.reading import Made, body_of


def test_a_reader_is_told_at_a_passage_that_it_is_behind(content: Path) -> None:
    plant_findings(content)
    edit(content, "terms/chung-cat.yml", ("A large model is the teacher", "Any large model is the teacher"))
    behind, current = (body_of(content, "glossary/chung-cat/", lang) for lang in ("vi", "en"))
    assert re.search(
        r'<p class="untranslated">Bản tiếng Anh của đoạn này đã được sửa[^<]+</p>\s*<p>Mô hình lớn', behind
    )
    assert "changed in Vietnamese" not in current
    assert "was translated from Vietnamese by machine; nobody has reviewed it yet." in current


def test_a_reader_is_told_at_a_line_that_it_is_behind_or_missing(content: Path) -> None:
    plant_findings(content)
    english = body_of(content, "glossary/huan-luyen/", "en")
    assert re.search(r'<p class="deck">Showing[^<]+<small class="unread">the Vietnamese is newer</small></p>', english)
    assert "mới hơn" not in body_of(content, "glossary/huan-luyen/", "vi")


def test_a_missing_line_is_marked_and_keeps_its_language(content: Path) -> None:
    gap = "gaps: [{field: short.en, reason: later, until: 2099-01-01}]\n"
    edit(
        content, "terms/huan-luyen.yml", ("  en: Showing a model data so that it adjusts the numbers inside it.\n", gap)
    )
    body = body_of(content, "glossary/huan-luyen/", "en")
    assert re.search(r'<span lang="vi">Cho mô hình[^<]+</span> <small class="unread">not translated yet</small>', body)


def without_english(value: Any) -> Any:
    if isinstance(value, list):
        return [without_english(one) for one in value]
    if not isinstance(value, dict):
        return value
    return {key: without_english(one) for key, one in value.items() if key != "en"}


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("articles/old-article.yml", "articles/old-article/"),
        ("articles/old-article.yml", "articles/old-article/c01/"),
        ("terms/huan-luyen.yml", "glossary/huan-luyen/"),
    ],
)
def test_a_page_that_is_not_translated_at_all_says_so_once(content: Path, path: str, uri: str) -> None:
    written = yaml.load((content / path).read_text("utf-8"), yaml.CBaseLoader)  # noqa: S506  # makes nothing but text
    record = without_english(written) | {"gaps": [{"field": "en", "reason": "later", "until": "2099-01-01"}]}
    (content / path).write_text(yaml.dump(record, allow_unicode=True, default_style='"', sort_keys=False), "utf-8")
    body = body_of(content, uri, "en")
    assert body.count("not been translated") == 1
    assert "not translated yet" not in body
    assert body.index("This page has not been translated") < body.index("<h1>")


def test_a_translation_that_was_reviewed_needs_no_word_to_readers(content: Path) -> None:
    edit(
        content,
        "terms/chung-cat.yml",
        ("see_also:", "translated: {en: {made: human, reviewed: 2026-11-01}}\nsee_also:"),
    )
    assert "untranslated" not in body_of(content, "glossary/chung-cat/", "en")


def test_words_of_the_other_language_are_marked(small_pages: Made) -> None:
    assert '<span lang="en">distillation</span>' in small_pages["vi", "glossary/chung-cat/"].body
    assert '<span lang="zh">快抄</span>' in small_pages["vi", "actors/quick-copy/"].body
    assert '<cite><span lang="en">The quarrel of the two labs</span></cite>' in small_pages["vi", "sources/"].body
    assert "<cite>The quarrel of the two labs</cite>" in small_pages["en", "sources/"].body


def test_a_declared_gap_shows_the_other_language_and_says_so(content: Path) -> None:
    path = content / "terms" / "chung-cat.yml"
    written = path.read_text("utf-8")
    start, end = written.index("  en: >-\n    A large model"), written.index("see_also")
    gap = "gaps:\n  - {field: long.en, reason: later, until: 2099-01-01}\n"
    path.write_text(written[:start] + written[end:] + gap, "utf-8")
    body = body_of(content, "glossary/chung-cat/", "en")
    assert '<div lang="vi"><p>Mô hình lớn đóng vai thầy' in body
    assert "has not been translated into English yet" in body


@pytest.mark.parametrize(
    ("lang", "text", "shown"),
    [
        ("vi", Text(vi="chữ", en="word"), "chữ"),
        ("en", Text(vi="chữ"), '<span lang="vi">chữ</span>'),
        ("vi", Text(vi="<b>"), "&lt;b&gt;"),
        ("vi", Text(vi="hãng 百度"), 'hãng <span lang="zh">百度</span>'),
    ],
)
def test_a_line_is_tagged_where_its_language_is_not_the_pages(
    small: Linked, lang: Lang, text: Text, shown: str
) -> None:
    assert View(small, lang).text(text) == shown


def test_the_first_sentence_of_a_text_stands_without_its_links(small: Linked) -> None:
    view = View(small, "en")
    actor = view.record("quick-copy", Actor)
    assert view.opening(actor, actor.role) == "The firm said to have used the answers of Open Lab."
    assert view.carded == set()


def test_names_stay_whole_but_in_what_is_for_programs(small: Linked) -> None:
    view = View(small, "vi")
    assert view.marked("GPT-4") == '<span class="unbroken">GPT-4</span>'
    assert view.foreign("About GPT-4", "en") == '<span lang="en">About <span class="unbroken">GPT-4</span></span>'
    assert view.verbatim("title = {GPT-4}") == "title = {GPT-4}"


def test_a_record_of_another_kind_is_our_own_bug(small: Linked) -> None:
    with pytest.raises(TypeError, match="open-lab is a actor, not a Term"):
        View(small, "vi").record("open-lab", Term)


@pytest.mark.parametrize(
    ("locator", "vi"), [("p. 3", "tr. 3"), ("pp. 3-4", "tr. 3-4"), ("§ 2", "§ 2"), ("app. 3", "app. 3"), ("", "")]
)
def test_a_locator_is_said_in_the_pages_language(locator: str, vi: str) -> None:
    assert local_locator(locator, "vi") == vi
    assert local_locator(locator, "en") == locator


@pytest.mark.parametrize(
    ("tag", "name"),
    [("vi", "Vietnamese"), ("zh-Hant", "Chinese"), ("tlh", "Klingon"), ("qaa", "another language (qaa)")],
)
def test_a_language_is_named_or_said_to_be_another(small: Linked, tag: str, name: str) -> None:
    assert View(small, "en").language(tag).casefold() == name.casefold()


@pytest.mark.parametrize(
    ("part", "name"), [("begin", "The beginning"), ("allowed", "Is it allowed?"), ("scale", "An open question")]
)
def test_a_part_is_called_by_what_it_is(small: Linked, part: str, name: str) -> None:
    named = View(small, "en").part_name(parts(small.site.records["first-steps"])[part])
    assert named == name


def test_a_date_has_its_form_for_machines(small: Linked) -> None:
    assert (
        View(small, "en").day(datetime.date(2024, 1, 26), "short") == '<time datetime="2024-01-26">26 Jan 2024</time>'
    )


@pytest.mark.parametrize(("lang", "order"), [("vi", ["chung-cat", "huan-luyen"]), ("en", ["chung-cat", "huan-luyen"])])
def test_records_stand_in_the_alphabet_of_the_page(small: Linked, lang: Lang, order: list[str]) -> None:
    assert [one.id for one in View(small, lang).records(["huan-luyen", "chung-cat"])] == order
