"""Every problem is found, at its place, worded in both languages, all in one run."""

import os
import re
import shutil
from pathlib import Path

import pytest

from generator.pipeline import read_against
from generator.problems.catalogue import catalogue
from generator.problems.excerpt import Lines
from generator.problems.listing import listed
from generator.problems.printing import as_text
from tests.conftest import CASES, Golden
from tests.reading import TODAY, read


def lay_out(case: Path, content: Path) -> None:
    """Lay the files of a case over the small content, then do what its `setup.txt` says."""
    shutil.copytree(case / "content", content, dirs_exist_ok=True)
    setup = case / "setup.txt"
    for line in setup.read_text(encoding="utf-8").splitlines() if setup.exists() else ():
        match line.split():
            case ["remove", path]:
                (content / path).unlink()
            case ["link", path, target]:
                (content / path).symlink_to(target)
            case ["pipe", path]:
                os.mkfifo(content / path)
            case _:
                raise ValueError(line)


@pytest.mark.cases("check")
def test_reports_each_problem_at_its_line_and_column_in_both_languages(
    case: Path, golden: Golden, content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(content.parent)
    published = shutil.copytree(content, content.with_name("published"))
    lay_out(case, content)
    checked = read_against(content.relative_to(content.parent), published, TODAY, {})
    lines = Lines(checked.content.texts())
    shown = listed(one for one in checked.problems if one.severity != "note" or one.code in case.name)
    golden("expected.txt", "\n".join(as_text(one, lines=lines) for one in shown) + "\n")
    for one in checked.problems:
        assert re.search(r"(lỗi|cảnh báo|ghi chú)\[[A-Z]\d{3}\]: \S", as_text(one, "vi"))


def test_the_small_content_has_no_problem(content: Path) -> None:
    checked = read(content)
    assert [one for one in checked.problems if one.severity != "note"] == []
    assert checked.linked is not None


def test_every_code_has_a_golden_case() -> None:
    shown = "".join(path.read_text(encoding="utf-8") for path in (CASES / "check").glob("*/expected.txt"))
    assert set(catalogue()) - set(re.findall(r"\[([A-Z]\d{3})\]", shown)) == set()


def test_a_record_whose_name_only_begins_like_a_copy_is_not_passed_over(content: Path) -> None:
    (content / "terms" / "#huan-luyen.yml").write_text("", "utf-8")
    assert [problem.code for problem in read(content).problems if problem.code == "L002"] == ["L002"]
