"""A document tells where each key and value stands, and where words stand in a value."""

import pytest

from generator.problems.problem import Position
from tests.reading import YAML_FILE, read_yaml


def test_knows_where_every_key_and_value_stands() -> None:
    document, _ = read_yaml("a:\n  - b: chữ\n    c: [x, yz]\n")
    assert document.key(("a", 0, "c")) == Position(YAML_FILE, 3, 5, 1)
    assert document.value(("a", 0, "b")) == Position(YAML_FILE, 2, 8, 3)
    assert document.value(("a", 0, "c", 1)) == Position(YAML_FILE, 3, 12, 2)
    assert document.value(("a", 7, "z")) == Position(YAML_FILE, 1, 1, 1)


@pytest.mark.parametrize("style", ["a: {}", 'a: "{}"', "a: >-\n  {}", "a: |\n  one\n  {}"])
def test_finds_words_inside_a_text_however_it_is_written(style: str) -> None:
    written = style.format("xin [[x]] và [[x]]")
    place = read_yaml(written)[0].inside(("a",), "[[x]]", 1)
    line = written.split("\n")[place.line - 1]
    assert line[place.column - 1 :].startswith("[[x]]")
    assert line[: place.column - 1].count("[[x]]") == 1


@pytest.mark.parametrize("style", ["a: {}", "a: >-\n  {}", "a: |\n  {}"])
def test_finds_words_that_stand_on_two_lines_where_they_begin(style: str) -> None:
    written = style.format("xem [@src-a] và [@src-\n  a, tr. 3]")
    place = read_yaml(written)[0].inside(("a",), "[@src- a, tr. 3]")
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
    document = read_yaml(written)[0]
    assert document.can_hold(("a",), words) is can_hold
    assert not document.can_hold(("b",), words)
