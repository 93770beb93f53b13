"""Hold the connection to one editor's program, with what it has open."""

from __future__ import annotations

import importlib.metadata

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from generator.language_server.session import Session, Wishes
from generator.text.lang import Lang

NAME = "distilled"


class DistilledServer(LanguageServer):
    """Answer one editor's program, on standard input and output."""

    def __init__(self, lang: Lang) -> None:
        # Whole texts: who counts lines otherwise than the editor would put a change into the wrong place.
        super().__init__(NAME, importlib.metadata.version(NAME), types.TextDocumentSyncKind.Full)
        self.session = Session(self.text_document_publish_diagnostics, Wishes(lang))
