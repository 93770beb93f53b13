"""`rename` gives another id wherever it is named, or changes nothing and says why."""

import re
from pathlib import Path

import pytest

from generator import cli
from tests.editing import break_term


def texts(content: Path) -> dict[str, str]:
    return {path.relative_to(content).as_posix(): path.read_text("utf-8") for path in content.rglob("*.*")}


@pytest.mark.parametrize(
    ("old", "new", "named", "left"),
    [
        ("open-lab", "lab-open", "events/e-2024-02-01-claim.yml", "actors/open-lab.yml"),
        ("old-article#c01", "c09", "articles/old-article.yml", ""),
        ("old-article#c01", "old-article#c09", "articles/old-article.yml", ""),
        ("policy", "law", "site.yml", ""),
    ],
)
def test_an_id_is_another_one_everywhere(
    old: str, new: str, named: str, left: str, content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["rename", old, new, "--content", str(content), "--lang", "en"]) == 0
    after = texts(content)
    assert new.rpartition("#")[2] in after[named]
    assert left not in after
    assert not re.search(rf"(id: |#){old.rpartition('#')[2]}\b|\[\[{old}[]|#]", "".join(after.values()))
    assert f"{Path(named).name}: changed" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("nobody", "somebody", "không có `nobody`"),
        ("old-article#c77", "c78", "không có `old-article#c77`"),
        ("open-lab", "quick-copy", "đã có rồi"),
        ("open-lab", "Open Lab", "không thể là một mã"),
    ],
)
def test_what_cannot_be_renamed_is_said_and_nothing_changes(
    old: str, new: str, said: str, content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = texts(content)
    assert cli.main(["rename", old, new, "--content", str(content), "--lang", "vi"]) == 2
    assert said in capsys.readouterr().err
    assert texts(content) == before


def test_content_with_a_mistake_is_mended_first(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    break_term(content)
    before = texts(content)
    assert cli.main(["rename", "open-lab", "lab-open", "--content", str(content)]) == 1
    assert "src-sen" in capsys.readouterr().out
    assert texts(content) == before


def test_a_list_that_the_new_name_puts_out_of_order_is_sorted(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["rename", "open-lab", "zz-lab", "--content", str(content), "--lang", "en"]) == 0
    assert "actors: [quick-copy, zz-lab]" in (content / "explainers" / "first-steps.yml").read_text("utf-8")
    assert "the list `actors` is in order now" in capsys.readouterr().err
