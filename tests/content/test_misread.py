"""What YAML reads without a word, and not as it was meant, is told where it stands."""

import pytest

from tests.reading import read_yaml


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('term: {"vi: x", en: y}\n', [("Y040", 1, 8)]),
        ("a:\n  -b\n  -c\n", [("Y027", 2, 3), ("Y027", 3, 3)]),
        ("a:\n  – b\n  – c\n", [("Y032", 2, 3)]),
        ("a: #text\nb: c\n", [("Y017", 1, 4)]),
        ("a: >-\n  Có:\n\n  - một\n  - hai\n", [("Y021", 1, 4)]),
        ("a: >-\n  1. một\n  2. hai\n", [("Y021", 1, 4)]),
        ("a: >-\n  | x | y |\n  |---|---|\n", [("Y021", 1, 4)]),
        ("a: >-\n  ## Đề mục\n", [("Y021", 1, 4)]),
        ('a: "Có:\n\n  - một\n  - hai"\n', [("Y021", 1, 4)]),
        ("a: Có một\n  - hai\n", [("Y021", 1, 4)]),
        ("a: >-\n  Năm ấy, tức năm\n  2024. Rồi thôi.\n", []),
        ("a: >-\n  x – y\n  – z\n", []),
        ("a: |-\n  - một\n  - hai\n", []),
        ("a: b # chú thích\nc: d\n", []),
        ("a: >-\nkhác nhau: có\nvà thôi\n", [("Y023", 2, 1)]),
        ("a:\n  vi: x\n  en: y\n  b:\n  vi: z\n  en: w\n", [("Y030", 4, 3)]),
        ("a: {vi:x, en: y}\n", [("Y028", 1, 7)]),
        ("a: {vi：x, en: y}\n", [("Y029", 1, 7)]),
    ],
)  # fmt: skip
def test_what_is_read_in_silence_and_otherwise_than_meant_is_told(text: str, found: list[tuple[str, int, int]]) -> None:
    assert read_yaml(text)[1] == found
