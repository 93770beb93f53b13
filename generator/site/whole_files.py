"""Tell of a file that holds less or more than one record: broken off in the middle, or with a second one behind.

All that is missed, cut in two or there twice because of that follows from it, in other files too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from generator.content.forms import keys_of
from generator.content.load import Content
from generator.content.models import MODELS_BY_FOLDER
from generator.problems.problem import Position, Problem, Problems, problem_at

_LACKING = frozenset({"S001", "T001"})
_OF_PARTS = frozenset({"R003"})
_TOP = (1, 1)
# So many fields that are there twice, or belong to no record of this kind, are those of another record.
_SECOND = 3
# So many things are not forgotten: they were lost.
_MANY = 4
# A line of running text that ends like a sentence, or in a quotation or a list, may be the last one.
_ENDS = frozenset(".!?…:;\"'”’)]}|>`")
_WORDS_OF_PROSE = 4
_KEY = re.compile(r"\s*(?:- )*[\w-]+:(?: |$)")
# What is half written on purpose, also where drafts are checked like the rest.
_DRAFT = re.compile(rb"^draft: *true\b", re.MULTILINE)


class _Fault(NamedTuple):
    """Hold what is wrong with a whole file: where it is told, which lines it spoils, and what it would have held."""

    problem: Problem
    lines: frozenset[int]
    first: int
    """From this line on all is spoilt."""

    def explains(self, problem: Problem) -> bool:
        """Return whether a problem of its file, or one of a part that it lost, follows from it."""
        if problem.position.path != self.problem.position.path:
            return problem.code in _OF_PARTS and dict(problem.facts).get("id") == self.problem.position.path.stem
        line = problem.position.line
        is_own_part = problem.code in _OF_PARTS and dict(problem.facts).get("id") == problem.position.path.stem
        return is_own_part or line >= self.first or line in self.lines


def whole_files(problems: Sequence[Problem], content: Content) -> tuple[Problem, ...]:
    """Put one message in the place of all that follows from a file that is broken off or holds two records."""
    faults = dict(_faults(problems, content))
    if not faults:
        return tuple(problems)
    ids = {path.stem: fault for path, fault in faults.items()}
    told = Problems()
    for problem in problems:
        part = ids.get(dict(problem.facts).get("id", "")) if problem.code in _OF_PARTS else None
        fault = faults.get(problem.position.path) or part
        if fault is None or not (fault.explains(problem) or (part and part.explains(problem))):
            told.extend([problem])
    told.extend(fault.problem for fault in faults.values())
    return told.sorted()


def _faults(problems: Sequence[Problem], content: Content) -> Iterator[tuple[Path, _Fault]]:
    drafts = {draft.path for draft in content.drafts.values()}
    # Of which records parts are missed.
    torn = {dict(one.facts)["id"] for one in problems if one.code in _OF_PARTS}
    for path, group in groupby(problems, key=lambda problem: problem.position.path):
        file = content.files.get(path)
        if file is None or path in drafts or _DRAFT.search(file.content) or path.parent == content.folder:
            continue
        found = _File.of(path, file.content, tuple(group), lost_parts=path.stem in torn)
        if fault := _second(found) or _broken_off(found):
            yield path, fault


class _File(NamedTuple):
    """Hold a file with what was found wrong with it."""

    path: Path
    content: bytes
    lines: Sequence[str]
    last: int
    """The last line that says something: a note behind it is no sign of anything."""
    problems: Sequence[Problem]
    keys: Sequence[str]
    """The keys that it may have, in their order."""
    lost_parts: bool

    @classmethod
    def of(cls, path: Path, written: bytes, problems: Sequence[Problem], *, lost_parts: bool) -> _File:
        """Look once at a file."""
        lines = written.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
        says_something = (number for number, line in enumerate(lines, 1) if line.strip() and line.lstrip()[0] != "#")
        last = max(says_something, default=0)
        model = MODELS_BY_FOLDER.get(path.parent.name)
        return cls(path, written, lines, last, problems, keys_of(model) if model else (), lost_parts)

    @property
    def ends_in_line(self) -> bool:
        """Return whether the last line has no end."""
        return not self.content.endswith((b"\n", b"\r"))


def _second(file: _File) -> _Fault | None:
    """Find where a second record begins: most of its fields are there already, or are those of another kind."""
    repeated = [one for one in file.problems if one.code == "Y018" and one.position.column == 1]
    strange = [one for one in file.problems if one.code == "S002" and one.position.column == 1]
    first_key = next((number for number, line in enumerate(file.lines, 1) if _KEY.match(line)), 0)
    begins = any(dict(one.facts)["line"] == str(first_key) for one in repeated)
    if not repeated or len(repeated) + len(strange) < (_SECOND - 1 if begins else _SECOND):
        return None
    place = min((one.position for one in (*repeated, *strange)), key=lambda place: place.line)
    return _Fault(problem_at(place, "Y046", folder=file.path.parent.name), frozenset(), place.line)


def _broken_off(file: _File) -> _Fault | None:
    if not file.last:
        return None
    open_lines = _open_lines(file)
    items = [line for line in open_lines if file.lines[line - 1].lstrip().startswith("- ")]
    first = (items or open_lines)[-1]
    missing = [one for one in file.problems if _is_missing(one, open_lines)]
    spoilt = [one for one in file.problems if one.position.line >= first or one.position.line in open_lines]
    if not _is_broken(file, missing, spoilt, file.lines[open_lines[-1] - 1].partition(":")[0]):
        return None
    keys = dict.fromkeys(dict(one.facts).get("key") or dict(one.facts).get("field", "sources") for one in missing)
    place = Position(file.path, file.last, max(1, len(file.lines[file.last - 1].rstrip())))
    named = ", ".join(f"`{key}`" for key in keys) or "…"
    lost = {one.position.line for one in missing}
    return _Fault(problem_at(place, "Y045", missing=named), frozenset(open_lines) | lost, first)


def _open_lines(file: _File) -> Sequence[int]:
    """List, from the last one up, the lines to which what stands at the end belongs: its key, the key above that."""
    found, limit = [], len(file.lines[file.last - 1]) + 1
    for number in range(file.last, 0, -1):
        line = file.lines[number - 1]
        indent = len(line) - len(line.lstrip(" "))
        if line.strip() and not line.lstrip().startswith("#") and indent < limit:
            found.append(number)
            limit = indent
    return found or [file.last]


def _is_missing(problem: Problem, open_lines: Sequence[int]) -> bool:
    place = problem.position
    if problem.code == "C001":
        return (place.line, place.column) == _TOP
    facts = dict(problem.facts)
    if problem.code == "T001" and facts.get("field") == facts.get("lang"):
        # All of it is in one language.
        return False
    return problem.code in _LACKING and ((place.line, place.column) == _TOP or place.line in open_lines)


def _is_broken(file: _File, missing: Sequence[Problem], spoilt: Sequence[Problem], last_key: str) -> bool:
    """Tell from the last line, and from what is missed and spoilt there, whether there was more of a file."""
    if _is_cut_within_letter(file.content):
        return True
    end = file.lines[file.last - 1]
    is_prose = len(end.split()) >= _WORDS_OF_PROSE or not _KEY.match(end)
    is_amid = end.rstrip()[-1:] not in _ENDS and is_prose
    changed = any(one.code == "T004" for one in spoilt)
    if file.ends_in_line:
        is_torn = file.lost_parts or any(one.code.startswith("Y") or one not in missing for one in spoilt)
        return bool(missing and (is_amid or is_torn or len(missing) > 1)) or (is_amid and bool(spoilt))
    if not missing:
        return is_amid and changed and (file.lost_parts or not _KEY.match(end))
    all_lost = len(missing) > 1 and all(_comes_after(one, last_key, file.keys) for one in missing)
    return is_amid or changed or file.lost_parts or all_lost or len(missing) >= _MANY


def _comes_after(problem: Problem, last_key: str, keys: Sequence[str]) -> bool:
    """Return whether what is missing would stand behind the last key that is there."""
    key = dict(problem.facts).get("key", "sources")
    if (problem.position.line, problem.position.column) != _TOP or key not in keys or last_key not in keys:
        return True
    return keys.index(key) > keys.index(last_key)


def _is_cut_within_letter(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.reason == "unexpected end of data" and error.end == len(content)
    return False
