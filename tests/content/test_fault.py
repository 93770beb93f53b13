"""A quoted text ends where YAML says so."""

import pytest

from generator.content.fault import end_of_quotes


@pytest.mark.parametrize(
    ("line", "end"),
    [
        ('"a" b', 3),
        ("'it''s' b", 7),
        (r'"a\"b" c', 6),
        ('"a', None),
        ("''", 2),
    ],
)
def test_a_quoted_text_ends_at_its_closing_quote(line: str, end: int | None) -> None:
    assert end_of_quotes(line, 0) == end


def test_a_text_that_began_earlier_ends_at_the_same_kind_of_quote() -> None:
    assert end_of_quotes('b\' " c"', -1, '"') == 4
