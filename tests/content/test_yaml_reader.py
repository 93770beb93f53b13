"""Values are text as they are written, and nothing is there twice."""

import pytest

from tests.reading import read_yaml


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
    document, problems = read_yaml(written)
    assert (document.data, problems) == (data, [])


def test_the_second_of_two_equal_keys_is_reported_and_let_go() -> None:
    document, problems = read_yaml("a: {x: 1}\na: {x: 2, y: 3}\n")
    assert document.data == {"a": {"x": "1"}}
    assert problems == [("Y018", 2, 1)]
