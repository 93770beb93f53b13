"""A text is written so that every program reads the same text: plain where that is safe, else quoted or folded."""

import re
from functools import partial
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.content.scalars import WIDTH, in_block, in_line
from generator.content.strict_yaml import parse
from generator.problems.problem import Problems
from generator.text.visible import UNSEEN

TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40).map(partial(re.sub, f"[{UNSEEN}]", ""))
PIECES = st.sampled_from(
    ["chưng cất", "- x", "1. a", "| b", "# c", "a: b", "a #b", "[x](y)", '"', "'", "\\", "{", ", "]
)
RUNNING = st.lists(st.lists(TEXTS | PIECES, max_size=30).map(" ".join), min_size=1, max_size=4).map("\n\n".join)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("chưng cất", "chưng cất"),
        ("2024", '"2024"'),
        ("2024-01~", "2024-01~"),
        ("yes", "yes"),
        ("1.50", '"1.50"'),
        ("007", '"007"'),
        ("1e3", '"1e3"'),
        ("null", '"null"'),
        ("", '""'),
        ("a: b", '"a: b"'),
        ("#1d5a85", '"#1d5a85"'),
        ('"a": b', "'\"a\": b'"),
        ("- 'a' \"b\"", "'- ''a'' \"b\"'"),
    ],
)
def test_a_text_is_plain_where_nobody_takes_it_for_something_else(text: str, written: str) -> None:
    assert in_line(text) == written


def test_within_braces_a_comma_needs_quotation_marks() -> None:
    assert in_line("a, b") == "a, b"
    assert in_line("a, b", is_flow=True) == '"a, b"'


def test_a_long_text_is_folded_and_no_line_looks_like_a_list() -> None:
    written = in_block("word " * 23 + "xx - not 1. a list", 2, 4)
    mark, *lines = written.split("\n")
    assert mark == ">-"
    assert all(len(line) <= WIDTH for line in lines)
    assert lines[1] == "  xx - not 1. a list"


def test_a_text_that_cannot_be_folded_stays_on_one_line() -> None:
    assert in_block("字" * 200, 2, 4) == "字" * 200
    assert in_block("- " + "a " * 100 + "b", 2, 4).startswith('"- a')


def test_lines_of_a_text_stay_lines() -> None:
    assert in_block("a\n\nb", 2, 4) == "|-\n  a\n\n  b"
    assert in_block(" a\nb", 2, 4) == '" a\\nb"'


def test_a_comment_stands_where_the_text_begins() -> None:
    assert in_block("a", 2, 4, " # c") == "a # c"
    assert in_block("a\nb", 2, 4, " # c") == "|- # c\n  a\n  b"


@given(TEXTS | RUNNING)
def test_what_is_written_is_read_again(text: str) -> None:
    problems = Problems()
    written = (
        f"k: {in_block(text, 2, 3)}\nl: {{m: {in_line(text, is_flow=True)}, n: [{in_line(text, is_flow=True)}]}}\n"
    )
    expected = {"k": text, "l": {"m": text, "n": [text]}}
    assert yaml.load(written, yaml.CBaseLoader) == expected  # noqa: S506  # it makes plain texts alone
    data = parse(written.encode(), Path("a.yml"), problems).data
    assert [problem.code for problem in problems.sorted()] == []
    assert data == expected
