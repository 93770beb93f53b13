"""The command line names its commands, and says why it cannot do what was asked."""

import os
import subprocess
from pathlib import Path

import pytest

from generator import cli
from generator.cli.run import COMMANDS
from tests.commands import COMMAND, ROOT
from tests.conftest import CONTENT
from tests.hostile import gives_no_order


def test_an_unknown_command_exits_2(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.main(["publish"])
    assert stopped.value.code == 2
    assert "COMMAND cannot be “publish”; choose one of: check," in capsys.readouterr().err


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["--help"])
    shown = capsys.readouterr().out
    assert [name for name in COMMANDS if f"\n    {name} " not in shown] == []


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("SITE_URL", "nonsense"),
        ("SITE_REPOSITORY", "nonsense"),
        ("SOURCE_DATE_EPOCH", "soon"),
        ("SOURCE_DATE_EPOCH", ""),
    ],
)
@pytest.mark.parametrize(("lang", "words"), [("vi", "Hãy ghi"), ("en", "Write")])
def test_an_environment_without_sense_exits_2_and_is_named(
    variable: str,
    value: str,
    lang: str,
    words: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv(variable, value)
    assert cli.main(["check", "--content", str(CONTENT), "--lang", lang]) == 2
    said = capsys.readouterr().err
    assert variable in said
    assert repr(value) in said
    assert words in said


def test_a_folder_that_went_away_under_us_is_no_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    assert cli.main(["check"]) == 2
    assert "cannot be read" in capsys.readouterr().err


def test_a_reader_that_had_enough_is_no_failure() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    command = [*COMMAND, "check", "--notes", "--content", str(CONTENT)]
    with os.fdopen(writer) as nobody_reads:
        done = subprocess.run(command, cwd=ROOT, stdout=nobody_reads, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr


def test_a_content_folder_that_is_not_there_is_named_with_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["check", "--content", str(tmp_path / "nowhere"), "--lang", "en"]) == 2
    told = capsys.readouterr().err
    assert "nowhere" in told
    assert "--content" in told


@pytest.mark.parametrize(
    "arguments", [["check", "a\n::error::b\x1b"], ["check", "--a\n::error::b\x1b"], ["a\n::error::b\x1b"]]
)
def test_what_was_typed_wrongly_is_repeated_on_one_line(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        cli.main(arguments)
    assert all(map(gives_no_order, capsys.readouterr().err.split("\n")))


def test_a_bug_of_ours_is_told_with_its_place_and_gives_no_order(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise ValueError("a title\n::error::forged\x1b[2J")

    monkeypatch.setattr("generator.cli.check.print_problems", fail)
    assert cli.main(["check", "--content", str(CONTENT)]) == 2
    told = capsys.readouterr().err
    assert told.startswith("Traceback (most recent call last):\n")
    assert "ValueError: a title" in told
    assert all(map(gives_no_order, told.split("\n")))
