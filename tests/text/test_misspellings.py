"""What is misspelt wherever it stands is found; what may be right is not."""

import pytest

from generator.text.misspellings import misspellings


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("hãng xữ lý dữ liệu", ["xử lý"]),
        ("Xữ lý dử liệu", ["Xử lý", "dữ liệu"]),
        ("nghành này", ["ngành"]),
        ("Nghành này", ["Ngành"]),
        ("ghà gáy", ["gà"]),
        ("ngiêng về", ["nghiêng"]),
        ("ngành nghề, ghế gỗ, nghỉ, người, nguồn", []),
        ("hồ sơ xuất khẩu, phân chia sẽ do hãng lo", []),
        ("Nghanda, Ghana, Ngee Ann", []),
        ("`xữ lý` và https://a.vn/xữ", []),
    ],
)
def test_misspelt_words_are_found_with_their_spelling(text: str, better: list[str]) -> None:
    assert [one for *_, one in misspellings(text)] == better
