"""Text is set as large as it fits, in lines of similar length, without letters that the font lacks."""

import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFont

from generator.social_cards.lettering import FILES, font, legible, set_lines


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
        assert all(font("Bold", block.size).length(line) <= 500 for line in block.lines)
        assert block.lines[-1].endswith("…") == (len(text) > 100)


@pytest.mark.parametrize("size", [24, 38, 92])
@pytest.mark.parametrize("text", ["AV, WAVE, To", "Chưng cất là gì?", "“Đường” — fjord, GPT-4: 10,5 %", "ẪỮỈ ẩữỉ y"])
def test_letter_by_letter_a_line_is_as_pillow_sets_it(text: str, size: int) -> None:
    pillow = ImageFont.truetype(FILES / "BeVietnamPro-Bold.ttf", size, layout_engine=ImageFont.Layout.BASIC)
    assert font("Bold", size).length(text) == pillow.getlength(text)
    drawn = font("Bold", size).draw(text)
    whole = Image.new("L", drawn.mask.size, 0)
    ImageDraw.Draw(whole).text((-drawn.left, -drawn.top), text, fill=255, font=pillow, anchor="ls")
    differences = ImageChops.difference(whole, drawn.mask).histogram()
    # Where two letters touch, Pillow adds their edges up; here the darker one is seen.
    assert sum(differences[1:]) <= len(text)


def test_nothing_is_drawn_as_nothing() -> None:
    assert font("Bold", 24).length("") == 0
    assert font("Bold", 24).draw("").mask.size == (0, 0)
