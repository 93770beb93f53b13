"""`distilled init` begins a site and never touches what is there."""

from pathlib import Path

import pytest

from generator import cli


def test_a_new_site_is_checked_and_told_of(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "my site"
    assert cli.main(["init", str(folder), "--lang", "en"]) == 0
    told = capsys.readouterr()
    assert told.out.strip() == str(folder)
    assert "distilled serve --content" in told.err
    assert cli.main(["check", "--content", str(folder), "--notes", "--lang", "en"]) == 0
    assert capsys.readouterr().out == ""
    assert '"cc-by"' in (folder / ".schemas" / "ids.json").read_text("utf-8")


def test_an_empty_folder_may_be_filled(tmp_path: Path) -> None:
    assert cli.main(["init", str(tmp_path)]) == 0
    assert (tmp_path / "site.yml").exists()


def test_what_is_there_stays(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "letter.txt").write_text("dear")
    assert cli.main(["init", str(tmp_path), "--lang", "vi"]) == 2
    assert "không trống" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    assert cli.main(["init", str(tmp_path / "file")]) == 2


def test_new_records_find_the_schemas_of_their_own_site(tmp_path: Path) -> None:
    assert cli.main(["init", str(tmp_path)]) == 0
    assert cli.main(["new", "term", "mot-tu", "--content", str(tmp_path)]) == 0
    first = (tmp_path / "terms" / "mot-tu.yml").read_text("utf-8").split("\n", 1)[0]
    assert first == "# yaml-language-server: $schema=../.schemas/term.json"
