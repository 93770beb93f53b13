"""A file that is broken off, or holds two records, is told of once, whatever follows from that."""

import re
from pathlib import Path

import pytest

from tests.editing import edit, record_agreement
from tests.reading import read

TERM, ARTICLE, EVENT = "terms/chung-cat.yml", "articles/old-article.yml", "events/e-2024-03-reply.yml"
EXPLAINER, SOURCE = "explainers/first-steps.yml", "sources/src-seen.yml"


def codes(content: Path) -> list[str]:
    return [one.code for one in read(content).problems if one.severity != "note"]


def break_off(content: Path, path: str, words: str, end: str = "") -> None:
    written = (content / path).read_text("utf-8")
    assert words in written
    (content / path).write_text(written[: written.index(words)] + end, "utf-8")


@pytest.mark.parametrize(
    ("path", "words", "end"),
    [
        (TERM, "y câu hỏi", ""),
        (TERM, " store of data", ""),
        (TERM, " store of data", "\n"),
        (ARTICLE, "phán xử vụ", ""),
        (ARTICLE, ", p. 2].", ""),
        (ARTICLE, ", p. 2].", "\n"),
        (ARTICLE, "    actors: [open-lab]\n    checked", ""),
        (EXPLAINER, " the quarrel", ""),
        (EXPLAINER, "questions:", ""),
        (EXPLAINER, " articles: [", ""),
        (EVENT, "opics", ""),
        (SOURCE, "language: en", ""),
    ],
)
def test_a_file_that_is_broken_off_is_told_at_its_end(content: Path, path: str, words: str, end: str) -> None:
    if words not in (content / path).read_text("utf-8"):
        words = words.split(maxsplit=1)[-1]
    break_off(content, path, words, end)
    (found,) = (one for one in read(content).problems if one.severity != "note")
    assert found.code == "Y045"
    assert found.position.line == len((content / path).read_text("utf-8").rstrip().split("\n"))


def test_a_record_in_one_language_alone_is_no_file_that_is_broken_off(content: Path) -> None:
    written = (content / ARTICLE).read_text("utf-8")
    one_language = re.sub(r"(?m)^ *en: .*\n|, en: [^}]*(?=})|^( *)en: >-\n(?:\1  .*\n)+", "", written)
    (content / ARTICLE).write_text(f"{one_language}#: what is left to be done\n", "utf-8")
    assert "Y045" not in codes(content)
    assert "T001" in codes(content)


def test_a_file_that_is_cut_within_a_letter_is_broken_off(content: Path) -> None:
    written = (content / TERM).read_bytes()
    (content / TERM).write_bytes(written[: written.index("ử".encode()) + 1])
    assert codes(content) == ["Y045"]


def test_a_text_that_ends_in_the_middle_of_a_sentence_where_it_changed_is_broken_off(content: Path) -> None:
    says = "      vi: Hai bên cãi nhau mãi.\n      en: >-\n        They went on\n        to quarrel.\n"
    passage = f"passages:\n  - id: told\n    says:\n{says}"
    edit(content, SOURCE, ("seen: 2026-11\n", f"seen: 2026-11\n{passage}"))
    record_agreement(content)
    break_off(content, SOURCE, " quarrel.\n", "\n")
    assert "Y045" in codes(content)


@pytest.mark.parametrize(
    ("path", "swap", "found"),
    [
        (TERM, ("sources: [src-seen, src-unseen]\n", ""), ["C001"]),
        (ARTICLE, ("    verdict: inaccurate\n", ""), ["S001"]),
        (SOURCE, ("kind: news\n", ""), ["S001"]),
        (EVENT, ("title:", "titel:"), ["S002"]),
    ],
)
def test_what_was_only_forgotten_is_told_as_that(
    content: Path, path: str, swap: tuple[str, str], found: list[str]
) -> None:
    edit(content, path, swap)
    assert codes(content) == found


def test_a_draft_is_not_broken_off(content: Path) -> None:
    break_off(content, TERM, " store of data")
    edit(content, TERM, ("term:", "draft: true\nterm:"))
    assert "Y045" not in codes(content)


@pytest.mark.parametrize("other", ["terms/huan-luyen.yml", TERM, "actors/open-lab.yml"])
def test_a_second_record_is_told_where_it_begins(content: Path, other: str) -> None:
    written = (content / TERM).read_text("utf-8")
    (content / TERM).write_text(written + (content / other).read_text("utf-8"), "utf-8")
    found = [one for one in read(content).problems if one.severity != "note"]
    assert [one.code for one in found] == ["Y046"]
    assert found[0].position.line > written.count("\n")


def test_one_field_that_is_there_twice_is_no_second_record(content: Path) -> None:
    edit(content, TERM, ("see_also: [huan-luyen]\n", "see_also: [huan-luyen]\nsee_also: [huan-luyen]\n"))
    assert codes(content) == ["Y018"]


def test_a_note_at_the_end_is_no_sign_that_a_file_is_broken_off(content: Path) -> None:
    edit(content, TERM, (", en: distillation}", "}"))
    kept = [line for line in (content / TERM).read_text("utf-8").split("\n") if not line.startswith("  en: ")]
    (content / TERM).write_text("\n".join([*kept, "#: Những gì bài có thể nhắc tới, viết dưới đây", ""]), "utf-8")
    assert "Y045" not in codes(content)
