"""`cms` writes the page on which records are mended, and says what is to be done before."""

import json
from pathlib import Path

import pytest

from generator import cli
from tests.conftest import CMS


def run(content: Path, folder: Path, *options: str) -> int:
    return cli.main(["cms", str(folder), "--content", str(content), "--lang", "en", *options])


def test_the_page_is_written_for_the_content_folder(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cli.main(["check", "--content", str(content), "--canonical"])
    capsys.readouterr()
    assert run(content, tmp_path / "admin", "--package", str(CMS)) == 0
    shown = capsys.readouterr()
    assert json.loads(shown.out)["files"] == len([path for path in (tmp_path / "admin").rglob("*") if path.is_file()])
    assert "canonical" not in shown.err
    configured = json.loads((tmp_path / "admin" / "config.json").read_text("utf-8"))
    assert {one["folder"].split("/")[0] for one in configured["collections"]} == {"content"}


def test_the_way_to_the_records_begins_at_the_root_of_the_repository(content: Path, tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "deep").mkdir()
    content.rename(tmp_path / "deep" / "words")
    run(tmp_path / "deep" / "words", tmp_path / "admin", "--package", str(CMS))
    configured = json.loads((tmp_path / "admin" / "config.json").read_text("utf-8"))
    assert configured["singletons"][0]["file"] == "deep/words/site.yml"


def test_records_out_of_form_are_counted(content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(content, tmp_path / "admin", "--package", str(CMS))
    assert "records are not in canonical form: run `distilled check --canonical`" in capsys.readouterr().err


def test_without_the_package_the_remedy_is_told(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(content, tmp_path / "admin", "--package", str(tmp_path)) == 2
    assert "npm install @sveltia/cms" in capsys.readouterr().err
    assert not (tmp_path / "admin").exists()


def test_without_settings_there_is_nothing_to_write(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (content / "site.yml").write_text("a: [", "utf-8")
    assert run(content, tmp_path / "admin", "--package", str(CMS)) == 2
    assert "run `distilled check`" in capsys.readouterr().err
