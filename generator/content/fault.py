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


CURLY = "\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}"


# So much of a line is shown before and behind where a quote was to close.
_BEFORE, _BEHIND = 60, 30


def open_quote(line: str, row: int, column: int, end: int, last: tuple[int, str] | None = None) -> Fault:
    """Report a quote that is not closed and was to close at a place; a curly one there was meant to do that.

    Of a text on several lines `last` is the last one, with its number: there it was to close.
    """
    mark, words = line[column], line[column:end]
    is_curly = len(words) > 1 and words[-1] in f"{CURLY}\N{RIGHT SINGLE QUOTATION MARK}"
    whole = f"{words[:-1] if is_curly else words}{mark}"
    where = (("near", whole),) if is_curly else _where(last or (row, line), mark, None if last else end)
    return Fault("Y024", row, column, 1, (("mark", mark), *where), (f"{line[:column]}{whole}{line[end:]}",))


def _where(last: tuple[int, str], mark: str, end: int | None) -> tuple[tuple[str, str], ...]:
    """Say on which line a quote is lacking, and show what stands around that place once it is there."""
    row, line = last
    end = len(line) if end is None else end
    before, behind = line[:end], line[end:].rstrip()
    head = f"…{before[-_BEFORE:]}" if len(before.lstrip()) > _BEFORE else before.lstrip()
    tail = f"{behind[:_BEHIND]}…" if len(behind) > _BEHIND else behind
    return ("way", "inside" if behind else "end"), ("line", str(row + 1)), ("example", f"{head}{mark}{tail}")


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
