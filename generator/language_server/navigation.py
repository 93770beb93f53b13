"""Lead from a place to what it names, from a thing to all that name it, and list what a file and the content hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from lsprotocol import types

from generator.authoring.references import namings
from generator.authoring.takes import ANY, TOPICS
from generator.content.layout import SITE_ID
from generator.content.load import Content
from generator.content.models import Record
from generator.language_server.names import Named, named_parts
from generator.language_server.targets import Target, part_rows, row_of_part
from generator.language_server.window import Window
from generator.problems.problem import Position
from generator.site.addresses import PART_FIELDS
from generator.text.lang import Lang
from generator.text.vietnamese import fold

WindowOf = Callable[[Path], Window]
"""Gives the text of a file as it stands in its window, or on the disk."""
MOST = 200


def definition(target: Target, content: Content, window_of: WindowOf) -> tuple[Path, types.Range] | None:
    """Find where the thing that is named stands: the head of its file, or the line of its part."""
    owner = SITE_ID if target.folder == TOPICS else target.id
    document = content.documents.get(owner)
    if document is None:
        return None
    window = window_of(document.path)
    part = target.id if target.folder == TOPICS else target.part
    place = row_of_part(window.lines, part, _fields(target)) if part else (_head(window), 0)
    if place is None:
        return None
    row, column = place
    return document.path, window.span(row, column, column + len(part) if part else len(window.line(row)))


def _fields(target: Target) -> tuple[str, ...]:
    return (TOPICS,) if target.folder == TOPICS else PART_FIELDS


def _head(window: Window) -> int:
    """Return the first line that says something."""
    rows = (row for row, line in enumerate(window.lines) if line.strip() and not line.startswith("#"))
    return next(rows, 0)


def references(target: Target, content: Content, *, with_own: bool = True) -> Iterator[Position]:
    """Find every place that names the same thing, and the thing itself if that is asked for."""
    folder = target.folder if target.folder == TOPICS else ANY
    for one in namings(content, folder, target.id, target.part):
        is_meant = target.part is not None or one.place is not None
        if is_meant and (with_own or not one.is_own):
            yield (one.part_place or one.shown) if target.part else one.shown


def symbols(window: Window, thing: Record | None, title: str, lang: Lang) -> list[types.DocumentSymbol]:
    """List what a file holds: its record, and below it the parts that have an id, under the lists that hold them."""
    titles = {one.id: one.title(lang) for one in named_parts(thing)} if thing else {}
    whole = types.Range(window.position(0, 0), window.position(len(window.lines) - 1, len(window.lines[-1])))
    head = _head(window)
    children = [
        types.DocumentSymbol(part, types.SymbolKind.Field, span, span, detail=titles.get(part) or None)
        for field in (*PART_FIELDS, TOPICS)
        for part, row, column in part_rows(window.lines, field)
        for span in [window.span(row, column, column + len(part))]
    ]
    children.sort(key=lambda child: (child.range.start.line, child.range.start.character))
    selection = window.span(head, 0, len(window.line(head)))
    symbol = types.DocumentSymbol(
        window.path.stem, types.SymbolKind.Object, whole, selection, detail=title or None, children=children
    )
    return [symbol]


def workspace_symbols(
    query: str, known: Sequence[Named], content: Content, lang: Lang, uri_of: Callable[[Path], str]
) -> Iterator[types.WorkspaceSymbol]:
    """Find records by any of their names, with or without marks."""
    words = fold(query).replace("-", " ").split()
    for one in _first(one for one in known if one.folder != TOPICS and all(word in one.sought for word in words)):
        document = content.documents.get(one.id)
        if document:
            place = types.Location(uri_of(document.path), types.Range(types.Position(0, 0), types.Position(0, 0)))
            name = " · ".join(filter(None, (one.id, one.names[lang])))
            yield types.WorkspaceSymbol(place, name, types.SymbolKind.Object, container_name=one.folder or None)


def _first(found: Iterable[Named]) -> list[Named]:
    return [one for _, one in zip(range(MOST), found, strict=False)]
