"""Hold a text as it stands in an editor's window, and count its columns as the editor's program does."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lsprotocol import types

from generator.problems.problem import Position

BOM = "\ufeff"
_CODECS = {types.PositionEncodingKind.Utf16: ("utf-16-le", 2), types.PositionEncodingKind.Utf8: ("utf-8", 1)}
Encoding = types.PositionEncodingKind | str
UTF_16 = types.PositionEncodingKind.Utf16


def units(text: str, encoding: Encoding) -> int:
    """Count the units of a text: in UTF-16, which the protocol takes for granted, an emoji has two."""
    if encoding not in _CODECS:
        return len(text)
    codec, width = _CODECS[types.PositionEncodingKind(encoding)]
    return len(text.encode(codec, "surrogatepass")) // width


@dataclass(frozen=True, slots=True)
class Window:
    """Hold the lines of a text, and the unit in which its program counts columns; both from 0."""

    path: Path
    lines: tuple[str, ...]
    encoding: Encoding = UTF_16
    has_bom: bool = False
    """Whether a mark of the byte order stands before the first line: our own columns do not count it."""

    @classmethod
    def of(cls, path: Path, text: str, encoding: Encoding = UTF_16) -> Window:
        """Split a text where the protocol ends a line, which is where our own reader does."""
        plain = text.removeprefix(BOM).replace("\r\n", "\n").replace("\r", "\n")
        return cls(path, tuple(plain.split("\n")), encoding, text.startswith(BOM))

    def line(self, row: int) -> str:
        """Return a line; one that is not there is empty."""
        return self.lines[row] if 0 <= row < len(self.lines) else ""

    def position(self, row: int, column: int) -> types.Position:
        """Say in the program's units where a column of ours is."""
        shift = 1 if self.has_bom and not row else 0
        bom = units(BOM, self.encoding) * shift
        return types.Position(row, bom + units(self.line(row)[: max(0, column)], self.encoding))

    def column(self, position: types.Position) -> int:
        """Return the column of ours that a place in the program's units has; none is beyond the end of its line."""
        line = self.line(position.line)
        wanted = position.character - self.position(position.line, 0).character
        if line.isascii():
            return min(max(0, wanted), len(line))
        count = 0
        for column, letter in enumerate(line):
            if count >= wanted:
                return column
            count += units(letter, self.encoding)
        return len(line)

    def span(self, row: int, start: int, end: int) -> types.Range:
        """Say where a part of a line is."""
        return types.Range(self.position(row, start), self.position(row, end))

    def range_of(self, place: Position) -> types.Range:
        """Say where a problem is; its columns count from 1, and one that points at nothing takes the word there."""
        row, start = place.line - 1, place.column - 1
        return self.span(row, start, start + max(1, place.length))
