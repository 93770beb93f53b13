"""Words in square brackets that show as typed are found; what editors put into quotations is not."""

import pytest

from generator.text.notes_in_brackets import notes_in_brackets


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hãng rút đơn [cần kiểm tra lại với chị Lan].", ["[cần kiểm tra lại với chị Lan]"]),
        ("The firm [check the date] left. [source?]", ["[check the date]", "[source?]"]),
        ("Hãng nói: “máy [hỏi lại anh Bình] mới”.", ["[hỏi lại anh Bình]"]),
        ("Theo bách khoa[1], hãng [2] có máy.", ["[1]", "[2]"]),
        ("“Xong.” Hãng [công ty mẹ] nói.", ["[công ty mẹ]"]),
    ],
)
def test_a_note_to_a_colleague_is_found(text: str, found: list[str]) -> None:
    assert [words for _, words in notes_in_brackets(text)] == found
    assert all(text.startswith(words, start) for start, words in notes_in_brackets(text))


@pytest.mark.parametrize(
    "text",
    [
        "Xem [[open-lab|Phòng Mở]], [đây](https://a.example) và [@src-seen, tr. 3].",
        "“[Công ty] sẽ mở mô hình [sic] […]”, ông nói.",
        'Ông nói "[công ty] sẽ mở".',
        "Trong khoảng [0, 1], `a[chữ gì đó]`, [x] và [ ].",
        "“[T]he firm” and compan[ies]",
        "[báo cáo] (https://a.example) và [report][1]",
        "[src-seen, p. 3] và [open-lab|Phòng Mở]",
    ],
)
def test_links_insertions_and_code_are_left_alone(text: str) -> None:
    assert notes_in_brackets(text) == ()
