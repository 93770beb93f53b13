"""`compare` prints what reads differently in two built sites."""

from pathlib import Path

import pytest

from generator import cli


def test_the_comparison_is_printed_as_markdown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, words in (("old", "một"), ("new", "hai")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(f"<main><p>{words}</p></main>", "utf-8")
    assert cli.main(["compare", str(tmp_path / "old"), str(tmp_path / "new")]) == 0
    assert "-một\n+hai\n" in capsys.readouterr().out


def test_a_folder_that_is_not_there_exits_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["compare", str(tmp_path), str(tmp_path / "nowhere")]) == 2
    assert "nowhere" in capsys.readouterr().err
