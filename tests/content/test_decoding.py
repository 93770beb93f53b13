"""Any bytes are text or a problem; characters that nobody sees or means are reported where they stand."""

from hypothesis import given
from hypothesis import strategies as st

from tests.reading import read_yaml


def test_detached_marks_are_joined_and_reported_once() -> None:
    document, problems = read_yaml("a: o\u0302\u0309n\nb: e\u0301")
    assert document.data == {"a": "ổn", "b": "é"}
    assert problems == [("Y008", 1, 4)]


@given(st.text(st.sampled_from("ab\n \u00a0\u200b"), max_size=40))
def test_each_character_that_nobody_sees_is_reported_where_it_stands(text: str) -> None:
    lines = text.split("\n")
    wanted = [
        ("Y007", row, column + 1)
        for row, line in enumerate(lines, 1)
        for column, one in enumerate(line)
        if one == "\u200b"
    ]
    indents = [(row, len(line) - len(line.lstrip(" ")), line) for row, line in enumerate(lines, 1)]
    wanted += [("Y009", row, start + 1) for row, start, line in indents if line[start : start + 1] == "\u00a0"]
    _, found = read_yaml(text)
    assert [one for one in found if one[0] in {"Y007", "Y009"}] == sorted(wanted, key=lambda one: one[1:])


def test_lines_in_an_encoding_of_old_are_told_once_and_read_as_they_were_meant() -> None:
    document, problems = read_yaml("a: bÎ khãa m« h×nh\nb: giíi h¹n cña nã, nh÷ng ®iÒu kiÖn\nc: d\n")
    assert document.data == {"a": "bẻ khóa mô hình", "b": "giới hạn của nó, những điều kiện", "c": "d"}
    assert problems == [("Y043", 1, 1)]


def test_text_in_sixteen_bits_is_told_without_its_mark_too() -> None:
    assert read_yaml("term: chữ\n".encode("utf-16-le"))[1] == [("Y002", 1, 1)]
