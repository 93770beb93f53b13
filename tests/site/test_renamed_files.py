"""A file that was renamed is told at the file, with its name from before, not wherever its record is named."""

from pathlib import Path

import pytest

from tests.editing import edit, record_agreement
from tests.reading import read


def renamed(content: Path, old: str, new: str) -> list[tuple[str, str, str]]:
    (content / old).rename(content / new)
    problems = (one for one in read(content).problems if one.severity == "error")
    return [(one.code, one.position.path.name, dict(one.facts).get("name", "")) for one in problems]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("actors/open-lab.yml", "actors/the-lab.yml"),
        ("terms/chung-cat.yml", "terms/zz-distil.yml"),
        ("articles/old-article.yml", "articles/article-old.yml"),
    ],
)
def test_the_words_tell_which_record_it_was(content: Path, old: str, new: str) -> None:
    record_agreement(content)
    assert renamed(content, old, new) == [("R014", Path(new).name, Path(old).name)]


def test_a_record_without_words_in_two_languages_is_the_one_that_all_mean(content: Path) -> None:
    assert renamed(content, "sources/src-seen.yml", "sources/src-seen-2.yml") == [
        ("R014", "src-seen-2.yml", "src-seen.yml")
    ]


def test_where_the_other_is_named_too_each_place_is_told(content: Path) -> None:
    (content / "sources" / "src-seen-2.yml").write_bytes((content / "sources" / "src-unseen.yml").read_bytes())
    edit(content, "terms/huan-luyen.yml", ("sources: [src-seen]", "sources: [src-seen-2]"))
    (content / "sources" / "src-seen.yml").unlink()
    codes = {one.code for one in read(content).problems if one.severity == "error"}
    assert "R001" in codes
    assert "R014" not in codes


def test_a_record_that_was_deleted_is_missed_wherever_it_is_named(content: Path) -> None:
    record_agreement(content)
    (content / "terms" / "chung-cat.yml").unlink()
    codes = {one.code for one in read(content).problems if one.severity == "error"}
    assert codes == {"R001"}
