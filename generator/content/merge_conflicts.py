"""Find what a merge left undone in a file, and go on with one of its sides."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_CONFLICT = re.compile(r"[ \t]*(?:(?:<{7}|>{7}|\|{7})(?: |$)|={7}$)")


def merge_conflicts(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Find what a merge left undone: the line of the first mark of each conflict, and that of the last, inclusive."""
    start: int | None = None
    for number, line in enumerate(lines):
        if not _CONFLICT.match(line):
            continue
        if start is None and line.lstrip()[0] == "=" and line[0] != "=":
            continue
        if start is None:
            start = number
        if line.lstrip()[0] == ">":
            yield start, number
            start = None
    if start is not None:
        yield start, start


def one_side(lines: Sequence[str]) -> list[str]:
    """Blank the marks of unresolved merges, and all that is not of their first side."""
    kept: list[str] = []
    is_other = is_open = False
    for line in lines:
        mark = _CONFLICT.match(line)
        if mark:
            sign = line.lstrip()[0]
            is_open = sign == "<" or (is_open and sign != ">")
            is_other = is_open and sign in "=|"
        kept.append("" if mark or is_other else line)
    return kept
