"""The command line names its commands, and says why it cannot do what was asked."""

import pytest

from generator import cli


def test_an_unknown_command_exits_2(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.main(["publish"])
    assert stopped.value.code == 2
    assert "invalid choice" in capsys.readouterr().err


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["--help"])
    shown = capsys.readouterr().out
    assert all(
        f"\n    {command} " in shown
        for command in ("check", "build", "serve", "new", "status", "ack", "links", "schema")
    )
