"""Hold what one file says, and where each key and value of it stands."""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple, cast

from generator.problems.problem import Position
from generator.text.marks import occurrences

# So many files are at hand as they are written: they take ten times the room of what is kept of them.
_AT_HAND = 128

Loc = tuple[str | int, ...]


class Span(NamedTuple):
    """Bound a key or a value in the file; lines and columns count from 0, the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Written:
    """Hold what a file says (None if it cannot be read) and how: its text, and where each key and value stands."""

    text: str
    data: Any
    keys: dict[Loc, Span]
    values: dict[Loc, Span]
    lines: tuple[str, ...] = field(init=False, repr=False, compare=False)
    """The text, split once: what looks up a place does not split it again."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "lines", tuple(self.text.split("\n")))


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """Find what stands in one file; a file of which all is known is read again when somebody asks for a place."""

    path: Path
    read: Callable[[], Written] = field(repr=False, compare=False)
    left_out: frozenset[Loc] = frozenset()
    """The lists from which items were left out, since they are not what they should be."""
    _places: dict[tuple[Loc, str], tuple[Position, ...]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )
    """Where words stand in a value, kept: what finds the same words a thousand times looks for them once."""

    @property
    def written(self) -> Written:
        """Return how the file is written."""
        return _written(self)

    @property
    def text(self) -> str:
        """Return the text of the file, its line ends and its hidden characters made plain."""
        return self.written.text

    @property
    def data(self) -> Any:
        """Return the data of the file; None if it cannot be read."""
        return self.written.data

    @property
    def keys(self) -> dict[Loc, Span]:
        """Return where each key stands."""
        return self.written.keys

    @property
    def values(self) -> dict[Loc, Span]:
        """Return where each value stands."""
        return self.written.values

    @property
    def lines(self) -> tuple[str, ...]:
        """Return the lines of the text."""
        return self.written.lines

    def without(self, items: Collection[Loc]) -> Document:
        """Leave items of lists out: those behind them move up, and every place moves with them."""
        if not items:
            return self
        renumber = _Renumbering(items)
        moved = Written(self.text, renumber.data(self.data), renumber.spans(self.keys), renumber.spans(self.values))
        return Document(self.path, lambda: moved, frozenset(item[:-1] for item in items))

    def key(self, loc: Loc) -> Position:
        """Find the key at `loc`, or what comes closest above it."""
        return self._position(self.keys[loc]) if loc in self.keys else self.owner(loc)

    def value(self, loc: Loc) -> Position:
        """Find the value at `loc`, or what comes closest above it."""
        span = self.values.get(loc)
        return self._position(span) if span else self.owner(loc)

    def owner(self, loc: Loc) -> Position:
        """Find the key under which `loc` stands or should stand, or the closest one above it."""
        for end in range(len(loc), 0, -1):
            if span := self.keys.get(loc[:end]) or self.values.get(loc[:end]):
                return self._position(span)
        return Position(self.path)

    def inside(self, loc: Loc, words: str, nth: int = 0) -> Position:
        """Find the `nth` occurrence of `words` within the value at `loc`, however the text is folded."""
        span = self.values.get(loc)
        if not span:
            return self.owner(loc)
        if (loc, words) not in self._places:
            self._places[loc, words] = tuple(self._occurrences(span, words))
        places = self._places[loc, words]
        return places[nth] if nth < len(places) else self._position(span)

    def _occurrences(self, span: Span, words: str) -> Iterator[Position]:
        # A block of text ends on the line after its last, which may be beyond the end of the file.
        lines = [
            *self.lines[span.line : span.end_line],
            *(line[: span.end_column] for line in self.lines[span.end_line : span.end_line + 1]),
        ]
        written = "\n".join(lines)
        edges = list(itertools.accumulate((len(line) + 1 for line in lines), initial=0))
        for found in occurrences(words).finditer(written, span.column):
            line = bisect_right(edges, found.start()) - 1
            length = len(found[0].partition("\n")[0])
            yield Position(self.path, span.line + line + 1, found.start() - edges[line] + 1, length)

    def can_hold(self, loc: Loc, words: str) -> bool:
        """Return whether words can be put into the text at `loc` as they are, however that is written."""
        span = self.values.get(loc)
        if not span or not words:
            return False
        style = self.lines[span.line][span.column : span.column + 1]
        if style in {"|", ">"}:
            return True
        return not set(words) & set({"'": "'", '"': '"\\'}.get(style, "'\"[]{}#&*!|>%@`:,"))

    def _position(self, span: Span) -> Position:
        line = self.lines[span.line] if span.line < len(self.lines) else ""
        end = span.end_column if span.end_line == span.line else len(line)
        return Position(self.path, span.line + 1, span.column + 1, max(1, end - span.column))


class _Renumbering:
    """Tell where everything stands when some items of lists are left out."""

    def __init__(self, items: Collection[Loc]) -> None:
        self._indices: dict[Loc, list[int]] = {}
        for *owner, index in sorted(items, key=lambda item: (len(item), cast("int", item[-1]))):
            self._indices.setdefault(tuple(owner), []).append(cast("int", index))

    def data(self, value: Any, loc: Loc = ()) -> Any:
        """Copy data without the items."""
        if isinstance(value, dict):
            return {key: self.data(item, (*loc, key)) for key, item in value.items()}
        if isinstance(value, list):
            gone = set(self._indices.get(loc, ()))
            return [self.data(item, (*loc, index)) for index, item in enumerate(value) if index not in gone]
        return value

    def spans(self, spans: dict[Loc, Span]) -> dict[Loc, Span]:
        """Give the places of what is left by where it stands now."""
        moved = ((self._moved(loc), span) for loc, span in spans.items())
        return {loc: span for loc, span in moved if loc is not None}

    def _moved(self, loc: Loc) -> Loc | None:
        steps: list[str | int] = []
        for depth, step in enumerate(loc):
            gone = self._indices.get(loc[:depth])
            if not gone or not isinstance(step, int):
                steps.append(step)
                continue
            before = bisect_left(gone, step)
            if before < len(gone) and gone[before] == step:
                return None
            steps.append(step - before)
        return tuple(steps)


@lru_cache(maxsize=_AT_HAND)
def _written(document: Document) -> Written:
    return document.read()
