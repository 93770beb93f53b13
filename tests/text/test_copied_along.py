"""What comes along when a post or a page is copied is found; what is quoted, code or words of the text passes."""

import pytest

from generator.text.copied_along import Copied, copied_along, signs_in

SHARE = "https://www.facebook.com/share/p/1AbCdEfGh/"


def found_in(text: str) -> tuple[Copied, ...]:
    """Look through a text that is a file of its own."""
    return copied_along(text, signs_in(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"Hãng rút đơn. 👉 Xem thêm: {SHARE}", [("more", f"👉 Xem thêm: {SHARE}")]),
        ("It withdrew. Read more: https://paper.example/a.", [("more", "Read more: https://paper.example/a")]),
        ("Chi tiết tại www.bao.example/tin", [("more", "Chi tiết tại www.bao.example/tin")]),
        ("Hãng rút đơn 👇👇 Link bài: https://bao.example/a", [("more", "👇👇 Link bài: https://bao.example/a")]),
        ("Hãng rút đơn ➡️ https://bao.example/a", [("more", "➡️ https://bao.example/a")]),
        ("Hãng rút đơn… Xem thêm", [("more", "… Xem thêm")]),
        ("Hãng rút đơn.\n\n**Tin liên quan:**", [("more", "**Tin liên quan:**")]),
        ("It withdrew.\n\nRelated articles\n\nMore.", [("more", "Related articles")]),
        (f"Bài ở {SHARE}.", [("shared", SHARE)]),
        ("Ở https://t.co/AbC, https://bit.ly/3xY.", [("shared", "https://t.co/AbC"), ("shared", "https://bit.ly/3xY")]),
        ("Hãng rút đơn. #AI #ViệtNam, #OpenAI", [("tags", "#AI #ViệtNam, #OpenAI")]),
        ("Hãng rút đơn (Ảnh: Reuters).", [("credit", "(Ảnh: Reuters)")]),
        ("It withdrew.\n\nPhoto: Jane Doe/Reuters", [("credit", "Photo: Jane Doe/Reuters")]),
        ("Hãng 🔥 rút đơn 🚀🚀", [("emoji", "🔥")]),
        ("Đạt ✅, không ❌", [("emoji", "✅")]),
        ("Cờ 🇻🇳 và ⚠️", [("emoji", "🇻🇳")]),
    ],
)
def test_what_came_along_is_told(text: str, found: list[tuple[str, str]]) -> None:
    assert [(one.way, one.words) for one in found_in(text)] == found
    assert all(text.startswith(one.words, one.start) for one in found_in(text))


@pytest.mark.parametrize(
    "text",
    [
        "Nhà báo xem thêm hai bản ghi, rồi đọc thêm.",
        "Read more about it in [[chung-cat]].",
        "Xem thêm: [[chung-cat]] và [@src-a#phan].",
        "Xem thêm",
        "quảng cáo",
        "advertisement",
        "A → B ← C ↔ D, ✓ ✗ ★ ☆ • ▶ © ™ №",
        "Nhóm dùng “🤗” làm dấu, và thẻ “#AI #Việt”.",
        "gõ `👉 #a #b`",
        "    👉 in code",
        "The paper says more at https://paper.example/a#b",
        "Bài viết ở https://www.facebook.com/openai và at.t.com/a",
        "C# and F#, #1 and #2",
        "a photo: of him; hình ảnh: rõ",
        "Letters in squares, 🅵🅿🆃, are ornaments",
    ],
)
def test_words_of_the_text_pass(text: str) -> None:
    assert found_in(text) == ()


def test_a_text_is_searched_for_what_its_file_holds_alone() -> None:
    assert signs_in("Một → hai.\nvi: Xem thêm") == ("xem thêm", "→")
    assert copied_along(f"👉 {SHARE}", ()) == ()
