"""The line of a problem is shown as its file is now, marked at the place, however long it is."""

from pathlib import Path

import pytest

from generator.problems.excerpt import Excerpt, excerpt
from generator.problems.problem import Position


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "a.yml"


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"], ids=["LF", "CRLF", "CR"])
def test_a_line_is_split_where_the_place_begins_and_ends(file: Path, end: bytes) -> None:
    file.write_bytes(b"\xef\xbb\xbf" + end.join(["một".encode(), "term: chữ".encode(), b"three"]))
    assert excerpt(Position(file, 2, 7, 3)) == Excerpt("term: ", "chữ", "")


@pytest.mark.parametrize(
    ("column", "head", "tail"),
    [(1, "", "…"), (500, "…", "…"), (1000, "…", "")],
    ids=["at the beginning", "in the middle", "at the end"],
)
def test_a_long_line_is_cut_to_what_stands_around_the_place(file: Path, column: int, head: str, tail: str) -> None:
    file.write_text("".join(chr(ord("a") + index % 26) for index in range(1000)), "utf-8")
    found = excerpt(Position(file, 1, column, 1))
    assert found
    assert found.marked == chr(ord("a") + (column - 1) % 26)
    line = "".join(found)
    assert len(line) <= 112
    assert (line[:1] == "…", line[-1:] == "…") == (head == "…", tail == "…")


def test_a_place_behind_the_end_of_the_file_shows_nothing(file: Path) -> None:
    file.write_text("one\n", "utf-8")
    assert excerpt(Position(file, 9, 4, 2)) == Excerpt("", "", "")


@pytest.mark.parametrize("content", [None, b"\xff\xfea"], ids=["gone", "no text"])
def test_a_file_that_cannot_be_read_has_no_line(file: Path, content: bytes | None) -> None:
    if content is not None:
        file.write_bytes(content)
    assert excerpt(Position(file)) is None
