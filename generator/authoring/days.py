"""Fill in the days of our own work where they are missing: a check made today was made today."""

from __future__ import annotations

import calendar
import dataclasses
import datetime
from collections.abc import Iterator, Mapping, Sequence

from generator.content.document import Document
from generator.content.load import Content
from generator.content.models import Correction
from generator.problems.problem import Edit, Position, Problem

_MISSING = "S001"
# A claim is looked at again after half a year at the latest, as the handbook says.
_MONTHS_TO_REVIEW = 6


def with_days(problems: Sequence[Problem], content: Content) -> tuple[Problem, ...]:
    """Let problems of missing days know the edit that writes them."""
    documents = {document.path: document for document in content.documents.values()}
    return tuple(_with_day(problem, documents.get(problem.position.path), content.today) for problem in problems)


def days_of_work(today: datetime.date) -> Mapping[str, datetime.date]:
    """Return the day that each field of our own work has when it is done today."""
    month = today.month - 1 + _MONTHS_TO_REVIEW
    year, number = today.year + month // 12, month % 12 + 1
    last = calendar.monthrange(year, number)[1]
    return {
        "published": today,
        "checked": today,
        "review_by": datetime.date(year, number, min(today.day, last)),
        "seen": today,
        "recorded": today,
    }


def _with_day(problem: Problem, document: Document | None, today: datetime.date) -> Problem:
    key = dict(problem.facts).get("key", "")
    is_correction = problem.position.path.parent.name == Correction.folder
    day = today if key == "date" and is_correction else days_of_work(today).get(key)
    if problem.code != _MISSING or document is None or day is None:
        return problem
    indent = " " * (problem.position.column - 1)
    facts = {**dict(problem.facts), "way": "day", "example": f"{indent}{key}: {day.isoformat()}"}
    edits = tuple(_edits(problem.position, key, day, document.lines))
    return dataclasses.replace(problem, facts=tuple(facts.items()), edits=edits)


def _edits(place: Position, key: str, day: datetime.date, lines: Sequence[str]) -> Iterator[Edit]:
    """Write the day behind its key, or as the last line of the group that lacks it."""
    written, indent = f"{key}: {day.isoformat()}", place.column - 1
    begun = lines[place.line - 1][indent:] if place.line <= len(lines) else ""
    if begun.rstrip() == f"{key}:":
        yield Edit(dataclasses.replace(place, length=len(begun)), begun, written)
    elif begun[:1] not in {"{", "["}:
        row = _last_row(place.line - 1, indent, lines)
        last = lines[row]
        yield Edit(Position(place.path, row + 1, 1, max(len(last), 1)), last, f"{last}\n{' ' * indent}{written}")


def _last_row(start: int, indent: int, lines: Sequence[str]) -> int:
    """Find the last line of the group that begins at a line, with its first key behind so many columns."""
    last = start
    for row in range(start + 1, len(lines)):
        line = lines[row]
        if line.strip() and len(line) - len(line.lstrip(" ")) < indent:
            break
        last = row if line.strip() else last
    return last
