"""A text is shown in the language of the page, or in the other and marked so; what fell behind says so."""

import re
from pathlib import Path

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
