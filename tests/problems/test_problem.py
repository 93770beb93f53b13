"""A problem is data: it knows its place, its severity and its edits; the same one twice counts once."""

from pathlib import Path

from generator.problems.problem import Edit, Position, Problems, fixable_at, has_errors, problem_at

A, B = Path("a.yml"), Path("b.yml")


def test_a_position_is_said_as_programs_can_open_it() -> None:
    assert str(Position(Path("terms/a.yml"), 3, 7)) == "terms/a.yml:3:7"


def test_problems_come_by_file_and_place_whatever_the_order_they_were_found_in() -> None:
    problems = Problems()
    for position in (Position(B), Position(A, 2, 9), Position(A, 10), Position(A, 2, 1)):
        problems.add(position, "Y011")
    assert [str(one.position) for one in problems.sorted()] == ["a.yml:2:1", "a.yml:2:9", "a.yml:10:1", "b.yml:1:1"]


def test_the_same_problem_twice_counts_once_and_another_fact_makes_another() -> None:
    problems = Problems()
    problems.add(Position(A), "R001", id="x", folder="terms")
    problems.extend([problem_at(Position(A), "R001", id=name, folder="terms") for name in ("x", "y")])
    assert [dict(one.facts)["id"] for one in problems.sorted()] == ["x", "y"]


def test_how_a_problem_is_fixed_does_not_make_it_another() -> None:
    edit = Edit(Position(A), "hoà", "hòa")
    assert fixable_at(Position(A), "V002", (edit,), words="hoà") == problem_at(Position(A), "V002", words="hoà")


def test_only_an_error_keeps_a_site_from_being_built() -> None:
    error, warning, note = (problem_at(Position(A), code) for code in ("Y011", "C006", "C003"))
    assert [one.severity for one in (error, warning, note)] == ["error", "warning", "note"]
    assert has_errors([note, error])
    assert not has_errors([warning, note])
