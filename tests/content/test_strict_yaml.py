"""Any file gives its data as text with positions, or problems with a place; nothing crashes, nothing is guessed."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.content.strict_yaml import MAX_BYTES, parse
from generator.problems.problem import Problems
from tests.hostile import YAML
from tests.reading import YAML_FILE, read_yaml


@pytest.mark.parametrize("content", YAML, ids=lambda content: repr(content[:20]))
def test_hostile_files_are_read_or_reported(content: bytes) -> None:
    document, problems = read_yaml(content)
    assert document.data is not None or problems


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_reported(content: bytes) -> None:
    document, problems = read_yaml(content)
    assert document.data is not None or problems


@given(st.text(alphabet=st.sampled_from("ab:-[]{}#&*!|>'\"%@`,? \n\tđ\u00a0<"), max_size=60))
def test_anything_that_looks_like_yaml_is_read_or_reported(text: str) -> None:
    document, problems = read_yaml(text)
    assert document.data is not None or problems
    for span in (*document.keys.values(), *document.values.values()):
        assert 0 <= span.line <= text.count("\n") + 1


def test_a_file_of_which_only_the_start_was_read_is_too_long() -> None:
    problems = Problems()
    assert parse(b"a: b", YAML_FILE, problems, MAX_BYTES + 1).data is None
    assert [(one.code, dict(one.facts)["size"]) for one in problems.sorted()] == [("Y001", str(MAX_BYTES + 1))]


@pytest.mark.parametrize(
    ("text", "depth"),
    [("a:\n\tvi: x\n", "2"), ("a:\n  - b: c\n\td: e\n", "4"), ("a:\n  - b: c\n   d: e\n", "4")],
)
def test_a_line_at_the_wrong_depth_says_how_deep_it_belongs(text: str, depth: str) -> None:
    problems = Problems()
    parse(text.encode(), Path("one.yml"), problems)
    facts = dict(problems.sorted()[0].facts)
    assert (facts["way"], facts["depth"]) == ("depth", depth)


def test_one_wrong_dash_all_down_a_list_is_one_mistake_and_is_mended() -> None:
    problems = Problems()
    document = parse("a:\n  – b\n  – c\nd:\n  — e\n".encode(), Path("one.yml"), problems)
    assert document.data == {"a": ["b", "c"], "d": ["e"]}
    assert [one.position.line for one in problems.sorted()] == [2, 5]
    edits = [(edit.words, edit.better) for one in problems.sorted() for edit in one.edits]
    assert edits == [("–", "-"), ("—", "-")]


def test_what_belongs_to_a_line_is_moved_along_with_it() -> None:
    problems = Problems()
    document = parse(b"a:\n  - b: c\n  d:\n    vi: e\n    en: f\n", Path("one.yml"), problems)
    assert document.data == {"a": [{"b": "c", "d": {"vi": "e", "en": "f"}}]}
    assert [dict(one.facts)["way"] for one in problems.sorted()] == ["depth-all"]


def test_a_text_of_several_lines_with_a_colon_lacks_the_sign_of_a_block() -> None:
    problems = Problems()
    document = parse("a:\n  vi:\n    Một dòng\n    nói hai: ba\n  en: b\n".encode(), Path("one.yml"), problems)
    assert document.data == {"a": {"vi": "Một dòng nói hai: ba", "en": "b"}}
    ((line, near),) = ((one.position.line, dict(one.facts)["near"]) for one in problems.sorted())
    assert (line, near) == (2, "vi: >-")


def test_a_text_that_begins_on_the_line_of_its_sign_is_one_mistake() -> None:
    _, problems = read_yaml("a:\n  vi: >- Một dòng\n    nói hai: ba\n  en: b\n")
    assert [code for code, *_ in problems] == ["Y036"]
