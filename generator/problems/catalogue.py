"""Read how every problem that can be reported is worded, in both languages: `problems.yml`, by code."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, NamedTuple

import yaml

from generator.text.lang import Lang

Severity = Literal["error", "warning", "note"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
FILE = Path(__file__).with_name("problems.yml")
# The one key of the catalogue that is no code: words that fill the blanks of several wordings.
_SHARED_WORDS = "words"


class Wording(NamedTuple):
    """Hold how one code is worded, with a wrong and a right example in YAML."""

    severity: Severity
    message: Mapping[Lang, str]
    hint: Mapping[Lang, str]
    wrong: str
    right: str


@functools.cache
def _entries() -> Mapping[str, Any]:
    entries: Mapping[str, Any] = yaml.load(FILE.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return entries


@functools.cache
def catalogue() -> Mapping[str, Wording]:
    """Read the wording of every code, in the order of the file."""
    return {
        code: Wording(entry["severity"], entry["message"], entry["hint"], entry["wrong"], entry["right"])
        for code, entry in _entries().items()
        if code != _SHARED_WORDS
    }


def shared_words() -> Mapping[str, Mapping[Lang, str]]:
    """Read the words that fill blanks in several wordings: `@text`, `@list`, the names of the languages."""
    words: Mapping[str, Mapping[Lang, str]] = _entries()[_SHARED_WORDS]
    return words
