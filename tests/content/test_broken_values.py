"""What is wrong with a value is told where it stands in its line."""

from pathlib import Path

import pytest

from generator.content.strict_yaml import parse
from generator.problems.problem import Problems
from tests.reading import read_yaml


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a:\n  vi: See also, note: it is long\n", [("Y003", 2, 21)]),
        ("a: [@src-a, src-b]\n", [("Y005", 1, 5)]),
        ("a: [b, c]-12]\nd: e\n", [("Y020", 1, 10)]),
        ('a: "text\nb: c\n', [("Y024", 1, 4)]),
        ("a: 'text\nb: c\nd: 'x'\n", [("Y024", 1, 4)]),
        ('a: b\nc: "text', [("Y024", 2, 4)]),
        ("a: [b, c\nd: e\n", [("Y025", 1, 4)]),
        ("a: {b: c\nd: e\n", [("Y025", 1, 4)]),
        ("a: [b, {c: d]\ne: f\n", [("Y025", 1, 8)]),
        ("a: [b]]\nc: d\n", [("Y026", 1, 7)]),
        ("a: {b: c}}\nc: d\n", [("Y026", 1, 10)]),
        ("a: vi: Một, en: One}\nb: c\n", [("Y033", 1, 4)]),
        ("a: - text\n", [("Y005", 1, 4)]),
        ("a: ? text\n", [("Y005", 1, 4)]),
        ("a: @text\n", [("Y005", 1, 4)]),
        ("a: `text`\n", [("Y005", 1, 4)]),
        ("a: %text\n", [("Y005", 1, 4)]),
        ("a: |text\n", [("Y005", 1, 4)]),
        ("a: >text\n", [("Y005", 1, 4)]),
        ("a: !text b\n", [("Y006", 1, 4)]),
        ("vi: Luật: mới\n", [("Y003", 1, 9)]),
        ("vi: “Luật: mới”\n", [("Y003", 1, 5)]),
        ("vi: “Luật”: mới\n", [("Y003", 1, 11)]),
        ('vi: "Bà" nói\n', [("Y020", 1, 10)]),
        ("vi: [[a]] nói\n", [("Y005", 1, 5)]),
        ("a: >- x\n", [("Y036", 1, 4)]),
        ("a: >–\n  x: y\n", [("Y005", 1, 4)]),
        ("a: > -\n  x\nb: c\n", [("Y005", 1, 4)]),
        ("a: >—\n  x\n", [("Y005", 1, 4)]),
        ("a: |–\n  x\n", [("Y005", 1, 4)]),
        ("a: >--\n  x\n", [("Y005", 1, 4)]),
        ("a: >– x: y\n", [("Y005", 1, 4)]),
        ("a: !Gồm cả\nb: c\n", [("Y006", 1, 4)]),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_value_is_found_at_its_place(text: str, found: list[tuple[str, int, int]]) -> None:
    assert read_yaml(text)[1] == found


def test_a_quote_that_is_not_closed_on_several_lines_was_to_close_on_the_last_of_them() -> None:
    text = 'a: "one\n  two\n\nb: c\n'
    problems = Problems()
    parse(text.encode(), Path("a.yml"), problems)
    facts = dict(problems.sorted()[0].facts)
    assert (facts["line"], facts["example"]) == ("2", 'two"')
