"""Find the comments of a file, and what each belongs to: the key below it, or what stands before it on its line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.content.document import Document, Loc, Span

_WHOLE_LINE = re.compile(r"\s*(?:- +)*(#.*)")
_BEHIND = re.compile(r"\s+(#.*)")


@dataclass(frozen=True, slots=True)
class Comments:
    """Hold the comments above and behind keys and items; `last` are those below everything."""

    above: Mapping[Loc, tuple[str, ...]] = field(default_factory=dict)
    behind: Mapping[Loc, str] = field(default_factory=dict)
    last: tuple[str, ...] = ()

    def within(self, loc: Loc) -> bool:
        """Return whether there is a comment below a key or an item, which can then not be written on one line."""
        return any(len(at) > len(loc) and at[: len(loc)] == loc for at in (*self.above, *self.behind))


def comments_of(document: Document) -> Comments:
    """Gather the comments of a file."""
    starts = sorted(_starts(document))
    ends = _ends(document)
    inside = _lines_of_texts(document)
    above: dict[Loc, tuple[str, ...]] = {}
    behind: dict[Loc, str] = {}
    last: tuple[str, ...] = ()
    for row, line in enumerate(document.lines):
        if row in inside:
            continue
        if row not in ends and (whole := _WHOLE_LINE.fullmatch(line)):
            loc = next((loc for start, _, loc in starts if start > row), None)
            if loc is None:
                last = (*last, whole[1].rstrip())
            else:
                above[loc] = (*above.get(loc, ()), whole[1].rstrip())
        elif row in ends and (found := _BEHIND.fullmatch(line, ends[row][0])):
            behind[ends[row][1]] = found[1].rstrip()
    return Comments(above, behind, last)


def rows_of_comments(document: Document) -> Iterator[tuple[int, str]]:
    """Yield the lines, counted from 0, that hold nothing but a comment, and the comment."""
    ends, inside = _ends(document), _lines_of_texts(document)
    for row, line in enumerate(document.lines):
        if row not in inside and row not in ends and (whole := _WHOLE_LINE.fullmatch(line)):
            yield row, whole[1].rstrip()


def _starts(document: Document) -> Iterator[tuple[int, int, Loc]]:
    """Tell on which line each key and item begins, the outermost first."""
    yield from ((span.line, len(loc), loc) for loc, span in document.keys.items())
    yield from ((span.line, len(loc), loc) for loc, span in document.values.items() if loc and isinstance(loc[-1], int))


def _ends(document: Document) -> dict[int, tuple[int, Loc]]:
    """Tell for each line where what stands on it ends: a key, a text or what is in brackets."""
    found: dict[int, tuple[int, Loc]] = {}
    groups = {loc[:-1] for loc in document.values if loc}
    for loc, span in (*document.keys.items(), *document.values.items()):
        row, column = _end(document, span, is_group=loc in groups)
        # Behind the last of a list in brackets the list itself ends, and a comment is about all of it.
        if row >= 0 and column >= found.get(row, (-1, ()))[0]:
            found[row] = (column, loc)
    return found


def _end(document: Document, span: Span, *, is_group: bool) -> tuple[int, int]:
    line = document.lines[span.line] if span.line < len(document.lines) else ""
    mark = line[span.column : span.column + 1]
    if mark in {"|", ">"}:
        return span.line, span.column + len(line[span.column :].split(" ")[0])
    is_closed = mark in {"[", "{"} or span.line == span.end_line or not is_group
    after = line[span.end_column :] if span.line == span.end_line else ""
    return (span.end_line, span.end_column + after.startswith(":")) if is_closed else (-1, -1)


def _lines_of_texts(document: Document) -> set[int]:
    """List the lines on which a text goes on: what looks like a comment there is none."""
    rows: set[int] = set()
    for span in document.values.values():
        line = document.lines[span.line] if span.line < len(document.lines) else ""
        if line[span.column : span.column + 1] in {"|", ">", '"', "'"}:
            rows.update(range(span.line + 1, span.end_line))
    return rows
