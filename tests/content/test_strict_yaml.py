"""Any file gives its data as text with positions, or problems with a place; nothing crashes, nothing is guessed."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.content.strict_yaml import MAX_BYTES, Document, parse
from generator.problems.problem import Position, Problems
from tests.hostile import YAML

PATH = Path("a.yml")


def read(text: str | bytes) -> tuple[Document, list[tuple[int, int, str]]]:
    problems = Problems()
    content = text.encode("utf-8") if isinstance(text, str) else text
    return parse(content, PATH, problems), [
        (one.position.line, one.position.column, one.code) for one in problems.sorted()
    ]


@pytest.mark.parametrize(
    ("written", "data"),
    [
        ("a: no", {"a": "no"}),
        ("a: 12:30", {"a": "12:30"}),
        ("a: 010", {"a": "010"}),
        ("a: 3.10", {"a": "3.10"}),
        ("a: 2024-13-45", {"a": "2024-13-45"}),
        ("a: ~", {"a": None}),
        ("a: null", {"a": None}),
        ("a: 'null'", {"a": "null"}),
        ("a: nullable", {"a": "nullable"}),
        ("a:", {"a": None}),
        ('a: ""', {"a": ""}),
        ("a: >-\n  x\n  y", {"a": "x y"}),
        ("- a\n- [b, c]", ["a", ["b", "c"]]),
        ("\ufeffa: b", {"a": "b"}),
        ("a: b\r\nc: d\r\n", {"a": "b", "c": "d"}),
        ("a: b # a comment", {"a": "b"}),
    ],
)
def test_scalars_are_text_as_written(written: str, data: object) -> None:
    document, problems = read(written)
    assert (document.data, problems) == (data, [])


def test_detached_marks_are_joined_and_reported_once() -> None:
    document, problems = read("a: o\u0302\u0309n\nb: e\u0301")
    assert document.data == {"a": "ổn", "b": "é"}
    assert problems == [(1, 4, "Y008")]


def test_the_second_of_two_equal_keys_is_reported_and_let_go() -> None:
    document, problems = read("a: {x: 1}\na: {x: 2, y: 3}\n")
    assert document.data == {"a": {"x": "1"}}
    assert problems == [(2, 1, "Y018")]


def test_knows_where_every_key_and_value_stands() -> None:
    document, _ = read("a:\n  - b: chữ\n    c: [x, yz]\n")
    assert document.key(("a", 0, "c")) == Position(PATH, 3, 5, 1)
    assert document.value(("a", 0, "b")) == Position(PATH, 2, 8, 3)
    assert document.value(("a", 0, "c", 1)) == Position(PATH, 3, 12, 2)
    assert document.value(("a", 7, "z")) == Position(PATH, 1, 1, 1)


@pytest.mark.parametrize("style", ["a: {}", 'a: "{}"', "a: >-\n  {}", "a: |\n  one\n  {}"])
def test_finds_words_inside_a_text_however_it_is_written(style: str) -> None:
    written = style.format("xin [[x]] và [[x]]")
    place = read(written)[0].inside(("a",), "[[x]]", 1)
    line = written.split("\n")[place.line - 1]
    assert line[place.column - 1 :].startswith("[[x]]")
    assert line[: place.column - 1].count("[[x]]") == 1


@pytest.mark.parametrize("style", ["a: {}", "a: >-\n  {}", "a: |\n  {}"])
def test_finds_words_that_stand_on_two_lines_where_they_begin(style: str) -> None:
    written = style.format("xem [@src-a] và [@src-\n  a, tr. 3]")
    place = read(written)[0].inside(("a",), "[@src- a, tr. 3]")
    assert written.split("\n")[place.line - 1][place.column - 1 :] == "[@src-"
    assert place.length == len("[@src-")


@pytest.mark.parametrize(
    ("written", "words", "can_hold"),
    [
        ("a: |-\n  b", "'\\[&", True),
        ("a: >-\n  b", "2024\\.", True),
        ("a: 'b'", "2024\\.", True),
        ("a: 'b'", "'", False),
        ('a: "b"', "[@c]", True),
        ('a: "b"', "2024\\.", False),
        ("a: b", "2024\\.", True),
        ("a: b", "&", False),
        ("a: b", "", False),
    ],
)
def test_knows_what_can_be_put_into_a_text_as_it_is(written: str, words: str, *, can_hold: bool) -> None:
    document = read(written)[0]
    assert document.can_hold(("a",), words) is can_hold
    assert not document.can_hold(("b",), words)


@pytest.mark.parametrize("content", YAML, ids=lambda content: repr(content[:20]))
def test_hostile_files_are_read_or_reported(content: bytes) -> None:
    document, problems = read(content)
    assert document.data is not None or problems


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_reported(content: bytes) -> None:
    document, problems = read(content)
    assert document.data is not None or problems


@given(st.text(alphabet=st.sampled_from("ab:-[]{}#&*!|>'\"%@`,? \n\tđ\u00a0<"), max_size=60))
def test_anything_that_looks_like_yaml_is_read_or_reported(text: str) -> None:
    document, problems = read(text)
    assert document.data is not None or problems
    for span in (*document.keys.values(), *document.values.values()):
        assert 0 <= span.line <= text.count("\n") + 1


@given(st.text(st.sampled_from("ab\n \u00a0\u200b"), max_size=40))
def test_each_character_that_nobody_sees_is_reported_where_it_stands(text: str) -> None:
    lines = text.split("\n")
    wanted = [
        (row, column + 1, "Y007")
        for row, line in enumerate(lines, 1)
        for column, one in enumerate(line)
        if one == "\u200b"
    ]
    indents = [(row, len(line) - len(line.lstrip(" ")), line) for row, line in enumerate(lines, 1)]
    wanted += [(row, start + 1, "Y009") for row, start, line in indents if line[start : start + 1] == "\u00a0"]
    _, found = read(text)
    assert [one for one in found if one[2] in {"Y007", "Y009"}] == sorted(wanted)


def test_a_file_of_which_only_the_start_was_read_is_too_long() -> None:
    problems = Problems()
    assert parse(b"a: b", PATH, problems, MAX_BYTES + 1).data is None
    assert [(one.code, dict(one.facts)["size"]) for one in problems.sorted()] == [("Y001", str(MAX_BYTES + 1))]


def test_lines_in_an_encoding_of_old_are_told_once_and_read_as_they_were_meant() -> None:
    document, problems = read("a: bÎ khãa m« h×nh\nb: giíi h¹n cña nã, nh÷ng ®iÒu kiÖn\nc: d\n")
    assert document.data == {"a": "bẻ khóa mô hình", "b": "giới hạn của nó, những điều kiện", "c": "d"}
    assert problems == [(1, 1, "Y043")]


def test_text_in_sixteen_bits_is_told_without_its_mark_too() -> None:
    assert read("term: chữ\n".encode("utf-16-le"))[1] == [(1, 1, "Y002")]
