"""Print problems: for people, for GitHub, for programs, in both languages."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from generator.problems.catalogue import Severity, Way, catalogue, shared_words
from generator.problems.excerpt import NO_LINES, Lines, excerpt
from generator.problems.problem import Position, Problem
from generator.text.lang import Lang
from generator.text.visible import visible, visible_line

_DID_YOU_MEAN: Mapping[Lang, str] = {"vi": "ý bạn là `{near}`?", "en": "did you mean `{near}`?"}
_SEVERITY_NAMES: Mapping[Lang, Mapping[Severity, str]] = {
    "vi": {"error": "lỗi", "warning": "cảnh báo", "note": "ghi chú"},
    "en": {"error": "error", "warning": "warning", "note": "note"},
}
_HINT: Mapping[Lang, str] = {"vi": "gợi ý", "en": "hint"}
# A fact that begins so names a shared word of the catalogue, to be said in the reader's language.
_SHARED = "@"
# A fact longer than this is cut: it is there to be recognized.
_MAX_FACT = 1_000


def _worded_facts(problem: Problem, lang: Lang) -> Mapping[str, str]:
    words = {f"{_SHARED}{name}": word[lang] for name, word in shared_words().items()}
    return {name: words.get(fact) or _cut(visible(fact)) for name, fact in problem.facts}


def _cut(fact: str) -> str:
    return fact if len(fact) <= _MAX_FACT else f"{fact[:_MAX_FACT]}…"


def message(problem: Problem, lang: Lang) -> str:
    """Word what is wrong."""
    way = _way(problem)
    template = way.message if way else catalogue()[problem.code].message
    return template[lang].format_map(_worded_facts(problem, lang))


def hint(problem: Problem, lang: Lang) -> str | None:
    """Word what to write instead, if there is something to say; lines to write stand below the words."""
    facts = dict(problem.facts)
    worded = " ".join(template[lang].format_map(_worded_facts(problem, lang)) for template in _advice(problem, facts))
    example = (visible_line(line) for line in facts.get("example", "").splitlines())
    return "\n".join(filter(None, (worded, *example))) or None


def _way(problem: Problem) -> Way | None:
    return catalogue()[problem.code].ways.get(dict(problem.facts).get("way", ""))


def _advice(problem: Problem, facts: Mapping[str, str]) -> Iterator[Mapping[Lang, str]]:
    """Choose what is said: of this way of making the mistake, else what was probably meant, else what is usual."""
    advice, way = catalogue()[problem.code].hint, _way(problem)
    if way and way.hint:
        yield way.hint
        return
    if "near" in facts:
        yield _DID_YOU_MEAN
    if advice and ("near" not in facts or "allowed" in facts):  # a guess may be wrong: the list helps then
        yield advice


def severity_name(problem: Problem, lang: Lang) -> str:
    """Name the severity of a problem."""
    return _SEVERITY_NAMES[lang][problem.severity]


def as_short(problem: Problem, lang: Lang = "en") -> str:
    """Print one problem on one line."""
    severity = severity_name(problem, lang)
    return visible_line(f"{problem.position}: {severity}[{problem.code}]: {message(problem, lang)}")


def as_text(problem: Problem, lang: Lang = "en", lines: Lines = NO_LINES) -> str:
    """Print one problem with the line it is on and what to write instead."""
    advice = hint(problem, lang)
    margin = " " * len(str(problem.position.line))
    first, *example = advice.split("\n") if advice else [""]
    tail = [f"{margin} = {_HINT[lang]}: {first}", *(f"{margin} |   {line}" for line in example)] if advice else []
    return "\n".join([as_short(problem, lang), *_excerpt_lines(problem.position, margin, lines), *tail])


def as_github(problem: Problem, lang: Lang = "en") -> str:
    """Print one problem as a GitHub workflow command, so that it shows on its line of a pull request."""
    place = problem.position
    kind = {"error": "error", "warning": "warning", "note": "notice"}[problem.severity]
    words = ". ".join(filter(None, [message(problem, lang), hint(problem, lang)]))
    end = place.column + place.length - 1
    where = f"file={_escaped_property(visible(str(place.path)))},line={place.line},col={place.column},endColumn={end}"
    return f"::{kind} {where},title={problem.code}::{_escaped(words)}"


def as_json(problem: Problem, lang: Lang = "en") -> str:
    """Print one problem as one line of JSON, in ASCII: whatever reads it, nothing is lost."""
    place = problem.position
    said = json.dumps(
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
        }
    )
    # Even there a runner would take it for the beginning of a command.
    return said.replace("##[", "##\\u005b")


FORMATS = MappingProxyType({"text": as_text, "short": as_short, "github": as_github, "json": as_json})


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped_property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def _excerpt_lines(place: Position, margin: str, lines: Lines) -> list[str]:
    line = excerpt(place, lines)
    if line is None:
        return []
    carets = " " * _width(line.before) + "^" * max(1, _width(line.marked))
    return [f"{margin} |", f"{place.line} | {''.join(line)}", f"{margin} | {carets}"]


def _width(text: str) -> int:
    """Count the columns that a terminal takes: two for wide letters, none for combining marks."""
    wide = (2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
    return sum(0 if unicodedata.combining(text[index]) else columns for index, columns in enumerate(wide))
