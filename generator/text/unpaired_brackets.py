"""Find round brackets of a text that do not pair: some open and are not closed, others close what is not open."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.text.as_typed import covered

_BRACKET = re.compile(r"[()]")
# How the items of a list begin: `a)`, `1)`; an address of a link has brackets of its own.
_ITEM = re.compile(r"(?:^|[\s;,(])(?:\w|\d{1,2}|[ivx]{1,4})\Z")
_LINK = re.compile(r"\]\([^\s()]*(?:\([^\s()]*\)[^\s()]*)*\)")
_FACE = re.compile(r"[:;]-?\Z")
_WORDS = re.compile(r"\([^\s()]*(?:[^\S\n]+[^\s()]+){0,3}")
_BEFORE = re.compile(r"\S{1,20}\)\Z")


def unpaired_brackets(text: str) -> Iterator[tuple[int, str, bool]]:
    """List the brackets that do not pair: where, with some words beside it, and whether it opens."""
    if "(" not in text and ")" not in text:
        return
    words = _LINK.sub(lambda found: " " * len(found[0]), covered(text))
    for paragraph in re.finditer(r"(?:[^\n]+\n?)+", words):
        yield from _of_paragraph(paragraph[0], paragraph.start())


def _of_paragraph(text: str, start: int) -> Iterator[tuple[int, str, bool]]:
    opened: list[int] = []
    for mark in _BRACKET.finditer(text):
        before = text[: mark.start()]
        if mark[0] == "(":
            opened.append(mark.start())
        elif opened:
            opened.pop()
        elif not _ITEM.search(before) and not _FACE.search(before):
            found = _BEFORE.search(text, 0, mark.end())
            shown = found[0] if found else ")"
            yield start + mark.end() - len(shown), shown, False
    for index in opened:
        found = _WORDS.match(text, index)
        yield start + index, found[0] if found else "(", True
