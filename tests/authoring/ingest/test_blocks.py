"""A text falls into the blocks that its writer meant, however it was pasted."""

import pytest

from generator.authoring.ingest.blocks import Block, blocks_of, one_line, parted


def texts(text: str) -> list[str]:
    return [block.text for block in blocks_of(text)]


def test_empty_lines_part_paragraphs_and_broken_lines_are_joined() -> None:
    text = "Đoạn một dài hơn\nmột dòng một chút.\n \nĐoạn hai."
    assert texts(text) == ["Đoạn một dài hơn một dòng một chút.", "Đoạn hai."]


def test_lines_that_end_as_sentences_are_paragraphs_without_empty_lines() -> None:
    assert texts("Một câu.\nHai câu.\nBa câu.") == ["Một câu.", "Hai câu.", "Ba câu."]


def test_labels_between_paragraphs_do_not_join_them() -> None:
    long = "Hãng chip Mỹ nối lại việc bán chip ở đó."
    lines = ["Chia sẻ", "Bình luận", long, long, "Ảnh: Báo Mai", "Xem thêm: bài khác", "Lê Mai", "Theo Báo Mai"]
    assert texts("\n".join(lines)) == lines


def test_a_short_line_on_top_of_a_long_one_is_a_title() -> None:
    assert texts("Tít bài\nĐoạn văn dài hơn hẳn cái tít ở trên kia") == [
        "Tít bài",
        "Đoạn văn dài hơn hẳn cái tít ở trên kia",
    ]


def test_labels_of_paragraphs_and_rules_are_left_out() -> None:
    assert texts("[p1] Một.\n\n-----\n\n[p2] Hai.") == ["Một.", "Hai."]


def test_bullets_are_items_and_go_on_over_lines() -> None:
    assert blocks_of("Ba điều:\n- một\n  nữa\n• hai\n3. ba") == (
        Block("Ba điều:"),
        Block("một nữa", "item"),
        Block("hai", "item"),
        Block("ba", "item"),
    )


@pytest.mark.parametrize("table", ["| a | 7 |\n|---|---|\n| b | 13 |", "a\t7\nb\t13"])
def test_rows_of_a_table_are_blocks(table: str) -> None:
    assert blocks_of(table) == (Block("a; 7", "row"), Block("b; 13", "row"))


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("có 70. 000 chip", "có 70.000 chip"),
        ("1. 234. 567 người", "1.234.567 người"),
        ("lên 2. 5 tỷ", "lên 2.5 tỷ"),
        ("tăng 7, 5% nữa", "tăng 7,5% nữa"),
        ("năm 2023. 500 hãng", "năm 2023. 500 hãng"),
        ("hai\u00a0 chữ\n cách", "hai chữ cách"),
    ],
)
def test_numbers_broken_by_a_space_are_whole_again(broken: str, whole: str) -> None:
    assert one_line(broken) == whole


def test_an_article_on_one_line_is_parted_by_sentences() -> None:
    line = " ".join(
        f"Câu thứ {number} nói một điều khá dài dòng về việc thuê đám mây của Mỹ để huấn luyện mô hình lớn."
        for number in range(20)
    )
    pieces = parted(blocks_of(line))
    assert pieces is not None
    assert len(pieces) == 7
    assert " ".join(piece.text for piece in pieces) == line


def test_other_articles_are_not_parted() -> None:
    assert parted(blocks_of("Một câu. Hai câu.")) is None
    assert parted(()) is None
    assert parted((Block("dài " * 500),)) is None
