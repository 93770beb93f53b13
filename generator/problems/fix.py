"""Make the edits that problems know of: only those characters change, every other byte of a file stays."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path

from generator.problems.problem import Edit, Problem

_BOM = "\ufeff"
_LINE_END = re.compile(r"(\r\n|\r|\n)")


def edits_by_file(problems: Iterable[Problem]) -> Mapping[Path, tuple[Edit, ...]]:
    """Gather the edits that problems know of, by file and place."""
    return in_order(edit for problem in problems for edit in problem.edits)


def in_order(edits: Iterable[Edit]) -> Mapping[Path, tuple[Edit, ...]]:
    """Gather edits by file, each once and in the order of their places."""
    ordered = sorted(set(edits), key=_place)
    return {path: tuple(group) for path, group in groupby(ordered, key=lambda edit: edit.position.path)}


def _place(edit: Edit) -> tuple[str, int, int, int, str, str]:
    place = edit.position
    return str(place.path), place.line, place.column, place.length, edit.words, edit.better


def fixed(content: bytes, edits: Iterable[Edit]) -> tuple[bytes, tuple[Edit, ...]]:
    """Return a file's bytes with the edits made, and the edits that were made.

    An edit waits for the next run if it overlaps an earlier one, or if other words stand at its place.
    """
    text = content.decode("utf-8")
    bom = _BOM if text.startswith(_BOM) else ""
    pieces = _LINE_END.split(text.removeprefix(_BOM))
    line_end = pieces[1] if len(pieces) > 1 else "\n"
    made: list[Edit] = []
    for row, group in groupby(edits, key=lambda edit: edit.position.line):
        index = 2 * (row - 1)
        if index < len(pieces):
            chosen = tuple(fitting(pieces[index], group))
            pieces[index] = _edited(pieces[index], chosen).replace("\n", line_end)
            made += chosen
    return (bom + "".join(pieces)).encode("utf-8"), tuple(made)


def fitting(line: str, edits: Iterable[Edit]) -> Iterator[Edit]:
    """Choose the edits of a line, given in their order, whose words stand there and that overlap no earlier one."""
    done = 0
    for edit in edits:
        start = edit.position.column - 1
        if start >= done and line.startswith(edit.words, start):
            done = start + len(edit.words)
            yield edit


def _edited(line: str, edits: tuple[Edit, ...]) -> str:
    pieces, done = [], 0
    for edit in edits:
        start = edit.position.column - 1
        pieces += [line[done:start], edit.better]
        done = start + len(edit.words)
    return "".join([*pieces, line[done:]])
