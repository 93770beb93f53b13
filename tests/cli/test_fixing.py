"""What has one right answer is changed in the files, and each change is told."""

from pathlib import Path

import pytest

from generator import cli
from generator.cli.fixing import fix
from tests.editing import TERM, edit
from tests.reading import read


def test_all_that_has_one_right_answer_is_fixed_and_the_first_hundred_are_told(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(content, TERM, ("sources:", "# \u200bx\n" * 300 + "sources:"))
    assert cli.main(["check", "--content", str(content), "--lang", "en", "--fix"]) == 0
    told = capsys.readouterr().err
    assert told.count("`<U+200B>` → ``") == 100
    assert f"{content / TERM}: 200 more changes made" in told
    assert "\u200b" not in (content / TERM).read_text("utf-8")


def test_what_is_fixed_is_never_reached_through_a_link(content: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.yml"
    (content / TERM).replace(outside)
    outside.write_text(outside.read_text("utf-8").replace("huấn luyện", "huấn  luyện"), "utf-8")
    (content / TERM).symlink_to(outside)
    before = outside.read_bytes()
    assert cli.main(["check", "--content", str(content), "--fix"]) == 1
    assert outside.read_bytes() == before


def test_where_nothing_can_be_fixed_nothing_is_written(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(content, TERM, ("src-seen", "src-sen"))
    before = (content / TERM).read_bytes()
    assert not fix([one for one in read(content).problems if not one.edits], "en")
    assert (content / TERM).read_bytes() == before
    assert capsys.readouterr().err == ""
