"""Where two languages do not agree, the one that was changed is pointed at."""

from pathlib import Path

import pytest

from generator.problems.problem import Position, Problem, problem_at
from generator.site.changed_side import at_changed_side

A, B = Path("a.yml"), Path("b.yml")


def different(path: Path) -> Problem:
    facts = {"vi": "12", "en": "21", "better": "21", "there": "12"}
    return problem_at(Position(path, 2, 7), "T009", line="3", column="9", length="2", key="3:3", **facts)


@pytest.mark.parametrize(
    ("stale", "line"),
    [([], 2), ([problem_at(Position(A, 2, 3), "T004")], 2), ([problem_at(Position(A, 3, 3), "T004")], 3)],
)
def test_the_side_that_changed_is_pointed_at(stale: list[Problem], line: int) -> None:
    found = at_changed_side((*stale, different(A)))
    assert [one.position.line for one in found if one.code == "T009"] == [line]


def test_another_file_says_nothing_of_it() -> None:
    found = at_changed_side((different(A), problem_at(Position(B, 3, 3), "T004")))
    assert found[0] == different(A)
