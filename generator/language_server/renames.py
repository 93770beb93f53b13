"""Rename an id everywhere: what has to be written where, as an editor's program can do and undo it in one go."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby
from pathlib import Path

from lsprotocol import types

from generator.authoring.renaming import Renaming, renamed_part, renamed_record, renamed_topic
from generator.authoring.takes import TOPICS
from generator.content.layout import SITE_ID
from generator.content.load import Content
from generator.language_server.actions import edits_in
from generator.language_server.targets import Target
from generator.language_server.window import Window
from generator.problems.problem import Edit
from generator.text.ui import SaidError

WindowOf = Callable[[Path], Window]
Change = types.TextDocumentEdit | types.CreateFile | types.RenameFile | types.DeleteFile


def is_of_part(target: Target, column: int) -> bool:
    """Return whether the part of a reference is pointed at, rather than the record before it."""
    return target.part is not None and column > target.end - len(target.part) - 1


def named_span(target: Target, column: int) -> tuple[str, int, int]:
    """Return the id that would be renamed at a place, with its columns."""
    if target.part and is_of_part(target, column):
        return target.part, target.end - len(target.part), target.end
    return target.id, target.start, target.start + len(target.id)


def renaming(target: Target, column: int, new: str, content: Content) -> Renaming:
    """Work out what another id asks for.

    Raises SaidError where it cannot be given.
    """
    if target.folder == TOPICS:
        return renamed_topic(content, target.id, new)
    if target.part and is_of_part(target, column):
        return renamed_part(content, target.id, target.part, new)
    return renamed_record(content, target.id, new)


def workspace_edit(
    found: Renaming,
    window_of: WindowOf,
    uri_of: Callable[[Path], str],
    version_of: Callable[[Path], int | None],
) -> types.WorkspaceEdit:
    """Make a renaming into changes of documents; the file moves last, after its own text was changed.

    Raises SaidError if a text is not any more what was read.
    """
    changes: list[Change] = []
    for path, group in groupby(sorted(found.edits, key=_place), key=lambda edit: edit.position.path):
        edits = list(group)
        made = edits_in(window_of(path), edits)
        if len(made) != len(edits):
            raise SaidError("rename.changed")
        document = types.OptionalVersionedTextDocumentIdentifier(uri_of(path), version_of(path))
        changes.append(types.TextDocumentEdit(document, [*made]))
    if found.rewritten:
        path, text = found.rewritten
        window = window_of(path)
        last = len(window.lines) - 1
        whole = types.Range(types.Position(0, 0), window.position(last, len(window.lines[last])))
        document = types.OptionalVersionedTextDocumentIdentifier(uri_of(path), version_of(path))
        changes.append(types.TextDocumentEdit(document, [types.TextEdit(whole, text)]))
    if found.move:
        old, new = map(uri_of, found.move)
        changes.append(types.RenameFile(old_uri=old, new_uri=new))
    return types.WorkspaceEdit(document_changes=changes)


def moved_files(pairs: Iterable[tuple[Path, Path]], content: Content) -> Renaming:
    """Work out what follows where files of records are renamed outside: all that names them is to follow."""
    found = []
    for old, new in pairs:
        document = content.documents.get(old.stem)
        if old.stem != SITE_ID and document and document.path == old and new.parent == old.parent:
            found.append(renamed_record(content, old.stem, new.stem))
    # Of several, what is recorded can follow but one: `distilled ack` records the others.
    rewritten = found[0].rewritten if len(found) == 1 else None
    return Renaming(tuple(edit for one in found for edit in one.edits), None, rewritten)


def _place(edit: Edit) -> tuple[str, int, int]:
    return str(edit.position.path), edit.position.line, edit.position.column
