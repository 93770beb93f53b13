"""Columns are those of the editor's program: emoji, detached marks and marks of the byte order included."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from generator.language_server.window import Window, units
from generator.problems.problem import Position

PATH = Path("term.yml")
NFD = "chu\u031bng ca\u0302\u0301t"  # chưng cất, its marks detached
LETTERS = st.characters(blacklist_categories=["Cs"], blacklist_characters="\r\n\ufeff")


@pytest.mark.parametrize(
    ("encoding", "character"), [("utf-16", 6), ("utf-32", 5), ("utf-8", 9)], ids=["utf-16", "utf-32", "utf-8"]
)
def test_a_column_after_an_emoji_is_counted_in_the_units_of_the_program(encoding: str, character: int) -> None:
    window = Window.of(PATH, "a 🇻 đb", encoding)
    assert window.position(0, 5).character == character
    assert window.column(types.Position(0, character)) == 5


def test_detached_marks_count_as_letters_of_their_own() -> None:
    window = Window.of(PATH, f"term: {NFD}")
    assert window.range_of(Position(PATH, 1, 7, len(NFD))) == types.Range(types.Position(0, 6), types.Position(0, 18))


@given(st.text(LETTERS), st.data(), st.sampled_from(["utf-8", "utf-16", "utf-32"]))
def test_every_column_is_found_again(line: str, data: st.DataObject, encoding: str) -> None:
    window = Window.of(PATH, f"first\n{line}", encoding)
    column = data.draw(st.integers(0, len(line)))
    assert window.column(window.position(1, column)) == column


def test_a_place_beyond_the_end_is_the_end() -> None:
    window = Window.of(PATH, "đá")
    assert (window.column(types.Position(0, 99)), window.column(types.Position(7, 3))) == (2, 0)


def test_a_mark_of_the_byte_order_is_no_column_of_ours() -> None:
    window = Window.of(PATH, "\ufeffterm: a")
    assert window.position(0, 6).character == 7
    assert window.column(types.Position(0, 7)) == 6


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_as_they_do_for_the_reader(end: str) -> None:
    # What Python takes for a line end besides is none in an editor.
    assert Window.of(PATH, f"a\u2028b{end}c").lines == ("a\u2028b", "c")


def test_half_a_character_counts_as_one_unit() -> None:
    assert units("\ud83d", "utf-16") == 1
