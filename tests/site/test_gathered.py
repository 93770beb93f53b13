"""What many records report of one cause is one message, at the cause."""

from pathlib import Path

import pytest

from tests.reading import read

ARTICLE, EXPLAINER = "articles/old-article.yml", "explainers/first-steps.yml"


def edit(content: Path, path: str, old: str, new: str) -> None:
    text = (content / path).read_text("utf-8")
    assert old in text
    (content / path).write_text(text.replace(old, new), "utf-8")


def found(content: Path) -> list[tuple[str, str, int]]:
    problems = (problem for problem in read(content).problems if problem.severity == "error")
    return [(one.code, one.position.path.name, one.position.line) for one in problems]


@pytest.mark.parametrize(
    ("path", "old", "new", "code", "line"),
    [
        pytest.param(ARTICLE, "id: c02", "id: c05", "R012", 34, id="a part that was renamed, at its id"),
        pytest.param(ARTICLE, "id: p1\n", "id: opening\n", "R012", 12, id="a part like no other, at the id there"),
        pytest.param("site.yml", "id: models", "id: model", "R013", 9, id="a topic that was renamed, at its id"),
        pytest.param("actors/open-lab.yml", "names:", "draft: true\nnames:", "R011", 3, id="a draft that others name"),
    ],
)
def test_a_cause_is_told_once_where_it_is(content: Path, path: str, old: str, new: str, code: str, line: int) -> None:
    edit(content, path, old, new)
    assert found(content) == [(code, Path(path).name, line)]


def test_a_slip_in_both_languages_of_one_text_is_told_in_each(content: Path) -> None:
    edit(content, EXPLAINER, "[[old-article#c02|", "[[old-article#c03|")
    assert [code for code, *_ in found(content)] == ["R003", "R003"]


def test_a_part_is_not_missed_whose_id_is_misspelt(content: Path) -> None:
    edit(content, ARTICLE, "id: c02", "id: C02")
    assert [code for code, *_ in found(content)] == ["S006"]
