"""After its problems a command says where to read about them: the published handbook, or a command."""

from pathlib import Path

import pytest

from generator import cli
from tests.commands import run
from tests.editing import break_term


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


def test_a_console_without_the_letters_loses_them_and_not_the_run(broken: Path) -> None:
    done = run("check", "--content", broken, "--lang", "vi", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 1
    assert "[R001]" in done.stdout
    assert "?" in done.stdout
    assert done.stdout.isascii()
