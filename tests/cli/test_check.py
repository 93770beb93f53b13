"""`check` prints what is wrong in the format and the language asked for, and exits with 0, 1 or 2."""

import json
import re
from pathlib import Path

import pytest

from generator import cli
from tests.editing import break_term


def test_check_of_clean_content_exits_0(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--content", str(content)]) == 0
    assert capsys.readouterr().out == ""


def test_check_of_broken_content_exits_1_and_says_where(
    content: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    break_term(content)
    monkeypatch.chdir(content.parent)
    assert cli.main(["check", "--content", "content", "--lang", "en"]) == 1
    printed = capsys.readouterr()
    assert printed.out.startswith("content/terms/huan-luyen.yml:15:11: error[R001]: no record has the id `src-sen`\n")
    assert "= hint: did you mean `src-seen`?" in printed.out
    counts, advice = printed.err.splitlines()[-2:]
    assert counts.startswith("1 error, 0 warnings")
    assert advice == "to read about a code: distilled explain R001"


def test_check_speaks_vietnamese(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    break_term(content)
    cli.main(["check", "--content", str(content), "--lang", "vi"])
    assert "lỗi[R001]: không có bản ghi nào mang mã `src-sen`" in capsys.readouterr().out


def test_notes_are_listed_when_asked_for(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--content", str(content), "--notes", "--format", "short"]) == 0
    assert "note[C003]" in capsys.readouterr().out


def test_problems_as_json_can_be_read(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    break_term(content)
    cli.main(["check", "--content", str(content), "--format", "json", "--lang", "en"])
    (line,) = capsys.readouterr().out.splitlines()
    found = json.loads(line)
    assert (found["line"], found["column"], found["length"], found["code"]) == (15, 11, 7, "R001")
    assert found["hint"] == "did you mean `src-seen`?"


def test_problems_as_annotations_escape_what_github_would_read(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    break_term(content)
    cli.main(["check", "--content", str(content), "--format", "github", "--lang", "en"])
    (line,) = capsys.readouterr().out.splitlines()
    assert re.fullmatch(r"::error file=[^,]+,line=15,col=11,endColumn=17,title=R001::no record .+ `src-seen`\?", line)


def test_a_content_folder_that_is_not_there_exits_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--content", str(tmp_path / "nowhere")]) == 2
    assert "nowhere" in capsys.readouterr().err
