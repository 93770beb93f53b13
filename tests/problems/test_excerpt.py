"""The line of a problem is shown as it was read, marked at the place, however long it is; no file is opened."""

from pathlib import Path

import pytest

from generator.problems.excerpt import Excerpt, Lines, excerpt
from generator.problems.problem import Position

FILE = Path("a.yml")


def shown(content: bytes, line: int, column: int, length: int) -> Excerpt | None:
    return excerpt(Position(FILE, line, column, length), Lines({FILE: content}))


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"], ids=["LF", "CRLF", "CR"])
def test_a_line_is_split_where_the_place_begins_and_ends(end: bytes) -> None:
    content = b"\xef\xbb\xbf" + end.join(["một".encode(), "term: chữ".encode(), b"three"])
    assert shown(content, 2, 7, 3) == Excerpt("term: ", "chữ", "")


@pytest.mark.parametrize(
    ("column", "head", "tail"),
    [(1, "", "…"), (500, "…", "…"), (1000, "…", "")],
    ids=["at the beginning", "in the middle", "at the end"],
)
def test_a_long_line_is_cut_to_what_stands_around_the_place(column: int, head: str, tail: str) -> None:
    content = bytes(ord("a") + index % 26 for index in range(1000))
    found = shown(content, 1, column, 1)
    assert found
    assert found.marked == chr(ord("a") + (column - 1) % 26)
    line = "".join(found)
    assert len(line) <= 112
    assert (line[:1] == "…", line[-1:] == "…") == (head == "…", tail == "…")


def test_a_place_behind_the_end_of_the_file_shows_nothing() -> None:
    assert shown(b"one\n", 9, 4, 2) == Excerpt("", "", "")


def test_what_nobody_sees_is_shown_where_it_stands() -> None:
    assert shown("a\x1b: \u202eb\t##[c".encode(), 1, 5, 2) == Excerpt("a<U+001B>: ", "<U+202E>b", "<U+0009>##<U+005B>c")


def test_bytes_that_are_no_text_have_no_lines() -> None:
    assert shown(b"\xff\xfea", 1, 1, 1) is None


def test_a_file_that_was_not_read_is_not_opened(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("secret", "utf-8")
    assert excerpt(Position(tmp_path / "a.yml"), Lines({})) is None


def test_a_file_is_split_once() -> None:
    lines = Lines({FILE: b"a\nb"})
    assert lines.of(FILE) is lines.of(FILE)
