"""Say at which line the structure of a file breaks, and how that line was meant."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """Say what is wrong on a line, and how the line was meant, if that can be told; all count from 0."""

    code: str
    line: int
    column: int
    length: int = 1
    facts: tuple[tuple[str, str], ...] = ()
    meant: tuple[str, ...] = ()
    """The whole line as it may have been meant, the likeliest first."""


def end_of_quotes(line: str, at: int, quote: str | None = None) -> int | None:
    """Return where a quoted text ends that begins at a column; with `quote`, where one ends that began earlier."""
    quote = quote or line[at]
    index = at + 1
    while index < len(line):
        if quote == '"' and line[index] == "\\":
            index += 2
        elif line[index] != quote:
            index += 1
        elif quote == "'" and line[index + 1 : index + 2] == "'":
            index += 2
        else:
            return index + 1
    return None
