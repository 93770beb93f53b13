"""Speak the Language Server Protocol: what an editor's program asks is answered from what was read last."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from lsprotocol import types

from generator.language_server.answers import ANSWERS, OPTIONS
from generator.language_server.distilled_server import NAME, DistilledServer
from generator.language_server.session import Wishes, path_of
from generator.text.lang import Lang

# What the disk may hold of a content folder besides records: what commands and drawings add to it.
_WATCHED = "**/*.{yml,svg,txt,json}"


def server(lang: Lang) -> DistilledServer:
    """Make a server; `lang` is the language of its words where the editor says none."""
    made = DistilledServer(lang)
    for method, handler in {**_FOLLOWED, **ANSWERS}.items():
        made.feature(method, OPTIONS.get(method))(cast("Callable[..., Any]", handler))
    return made


def _initialize(server: DistilledServer, params: types.InitializeParams) -> None:
    session = server.session
    session.encoding = server.workspace.position_encoding or session.encoding
    lang: Lang = "vi" if (params.locale or "").lower().startswith("vi") else "en"
    wishes = Wishes(lang) if params.locale else session.wishes
    session.wishes = wishes.after(params.initialization_options)


async def _initialized(server: DistilledServer, _: types.InitializedParams) -> None:
    folders = [folder.uri for folder in server.workspace.folders.values()]
    root = server.workspace.root_uri
    for uri in folders or ([root] if root else []):
        server.session.follow_workspace(uri)
    workspace = server.client_capabilities.workspace
    if workspace and workspace.did_change_watched_files and workspace.did_change_watched_files.dynamic_registration:
        options = types.DidChangeWatchedFilesRegistrationOptions([types.FileSystemWatcher(_WATCHED)])
        method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
        wanted = types.RegistrationParams([types.Registration("watched", method, options)])
        await server.client_register_capability_async(wanted)


def _did_open(server: DistilledServer, params: types.DidOpenTextDocumentParams) -> None:
    document = params.text_document
    server.session.open(document.uri, document.version, document.text)


def _did_change(server: DistilledServer, params: types.DidChangeTextDocumentParams) -> None:
    document, changes = params.text_document, params.content_changes
    if changes:
        server.session.open(document.uri, document.version, changes[-1].text)


def _did_close(server: DistilledServer, params: types.DidCloseTextDocumentParams) -> None:
    server.session.close(params.text_document.uri)


def _did_save(server: DistilledServer, params: types.DidSaveTextDocumentParams) -> None:
    if path := path_of(params.text_document.uri):
        server.session.changed_on_disk(path)


def _watched_changed(server: DistilledServer, params: types.DidChangeWatchedFilesParams) -> None:
    for path in {path_of(change.uri) for change in params.changes} - {None}:
        server.session.changed_on_disk(path)  # type: ignore[arg-type]  # None was taken out


def _settings_changed(server: DistilledServer, params: types.DidChangeConfigurationParams) -> None:
    said: Any = params.settings
    settings = said.get(NAME) if isinstance(said, dict) else None
    server.session.follow_anew(server.session.wishes.after(settings))


def _folders_changed(server: DistilledServer, params: types.DidChangeWorkspaceFoldersParams) -> None:
    for folder in params.event.removed:
        server.session.leave_workspace(folder.uri)
    for folder in params.event.added:
        server.session.follow_workspace(folder.uri)


async def _shutdown(server: DistilledServer, _: None) -> None:
    await server.session.close_all()


_FOLLOWED = {
    types.INITIALIZE: _initialize,
    types.INITIALIZED: _initialized,
    types.TEXT_DOCUMENT_DID_OPEN: _did_open,
    types.TEXT_DOCUMENT_DID_CHANGE: _did_change,
    types.TEXT_DOCUMENT_DID_CLOSE: _did_close,
    types.TEXT_DOCUMENT_DID_SAVE: _did_save,
    types.WORKSPACE_DID_CHANGE_WATCHED_FILES: _watched_changed,
    types.WORKSPACE_DID_CHANGE_CONFIGURATION: _settings_changed,
    types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS: _folders_changed,
    types.SHUTDOWN: _shutdown,
}
