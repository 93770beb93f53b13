"""One file cannot fill the screen: its gravest hundred problems are listed, the others counted by their codes."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from generator.problems.listing import MOST, listed
from generator.problems.problem import Position, Problem, problem_at

FACTS = {"character": "x", "field": "short", "count": "1", "wanted": "2", "sources": "a"}


def problems(file: str, *codes: str) -> Sequence[Problem]:
    return [problem_at(Position(Path(file), line), code, **FACTS) for line, code in enumerate(codes, 1)]


@pytest.mark.parametrize("count", [0, 1, MOST])
def test_up_to_a_hundred_are_listed_as_they_are(count: int) -> None:
    few = problems("a.yml", *["Y007"] * count)
    assert list(listed(few)) == few


def test_the_rest_is_counted_by_code_where_it_begins() -> None:
    *kept, rest = listed(problems("a.yml", *["Y007"] * MOST, "C006", "Y007", "Y007"))
    assert [problem.code for problem in kept] == ["Y007"] * MOST
    assert (rest.code, dict(rest.facts)) == ("L009", {"count": "3", "codes": "Y007 × 2, C006 × 1"})
    assert rest.position == Position(Path("a.yml"), MOST + 1)


def test_errors_come_before_warnings_and_those_before_notes_but_each_in_its_place() -> None:
    found = list(listed(problems("a.yml", "C003", "C006", "Y007", "C006", "Y007"), 3))
    assert [(problem.code, problem.position.line) for problem in found] == [
        ("C006", 2), ("Y007", 3), ("Y007", 5), ("L009", 1),
    ]  # fmt: skip


def test_each_file_has_its_hundred() -> None:
    found = [*listed([*problems("a.yml", *["Y007"] * 5), *problems("b.yml", *["Y007"] * 2)], 2)]
    assert [(problem.position.path.name, problem.code) for problem in found] == [
        *[("a.yml", "Y007")] * 2, ("a.yml", "L009"), *[("b.yml", "Y007")] * 2,
    ]  # fmt: skip
