"""Hold what is wrong with the content as data: where, what, and what to write instead."""

from __future__ import annotations

import functools
import json
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

import yaml

from generator.text.lang import Lang

Severity = Literal["error", "warning", "note"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
_CATALOGUE = Path(__file__).with_name("problems.yml")
_DID_YOU_MEAN: Mapping[Lang, str] = {"vi": "ý bạn là `{near}`?", "en": "did you mean `{near}`?"}
_SEVERITY_NAMES: Mapping[Lang, Mapping[Severity, str]] = {
    "vi": {"error": "lỗi", "warning": "cảnh báo", "note": "ghi chú"},
    "en": {"error": "error", "warning": "warning", "note": "note"},
}
_EXCERPT = 110
# A fact that begins so is a word of the catalogue, to be said in the reader's language.
_WORD = "@"
_HINT: Mapping[Lang, str] = {"vi": "gợi ý", "en": "hint"}


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
    """Say that `code` is the matter at `position`; `facts` fill the wording from the catalogue.

    `edits` mend it, where there is one right answer.
    """

    position: Position
    code: str
    facts: tuple[tuple[str, str], ...] = ()
    edits: tuple[Edit, ...] = field(default=(), compare=False)

    @property
    def severity(self) -> Severity:
        """Tell how grave it is: only an error keeps the site from being built."""
        return catalogue()[self.code].severity


class Entry(NamedTuple):
    """Word one code of the catalogue."""

    severity: Severity
    message: Mapping[Lang, str]
    hint: Mapping[Lang, str]
    wrong: str
    right: str


@functools.cache
def _written() -> Mapping[str, Any]:
    read: Mapping[str, Any] = yaml.load(_CATALOGUE.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return read


@functools.cache
def catalogue() -> Mapping[str, Entry]:
    """Read the wording of every code from `problems.yml`."""
    return {
        code: Entry(entry["severity"], entry["message"], entry["hint"], entry["wrong"], entry["right"])
        for code, entry in _written().items()
        if code != "words"
    }


def _said(problem: Problem, lang: Lang) -> Mapping[str, str]:
    words = _written()["words"]
    return {
        name: words[fact.removeprefix(_WORD)][lang] if fact.startswith(_WORD) and fact[1:] in words else fact
        for name, fact in problem.facts
    }


def problem_at(position: Position, code: str, **facts: str) -> Problem:
    """Make a problem from the facts that its wording needs."""
    return Problem(position, code, tuple(facts.items()))


def fixable_at(position: Position, code: str, edits: tuple[Edit, ...], **facts: str) -> Problem:
    """Make a problem that knows how it is mended."""
    return Problem(position, code, tuple(facts.items()), edits)


class Excerpt(NamedTuple):
    """Show the line of a problem, parted where the place begins and ends."""

    before: str
    marked: str
    after: str


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

    def sorted(self) -> tuple[Problem, ...]:
        """Give all problems by file and place."""
        return tuple(sorted(self._found, key=lambda found: (found.position, found.code, found.facts)))


def has_errors(problems: Iterable[Problem]) -> bool:
    """Tell whether any of them keeps the site from being built."""
    return any(problem.severity == "error" for problem in problems)


def message(problem: Problem, lang: Lang) -> str:
    """Word what is wrong."""
    return catalogue()[problem.code].message[lang].format_map(_said(problem, lang))


def hint(problem: Problem, lang: Lang) -> str | None:
    """Word what to write instead, if there is something to say."""
    template = _DID_YOU_MEAN if "near" in dict(problem.facts) else catalogue()[problem.code].hint
    return template[lang].format_map(_said(problem, lang)) if template else None


def severity_name(problem: Problem, lang: Lang) -> str:
    """Name how grave a problem is."""
    return _SEVERITY_NAMES[lang][problem.severity]


def as_short(problem: Problem, lang: Lang = "en") -> str:
    """Print one problem on one line."""
    severity = severity_name(problem, lang)
    return f"{problem.position}: {severity}[{problem.code}]: {message(problem, lang)}"


def as_text(problem: Problem, lang: Lang = "en") -> str:
    """Print one problem with the line it is on and what to write instead."""
    advice = hint(problem, lang)
    margin = " " * len(str(problem.position.line))
    tail = [f"{margin} = {_HINT[lang]}: {advice}"] if advice else []
    return "\n".join([as_short(problem, lang), *_excerpt(problem.position, margin), *tail])


def as_github(problem: Problem, lang: Lang = "en") -> str:
    """Print one problem as a GitHub workflow command, so that it shows on its line of a proposal."""
    place = problem.position
    kind = {"error": "error", "warning": "warning", "note": "notice"}[problem.severity]
    words = ". ".join(filter(None, [message(problem, lang), hint(problem, lang)]))
    end = place.column + place.length - 1
    where = f"file={_property(str(place.path))},line={place.line},col={place.column},endColumn={end}"
    return f"::{kind} {where},title={problem.code}::{_data(words)}"


def as_json(problem: Problem, lang: Lang = "en") -> str:
    """Print one problem as one line of JSON."""
    place = problem.position
    return json.dumps(
        {
            "path": place.path.as_posix(),
            "line": place.line,
            "column": place.column,
            "length": place.length,
            "code": problem.code,
            "severity": problem.severity,
            "message": message(problem, lang),
            "hint": hint(problem, lang),
            "fixable": bool(problem.edits),
        },
        ensure_ascii=False,
    )


FORMATS = MappingProxyType({"text": as_text, "short": as_short, "github": as_github, "json": as_json})


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def excerpt(place: Position) -> Excerpt | None:
    """Cut out what stands at a place as its file is now, or nothing if it cannot be read."""
    try:
        lines = _lines(place.path)
    except (OSError, UnicodeDecodeError):
        return None
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    line, start = _window(line, place.column - 1)
    end = start + place.length
    return Excerpt(line[:start], line[start:end], line[end:])


def _excerpt(place: Position, margin: str) -> list[str]:
    found = excerpt(place)
    if found is None:
        return []
    pointer = " " * _width(found.before) + "^" * max(1, _width(found.marked))
    return [f"{margin} |", f"{place.line} | {''.join(found)}", f"{margin} | {pointer}"]


def _window(line: str, start: int) -> tuple[str, int]:
    """Cut a long line to what stands around `start`, and say where that is now."""
    first = max(0, start - _EXCERPT // 2) if len(line) > _EXCERPT else 0
    cut = line[first : first + _EXCERPT]
    head, tail = ("…" if first else ""), ("…" if first + _EXCERPT < len(line) else "")
    return f"{head}{cut}{tail}", start - first + len(head)


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8-sig").replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _width(text: str) -> int:
    wide = (2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
    return sum(0 if unicodedata.combining(text[index]) else columns for index, columns in enumerate(wide))
