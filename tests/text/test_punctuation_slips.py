"""Marks and spaces that stand in the wrong place are found with what to write; those that are right are left."""

import pytest

from generator.text.lang import Lang
from generator.text.punctuation_slips import punctuation_slips


def mended(text: str, lang: Lang) -> str:
    for start, end, better in reversed(punctuation_slips(text, lang)):
        text = text[:start] + better + text[end:]
    return text


@pytest.mark.parametrize(
    ("text", "lang", "better"),
    [
        ("thầy , mô", "vi", "thầy, mô"),
        ("thầy,mô", "vi", "thầy, mô"),
        ("như vậy ! Hãng", "vi", "như vậy! Hãng"),
        ("Ghi chú : hai", "vi", "Ghi chú: hai"),
        ("hãng.Sau đó", "vi", "hãng. Sau đó"),
        ("như vậy..", "vi", "như vậy."),
        ("một,, hai", "vi", "một, hai"),
        ("hãng ( ở Mỹ )", "vi", "hãng (ở Mỹ)"),
        ("52 000 mẫu", "vi", "52.000 mẫu"),
        ("1 250 000 items", "en", "1,250,000 items"),
        ("hai (2) .", "vi", "hai (2)."),
    ],
)
def test_a_slip_is_found_with_what_to_write(text: str, lang: Lang, better: str) -> None:
    assert mended(text, lang) == better


@pytest.mark.parametrize(
    "text",
    [
        "chờ... rồi đi",
        "tỷ lệ 1 : 2",
        "Inc., U.S.A, TP.HCM, Ph.D, Node.js, .NET",
        "[[a|b,c]] và [@src-a,tr. 3]",
        "| a , b | c |\n|---|---|",
        "`a , b` và https://a.vn/x,y",
        "năm 2024 100 người",
        "tháng 1 200 người",
        "gọi 090 123 456",
        "H100 200 máy",
        "3,5 triệu; 1,2-a",
        "ông ấy nói (xem bảng 2).",
        "tại :prefers-color",
    ],
)
def test_what_is_right_is_left(text: str) -> None:
    assert punctuation_slips(text, "vi") == ()
