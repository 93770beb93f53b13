"""The server takes whole texts, and says who it is."""

import importlib.metadata

from lsprotocol import types

from generator.language_server.distilled_server import DistilledServer
from tests.language_server.conftest import Editor


def test_it_starts_in_the_language_that_it_is_given() -> None:
    assert DistilledServer("vi").session.wishes.lang == "vi"


def test_it_is_known_by_its_name_and_takes_whole_texts(running_editor: Editor) -> None:
    about = running_editor.server.about
    assert about["serverInfo"] == {"name": "distilled", "version": importlib.metadata.version("distilled")}
    assert about["capabilities"]["textDocumentSync"]["change"] == types.TextDocumentSyncKind.Full
