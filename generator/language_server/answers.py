"""Answer what an editor's program asks of a place in a text, from what was read last.

No answer waits for a reading but the first.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from lsprotocol import types

from generator.content.layout import SITE_FILE, SITE_ID
from generator.language_server.actions import KINDS, actions
from generator.language_server.completion import completions
from generator.language_server.distilled_server import DistilledServer
from generator.language_server.hover import about, hover
from generator.language_server.place import Place
from generator.language_server.project import Project
from generator.language_server.session import path_of
from generator.language_server.window import Window

_Asked = types.CompletionParams | types.HoverParams


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
    if offered is None or offered.items:
        return offered
    await server.session.settled(params.text_document.uri)
    found = _place(server, params)
    return completions(found[1], found[0].project.named()) if found else None


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


ANSWERS: Mapping[str, Any] = {
    types.TEXT_DOCUMENT_COMPLETION: _complete,
    types.COMPLETION_ITEM_RESOLVE: _resolve,
    types.TEXT_DOCUMENT_HOVER: _hover,
    types.TEXT_DOCUMENT_CODE_ACTION: _actions,
}
OPTIONS: Mapping[str, Any] = {
    types.TEXT_DOCUMENT_COMPLETION: types.CompletionOptions(["[", "@", "#", " "], resolve_provider=True),
    types.TEXT_DOCUMENT_CODE_ACTION: types.CodeActionOptions(KINDS),
}
