"""The id of a part that is gone is put back where it was; a part that never was is wrong where it is named."""

from pathlib import Path

import pytest

from generator.translation.agreement import acknowledge
from tests.reading import read

EXPLAINER, ARTICLE = "explainers/first-steps.yml", "articles/old-article.yml"


def edit(content: Path, path: str, old: str, new: str) -> None:
    text = (content / path).read_text("utf-8")
    assert old in text
    (content / path).write_text(text.replace(old, new), "utf-8")


@pytest.fixture
def recorded(content: Path) -> Path:
    """Give content of which it was recorded which translations agree."""
    checked = read(content)
    assert checked.linked
    (content / "translations.txt").write_text(acknowledge(checked.linked.site.translations), "utf-8")
    return content


@pytest.mark.parametrize(
    ("path", "old", "new", "now"),
    [
        (ARTICLE, "id: c02", "id: c77", "c77"),
        (ARTICLE, "- id: p1\n", "- id: start\n", "start"),
    ],
)
def test_what_is_new_in_the_list_is_what_was_renamed(recorded: Path, path: str, old: str, new: str, now: str) -> None:
    edit(recorded, path, old, new)
    # Where two records name it, it is not they that are wrong.
    edit(recorded, "corrections/2026-11-02-first.yml", "first-steps#quarrel", "old-article#c02")
    gone = [dict(one.facts) for one in read(recorded).problems if one.code == "R012"]
    assert [one["now"] for one in gone] == [now]


def test_a_part_that_never_was_is_wrong_where_it_is_named(recorded: Path) -> None:
    edit(recorded, EXPLAINER, "old-article#c02", "old-article#c07")
    edit(recorded, "corrections/2026-11-02-first.yml", "where: first-steps#quarrel", "where: old-article#c07")
    codes = {one.code for one in read(recorded).problems if one.severity == "error"}
    assert codes == {"R003"}


def test_where_all_are_known_the_list_is_named(recorded: Path) -> None:
    text = (recorded / ARTICLE).read_text("utf-8")
    first, second = text.index("  - id: c01"), text.index("  - id: c02")
    assert first < second
    edit(recorded, ARTICLE, text[second:], "")
    [gone] = [one for one in read(recorded).problems if one.code == "R012"]
    assert "now" not in dict(gone.facts)
    assert gone.position.column == 1
