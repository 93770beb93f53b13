"""Sentences have a beginning and an end, and no run of capitals."""

import pytest

from generator.text.sentence_shape import capital_runs, is_unended, small_beginning


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("Hãng đã rút đơn kiện hôm qua", True),
        ("Hãng đã rút đơn kiện hôm qua,", True),
        ("Hãng đã rút đơn kiện hôm qua.", False),
        ("Hãng nói “đã rút đơn kiện hôm qua.”", False),
        ("Hãng đã rút đơn kiện hôm qua. [@src-a]", False),
        ("Hãng đã rút đơn kiện hôm qua.[@src-a, @src-b]", False),
        ("Hãng đã rút đơn", False),
        ("Hãng đã rút các đơn này:\n\n- đơn thứ nhất", False),
        ("| a | b |\n|---|---|\n| c | d |", False),
    ],
)
def test_a_text_of_a_sentence_ends_with_a_mark(text: str, *, is_told: bool) -> None:
    assert is_unended(text) is is_told


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("cách huấn luyện một mô hình nhỏ.", "cách"),
        ("Cách huấn luyện một mô hình nhỏ.", ""),
        ("iFlytek nằm trong danh sách của Mỹ.", ""),
        ("gpt-oss là mô hình mở của OpenAI.", ""),
        ("cách huấn luyện", ""),
        ("[[open-lab]] đã rút đơn kiện hôm qua.", ""),
    ],
)
def test_a_text_of_a_sentence_begins_with_a_capital_or_a_name(text: str, word: str) -> None:
    assert small_beginning(text) == word


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hôm qua HÃNG ĐÃ RÚT ĐƠN KIỆN rồi.", ["HÃNG ĐÃ RÚT ĐƠN KIỆN"]),
        ("HÃNG ĐÃ RÚT ĐƠN", ["HÃNG ĐÃ RÚT ĐƠN"]),
        ("HÃNG ĐÃ RÚT đơn, AI, GPU, CPU và API", []),
        ("Hãng viết: “HÃNG ĐÃ RÚT ĐƠN KIỆN”.", []),
        ("AI GPU CPU", []),
        ("AI GPU, CPU API", []),
    ],
)
def test_four_words_in_capitals_are_a_run(text: str, found: list[str]) -> None:
    assert [words for _, words in capital_runs(text)] == found
    assert all(text.startswith(words, start) for start, words in capital_runs(text))
