"""Brackets that do not pair are found with the words beside them."""

import pytest

from generator.text.unpaired_brackets import unpaired_brackets


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hãng (có trụ sở ở Mỹ đã rút.", [("(có trụ sở ở", True)]),
        ("Hãng có trụ sở ở Mỹ) đã rút.", [("Mỹ)", False)]),
        ("(một) hai (ba (bốn))", []),
        ("a) một; b) hai, 1) ba", []),
        ("một :) hai", []),
        ("(một\nhai)\n\nba)", [("ba)", False)]),
        ("[x](https://a.vn/b_(c)) và `(`", []),
        ("không có gì", []),
    ],
)
def test_a_bracket_that_does_not_pair_is_found(text: str, found: list[tuple[str, bool]]) -> None:
    assert [(words, opens) for _, words, opens in unpaired_brackets(text)] == found
