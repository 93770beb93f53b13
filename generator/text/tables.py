"""Part the rows of a table into cells, as GitHub does: at every bar that has no backslash before it.

The bar of a reference (`[[id|words]]`) parts no cells.
"""

from __future__ import annotations

import itertools
import re
from typing import NamedTuple

_DELIMITER = re.compile(r"[ \t]*(:?)-+(:?)[ \t]*")
_REFERENCE_BAR = re.compile(r"\[\[[^\[\]|\n]*\|")
_ALIGNMENTS = {("", ""): "", (":", ""): "left", ("", ":"): "right", (":", ":"): "center"}


class Piece(NamedTuple):
    """Hold a part of one line, and where in the text it begins."""

    start: int
    words: str


class Row(NamedTuple):
    """Hold a row of a table: where in the text it begins, how it is written, and its cells."""

    start: int
    words: str
    cells: tuple[Piece, ...]


def alignments(line: str) -> tuple[str, ...]:
    """Return how the columns stand if a line is the one below the head of a table (`|---|--:|`), else nothing."""
    if "-" not in line or line.strip(" \t|:-"):
        return ()
    cells = [_DELIMITER.fullmatch(cell.words) for cell in split_row(Piece(0, line)).cells]
    return tuple(_ALIGNMENTS[cell[1], cell[2]] for cell in cells if cell) if all(cells) else ()


def split_row(line: Piece) -> Row:
    """Part a line into cells, each without the spaces around it."""
    words = line.words.rstrip()
    of_references = {bar.end() - 1 for bar in _REFERENCE_BAR.finditer(words)}
    bars = [
        at
        for at, character in enumerate(words)
        if character == "|" and at not in of_references and words[at - 1 : at] != "\\"
    ]
    edges = [-1, *bars, len(words)]
    cells = [(start + 1, end) for start, end in itertools.pairwise(edges)]
    if bars and bars[0] == 0:
        cells = cells[1:]
    if len(cells) > 1 and bars[-1] == len(words) - 1:
        cells = cells[:-1]
    return Row(line.start, words, tuple(_stripped(line.start + start, words[start:end]) for start, end in cells))


def _stripped(start: int, words: str) -> Piece:
    bare = words.lstrip()
    return Piece(start + len(words) - len(bare), bare.rstrip())
