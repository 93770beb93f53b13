"""What was left in a text and is not meant for readers is told at its place."""

from pathlib import Path

import pytest

from generator.problems.printing import hint
from tests.editing import edit, record_agreement
from tests.reading import read

ACTOR, TERM = "actors/quick-copy.yml", "terms/chung-cat.yml"
LINE = "en: maker of the student model"


def test_a_text_that_only_keeps_its_place_can_be_declared_a_gap(content: Path) -> None:
    record_agreement(content)
    edit(content, ACTOR, (LINE, "en: (dịch sau)"))
    (problem,) = (one for one in read(content).problems if one.severity != "note")
    assert (problem.code, problem.position.line, problem.position.column) == ("C076", 4, 38)
    assert "`gaps: [{field: line.en, reason: …, until: …}]`" in str(hint(problem, "en"))


def test_a_draft_may_lack_words(content: Path) -> None:
    edit(content, TERM, ("en: Training a", "en: TODO training a"), ("term:", "draft: true\nterm:"))
    assert [one.code for one in read(content).problems if one.code in {"C076", "C077"}] == []


@pytest.mark.parametrize("words", ["TODO", "(bổ sung sau)"])
def test_a_placeholder_amid_words_is_told(content: Path, words: str) -> None:
    edit(content, ACTOR, (LINE, f"{LINE} {words}"))
    assert [one.position.length for one in read(content).problems if one.code == "C077"] == [len(words)]
