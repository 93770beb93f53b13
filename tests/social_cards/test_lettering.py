"""Text is set as large as it fits, in lines of similar length, without letters that the font lacks."""

import pytest

from generator.social_cards.lettering import font, legible, set_lines


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Trứng trà (茶叶蛋) là gì", "Trứng trà là gì"),
        ("周鸿祎", ""),
        ("Chu Hồng Y 周鸿祎", ""),
        ("What 蒸馏 and 训练 are", ""),
        ("(Chép Nhanh) và 蒸馏 là gì?", ""),
        ("Âm ɐ", ""),
        ("Ở 5 ℃", ""),
        ("a\u0350b", ""),
        ("GPT\N{NON-BREAKING HYPHEN}4", "GPT-4"),
        ("🚀 Lên trời", "Lên trời"),
        ("Lên (🚀) trời", "Lên trời"),
        ("Đặng “Ẫ” – ữ", "Đặng “Ẫ” – ữ"),
        ("Chu\u031bng", "Chưng"),
    ],
)
def test_a_text_is_written_whole_or_not_at_all(text: str, shown: str) -> None:
    assert legible(text) == shown


def test_lines_fit_and_what_is_too_long_ends_in_an_ellipsis() -> None:
    for text in ("ngắn", "vừa phải thôi nhé", "rất dài " * 60):
        block = set_lines(text, width=500, height=200, weight="Bold", sizes=(80, 60, 40), leading=1.28)
        assert block.height <= 200
        assert all(font("Bold", block.size).getlength(line) <= 500 for line in block.lines)
        assert block.lines[-1].endswith("…") == (len(text) > 100)
