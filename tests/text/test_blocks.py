"""Lists, quotations and code are read as CommonMark reads them."""

import random

import pytest

from generator.text.blocks import MAX_DEPTH, Block, TooDeepError, read_blocks
from generator.text.prose import parse
from tests.markdown_reading import as_others_read, as_we_read


@pytest.mark.parametrize(
    ("text", "outline"),
    [
        ("Có ba điều:\n- một\n- hai", "<p>Có ba điều:</p><ul><li>một</li><li>hai</li></ul>"),
        ("Hai bước:\n1. một\n2. hai", "<p>Hai bước:</p><ol><li>một</li><li>hai</li></ol>"),
        ("1) ba\n2) bốn", "<ol><li>ba</li><li>bốn</li></ol>"),
        ("+ a\n+ b", "<ul><li>a</li><li>b</li></ul>"),
        ("- a\n* b", "<ul><li>a</li></ul><ul><li>b</li></ul>"),
        ("- a\n  - b\n- c", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
        ("- a\n   - b", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
        ("- a\n    - b", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
        ("- a\n\t- b", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
        ("1. a\n   - b\n2. c", "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>"),
        ("1. a\n  - b", "<ol><li>a</li></ol><ul><li>b</li></ul>"),
        ("- a\n\n  thêm\n- b", "<ul><li><p>a</p><p>thêm</p></li><li><p>b</p></li></ul>"),
        ("- a\n\n- b", "<ul><li><p>a</p></li><li><p>b</p></li></ul>"),
        ("- a\n  còn nữa\nvà nữa", "<ul><li>a còn nữa và nữa</li></ul>"),
        ("- a\n\n      mã", "<ul><li><p>a</p><pre><code>mã</code></pre></li></ul>"),
        ("-     mã", "<ul><li><pre><code>mã</code></pre></li></ul>"),
        ("- ```\n  mã\n    hai\n  ```\n- b", "<ul><li><pre><code>mã↵··hai</code></pre></li><li>b</li></ul>"),
        ("7. a\n8. b", "<ol start=7><li>a</li><li>b</li></ol>"),
        ("0. a", "<ol start=0><li>a</li></ol>"),
        ("Năm\n2024. Rồi", "<p>Năm 2024. Rồi</p>"),
        ("2024\\. Năm", "<p>2024. Năm</p>"),
        ("> a\nb\n\nc", "<blockquote><p>a b</p></blockquote><p>c</p>"),
        ("> - a\n>   - b\n>\n> c", "<blockquote><ul><li>a<ul><li>b</li></ul></li></ul><p>c</p></blockquote>"),
        ("- > a\n  >\n- b", "<ul><li><blockquote><p>a</p></blockquote></li><li>b</li></ul>"),
        ("> a\n    - b", "<blockquote><p>a - b</p></blockquote>"),
        ("-\n  a\n-", "<ul><li>a</li><li></li></ul>"),
        ("-\n\n  a", "<ul><li></li></ul><p>a</p>"),
        ("    mã\n\n    hai", "<pre><code>mã↵↵hai</code></pre>"),
        ("a\n    b", "<p>a b</p>"),
        ("~~~\n- a\n~~~\nb", "<pre><code>-·a</code></pre><p>b</p>"),
        ("-a\n1.b", "<p>-a 1.b</p>"),
    ],
)
def test_what_begins_a_line_is_read_as_github_reads_it(text: str, outline: str) -> None:
    assert as_we_read(text) == outline
    assert as_others_read(text) == outline


_INDENTS = ("", "", "", " ", "  ", "   ", "    ", "\t", "     ", "      ")
_MARKS = (
    "- ",
    "* ",
    "+ ",
    "1. ",
    "2. ",
    "1) ",
    "10. ",
    "",
    "",
    "-   ",
    "1.  ",
    "- - ",
    "-\t",
    "    ",
    "1. - ",
    "> ",
    "> - ",
    "- > ",
    "```",
)
_WORDS = ("a", "b c", "đ", "*x*", "x `y`")


def codes(text: str) -> set[str]:
    return {problem.code for problem in parse(text).problems}


def _listed(seed: int) -> str:
    choose = random.Random(seed)  # noqa: S311  # no secret: the same lists every time
    lines = [
        "" if choose.random() < 0.2 else choose.choice(_INDENTS) + choose.choice(_MARKS) + choose.choice(_WORDS)
        for _ in range(choose.randint(1, 9))
    ]
    text = "\n".join(lines).strip()
    return "\n".join(f"> {line}" for line in text.split("\n")) if choose.random() < 0.1 else text


@pytest.mark.parametrize("part", range(8))
def test_lists_stand_in_each_other_as_an_independent_reader_has_them(part: int) -> None:
    for text in {_listed(seed) for seed in range(part * 500, (part + 1) * 500)}:
        # Where a mark is set in too far, the two disagree on what becomes of it; that is reported.
        assert as_we_read(text) == as_others_read(text) or codes(text) - {"P007"}, text


@pytest.mark.parametrize(
    "text",
    [
        "1. " * 100,
        "> - " * 67,
        "- > " * 66,
        ">" * 100,
        "- " * 100 + "x",
        "+\t" * 100 + "x",
        "\n".join("  " * depth + "- a" for depth in range(100)),
        "\n".join("\t" * depth + "- a" for depth in range(100)),
        "\n".join("    " * depth + "1. a" for depth in range(100)),
    ],
)
def test_lists_and_quotations_stand_only_so_deep_in_each_other(text: str) -> None:
    with pytest.raises(TooDeepError) as error:
        read_blocks(text)
    assert text[error.value.start] in "->+1"


def _depth(block: Block) -> int:
    return (block.kind not in {"root", "li"}) + max(map(_depth, block.children), default=0)


def test_as_deep_as_that_they_may_stand() -> None:
    assert _depth(read_blocks("- " * MAX_DEPTH + "x")) == MAX_DEPTH + 1


def test_each_piece_knows_where_it_stands() -> None:
    text = "> - một\n>   hai\n\n| a | b |\n|---|---|\n| c | d |"
    blocks = [block for block in read_blocks(text).walk() if block.kind in {"p", "table"}]
    lines = [line for block in blocks for line in block.lines]
    cells = [cell for block in blocks for row in block.rows for cell in row.cells]
    assert [line.words for line in lines] == ["một", "hai"]
    assert all(text.startswith(piece.words, piece.start) for piece in (*lines, *cells))
