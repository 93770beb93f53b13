"""Set unfinished records aside: a draft is not published, and what it lacks is no mistake yet.

A record is a draft as long as it says `draft: true`, or nothing at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from generator.content.document import Document
from generator.content.lacking import Lack, lacks_of
from generator.content.models import Record, SiteSettings
from generator.problems.problem import Problem

# A file whose YAML is broken can still be seen to be a draft.
_DRAFT_LINE = re.compile(r"^draft *: *[\"']?(?:true|yes)\b", re.MULTILINE)
_TRUE = frozenset({"true", "yes"})
NOTHING_WRITTEN = "Y011"
"""The code of a file that says nothing: a mistake only where something published refers to it."""
# Codes of what is not there yet: a key, what stands behind a key, an item, a language, words.
_ABSENT = frozenset({NOTHING_WRITTEN, "S001", "S013", "S015", "T001", "T002", "T003", "C076", "C077"})
_WRONG_COUNT, _AT_LEAST = "S005", "≥"


@dataclass(frozen=True, slots=True)
class Draft:
    """Hold a record that is not to be published yet."""

    path: Path
    model: type[Record]
    record: Record | None
    """What is written of it so far, its fields None where nothing is; None if the file cannot be read."""
    lacks: tuple[Lack, ...]
    """What its file lacks before it can be published."""
    is_empty: bool = False
    """Whether its file says nothing at all."""

    @property
    def id(self) -> str:
        """Return the id of the record, which its file's name gives."""
        return self.path.stem

    @property
    def missing(self) -> int:
        """Count the places that are to be filled in."""
        return sum(lack.places for lack in self.lacks)


def is_draft(document: Document, model: type[Record], problems: Iterable[Problem]) -> bool:
    """Tell whether a file is a draft; the settings of the site cannot be."""
    if model is SiteSettings:
        return False
    if isinstance(document.data, Mapping):
        return document.data.get("draft") in _TRUE
    return bool(_DRAFT_LINE.search(document.text)) or any(one.code == NOTHING_WRITTEN for one in problems)


def draft_of(document: Document, model: type[Record], record: Any, problems: Iterable[Problem]) -> Draft:
    """Make a draft of what could be read of a file."""
    is_empty = any(problem.code == NOTHING_WRITTEN for problem in problems)
    return Draft(document.path, model, record, tuple(lacks_of(filter(_is_absence, problems), document)), is_empty)


def lowered(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Keep of a draft's problems what is a mistake even in a draft; none of them keeps the site from being built."""
    return tuple(replace(problem, in_draft=True) for problem in problems if not _is_absence(problem))


def _is_absence(problem: Problem) -> bool:
    too_few = problem.code == _WRONG_COUNT and dict(problem.facts)["wanted"].startswith(_AT_LEAST)
    return too_few or problem.code in _ABSENT
