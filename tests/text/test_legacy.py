"""Vietnamese in an encoding of old is read as it was meant, and nothing else is taken for it."""

import pytest

from generator.text.legacy import decoded, is_suspect

MEANT = "Với điện thoại, bẻ khóa là gỡ giới hạn của nhà sản xuất"


@pytest.mark.parametrize(
    ("encoding", "written", "meant"),
    [
        ("TCVN3 (ABC)", "Víi ®iÖn tho¹i, bÎ khãa lµ gì giíi h¹n cña nhµ s¶n xuÊt", MEANT),
        ("TCVN3 (ABC)", "  vi: bÎ khãa m« h×nh", "  vi: bẻ khóa mô hình"),
        ("VNI", "Vôùi ñieän thoaïi, beû khoùa laø gôõ giôùi haïn cuûa nhaø saûn xuaát", MEANT),
        ("VNI", "Ñaëc bieät, naêm aáy vaãn laø nöôùc", "Đặc biệt, năm ấy vẫn là nước"),
        ("UTF-8", MEANT.encode().decode("latin-1"), MEANT),
        ("UTF-8", "vi: giá»\u203ai hạn, cá»§a nó", "vi: giới hạn, của nó"),
    ],
)
def test_a_line_is_read_in_its_encoding(encoding: str, written: str, meant: str) -> None:
    assert decoded(written) == (encoding, meant)


@pytest.mark.parametrize(
    "line",
    [
        MEANT,
        "Intel® and AMD® at 10 µm, ©2024",
        "Où est le maïs d'Israël ?",
        "Los niños de España cumplen años",
        "word¹ and word¹",
        "“má” và «bà»",
        "plain words",
        "McÉwan",
    ],
)
def test_other_languages_are_left_alone(line: str) -> None:
    assert decoded(line) is None


def test_a_text_without_such_signs_is_not_looked_at_line_by_line() -> None:
    assert not is_suspect(MEANT)
    assert is_suspect("m« h×nh")
