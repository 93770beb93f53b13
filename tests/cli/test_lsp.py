"""`lsp` speaks the protocol on the standard output, and nothing else stands there."""

from pathlib import Path

import pytest

from tests.commands import COMMAND, run
from tests.lsp import Server, running

# Each starts the program.
pytestmark = pytest.mark.slow


def test_a_program_that_goes_without_a_word_ends_it() -> None:
    done = run("lsp", "--stdio")
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize(("locale", "word"), [("vi", "không có trường"), ("de", "there is no field")])
def test_it_speaks_the_language_of_the_editor(locale: str, word: str, content: Path) -> None:
    path = content / "terms" / "chung-cat.yml"
    path.write_text(path.read_text("utf-8").replace("short:", "shrt:"), "utf-8")
    with running([*COMMAND, "lsp"], content.parent, locale=locale) as server:
        assert word in message_of(server, path)


def message_of(server: Server, path: Path) -> str:
    return str(server.diagnostics(path.as_uri())[0]["message"])
