"""One server over one small content folder for all tests of the protocol: each opens its own texts and closes them."""

import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.content.day import EPOCH_VARIABLE
from tests.conftest import CONTENT
from tests.editing import TERM
from tests.lsp import Server, running
from tests.reading import TODAY

COMMAND = [sys.executable, "-m", "generator", "lsp"]
# The day on which tests read content, at noon in Viet Nam.
_EPOCH = str((TODAY.toordinal() - 719_163) * 86_400 + 5 * 3_600)


class Editor:
    """Have texts of a content folder open, as the program of an editor does."""

    def __init__(self, server: Server, content: Path) -> None:
        self.server, self.content = server, content
        self._version = 0
        self._texts: dict[str, str] = {}

    def uri(self, name: str) -> str:
        return (self.content / name).as_uri()

    def open(self, name: str, text: str | None = None) -> str:
        text = (self.content / name).read_text("utf-8") if text is None else text
        self._texts[name] = text
        self._version += 1
        document = {"uri": self.uri(name), "languageId": "yaml", "version": self._version, "text": text}
        self.server.tell("textDocument/didOpen", textDocument=document)
        return text

    def change(self, name: str, *pairs: tuple[str, str]) -> str:
        for old, new in pairs:
            assert old in self._texts[name], old
            self._texts[name] = self._texts[name].replace(old, new, 1)
        self._version += 1
        document = {"uri": self.uri(name), "version": self._version}
        self.server.tell("textDocument/didChange", textDocument=document, contentChanges=[{"text": self._texts[name]}])
        return self._texts[name]

    def close(self, name: str) -> None:
        self._texts.pop(name)
        self.server.tell("textDocument/didClose", textDocument={"uri": self.uri(name)})

    def close_all(self) -> None:
        """Close every text, and wait until nothing is wrong any more: what is said already is not said again."""
        for name in [*self._texts]:
            self.close(name)
        for _ in range(1_000):
            if not any(self.server.latest.values()):
                return
            time.sleep(0.01)

    def problems(self, name: str, code: str) -> list[dict[str, Any]]:
        """Wait until a file has a problem, by its code; what was said before is passed over."""
        listed: list[dict[str, Any]] = []
        while code not in [found["code"] for found in listed]:
            listed = self.server.diagnostics(self.uri(name))
        return listed

    def clean(self, name: str) -> None:
        """Wait until nothing is wrong with a file."""
        while self.server.diagnostics(self.uri(name)):
            pass

    def ask(self, what: str, name: str, words: str, offset: int = 0, **more: Any) -> Any:
        """Ask about the place so many letters into the words, where they stand first."""
        return self.server.ask(f"textDocument/{what}", **self.place(name, words, offset), **more)

    def place(self, name: str, words: str, offset: int = 0) -> dict[str, Any]:
        lines = self._texts[name].split("\n")
        row = next(number for number, line in enumerate(lines) if words in line)
        column = lines[row].index(words) + offset
        character = len(lines[row][:column].encode("utf-16-le")) // 2
        return {"textDocument": {"uri": self.uri(name)}, "position": {"line": row, "character": character}}


@pytest.fixture(scope="session")
def running_editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    content = Path(shutil.copytree(CONTENT, tmp_path_factory.mktemp("editor") / "content"))
    with running(COMMAND, content.parent, {EPOCH_VARIABLE: _EPOCH}, locale="en-GB") as server:
        editor = Editor(server, content)
        # What a record is called is known once the content was read.
        editor.open(TERM, (content / TERM).read_text("utf-8") + "shrt: c\n")
        editor.problems(TERM, "S002")
        editor.close_all()
        yield editor


@pytest.fixture
def editor(running_editor: Editor) -> Iterator[Editor]:
    """Give an editor that has nothing open yet."""
    yield running_editor
    running_editor.close_all()
