"""A tone on the wrong vowel has one right spelling; whatever is spelled right in either style is left alone."""

import pytest

from generator.text.tones import misplaced_tones


def mended(text: str) -> str:
    """Write a text with each misplaced tone mended."""
    for start, end, better in reversed(misplaced_tones(text)):
        text = text[:start] + better + text[end:]
    return text


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("gíup", "giúp"), ("tòan", "toàn"), ("qúy", "quý"), ("hòan", "hoàn"), ("khỏang", "khoảng"), ("tóan", "toán"),
        ("ngòai", "ngoài"), ("qùa", "quà"), ("gìa", "già"), ("gía", "giá"), ("thúôc", "thuốc"), ("muá", "múa"),
        ("chuỷên", "chuyển"), ("tíêng", "tiếng"), ("nghịêp", "nghiệp"), ("Tòan", "Toàn"), ("TÒAN", "TOÀN"),
        ("ngừơi", "người"), ("nhửng", "nhửng"), ("hủynh", "huỷnh"), ("qủa", "quả"), ("qúôc", "quốc"), ("thaí", "thái"),
        ("gỉai", "giải"), ("lọai", "loại"), ("xóay", "xoáy"), ("hùynh", "huỳnh"), ("khúyu", "khuýu"), ("oán", "oán"),
        ("của", "của"), ("cuả", "của"), ("mía", "mía"), ("miá", "mía"), ("yếu", "yếu"), ("ýêu", "yếu"),
    ],
)  # fmt: skip
def test_a_tone_on_the_wrong_vowel_moves_to_the_right_one(wrong: str, right: str) -> None:
    assert mended(wrong) == right
    assert misplaced_tones(right) == ()


RIGHT = """
hòa hoà khỏe khoẻ thủy thuỷ túy tuý úy uý tòa toà xòe xoè hóa hoá toàn quý giúp khoảng ngoài giá gì gỉ gìn giếng giặc
quốc quyển quỳ quýt quẹt quên chuyện tuyết khuya nghiêng nguyễn thuở huề khuỷu ngoằn ngoèo xoong boóng soóc rượu bưởi
chuối mía múa lửa hươu yểu José Pelé São café naïve Zürich Gómez Müller Noé Beyoncé Bogotá résumé Đắk Lắk
"""


@pytest.mark.parametrize("word", RIGHT.split())
def test_what_is_spelled_right_or_is_foreign_is_left_alone(word: str) -> None:
    assert misplaced_tones(word) == ()


def test_each_word_is_found_where_it_stands() -> None:
    assert misplaced_tones("Nó gíup tôi, tòan là qùa.") == ((3, 7, "giúp"), (13, 17, "toàn"), (21, 24, "quà"))


@pytest.mark.parametrize(("text", "count"), [("Liú Huà", 0), ("Cuối Hùynh", 1), ("nuí cuả", 2)])
def test_a_name_in_pinyin_is_no_slip(text: str, count: int) -> None:
    assert len(misplaced_tones(text)) == count
