"""Tables are read as GitHub reads them."""

import random

import pytest

from generator.text.prose import parse
from generator.text.tables import Piece, alignments, split_row
from tests.markdown_reading import as_others_read, as_we_read


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("| a | b |", ["a", "b"]),
        ("a | b", ["a", "b"]),
        ("|a|b", ["a", "b"]),
        ("| a || b |", ["a", "", "b"]),
        (r"| a \| b | c |", [r"a \| b", "c"]),
        ("| [[x|y]] | b |", ["[[x|y]]", "b"]),
        (r"| [[x\|y]] | b |", [r"[[x\|y]]", "b"]),
        ("| `a|b` |", ["`a", "b`"]),
        ("|", [""]),
    ],
)
def test_a_bar_without_a_backslash_parts_cells(line: str, cells: list[str]) -> None:
    row = split_row(Piece(5, line))
    assert [cell.words for cell in row.cells] == cells
    assert all(line.startswith(cell.words, cell.start - 5) for cell in row.cells)


@pytest.mark.parametrize(
    ("line", "columns"),
    [
        ("|---|:-:|--:|:--|", ("", "center", "right", "left")),
        ("--- | ---", ("", "")),
        ("| - |", ("",)),
        ("|---|—|", ()),
        ("| --- | a |", ()),
        ("|---||", ()),
        ("", ()),
    ],
)
def test_the_line_below_the_head_says_how_columns_stand(line: str, columns: tuple[str, ...]) -> None:
    assert alignments(line) == columns


_PIECES = (
    "|",
    "| a ",
    "| b ",
    "|---|---|",
    "\n",
    "\n|",
    "|--:|:-:|",
    " --- ",
    "|:--",
    "a",
    "`x`",
    r"`a\|b`",
    r"\|",
    "\n\n",
)
_WHOLE = ("a | b\n---|---\n", "| a | b |\n|---|---|\n", "| c | d |\n", "| c |\n", "words\n")


def _tabled(seed: int) -> str:
    choose = random.Random(seed)  # noqa: S311  # no secret: the same tables every time
    return "".join(choose.choice(_PIECES + _WHOLE) for _ in range(choose.randint(1, 14))).strip()


@pytest.mark.parametrize("part", range(6))
def test_a_table_is_what_an_independent_reader_has_or_is_reported(part: int) -> None:
    for text in {_tabled(seed) for seed in range(part * 500, (part + 1) * 500)} - {""}:
        assert as_we_read(text) == as_others_read(text) or parse(text).problems, text
