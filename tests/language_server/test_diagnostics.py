"""A problem reads in an editor as `check` tells it, at the same place."""

from pathlib import Path

from lsprotocol import types

from generator.language_server.diagnostics import diagnostics
from generator.problems.problem import Position, problem_at

PATH = Path("terms/a.yml")
TEXT = "term: {vi: 🙂, en: one}\nshrt: a\n".encode()
FAULT = problem_at(Position(PATH, 2, 1, 4), "S002", key="shrt", known="short, long", near="short")


def test_it_is_worded_in_the_language_of_the_editor_with_what_to_write_instead() -> None:
    [english] = diagnostics([FAULT], {PATH: TEXT}, "en")[PATH]
    [vietnamese] = diagnostics([FAULT], {PATH: TEXT}, "vi")[PATH]
    assert english.message == "there is no field `shrt`\ndid you mean `short`?"
    assert "ý bạn là `short`?" in vietnamese.message
    assert (english.code, english.source, english.severity) == ("S002", "distilled", types.DiagnosticSeverity.Error)


def test_its_place_is_counted_in_the_units_of_the_program() -> None:
    place = problem_at(Position(PATH, 1, 15, 2), "S013", key="en")
    [found] = diagnostics([place], {PATH: TEXT}, "en")[PATH]
    assert (found.range.start.character, found.range.end.character) == (15, 17)


def test_a_file_that_was_not_read_has_its_problems_at_its_beginning() -> None:
    [found] = diagnostics([problem_at(Position(PATH), "L004")], {}, "en")[PATH]
    assert (found.range.start, found.range.end) == (types.Position(0, 0), types.Position(0, 0))


def test_what_nobody_could_read_in_one_list_is_counted() -> None:
    many = [problem_at(Position(PATH, row), "S013", key=f"k{row}") for row in range(1, 150)]
    assert [one.code for one in diagnostics(many, {}, "en")[PATH]][-1] == "L009"
