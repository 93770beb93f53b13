"""Hold for whom a draft is written, and write its guidance in that editor's language."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.authoring.hints import MARK
from generator.text.lang import Lang
from generator.text.ui import say

_GIST_WORDS: Final = 14


@dataclass(frozen=True, slots=True)
class Asked:
    """Hold for whom a draft is written: in which language, on which day, from what, with which schema and source."""

    lang: Lang
    today: datetime.date
    name: str
    schema: str
    source: str = ""
    topics: tuple[str, ...] = ()
    meant: tuple[str, ...] = ()
    """Sources that the article may speak of."""


def note(key: str, asked: Asked, indent: str = "", **facts: object) -> Iterator[str]:
    """Write lines of guidance."""
    yield from (f"{indent}{MARK} {line}" for line in say(f"ingest.draft.{key}", asked.lang, **facts).split("\n"))


def gist(text: str) -> str:
    """Shorten our own words on a passage to what tells it from others."""
    words = text.split()
    return f"{' '.join(words[:_GIST_WORDS])}{' …' if len(words) > _GIST_WORDS else ''}"
