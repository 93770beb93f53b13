"""Markdown is read as it was meant, without its signs."""

from generator.authoring.ingest.blocks import Block
from generator.authoring.ingest.markdown import facts_of, looks_like_markdown, markdown_blocks

TEXT = """---
title: Đám mây
date: 2024-01-26
tags: [a, b]
---
# Tít bài

![Bà Raimondo](a.jpg)

Đoạn *một* có [đường dẫn](https://example.org) và **chữ đậm**.

Tiểu mục
---

> Lời dẫn

```
mã
```
- một
- hai
<!-- ghi chú -->
"""


def test_markdown_is_told_from_plain_text() -> None:
    assert looks_like_markdown(TEXT)
    assert looks_like_markdown("## Một mục")
    assert not looks_like_markdown("#AI và số 1.\n- một")


def test_headings_pictures_lists_and_quotations_become_blocks() -> None:
    assert markdown_blocks(TEXT) == (
        Block("Tít bài", "headline"),
        Block("Bà Raimondo", "caption"),
        Block("Đoạn một có đường dẫn và chữ đậm."),
        Block("Tiểu mục", "heading"),
        Block("Lời dẫn"),
        Block("một", "item"),
        Block("hai", "item"),
    )


def test_what_stands_in_front_gives_facts() -> None:
    assert facts_of(TEXT) == {"title": "Đám mây", "date": "2024-01-26"}
    assert facts_of("# Tít") == {}
    assert facts_of("---\na: [\n---\n") == {}
    assert facts_of("---\n- a\n---\n") == {}


def test_a_picture_without_words_is_no_block() -> None:
    assert markdown_blocks("![](a.jpg)") == ()
