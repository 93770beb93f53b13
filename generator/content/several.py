"""Find values that hold more than their field takes: several of which one is to be kept, or a note behind the value."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from generator.content.document import Document, Loc
from generator.content.samples import fits
from generator.content.shapes import either
from generator.problems.problem import Edit, Position

_BETWEEN = re.compile(r"\s*[,;/|+&]\s*|\s+(?:hoặc|hay|và|or|and)\s+|\s+")
# How notes begin in other languages than YAML.
_NOTE = re.compile(r"[ \t]+(//|/\*|<!--|--)(?=\s|$|\w).*$")


def several(value: str, form: Any) -> Sequence[str]:
    """Part a value into those that a field takes, if it is made of nothing else; of a single one there are none."""
    words = [one for one in _BETWEEN.split(value.strip()) if one]
    return words if len(words) > 1 and form is not None and all(fits(form, one) for one in words) else ()


def one_of_several(value: str, form: Any) -> dict[str, str]:
    """Name the values of which a field takes one, if all that is written are such values."""
    words = several(value, form)
    return {"way": "several", "items": either(words)} if words else {}


def several_meant(value: str, loc: Loc, form: Any, document: Document) -> dict[str, str]:
    """Tell that one value stands for several: of which one is to be kept, or which nothing parts in a list."""
    words = several(value, form)
    if not words or not isinstance(loc[-1], int):
        return one_of_several(value, form)
    if is_line(loc, document):
        return {"way": "lines", "items": as_lines(words)}
    return {"way": "items", "items": ", ".join(words)}


def parted(meant: Mapping[str, str], place: Position, document: Document) -> tuple[Edit, ...]:
    """Put commas between the values that stand as one in a list in brackets."""
    if meant.get("way") != "items":
        return ()
    written = document.lines[place.line - 1][place.column - 1 :][: place.length]
    return () if set(written) & set("'\"") else (Edit(place, written, meant["items"]),)


def is_line(loc: Loc, document: Document) -> bool:
    """Return whether an item of a list has a line of its own, behind a dash."""
    place = document.value(loc)
    return isinstance(loc[-1], int) and document.lines[place.line - 1][: place.column - 1].rstrip().endswith("-")


def line_without_dash(loc: Loc, document: Document) -> tuple[Position, tuple[Edit, ...]] | None:
    """Find the line below an item of a list that was to be an item too, and the dash that it lacks."""
    span = document.values.get(loc)
    if span is None or span.end_line == span.line or not is_line(loc, document):
        return None
    line, dash = document.lines[span.line + 1], document.lines[span.line].rfind("-", 0, span.column)
    indent = len(line) - len(line.lstrip(" "))
    place = Position(document.path, span.line + 2, indent + 1, len(line.strip()))
    is_aligned = indent == span.column == dash + 2
    gap = Position(document.path, span.line + 2, dash + 1, 2)
    return place, (Edit(gap, "  ", "- "),) if is_aligned else ()


def as_lines(items: Sequence[str]) -> str:
    """Write several items as the lines of a list."""
    return ", ".join(f"`- {one}`" for one in items)


def note_behind(value: str, form: Any) -> re.Match[str] | None:
    """Find a note behind a value that would fit without it."""
    found = _NOTE.search(value)
    return found if found and form is not None and fits(form, value[: found.start()].strip()) else None
