"""Hold what is wrong with the content as data: where, what, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from generator.problems.catalogue import Severity, catalogue


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """Point at characters of one line; line and column count from 1, in code points."""

    path: Path
    line: int = 1
    column: int = 1
    length: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


class Edit(NamedTuple):
    """Write `better` in the place of the `words` that stand at `position`."""

    position: Position
    words: str
    better: str


@dataclass(frozen=True, slots=True)
class Problem:
    """Say what is wrong at `position`, by its code in the catalogue, whose wording `facts` fill.

    `edits` fix it, where there is one right answer.
    """

    position: Position
    code: str
    facts: tuple[tuple[str, str], ...] = ()
    edits: tuple[Edit, ...] = field(default=(), compare=False)
    in_draft: bool = False
    """Whether it stands in a record that is not to be published yet."""

    @property
    def severity(self) -> Severity:
        """Return the severity: only an error keeps the site from being built, and nothing in a draft is one."""
        severity = catalogue()[self.code].severity
        return "warning" if self.in_draft and severity == "error" else severity


def problem_at(position: Position, code: str, **facts: str) -> Problem:
    """Make a problem from the facts that its wording needs."""
    return Problem(position, code, tuple(facts.items()))


def fixable_at(position: Position, code: str, edits: tuple[Edit, ...], **facts: str) -> Problem:
    """Make a problem that knows how it is fixed."""
    return Problem(position, code, tuple(facts.items()), edits)


class Problems:
    """Collect problems while the stages go on; the same one twice counts once."""

    def __init__(self) -> None:
        self._found: dict[Problem, None] = {}

    def add(self, position: Position, code: str, **facts: str) -> None:
        """Record one problem."""
        self._found[problem_at(position, code, **facts)] = None

    def extend(self, problems: Iterable[Problem]) -> None:
        """Record what a check has found."""
        self._found.update(dict.fromkeys(problems))

    def __contains__(self, problem: Problem) -> bool:
        return problem in self._found

    def sorted(self) -> tuple[Problem, ...]:
        """Return all problems by file and place."""
        # Paths are slow to compare: each is put in its place once.
        paths = {path: place for place, path in enumerate(sorted({problem.position.path for problem in self._found}))}
        return tuple(sorted(self._found, key=lambda problem: (paths[problem.position.path], *_within(problem))))


def _within(problem: Problem) -> tuple[object, ...]:
    place = problem.position
    return place.line, place.column, place.length, problem.code, problem.facts


def has_errors(problems: Iterable[Problem]) -> bool:
    """Return whether any of them keeps the site from being built."""
    return any(problem.severity == "error" for problem in problems)
