"""Show what stands at the place of a problem, in the text that was read: no file is opened for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from generator.problems.problem import Position
from generator.text.visible import visible_parts

MAX_LENGTH = 110
"""A line longer than this is cut to what stands around the place, where nobody says otherwise."""


class Excerpt(NamedTuple):
    """Hold the line of a problem as it can be shown, split where its place begins and ends."""

    before: str
    marked: str
    after: str


class Lines:
    """Give the lines of the files that were read, by their bytes; each file is split once, when first asked for."""

    def __init__(self, texts: Mapping[Path, bytes]) -> None:
        self._texts = texts
        self._lines: dict[Path, Sequence[str] | None] = {}

    def of(self, path: Path) -> Sequence[str] | None:
        """Return the lines of a file; None if it was not read, or is no text."""
        if path not in self._lines:
            self._lines[path] = _split(self._texts.get(path))
        return self._lines[path]


NO_LINES = Lines({})


def excerpt(place: Position, files: Lines, most: int = MAX_LENGTH) -> Excerpt | None:
    """Find the line of a place, with at most so many characters around it; None if its file was not read."""
    lines = files.of(place.path)
    if lines is None:
        return None
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    line, start = _window(line, place.column - 1, most)
    return Excerpt(*visible_parts(line, (start, start + place.length, len(line))))


def _window(line: str, start: int, most: int) -> tuple[str, int]:
    """Cut a long line to what stands around `start`, and return where that is in the cut."""
    first = max(0, start - most // 2) if len(line) > most else 0
    cut = line[first : first + most]
    head, tail = ("…" if first else ""), ("…" if first + most < len(line) else "")
    return f"{head}{cut}{tail}", start - first + len(head)


def _split(content: bytes | None) -> Sequence[str] | None:
    if content is None:
        return None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
