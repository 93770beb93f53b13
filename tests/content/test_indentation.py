"""A line that stands at no depth of its group or list is told, or the one above it that is odd."""

import pytest

from tests.reading import read_yaml


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("sections:\n  id: x\n    body: y\n  - id: z\n    body: y\n", [("Y039", 2, 3)]),
        ("gaps:\n  field: x\n  until: y\n  - field: z\n    until: y\n", [("Y039", 2, 3)]),
        ("key_points:\n  vi: >-\n      x\n    en: y\n", [("Y039", 2, 3)]),
        ("title:\n  - vi: x\n  en: y\n", [("Y044", 2, 3)]),
        ("short:\n  - vi: >-\n    x\n  - en: >-\n    y\n", [("Y044", 2, 3)]),
        ("actors:\n    - actor: x\n      role: y\n  - actor: z\n", [("Y030", 2, 5)]),
        ("a: b\n  c: d\n", [("Y030", 2, 3)]),
        ("a:\n  b: c\n    d: e\n", [("Y030", 3, 5)]),
        ("a:\n  b: c\n d: e\n", [("Y030", 3, 2)]),
        ("a:\n  b: c\n   d: e\n", [("Y030", 3, 4)]),
        ("a:\n  - b\n  c: d\n", [("Y030", 3, 3)]),
        ("- a\nb: c\n", [("Y030", 2, 1)]),
        ("a:\n  vi: một\n en: one\nb: c\n", [("Y030", 3, 2)]),
        ("a:\nvi: x\n  en: y\n", [("Y030", 2, 1)]),
        ("c:\n  - id: a\n    note:\n      vi: x\n   verdict: y\n", [("Y030", 5, 4)]),
        ("c:\n  - id: a\n    n:\n      vi: x\n   v: y\n    w: z\n    k: l\n", [("Y030", 5, 4)]),
        ("a:\n  - b: c\n    d: e\n - b: f\n    d: g\n", [("Y030", 4, 2)]),
        ("a:\n  - b: c\n  d:\n    vi: e\n    en: f\n  - b: g\n", [("Y030", 3, 3)]),
        ("a:\n  - b: c\n  d: >-\n    e\n    f\n  - b: g\n", [("Y030", 3, 3)]),
    ],
)  # fmt: skip
def test_a_line_at_the_wrong_depth_is_found_at_its_place(text: str, found: list[tuple[str, int, int]]) -> None:
    assert read_yaml(text)[1] == found
