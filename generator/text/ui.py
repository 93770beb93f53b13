"""Read the strings of the interface, in the reader's language."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from pathlib import Path

import yaml

from generator.errors import UsageError
from generator.text.lang import Lang
from generator.text.quotation import inner, quoted_blanks

_FILE = Path(__file__).with_name("ui.yml")


@functools.cache
def strings() -> Mapping[str, Mapping[Lang, str]]:
    """Read every string of the interface, by its key, in both languages."""
    by_key: Mapping[str, Mapping[Lang, str]] = yaml.load(_FILE.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return by_key


def say(key: str, lang: Lang, **facts: object) -> str:
    """Return the string of a key, its blanks filled by `facts`. A key that is not there is a KeyError: our own bug."""
    text = strings()[key][lang]
    if not facts:
        return text
    between = {name: inner(fact) for name in quoted_blanks(text) if isinstance(fact := facts.get(name), str)}
    return text.format_map({**facts, **between} if between else facts)


def say_count(key: str, count: int, lang: Lang) -> str:
    """Return the string for a number of things: `KEY.one` for one in English, else `KEY.many`."""
    form = "one" if count == 1 and lang == "en" else "many"
    return say(f"{key}.{form}", lang, count=count)


class SaidError(UsageError):
    """Refuse what was asked in words of the interface, so that each reader is told in their own language."""

    def __init__(self, key: str, **facts: object) -> None:
        super().__init__(say(key, "en", **facts))
        self.key, self.facts = key, facts

    def said(self, lang: Lang) -> str:
        """Return the words in a language."""
        return say(self.key, lang, **self.facts)
