"""Quotation marks that do not pair are found; apostrophes, code, inches and quotations of several paragraphs pass."""

import pytest

from generator.text.unpaired_quotes import unpaired_quotes


@pytest.mark.parametrize(
    ("text", "way", "words", "better"),
    [
        ("Viết “chưng cất thay cho “ăn cắp”.", "open", "“chưng cất thay cho", "”"),
        ("Viết “chưng cất thay cho ăn cắp.", "last", "“chưng cất thay cho", "”"),
        ("Viết chưng cất” thay cho ăn cắp.", "close", "cất”", "cất”"),
        ("Hãng nói “đây là “bước ngoặt” lớn”.", "inner", "“bước ngoặt", ""),
        ("Viết ”chưng cất” thay cho “ăn cắp”.", "turned", "”chưng cất", "“chưng cất"),
        ("Viết “chưng cất“ thay cho “ăn cắp”.", "turned", "cất“", "cất”"),
        ('Viết “chưng cất" thay cho “ăn cắp”.', "straight", 'cất"', "cất”"),
        ('Viết “chưng cất" thay cho ăn cắp.', "straight", 'cất"', "cất”"),
        ("They call it ‘theft, and more.", "last", "‘theft, and more.", "’"),
        ("‘One’ and ‘two, and three", "last", "‘two, and three", "’"),
        ("Mở “`a`, rồi thôi", "last", "“", "”"),
        ("Hai đoạn “một\n\nhai.", "last", "“một", "”"),
    ],
)
def test_a_mark_that_does_not_pair_is_told_at_its_words(text: str, way: str, words: str, better: str) -> None:
    (found,) = unpaired_quotes(text)
    assert (found.way, found.words, found.better) == (way, words, better)
    assert text.startswith(found.words, found.start)


@pytest.mark.parametrize(
    "text",
    [
        "“Một” và “hai”, (“ba”) – “bốn”… *“năm”*",
        "the firms’ answer, and Meta’s; rock ’n’ roll, the ’90s",
        "‘Theft’, they say; ‘copying’",
        "‘Abd al-Malik, and the ‘90s",
        "a screen of 6.1” and one of 5”",
        "“Một đoạn.\n\n“Đoạn hai.\n\n“Đoạn ba.”",
        "“Một đoạn.\n\nĐoạn hai.”",
        "gõ `“` để mở, `”` để đóng",
        "    in “code",
        "„So“, sagt er",
        'a "straight" one, and “another”',
        "“大模型，机会”是",
    ],
)
def test_what_pairs_or_is_none_passes(text: str) -> None:
    assert unpaired_quotes(text) == ()


def test_two_that_were_never_closed_are_told_in_their_order() -> None:
    found = unpaired_quotes("Viết “một và “hai và “ba.")
    assert [(one.way, one.words, one.following) for one in found] == [
        ("open", "“một và", "“hai và"),
        ("open", "“hai và", "“ba."),
        ("last", "“ba.", ""),
    ]
