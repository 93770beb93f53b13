"""Figures are read as each language writes them; those in names, code and addresses are none."""

import pytest

from generator.text.figures import figures, wrong_decimals
from generator.text.lang import Lang


@pytest.mark.parametrize(
    ("text", "lang", "found"),
    [
        ("Hãng có 1.500,5 máy và 7,5 tỷ đồng.", "vi", [("1500.5", "1500.5"), ("7.5", "7500000000")]),
        ("It has 1,500.5 servers and $7.5bn.", "en", [("1500.5", "1500.5"), ("7.5", "7500000000")]),
        ("0,5 triệu", "vi", [("0.5", "500000")]),
        ("1,2345 nghìn", "vi", [("1.2345", "1234.5")]),
        ("80GB, H100, GPT-3.5, 3/2024, `12`, [@src-a, p. 7], [[a|12]]", "en", [("80", "80"), ("12", "12")]),
        ("1.2.3 tỷ", "vi", [("1.2.3", "1.2.3")]),
        ("không có", "vi", []),
    ],
)  # fmt: skip
def test_figures_are_read_by_their_language(text: str, lang: Lang, found: list[tuple[str, str]]) -> None:
    assert [(one.value, one.scaled) for one in figures(text, lang)] == found


@pytest.mark.parametrize(
    ("text", "lang", "other"),
    [
        ("1.500 máy", "vi", "1,500"),
        ("7,5 tỷ", "vi", "7.5 billion"),
        ("7.5 trillion", "en", "7,5 nghìn tỷ"),
        ("5%", "en", "5%"),
    ],
)
def test_a_figure_is_written_as_the_other_language_does(text: str, lang: Lang, other: str) -> None:
    (figure,) = figures(text, lang)
    assert figure.in_other_language() == other


@pytest.mark.parametrize(
    ("text", "lang", "found"),
    [
        ("7.5 tỷ đồng", "vi", ["7,5"]),
        ("7.5% và 2.31 tỷ USD", "vi", ["7,5", "2,31"]),
        ("$7.5 mỗi giờ", "vi", ["7,5"]),
        ("1,500,000 máy", "vi", ["1.500.000"]),
        ("7,5 billion and 7,5 per cent", "en", ["7.5", "7.5"]),
        ("1.500.000 servers", "en", ["1,500,000"]),
        ("7,5 tỷ, 1.500 tỷ, Llama 3.1, GPT-3.5 tỷ, bản 2.0 ra mắt", "vi", []),
        ("7.5 billion, 1,500 servers, 2023,24", "en", []),
        ("bảy", "vi", []),
    ],
)
def test_signs_of_the_other_language_are_found_where_something_is_counted(
    text: str, lang: Lang, found: list[str]
) -> None:
    assert [better for _, _, better in wrong_decimals(text, lang)] == found
