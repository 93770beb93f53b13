"""What the front page tells fits its cards, and leads to what it says it leads to."""

from pathlib import Path

import pytest

from generator.site.front_checks import MAX_CARD
from tests.editing import edit
from tests.reading import read


def codes(content: Path, front: str) -> list[str]:
    edit(content, "site.yml", ("topics:", f"front:\n{front}topics:"))
    return [one.code for one in read(content).problems if one.severity == "error"]


@pytest.mark.parametrize("field", MAX_CARD)
@pytest.mark.parametrize(("more", "expected"), [(0, []), (1, ["C055", "C055"])])
def test_a_card_holds_so_many_words(content: Path, field: str, more: int, expected: list[str]) -> None:
    most = MAX_CARD[field]
    vi, en = " ".join(["chữ"] * (most["vi"] + more)), " ".join(["word"] * (most["en"] + more))
    assert codes(content, f"  {field}: {{vi: {vi}, en: {en}}}\n") == expected


def test_where_a_card_leads_is_not_counted_among_its_words(content: Path) -> None:
    words = " ".join(["chữ"] * (MAX_CARD["happened"]["en"] - 1))
    assert codes(content, f"  happened: {{vi: chữ, en: '[[old-article#c01|{words} chữ]]'}}\n") in ([], ["C042"])


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("old-article#c02", []),
        ("old-article#c01", ["C058"]),
        ("old-article#p1", ["C056"]),
        ("old-article", ["C056"]),
        ("old-article#c99", ["R003"]),
    ],
)
def test_the_false_claim_is_a_claim(content: Path, claim: str, expected: list[str]) -> None:
    assert codes(content, f"  claim: {claim}\n") == expected


@pytest.mark.parametrize(("to", "expected"), [("first-steps#scale", []), ("first-steps#begin", ["C057"])])
def test_what_nobody_knows_leads_to_an_unknown(content: Path, to: str, expected: list[str]) -> None:
    assert codes(content, f"  unknowns: [{{question: {{vi: Mấy?, en: How many?}}, to: {to}}}]\n") == expected
