"""Find every place in a content folder that names a record, a part of one, a topic or a person: as it is written.

The texts are read where the models say that they are read, so that a file with mistakes counts as far as it goes.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from generator.authoring.takes import ANY, TOPICS, part_field, site_field, takes
from generator.content.document import Document, Loc, Span
from generator.content.fields import ID_PATTERN
from generator.content.layout import SITE_FILE, SITE_ID
from generator.content.load import Content
from generator.content.models import MODELS_BY_FOLDER, Record, SiteSettings
from generator.problems.problem import Position
from generator.site.addresses import PART_FIELDS

SOURCES = "sources"
_WRITTEN = rf"(?P<id>{ID_PATTERN})(?:#(?P<part>{ID_PATTERN}))?"
_VALUE = re.compile(rf"[\"']?{_WRITTEN}(?=[\s,\"'\]}}]|$)")
# In a running text; what stands between backticks refers to nothing.
_POINTING = re.compile(rf"`[^`]*`|\[\[\s*{_WRITTEN}(?=\s*[\]|])|\[@(?P<cited>[^\[\]]*)\]")
_CITED = re.compile(rf"(?:^|;)\s*@?{_WRITTEN}")
_OF_GAP = re.compile(rf"(?<=\.){ID_PATTERN}(?=\.|$)")


class Naming(NamedTuple):
    """Hold one place that names something: what kind of thing, by which id, which part; and where both stand.

    Where a part is named within its own record, the record's id stands nowhere.
    """

    kind: str
    id: str
    part: str | None
    place: Position | None
    part_place: Position | None
    is_own: bool = False
    """Whether the thing stands here itself: its `id`, which others name."""

    @property
    def shown(self) -> Position:
        """Return the place that a reader is led to."""
        found = self.place or self.part_place
        assert found  # noqa: S101  # one of them is always there
        return found

    def names(self, kind: str, record_id: str, part: str | None) -> bool:
        """Return whether it names a thing, or a part of it where no part is asked for."""
        same_kind = self.kind == kind or (ANY in {self.kind, kind} and TOPICS not in {self.kind, kind})
        return same_kind and self.id == record_id and part in {None, self.part}


def model_of(path: Path) -> type[Record] | None:
    """Return the model by which a file is read, by where it lies."""
    return SiteSettings if path.name == SITE_FILE else MODELS_BY_FOLDER.get(path.parent.name)


def namings(content: Content, kind: str, record_id: str, part: str | None = None) -> Iterator[Naming]:
    """Find every place that names a thing; where no part is asked for, those that name a part of it too."""
    words = (part or record_id).encode()
    for path, file in content.files.items():
        model = model_of(path)
        owner = SITE_ID if model is SiteSettings else path.stem
        # Few files hold the id at all; of its own record a file need not say it.
        if model and (words in file.content or owner == record_id):
            found = named_in(file.document, model, owner)
            yield from (one for one in found if one.names(kind, record_id, part))


def named_in(document: Document, model: type[Record], owner: str) -> Iterator[Naming]:
    """Find every place of one file that names something; `owner` is the id of its record."""
    groups = {loc[:-1] for loc in (*document.values, *document.keys)}
    for loc, span in document.values.items():
        if loc not in groups:
            counted: Loc = tuple(0 if isinstance(step, int) else step for step in loc)
            yield from _named_by(document, span, counted, model, owner)


def _named_by(document: Document, span: Span, loc: Loc, model: type[Record], owner: str) -> Iterator[Naming]:
    taken = takes(model, loc)
    if taken.is_prose:
        yield from _pointed_to(document, span)
    elif model is SiteSettings and loc == (TOPICS, 0, "id"):
        yield from _value(document, span, TOPICS, is_own=True)
    elif loc[-1] == "id" and len(loc) > 1 and loc[0] in PART_FIELDS:
        yield from _part(document, span, owner, model.folder, is_own=True)
    elif part_field(model, loc):
        yield from _part(document, span, owner, model.folder)
    elif site_field(model, loc):
        yield from _part(document, span, SITE_ID, "")
    elif loc == ("gaps", 0, "field"):
        yield from _in_gap(document, span, owner, model.folder)
    elif taken.kinds:
        yield from _value(document, span, taken.kinds[0] if len(taken.kinds) == 1 else ANY)


def _value(document: Document, span: Span, kind: str, *, is_own: bool = False) -> Iterator[Naming]:
    text = _Text(document, span)
    if found := _VALUE.match(text.text):
        yield text.naming(kind, found, is_own=is_own)


def _part(document: Document, span: Span, owner: str, folder: str, *, is_own: bool = False) -> Iterator[Naming]:
    text = _Text(document, span)
    if (found := _VALUE.match(text.text)) and not found["part"]:
        place = text.place(found.start("id"), found["id"])
        yield Naming(folder, owner, found["id"], None, place, is_own)


def _in_gap(document: Document, span: Span, owner: str, folder: str) -> Iterator[Naming]:
    text = _Text(document, span)
    for found in _OF_GAP.finditer(text.text.strip("\"'")):
        place = text.place(text.text.index(found[0], found.start()), found[0])
        yield Naming(folder, owner, found[0], None, place)


def _pointed_to(document: Document, span: Span) -> Iterator[Naming]:
    text = _Text(document, span)
    for found in _POINTING.finditer(text.text):
        if found["id"]:
            yield text.naming(ANY, found)
        elif found["cited"] is not None:
            for cited in _CITED.finditer(found["cited"]):
                yield text.naming(SOURCES, cited, found.start("cited"))


class _Text:
    """Hold a value as it is written, and tell where each of its letters stands in the file."""

    def __init__(self, document: Document, span: Span) -> None:
        last = span.end_line == span.line
        lines = [document.lines[span.line][span.column : span.end_column if last else None]]
        if not last:
            lines += document.lines[span.line + 1 : span.end_line]
            lines += [line[: span.end_column] for line in document.lines[span.end_line : span.end_line + 1]]
        self.text = "\n".join(lines)
        self._path, self._row, self._column = document.path, span.line, span.column
        self._edges = list(accumulate((len(line) + 1 for line in lines), initial=0))

    def place(self, start: int, words: str) -> Position:
        row = bisect_right(self._edges, start) - 1
        column = start - self._edges[row] + (0 if row else self._column)
        return Position(self._path, self._row + row + 1, column + 1, len(words))

    def naming(self, kind: str, found: re.Match[str], offset: int = 0, *, is_own: bool = False) -> Naming:
        part = found["part"]
        part_place = self.place(offset + found.start("part"), part) if part else None
        place = self.place(offset + found.start("id"), found["id"])
        return Naming(kind, found["id"], part, place, part_place, is_own)
