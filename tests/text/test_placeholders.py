"""What stands for words that nobody has written yet is found; words that only look like it are not."""

import pytest

from generator.text.placeholders import placeholders


@pytest.mark.parametrize(
    "text",
    [
        *("(dịch sau)", "TODO", "todo:", "TBD", "xxx", "[cần dịch]", "(bổ sung sau)", "...", "…", "chưa dịch", "???"),
        *("Lorem ipsum", "Chưa dịch.", "đang cập nhật…", "To be translated", "[translate later]", "(sẽ bổ sung)"),
    ],
)
def test_a_text_that_only_keeps_its_place_is_found(text: str) -> None:
    assert [(one.words, one.is_all) for one in placeholders(text)] == [(text, True)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hãng trả lời (dịch sau) và rút đơn.", ["(dịch sau)"]),
        ("Signed on TODO by xxx.", ["TODO", "xxx"]),
        ("Đoạn một.\n\nTBD\n\n- …\n- Hai.", ["TBD", "- …"]),
        ("Lorem ipsum dolor sit amet.", ["Lorem ipsum"]),
    ],
)
def test_a_placeholder_amid_words_is_found(text: str, words: list[str]) -> None:
    assert [(one.words, one.is_all) for one in placeholders(text)] == [(one, False) for one in words]


@pytest.mark.parametrize(
    "text",
    [
        "Cuốn sách chưa dịch sang tiếng Việt.",
        "Hãng sẽ bổ sung sau khi ký.",
        "Và rồi… im lặng.",
        "Ghi `TODO` và https://a.example/TODO vào mã.",
        "Phụ lục (thêm sau khi ký) và bảng (bổ sung năm 2025).",
        "the todo list, Super Bowl XXX, TBD-1 and tbd.example",
        "| Bên | … |\n|---|---|\n| a | b |",
        "Đang viết thì mất điện.",
    ],
)
def test_words_that_only_look_like_it_are_left_alone(text: str) -> None:
    assert placeholders(text) == ()
