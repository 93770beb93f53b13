"""A quoted text ends where YAML says so."""

import pytest

from generator.content.fault import end_of_quotes, open_quote


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


LONG = f'  vi: "{"chữ " * 40}hết'


@pytest.mark.parametrize(
    ("line", "column", "end", "last", "facts"),
    [
        ('vi: "Câu', 4, 8, None, {"way": "end", "line": "3", "example": 'vi: "Câu"'}),
        ('{vi: "a, en: b}', 5, 7, None, {"way": "inside", "line": "3", "example": '{vi: "a", en: b}'}),
        ('vi: "Một', 4, 8, (6, "  hai"), {"way": "end", "line": "7", "example": 'hai"'}),
        (LONG, 6, len(LONG), None, {"way": "end", "line": "3", "example": f'…{LONG[-60:]}"'}),
        ('vi: "Câu”', 4, 9, None, {"near": '"Câu"'}),
    ],
)
def test_a_quote_that_is_not_closed_says_where_it_was_to_close(
    line: str, column: int, end: int, last: tuple[int, str] | None, facts: dict[str, str]
) -> None:
    assert dict(open_quote(line, 2, column, end, last).facts) == {"mark": '"', **facts}
