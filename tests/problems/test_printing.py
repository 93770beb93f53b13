"""A problem is worded for people, for GitHub and for programs, in both languages, and escapes nothing else."""

import json
from pathlib import Path

import pytest

from generator.problems.excerpt import Lines
from generator.problems.printing import as_github, as_json, as_short, as_text, hint, message
from generator.problems.problem import Edit, Position, Problem, fixable_at, problem_at
from generator.text.lang import Lang

UNKNOWN = problem_at(Position(Path("terms/a.yml"), 3, 5, 7), "R001", id="src-sen", folder="sources", near="src-seen")


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "terms/a.yml:3:5: error[R001]: no record has the id `src-sen`"),
        ("vi", "terms/a.yml:3:5: lỗi[R001]: không có bản ghi nào mang mã `src-sen`"),
    ],
)
def test_a_problem_is_said_on_one_line(lang: Lang, said: str) -> None:
    assert as_short(UNKNOWN, lang) == said


@pytest.mark.parametrize(("lang", "said"), [("en", "did you mean `src-seen`?"), ("vi", "ý bạn là `src-seen`?")])
def test_what_was_probably_meant_takes_the_place_of_the_hint(lang: Lang, said: str) -> None:
    assert hint(UNKNOWN, lang) == said


def test_a_fact_that_names_a_shared_word_is_said_in_the_readers_language() -> None:
    problem = problem_at(Position(Path("a.yml")), "S004", expected="@list", field="topics")
    vietnamese, english = message(problem, "vi"), message(problem, "en")
    assert "@list" not in vietnamese + english
    assert "list" in english
    assert "danh sách" in vietnamese


def test_lines_to_write_stand_below_the_hint_in_every_format() -> None:
    facts = {"way": "dash", "field": "sources", "key": "id", "expected": "@list", "example": "a:\n  - id: b\x1b"}
    problem = problem_at(Position(Path("a.yml")), "S004", **facts)
    assert as_text(problem).splitlines()[-2:] == ["  |   a:", "  |     - id: b<U+001B>"]
    assert as_github(problem).endswith(":%0Aa:%0A  - id: b<U+001B>")
    assert json.loads(as_json(problem))["hint"].endswith(":\na:\n  - id: b<U+001B>")


def test_a_known_way_of_making_a_mistake_has_words_of_its_own() -> None:
    facts = {"way": "several", "value": "a, b", "items": "`a` / `b`", "allowed": "a, b", "near": "a"}
    problem = problem_at(Position(Path("a.yml")), "S003", **facts)
    assert message(problem, "en") == "only one value can stand here, and `a, b` is several"
    assert hint(problem, "en") == "keep one of them: `a` / `b`"


def marked(line: str, place: tuple[int, int]) -> list[str]:
    """Print a problem in a line, and give what is printed of the line and of the carets under it."""
    path = Path("a.yml")
    problem = problem_at(Position(path, 3, *place), "V001", words="x", better="y")
    return as_text(problem, lines=Lines({path: f"\n\n{line}\n".encode()})).splitlines()[1:4]


@pytest.mark.parametrize(
    ("line", "place", "shown", "carets"),
    [
        ("a: chữ", (4, 3), "a: chữ", "   ^^^"),
        ("名: 快抄 x", (4, 2), "名: 快抄 x", "    ^^^^"),
        ("a: chu\u031b\u0303 x", (10, 1), "a: chu\u031b\u0303 x", "       ^"),
        ("a: x", (9, 3), "a: x", "    ^"),
        ("a\u200b: \x1b名x", (5, 2), "a<U+200B>: <U+001B>名x", "           ^^^^^^^^^^"),
    ],
    ids=["letters", "wide letters", "combining marks", "behind the end", "what nobody sees"],
)
def test_carets_stand_under_the_place_in_any_script(line: str, place: tuple[int, int], shown: str, carets: str) -> None:
    assert marked(line, place) == ["  |", f"3 | {shown}", f"  | {carets}"]


def test_without_its_text_a_problem_is_printed_without_its_line() -> None:
    assert as_text(UNKNOWN).splitlines() == [as_short(UNKNOWN), "  = hint: did you mean `src-seen`?"]


@pytest.mark.parametrize(
    ("code", "kind"), [("Y011", "error"), ("C006", "warning"), ("C003", "notice")], ids=["error", "warning", "note"]
)
def test_github_is_told_the_severity_in_its_words(code: str, kind: str) -> None:
    facts = {"field": "short", "count": "1", "wanted": "2", "sources": "a"}
    assert as_github(problem_at(Position(Path("a.yml")), code, **facts)).startswith(
        f"::{kind} file=a.yml,line=1,col=1,"
    )


def test_github_reads_no_command_in_a_path_or_a_message() -> None:
    problem = problem_at(Position(Path("a,b:%.yml"), 3, 5, 7), "R001", id="x\n::stop::%", folder="y", near="z")
    printed = as_github(problem)
    assert "\n" not in printed
    assert printed.startswith("::error file=a%2Cb%3A%25.yml,line=3,col=5,endColumn=11,title=R001::")
    assert "x↵::stop::%25" in printed


@pytest.mark.parametrize(
    ("problem", "fixable"),
    [
        (UNKNOWN, False),
        (fixable_at(UNKNOWN.position, "V002", (Edit(UNKNOWN.position, "a", "b"),), words="a", better="b"), True),
    ],
)
def test_programs_read_the_place_and_whether_it_can_be_fixed(problem: Problem, *, fixable: bool) -> None:
    said = json.loads(as_json(problem))
    assert (said["path"], said["line"], said["column"], said["length"]) == ("terms/a.yml", 3, 5, 7)
    assert said["fixable"] is fixable
    assert said["message"] == message(problem, "en")
