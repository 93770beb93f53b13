"""What the preview says around a page: where the mistakes are, what is a draft, and nothing if all is well."""

from pathlib import Path

import pytest

from generator.content.drafts import Draft
from generator.content.lacking import Lack
from generator.content.models import Term
from generator.preview.notices import Situation, bar, marks
from generator.problems.problem import Position, Problem, problem_at

FOLDER = Path("/project/content")


def error(path: str) -> Problem:
    return problem_at(Position(FOLDER / path), "S001", key="term")


def draft(missing: int) -> Draft:
    path = FOLDER / "terms" / "nhap.yml"
    lacks = (Lack(f"field{number}.en", problem_at(Position(path, number + 2), "T001")) for number in range(missing))
    return Draft(path, Term, None, tuple(lacks))


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


def test_the_first_file_is_named_and_the_rest_is_in_the_list() -> None:
    said = bar(Situation(FOLDER, tuple(error(f"terms/{name}.yml") for name in "abcd")), "vi")
    assert "<strong>4 lỗi ở</strong>" in said
    assert said.count(".yml</a>") == 1
    assert '<a href="/_preview/problems/#errors">và 3 tệp khác</a>. Trang này là bản trước khi có lỗi.' in said
    assert "Mọi thông báo" not in said


def test_where_one_file_has_errors_the_list_has_a_way_of_its_own() -> None:
    assert '<a href="/_preview/problems/">Mọi thông báo</a>' in bar(Situation(FOLDER, (error("terms/a.yml"),)), "vi")


def test_files_with_errors_come_before_those_with_notes() -> None:
    note = problem_at(Position(FOLDER / "actors" / "a.yml"), "C003", sources="src-a")
    listed = Situation(FOLDER, (note, error("terms/a.yml"))).by_file()
    assert [path.name for path in listed] == ["a.yml", "a.yml"]
    assert [problem.severity for found in listed.values() for problem in found] == ["error", "note"]


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("terms/b.yml", "This page is as of 14:03, before that."),
        ("terms/a.yml", "This page is as of 14:03, without later edits."),
    ],
)
def test_a_page_says_of_when_it_is_while_there_are_errors(file: str, said: str) -> None:
    behind = frozenset([FOLDER / "terms" / "a.yml"])
    situation = Situation(FOLDER, (error("terms/c.yml"),), read_at="14:03", behind=behind)
    assert said in bar(situation, "en", file=FOLDER / file)
    untimed = Situation(FOLDER, (error("terms/c.yml"),), behind=behind)
    assert said.replace("of 14:03", "it was before that").replace(", before that.", ".") in bar(
        untimed, "en", file=FOLDER / file
    )


def test_what_is_no_error_is_counted_each_with_the_way_to_its_part_of_the_list() -> None:
    note = problem_at(Position(FOLDER / "actors" / "a.yml"), "C003", sources="src-a")
    said = bar(Situation(FOLDER, (note, note), drafts={"nhap": draft(1)}), "vi")
    assert (
        '<a href="/_preview/problems/#notes">2 ghi chú</a>, <a href="/_preview/problems/#drafts">1 bản nháp</a>' in said
    )


@pytest.mark.parametrize(
    ("missing", "said"),
    [
        (0, "<p><strong>A draft, not published:</strong> nothing left blank.</p>"),
        (1, "<summary><strong>A draft, not published:</strong> 1 thing missing.</summary>"),
    ],
)
def test_a_draft_says_what_it_lacks(missing: int, said: str) -> None:
    one = draft(missing)
    assert said in bar(Situation(FOLDER, drafts={"nhap": one}), "en", one)


def test_what_a_draft_lacks_is_named_in_either_language_with_its_lines_up_to_a_dozen() -> None:
    few, many = (bar(Situation(FOLDER, drafts={"nhap": one}), "vi", one) for one in (draft(2), draft(30)))
    assert "<code>field0.en</code> (dòng\u00a02), <code>field1.en</code> (dòng\u00a03)." in few
    assert many.count("<code>") == 12
    assert "(dòng\u00a013), …" in many
    assert '<a href="/_preview/problems/#draft-nhap">Xem từng chỗ</a>' in many


def test_a_language_that_is_missing_in_many_places_is_named_once_and_counted() -> None:
    path = FOLDER / "terms" / "nhap.yml"
    lack = Lack("en", problem_at(Position(path, 9), "T001", way="several", count="72"))
    one = Draft(path, Term, None, (lack,))
    said = bar(Situation(FOLDER, drafts={"nhap": one}), "vi", one)
    assert "còn thiếu 72 chỗ." in said
    assert "<code>en</code> (72 chỗ, từ dòng 9)." in said


def test_links_to_drafts_are_marked_in_the_language_of_the_page() -> None:
    styles = marks(Situation(FOLDER, drafts={"nhap": draft(1)}))
    assert 'a[href$="/nhap/"], a[href="nhap/"]' in styles
    assert ':lang(vi) { --draft: "nháp"; }' in styles


def test_what_is_wrong_in_a_draft_is_said_on_its_page_with_its_lines() -> None:
    one = draft(2)
    wrong = tuple(problem_at(Position(one.path, line), "S002", key="a", known="b") for line in (3, 8))
    said = bar(Situation(FOLDER, wrong, drafts={"nhap": one}), "vi", one)
    assert "Tệp có 2 chỗ viết sai, dòng 3, 8." in said
