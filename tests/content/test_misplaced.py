"""A file that is not read is told of with the name or the folder that it should have."""

from pathlib import Path

import pytest

from generator.content.misplaced import misnamed, stray, sub_folder
from tests.editing import TERM


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("do tre.yml", "do-tre.yml"),
        ("Độ trễ.yaml", "do-tre.yml"),
        ("do-tre.yml.yaml", "do-tre.yml"),
        ("do-tre.txt", "do-tre.yml"),
        ("do-tre .yml ", "do-tre.yml"),
        ("index.yml", None),
        ("picture.png", None),
    ],
)
def test_a_name_is_guessed_from_one_that_is_none(tmp_path: Path, name: str, near: str | None) -> None:
    assert dict(misnamed(tmp_path / name).facts).get("near") == near


def test_the_files_of_a_folder_are_named_as_far_as_there_is_room(tmp_path: Path) -> None:
    for name in ("a", "b", "c", "d"):
        (tmp_path / f"{name}.yml").touch()
    facts = dict(sub_folder(tmp_path).facts)
    folder = tmp_path.name
    assert facts["files"] == f"`{folder}/a.yml`, `{folder}/b.yml`, `{folder}/c.yml`, … (4)"
    assert facts["ids"] == "a b c d"


def test_an_empty_folder_is_told_of_without_files(tmp_path: Path) -> None:
    assert dict(sub_folder(tmp_path).facts)["files"] == f"`{tmp_path.name}/…`"


def test_a_record_beside_the_folders_is_told_where_it_belongs(content: Path) -> None:
    (content / TERM).rename(content / "huan-luyen.yml")
    assert dict(stray(content / "huan-luyen.yml").facts)["folder"] == "terms"


@pytest.mark.parametrize("text", ["term: {vi: a", "- a", "vi: a"])
def test_a_file_that_says_nothing_of_a_record_is_only_strange(content: Path, text: str) -> None:
    (content / "a.yml").write_text(text, "utf-8")
    assert stray(content / "a.yml").code == "L001"


def test_a_file_that_went_meanwhile_is_only_strange(content: Path) -> None:
    path = content / "a.yml"
    assert stray(path).code == "L001"
