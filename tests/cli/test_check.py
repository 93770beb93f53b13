"""`check` prints what is wrong in the format and the language asked for, and exits with 0, 1 or 2."""

import json
import re
import time
from pathlib import Path

import pytest

from generator import cli
from tests.conftest import CONTENT
from tests.editing import TERM, break_term, edit


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


def test_the_guidance_of_a_draft_goes_once_it_is_none(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(content, TERM, ("sources:", "#: guidance\n# a note\nsources:"))
    command = ["check", "--content", str(content), "--lang", "en"]
    assert cli.main(command) == 0
    assert "#: guidance" in (content / TERM).read_text("utf-8")
    assert cli.main([*command, "--fix"]) == 0
    assert f"{content / TERM}: lines of guidance (#:) taken out: 1" in capsys.readouterr().err
    assert "\n# a note\nsources:" in (content / TERM).read_text("utf-8")
    assert "#: guidance" not in (content / TERM).read_text("utf-8")


def test_all_records_are_written_in_canonical_form_on_demand(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["check", "--content", str(content), "--lang", "en"]
    assert cli.main([*command, "--fix"]) == 0
    assert str(content / TERM) not in capsys.readouterr().err
    assert cli.main([*command, "--canonical"]) == 0
    assert f"{content / TERM}: written anew in canonical form" in capsys.readouterr().err
    assert (content / TERM).read_text("utf-8").startswith("# yaml-language-server: $schema=")
    assert cli.main([*command, "--canonical"]) == 0
    assert "canonical" not in capsys.readouterr().err


def test_of_many_problems_a_hundred_are_listed_and_all_are_counted(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(content, TERM, ("sources:", "# \u200bx\n" * 300 + "sources:"))
    for form in ("short", "github", "json"):
        assert cli.main(["check", "--content", str(content), "--lang", "en", "--format", form]) == 1
        shown = capsys.readouterr()
        *listed, rest = shown.out.splitlines()
        assert len(listed) == 100
        assert "L009" in rest
        assert "200 more problems" in rest
        assert shown.err.startswith("300 errors")


TERM_TEXT = (CONTENT / TERM).read_text("utf-8")
LONG = {
    "lines that begin with a no-break space": "\u00a0a\n" * 60_000,
    "lines that end as on old machines": "\r".join(f"k{index}: v" for index in range(9_900)),
    "keys without a name": "?\n" * 120_000,
    "unknown keys": TERM_TEXT + "".join(f"see_alzo{index}: v\n" for index in range(9_500)),
    "aliases": f"{TERM_TEXT}a: [{', '.join(f'*a{index}' for index in range(19_000))}]",
    "tags": f"{TERM_TEXT}a: [{', '.join(f'!t{index} x' for index in range(19_000))}]",
    "characters that nobody sees": f"{TERM_TEXT}# {70_000 * chr(0x200B)}\n",
    "ids that name nothing": TERM_TEXT + f"see_also: [{', '.join(f'huan-luyen-{index}' for index in range(2_000))}]",
}


@pytest.mark.slow
@pytest.mark.parametrize("kind", LONG)
def test_no_file_fills_the_screen_or_takes_long(kind: str, content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (content / TERM).write_text(LONG[kind], "utf-8", newline="")
    start = time.process_time()
    for form in ("text", "json"):
        assert cli.main(["check", "--content", str(content), "--lang", "en", "--format", form]) == 1
        shown = capsys.readouterr()
        assert shown.out.count("[Y" if form == "text" else '"code"') <= 202
        assert len(shown.out) < 200_000
        assert int(shown.err.split()[0]) >= 2_000
    # Some of these took two minutes when each problem looked up its place from the start of the file.
    assert time.process_time() - start < 20


def test_drafts_are_counted_and_checked_like_the_rest_when_asked_for(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (content / "terms" / "nhap.yml").write_text("draft: true\nterm: {vi: nháp, en: draft}\n", "utf-8")
    assert cli.main(["check", "--content", str(content), "--lang", "en"]) == 0
    assert "1 draft, not published" in capsys.readouterr().err
    assert cli.main(["check", "--content", str(content), "--drafts", "--format", "short"]) == 1
    assert [line.split("[")[1][:4] for line in capsys.readouterr().out.splitlines()] == ["S001", "S001"]
