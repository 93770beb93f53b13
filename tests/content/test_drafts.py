"""A draft is kept out of what is published, and what it lacks is no mistake; what is wrong in it is said."""

from pathlib import Path

import pytest

from generator.content.drafts import is_draft, lowered
from generator.content.models import SiteSettings, Term
from generator.content.strict_yaml import parse
from generator.problems.problem import Position, Problems, problem_at
from tests.editing import TERM, edit
from tests.reading import read

PATH = Path("terms/a.yml")


def draft(text: str, model: type[Term | SiteSettings] = Term) -> bool:
    problems = Problems()
    return is_draft(parse(text.encode(), PATH, problems), model, problems.sorted())


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("draft: true\nterm: {vi: a, en: a}\n", True),
        ("draft: yes\n", True),
        ("draft: no\nterm: {vi: a, en: a}\n", False),
        ("draft: maybe\n", False),
        ("term: {vi: a, en: a}\n", False),
        ("", True),
        ("# nothing yet\n", True),
        ("draft: true\nterm: {vi: a, en: \n", True),
        ("term: {vi: a, en: \n", False),
        ("- draft: true\n", False),
    ],
)
def test_a_file_that_says_so_or_nothing_is_a_draft(text: str, *, is_one: bool) -> None:
    assert draft(text) == is_one


def test_the_settings_are_never_a_draft() -> None:
    assert not draft("draft: true\n", SiteSettings)


def test_what_is_not_there_yet_is_no_mistake_and_what_is_wrong_stops_nothing() -> None:
    place = Position(PATH)
    absent = [problem_at(place, "S001", key="term"), problem_at(place, "S005", count="1", wanted="≥ 3")]
    wrong = [problem_at(place, "S005", count="6", wanted="≤ 5"), problem_at(place, "S002", key="a", known="b")]
    found = lowered([*absent, *wrong])
    assert [problem.code for problem in found] == ["S005", "S002"]
    assert {problem.severity for problem in found} == {"warning"}


def codes(content: Path) -> list[tuple[str, str]]:
    return [(one.code, one.severity) for one in read(content).problems if one.severity != "note"]


def add(content: Path, record_id: str, text: str, folder: str = "terms") -> Path:
    path = content / folder / f"{record_id}.yml"
    path.write_text(text, "utf-8")
    return path


def test_a_draft_is_published_nowhere_and_counts_for_nothing(content: Path) -> None:
    add(content, "nhap", "draft: true\nterm: {vi: nháp}\nsee_also: [chung-cat]\n")
    checked = read(content)
    assert checked.linked
    site = checked.linked.site
    assert "nhap" not in site.records
    assert [(one.id, one.missing > 0) for one in site.drafts] == [("nhap", True)]
    assert all(mention.owner != "nhap" for mention in site.mentions["chung-cat"])
    assert codes(content) == []


def test_what_is_wrong_in_a_draft_is_a_warning(content: Path) -> None:
    add(content, "nhap", "draft: true\ntermm: {vi: nháp}\nsee_also: [chung-ca]\n")
    assert codes(content) == [("S002", "warning"), ("R001", "warning")]
    assert read(content).linked


def test_a_broken_draft_stops_nothing(content: Path) -> None:
    add(content, "nhap", "draft: true\nterm: {vi: nháp\n")
    checked = read(content)
    assert checked.linked
    assert {one.severity for one in checked.problems if one.position.path.stem == "nhap"} == {"warning"}


def test_only_drafts_refer_to_drafts(content: Path) -> None:
    add(content, "nhap", "draft: true\nterm: {vi: nháp}\nsee_also: [nhap-hai]\n")
    add(content, "nhap-hai", "draft: true\n")
    assert codes(content) == []
    edit(content, TERM, ("sources:", "see_also: [nhap]\nsources:"))
    assert codes(content) == [("R008", "error")]


def test_prose_that_points_to_a_draft_is_reported_too(content: Path) -> None:
    add(content, "nhap", "draft: true\n")
    edit(content, TERM, ("Một mô hình bắt đầu", "[[nhap]] bắt đầu"))
    assert ("R008", "error") in codes(content)


def test_an_empty_file_is_an_error_only_if_something_published_needs_it(content: Path) -> None:
    add(content, "nhap", "")
    assert codes(content) == [("Y011", "warning")]
    edit(content, TERM, ("sources:", "see_also: [nhap]\nsources:"))
    assert codes(content) == [("Y011", "error")]
