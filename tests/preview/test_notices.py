"""What the preview says around a page: where the mistakes are, what is a draft, and nothing if all is well."""

from pathlib import Path

import pytest

from generator.content.drafts import Draft
from generator.content.models import Term
from generator.preview.notices import Situation, bar, marks
from generator.problems.problem import Position, Problem, problem_at

FOLDER = Path("/project/content")


def error(path: str) -> Problem:
    return problem_at(Position(FOLDER / path), "S001", key="term")


def draft(missing: int) -> Draft:
    return Draft(FOLDER / "terms" / "nhap.yml", Term, None, missing)


def test_nothing_is_said_when_all_is_well() -> None:
    assert bar(Situation(FOLDER), "vi") == ""
    assert marks(Situation(FOLDER)) == ""


@pytest.mark.parametrize(
    ("path", "way"),
    [
        ("terms/a.yml", "/en/glossary/a/"),
        ("site.yml", "/en/about/"),
        ("events/e-2024.yml", "/en/_preview/problems/"),
        ("corrections/c.yml", "/en/_preview/problems/"),
        ("notes.txt", "/en/_preview/problems/"),
    ],
)
def test_the_way_leads_to_the_page_of_the_record_or_to_the_list(path: str, way: str) -> None:
    situation = Situation(FOLDER, (error(path),))
    assert situation.way_to(FOLDER / path, "en") == way
    assert f'href="{way}"' in bar(situation, "en")


def test_three_files_are_named_and_the_rest_is_in_the_list() -> None:
    said = bar(Situation(FOLDER, tuple(error(f"terms/{name}.yml") for name in "abcd")), "vi")
    assert "Nội dung có 4 lỗi." in said
    assert said.count(".yml</a>") == 3
    assert 'href="/_preview/problems/"' in said


def test_files_with_errors_come_before_those_with_notes() -> None:
    note = problem_at(Position(FOLDER / "actors" / "a.yml"), "C003", sources="src-a")
    listed = Situation(FOLDER, (note, error("terms/a.yml"))).worst_first()
    assert [problem.severity for problem in listed] == ["error", "note"]


@pytest.mark.parametrize(
    ("missing", "said"),
    [(0, "A draft, not published: nothing left blank.</"), (1, "A draft, not published: 1 thing missing.</")],
)
def test_a_draft_says_what_it_lacks(missing: int, said: str) -> None:
    one = draft(missing)
    assert said in bar(Situation(FOLDER, drafts={"nhap": one}), "en", one)


def test_links_to_drafts_are_marked_in_the_language_of_the_page() -> None:
    styles = marks(Situation(FOLDER, drafts={"nhap": draft(1)}))
    assert 'a[href$="/nhap/"], a[href="nhap/"]' in styles
    assert ':lang(vi) { --draft: "nháp"; }' in styles


def test_what_is_wrong_in_a_draft_is_said_on_its_page_with_its_lines() -> None:
    one = draft(2)
    wrong = tuple(problem_at(Position(one.path, line), "S002", key="a", known="b") for line in (3, 8))
    said = bar(Situation(FOLDER, wrong, drafts={"nhap": one}), "vi", one)
    assert "Tệp có 2 chỗ viết sai, dòng 3, 8." in said
