"""What a merge left undone is told once for each conflict, where it begins."""

import pytest

from tests.reading import read_yaml


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: b\n<<<<<<< HEAD\nc: d\n=======\nc: e\n>>>>>>> x\nd: e\n", [("Y022", 2, 1)]),
        ("a: |-\n  text\n<<<<<<< HEAD\n  one\n||||||| base\n  none\n=======\n  two\n>>>>>>> x\n", [("Y022", 3, 1)]),
        ("a: |-\n  text\n  <<<<<<< HEAD\n  one\n  =======\n  two\n  >>>>>>> x\n", [("Y022", 3, 1)]),
        ("a: |-\n  text\n  =======\n", []),
        ("a: b\n=======\nc: d\n", [("Y022", 2, 1)]),
    ],
)  # fmt: skip
def test_marks_of_a_merge_are_told_where_they_begin(text: str, found: list[tuple[str, int, int]]) -> None:
    assert read_yaml(text)[1] == found
