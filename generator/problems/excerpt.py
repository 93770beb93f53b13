"""Show what stands at the place of a problem, as its file is now."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from generator.problems.problem import Position

# A line longer than this is cut to what stands around the place.
_MAX_LENGTH = 110


class Excerpt(NamedTuple):
    """Hold the line of a problem, split where its place begins and ends."""

    before: str
    marked: str
    after: str


def excerpt(place: Position) -> Excerpt | None:
    """Read the line of a place from its file as it is now; None if that cannot be read."""
    try:
        lines = _lines(place.path)
    except (OSError, UnicodeDecodeError):
        return None
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    line, start = _window(line, place.column - 1)
    end = start + place.length
    return Excerpt(line[:start], line[start:end], line[end:])


def _window(line: str, start: int) -> tuple[str, int]:
    """Cut a long line to what stands around `start`, and return where that is in the cut."""
    first = max(0, start - _MAX_LENGTH // 2) if len(line) > _MAX_LENGTH else 0
    cut = line[first : first + _MAX_LENGTH]
    head, tail = ("…" if first else ""), ("…" if first + _MAX_LENGTH < len(line) else "")
    return f"{head}{cut}{tail}", start - first + len(head)


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8-sig").replace("\r\n", "\n").replace("\r", "\n").split("\n")
