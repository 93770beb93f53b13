"""Answer what an editor's program asks of a place in a text, from what was read last.

No answer waits for a reading but the first.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from lsprotocol import types
from pygls.exceptions import JsonRpcInvalidParams

from generator.authoring.renaming import Renaming
from generator.authoring.takes import TOPICS
from generator.content.layout import SITE_FILE, SITE_ID
from generator.content.models import Record
from generator.language_server.actions import KINDS, actions
from generator.language_server.completion import completions
from generator.language_server.distilled_server import DistilledServer
from generator.language_server.hover import about, hover
from generator.language_server.navigation import definition, references, symbols, workspace_symbols
from generator.language_server.place import Place
from generator.language_server.project import Project
from generator.language_server.renames import moved_files, named_span, renaming, workspace_edit
from generator.language_server.session import path_of
from generator.language_server.targets import Target, target_at
from generator.language_server.window import Window
from generator.text.ui import SaidError

_Asked = (
    types.CompletionParams
    | types.HoverParams
    | types.DefinitionParams
    | types.ReferenceParams
    | types.PrepareRenameParams
    | types.RenameParams
)


class _File(NamedTuple):
    """Hold a file of a content folder as it stands in its window."""

    project: Project
    path: Path
    window: Window


def _file(server: DistilledServer, uri: str) -> _File | None:
    path, project, window = path_of(uri), server.session.project(uri), server.session.window(uri)
    return _File(project, path, window) if path and project and window else None


def _place(server: DistilledServer, params: _Asked) -> tuple[_File, Place] | None:
    """Find the place that is asked about; None where it belongs to no record."""
    file = _file(server, params.text_document.uri)
    model = file.project.model_of(file.path) if file else None
    if file is None or model is None:
        return None
    return file, Place(
        file.window,
        params.position.line,
        file.window.column(params.position),
        model,
        SITE_ID if file.path.name == SITE_FILE else file.path.stem,
        server.session.wishes.lang,
        file.project.folder,
        is_draft=file.project.is_draft(file.path),
        snippets=_takes_snippets(server),
    )


def _takes_snippets(server: DistilledServer) -> bool:
    documents = server.client_capabilities.text_document
    items = documents.completion.completion_item if documents and documents.completion else None
    return bool(items and items.snippet_support)


async def _complete(server: DistilledServer, params: types.CompletionParams) -> types.CompletionList | None:
    """Offer what can be written; what follows from the models alone is there before the content is read."""
    found = _place(server, params)
    offered = completions(found[1], found[0].project.named()) if found else None
    if found and offered and found[0].project.checked is None:
        # Ids have no names yet: whoever types on is offered them with their names.
        offered.is_incomplete = True
    if offered is None or offered.items:
        return offered
    await server.session.settled(params.text_document.uri)
    now = _place(server, params)
    # Whoever has typed on meanwhile asks again: what fits the place that was meant would overwrite what was typed.
    is_same = found and now and found[0].window.lines == now[0].window.lines
    return completions(now[1], now[0].project.named()) if now and is_same else None


def _resolve(server: DistilledServer, item: types.CompletionItem) -> types.CompletionItem:
    """Tell of the record that is offered, when somebody looks at it."""
    data = item.data if isinstance(item.data, dict) else {}
    for project in server.session.projects():
        if str(project.folder) == data.get("content"):
            wanted = (data.get("kind"), data.get("id"))
            one = next((one for one in project.named() if (one.folder, one.id) == wanted), None)
            words = about(one, server.session.wishes.lang) if one else ""
            item.documentation = types.MarkupContent(types.MarkupKind.Markdown, words)
    return item


async def _hover(server: DistilledServer, params: types.HoverParams) -> types.Hover | None:
    await server.session.settled(params.text_document.uri)
    found = _place(server, params)
    if found is None:
        return None
    file, place = found
    return hover(place, file.project.named(), file.project.problems(file.path))


def _actions(server: DistilledServer, params: types.CodeActionParams) -> list[types.CodeAction] | None:
    uri = params.text_document.uri
    file = _file(server, uri)
    if file is None:
        return None
    return [*actions(file.window, uri, file.project.problems(file.path), params, server.session.wishes.lang)]


def _target(server: DistilledServer, params: _Asked) -> tuple[_File, Place, Target] | None:
    """Find what is named at a place."""
    found = _place(server, params)
    if found is None:
        return None
    file, place = found
    target = target_at(place.window.lines, place.row, place.column, place.model, place.record_id)
    return (file, place, target) if isinstance(target, Target) else None


async def _definition(server: DistilledServer, params: types.DefinitionParams) -> types.Location | None:
    project = await server.session.settled(params.text_document.uri)
    found = _target(server, params)
    if found is None or project is None or project.checked is None:
        return None
    session = server.session
    place = definition(found[2], project.checked.content, lambda path: session.window_of(path, project))
    return types.Location(session.uri_of(place[0]), place[1]) if place else None


async def _references(server: DistilledServer, params: types.ReferenceParams) -> list[types.Location] | None:
    project = await server.session.settled(params.text_document.uri)
    found = _target(server, params)
    if found is None or project is None or project.checked is None:
        return None
    session, own = server.session, params.context.include_declaration
    return [
        types.Location(session.uri_of(place.path), session.window_of(place.path, project).range_of(place))
        for place in references(found[2], project.checked.content, with_own=own)
    ]


def _prepare_rename(
    server: DistilledServer, params: types.PrepareRenameParams
) -> types.PrepareRenamePlaceholder | None:
    found = _target(server, params)
    if found is None:
        return None
    _, place, target = found
    name, start, end = named_span(target, place.column)
    return types.PrepareRenamePlaceholder(place.window.span(place.row, start, end), name)


async def _rename(server: DistilledServer, params: types.RenameParams) -> types.WorkspaceEdit | None:
    project = await server.session.settled(params.text_document.uri)
    found = _target(server, params)
    if found is None or project is None or project.checked is None:
        return None
    _, place, target = found
    with _said_to(server):
        wanted = renaming(target, place.column, params.new_name.strip(), project.checked.content)
        return _edit(server, project, wanted)


def _will_rename_files(server: DistilledServer, params: types.RenameFilesParams) -> types.WorkspaceEdit | None:
    """Let all that names a record follow its file."""
    pairs = [(path_of(one.old_uri), path_of(one.new_uri)) for one in params.files]
    files = [(old, new) for old, new in pairs if old and new]
    for project in server.session.projects():
        own = [(old, new) for old, new in files if old.is_relative_to(project.folder)]
        if own and project.checked:
            with _said_to(server):
                return _edit(server, project, moved_files(own, project.checked.content))
    return None


def _edit(server: DistilledServer, project: Project, wanted: Renaming) -> types.WorkspaceEdit:
    session = server.session
    return workspace_edit(wanted, lambda path: session.window_of(path, project), session.uri_of, session.version_of)


@contextlib.contextmanager
def _said_to(server: DistilledServer) -> Iterator[None]:
    """Tell whoever asked, in the language of the editor, why something cannot be done."""
    try:
        yield
    except SaidError as error:
        raise JsonRpcInvalidParams(error.said(server.session.wishes.lang)) from error


def _document_symbols(server: DistilledServer, params: types.DocumentSymbolParams) -> list[types.DocumentSymbol] | None:
    file = _file(server, params.text_document.uri)
    if file is None or file.project.model_of(file.path) is None:
        return None
    lang, record_id = server.session.wishes.lang, SITE_ID if file.path.name == SITE_FILE else file.path.stem
    one = next((one for one in file.project.named() if one.id == record_id and one.folder != TOPICS), None)
    thing = one.thing if one and isinstance(one.thing, Record) else None
    return symbols(file.window, thing, one.title(lang) if one else "", lang)


def _workspace_symbols(server: DistilledServer, params: types.WorkspaceSymbolParams) -> list[types.WorkspaceSymbol]:
    session = server.session
    return [
        symbol
        for project in session.projects()
        if project.checked
        for symbol in workspace_symbols(
            params.query, project.named(), project.checked.content, session.wishes.lang, session.uri_of
        )
    ]


_RECORD_FILES = types.FileOperationFilter(types.FileOperationPattern("**/*.yml"), scheme="file")
ANSWERS: Mapping[str, Any] = {
    types.TEXT_DOCUMENT_COMPLETION: _complete,
    types.COMPLETION_ITEM_RESOLVE: _resolve,
    types.TEXT_DOCUMENT_HOVER: _hover,
    types.TEXT_DOCUMENT_CODE_ACTION: _actions,
    types.TEXT_DOCUMENT_DEFINITION: _definition,
    types.TEXT_DOCUMENT_REFERENCES: _references,
    types.TEXT_DOCUMENT_PREPARE_RENAME: _prepare_rename,
    types.TEXT_DOCUMENT_RENAME: _rename,
    types.WORKSPACE_WILL_RENAME_FILES: _will_rename_files,
    types.TEXT_DOCUMENT_DOCUMENT_SYMBOL: _document_symbols,
    types.WORKSPACE_SYMBOL: _workspace_symbols,
}
OPTIONS: Mapping[str, Any] = {
    types.TEXT_DOCUMENT_COMPLETION: types.CompletionOptions(["[", "@", "#", " "], resolve_provider=True),
    types.TEXT_DOCUMENT_CODE_ACTION: types.CodeActionOptions(KINDS),
    types.TEXT_DOCUMENT_RENAME: types.RenameOptions(prepare_provider=True),
    types.WORKSPACE_WILL_RENAME_FILES: types.FileOperationRegistrationOptions([_RECORD_FILES]),
}
