"""Read how every problem that can be reported is worded, in both languages: `problems.yml`, by code."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Literal, NamedTuple

import yaml

from generator.text.lang import Lang

Severity = Literal["error", "warning", "note"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
FILE = Path(__file__).with_name("problems.yml")
# The one key of the catalogue that is no code: words that fill the blanks of several wordings.
_SHARED_WORDS = "words"


class Way(NamedTuple):
    """Hold how a code is worded where one way of making the mistake is known; what is not said is as usual."""

    message: Mapping[Lang, str]
    hint: Mapping[Lang, str] | None


class Wording(NamedTuple):
    """Hold how one code is worded, with a wrong and a right example in YAML."""

    severity: Severity
    message: Mapping[Lang, str]
    hint: Mapping[Lang, str]
    wrong: str
    right: str
    ways: Mapping[str, Way]
    """The ways of making the mistake that have words of their own, by the fact `way` of a problem."""


@functools.cache
def _entries() -> Mapping[str, Any]:
    entries: Mapping[str, Any] = yaml.load(FILE.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return entries


@functools.cache
def catalogue() -> Mapping[str, Wording]:
    """Read the wording of every code, in the order of the file."""
    return {
        code: Wording(
            entry["severity"], entry["message"], entry["hint"], entry["wrong"], entry["right"], dict(_ways(entry))
        )
        for code, entry in _entries().items()
        if code != _SHARED_WORDS
    }


def _ways(entry: Mapping[str, Any]) -> Iterator[tuple[str, Way]]:
    for name, way in entry.get("ways", {}).items():
        yield name, Way(way.get("message", entry["message"]), way.get("hint"))


def shared_words() -> Mapping[str, Mapping[Lang, str]]:
    """Read the words that fill blanks in several wordings: `@text`, `@list`, the names of the languages."""
    words: Mapping[str, Mapping[Lang, str]] = _entries()[_SHARED_WORDS]
    return words
