"""After its problems a command says where to read about them: the published handbook, or a command."""

import io
import json
import logging
import re
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from generator import cli
from generator.cli.printing import VisibleLines
from generator.text.visible import PLAIN_LETTERS
from tests.commands import run
from tests.editing import TERM, break_term, edit


@pytest.fixture
def broken(content: Path) -> Path:
    break_term(content)
    return content


def told(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().err.splitlines()[-1]


def test_without_a_handbook_a_command_explains(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["check", "--content", str(broken), "--lang", "vi"])
    assert told(capsys) == "giải thích từng mã: distilled explain R001"


def test_a_published_handbook_is_named(
    broken: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (broken.parent / "docs" / "handbook").mkdir(parents=True)
    monkeypatch.setenv("SITE_URL", "https://news.vn/site/")
    cli.main(["check", "--content", str(broken), "--lang", "en"])
    assert told(capsys) == "see https://news.vn/site/en/handbook/problems/#R001"


@pytest.mark.parametrize("host", ["distilled.example", "example.org", "site.test", "localhost"])
def test_an_address_that_nobody_has_chosen_yet_is_not_given_out(
    host: str, broken: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (broken.parent / "docs" / "handbook").mkdir(parents=True)
    monkeypatch.setenv("SITE_URL", f"https://{host}/")
    cli.main(["check", "--content", str(broken), "--lang", "en"])
    assert told(capsys).startswith("to read about a code: ")


@pytest.mark.parametrize("form", ["short", "github", "json"])
def test_programs_are_told_problems_alone(form: str, broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["check", "--content", str(broken), "--lang", "en", "--format", form])
    printed = capsys.readouterr()
    assert len(printed.out.splitlines()) == 1
    assert "explain" not in printed.err


ENCODINGS = ("ascii", "cp1252", "cp437", "cp1258", "cp932")
COMMANDS = (
    ("check", "--notes"),
    ("status",),
    ("ack", "không-có"),
    ("links",),
    ("explain", "C001", "X999"),
    ("new", "term", "Không được"),
    ("check", "--help"),
    ("check", "không hiểu"),
)


def on_console(encoding: str, arguments: Iterable[str], monkeypatch: pytest.MonkeyPatch) -> tuple[object, str]:
    """Run a command on a console that knows some letters only; give its exit status and all that it said there."""
    said = io.BytesIO()
    with monkeypatch.context() as patch:
        for name in ("stdout", "stderr"):
            patch.setattr(sys, name, io.TextIOWrapper(said, encoding, write_through=True))
        try:
            status: object = cli.main([*arguments])
        except SystemExit as stopped:
            status = stopped.code
        text = said.getvalue().decode(encoding)
    return status, text


def plain(text: str) -> str:
    return text.encode("ascii", PLAIN_LETTERS).decode()


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_console_without_the_letters_shows_them_without_their_marks(
    encoding: str, command: tuple[str, ...], content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(content, TERM, ("huấn luyện", "huấn  luyện"))
    arguments = [*command, "--lang", "vi"]
    if command[0] != "explain":
        arguments += ["--content", str(content)]
    status, whole = on_console("utf-8", arguments, monkeypatch)
    there, shown = on_console(encoding, arguments, monkeypatch)
    assert (there, plain(shown)) == (status, plain(whole))


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_programs_are_told_the_same_on_every_console(
    encoding: str, broken: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    arguments = ["check", "--content", str(broken), "--lang", "vi", "--format", "json"]
    status, said = on_console(encoding, arguments, monkeypatch)
    assert status == 1
    assert json.loads(said.splitlines()[0])["message"] == "không có bản ghi nào mang mã `src-sen`"


@pytest.mark.slow
@pytest.mark.parametrize(
    "environ",
    [
        {"PYTHONIOENCODING": "cp1252"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    ],
    ids=["a pipe of Windows", "no locale"],
)
def test_a_machine_without_the_letters_loses_their_marks_and_not_the_run(environ: dict[str, str], broken: Path) -> None:
    done = run("check", "--content", broken, "--lang", "vi", "--format", "short", **environ)
    assert done.returncode == 1
    assert re.search(r"kh.ng c. b.n ghi n.o mang m. `src-sen`", done.stdout)


def test_what_libraries_log_gives_no_order() -> None:
    record = logging.LogRecord("mkdocs", logging.WARNING, "a.py", 1, "page %s\nnext", ("a\n::error::b\x1b",), None)
    lines = VisibleLines().format(record).split("\n")
    assert lines == ["page a", "<U+003A>:error::b<U+001B>", "next"]


def test_a_record_that_lacks_much_may_be_a_draft(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = content / "events" / "e-2024-04-new.yml"
    half = "date: 2024-04\ntitle:\n  vi: Việc mới\nsummary:\n  vi:\nactors:\n  - open-lab\nsources:\n"
    path.write_text(half, "utf-8")
    assert cli.main(["check", "--content", str(content), "--lang", "en"]) == 1
    assert "e-2024-04-new.yml lacks much" in capsys.readouterr().err
    path.write_text(f"draft: true\n{half}", "utf-8")
    assert cli.main(["check", "--content", str(content), "--lang", "en"]) == 0
    assert "lacks much" not in capsys.readouterr().err
