"""Where somebody types is known from the lines and how far they are set in, whether or not the file can be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.content.document import Loc
from generator.language_server.spot import Spot, spot_at


def spot(text: str) -> Spot | None:
    """Find the place of the mark `^`."""
    row, line = next((number, line) for number, line in enumerate(text.split("\n")) if "^" in line)
    return spot_at(text.replace("^", "", 1).split("\n"), row, line.index("^"))


ROWS: list[tuple[str, Loc, str, str]] = [
    ("ti^", (), "key", "ti"),
    ("title: a^", ("title",), "value", "a"),
    ("title: 'a^", ("title",), "value", "a"),
    ("short:\n  v^", ("short",), "key", "v"),
    ("short:\n  vi: mot^", ("short", "vi"), "value", "mot"),
    ("short:\n\n  # why\n  vi: a\n  e^", ("short",), "key", "e"),
    ("term: {v^", ("term",), "key", "v"),
    ("term: {vi: a, en: b^", ("term", "en"), "value", "b"),
    ("term: {vi: a}\nx^", (), "key", "x"),
    ("term: {vi: 'a, b', e^", ("term",), "key", "e"),
    ("term: {vi: a,\n  en: b^", ("term", "en"), "value", "b"),
    ("sources: [a, b^", ("sources", 0), "either", "b"),
    ("sources: [a,\n  b^", ("sources", 0), "either", "b"),
    ("sources:\n- a\n- b^", ("sources", 0), "either", "b"),
    ("sources:\n  - a\n  - ^", ("sources", 0), "either", ""),
    ("actors: [{actor: a, role: {v^", ("actors", 0, "role"), "key", "v"),
    ("actors: [{actor: a}, b^", ("actors", 0), "either", "b"),
    ("claims:\n  - id: c01\n    pa^", ("claims", 0), "key", "pa"),
    ("claims:\n  - id: c01\n    was:\n      - until: x\n        v^", ("claims", 0, "was", 0), "key", "v"),
    ("claims:\n  - id: c01\n    was:\n    - verdict: x^", ("claims", 0, "was", 0, "verdict"), "value", "x"),
    ("claims:\n  -\n    id: c^", ("claims", 0, "id"), "value", "c"),
    ("claims:\n  - id: c01\nti^", (), "key", "ti"),
    ("long:\n  vi: >-\n    Mô hình: a\n    note^", ("long", "vi"), "text", "note"),
    ("long:\n  vi: |-\n    - item\n\n    x: [[a^", ("long", "vi"), "text", "x: [[a"),
    ("long:\n  vi: a\n    b^", ("long", "vi"), "text", "b"),
    ("notes:\n  - a\n    b^", ("notes", 0), "text", "b"),
    ("long:\n  vi: >-\n    a\n  e^", ("long",), "key", "e"),
]


@pytest.mark.parametrize(("text", "loc", "kind", "typed"), ROWS, ids=[row[0] for row in ROWS])
def test_a_place_is_known_by_what_stands_above_and_before_it(text: str, loc: Loc, kind: str, typed: str) -> None:
    found = spot(text)
    assert found
    assert (found.loc, found.kind, found.typed) == (loc, kind, typed)


def test_in_a_comment_nothing_is_written() -> None:
    assert spot("# a: ^") is None


def test_a_value_names_its_field_even_within_a_list() -> None:
    found = spot("claims:\n  - actors: [a^")
    assert found
    assert found.field == "actors"
    assert found.start == len("  - actors: [")


@given(st.text(alphabet="ab:-[]{}'\"#>|, \n\t", max_size=80), st.integers(0, 8), st.integers(0, 30))
def test_any_text_has_some_place_or_none_and_never_a_fault(text: str, row: int, column: int) -> None:
    found = spot_at(text.split("\n"), row, column)
    assert found is None or found.start <= max(column, 0) or not found.typed
