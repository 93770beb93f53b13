"""Stars and underscores are emphasis by CommonMark's rules."""

import random

import pytest

from generator.text.emphasis import MAX_DEPTH, match_emphasis, shallow
from generator.text.prose import parse
from tests.markdown_reading import as_others_read, as_we_read


@pytest.mark.parametrize(
    ("text", "outline"),
    [
        ("**đậm** và *nghiêng*", "<p><strong>đậm</strong> và <em>nghiêng</em></p>"),
        ("__đậm__ và _nghiêng_", "<p><strong>đậm</strong> và <em>nghiêng</em></p>"),
        ("***a** b*", "<p><em><strong>a</strong> b</em></p>"),
        ("**a *b* c**", "<p><strong>a <em>b</em> c</strong></p>"),
        ("*a **b***", "<p><em>a <strong>b</strong></em></p>"),
        ("5 * 3 * 2", "<p>5 * 3 * 2</p>"),
        ("snake_case_word", "<p>snake_case_word</p>"),
        ("** a **", "<p>** a **</p>"),
        ("*a `*` b*", "<p><em>a <code>*</code> b</em></p>"),
        ("*[a*](https://b.c)*", "<p><em><a href=https://b.c>a*</a></em></p>"),
        (r"*a \* b*", "<p><em>a * b</em></p>"),
        (r"**\*a**", "<p><strong>*a</strong></p>"),
        ("**“đậm”**", "<p><strong>“đậm”</strong></p>"),
        ("*a\nb*", "<p><em>a b</em></p>"),
    ],
)
def test_marks_belong_together_as_on_github(text: str, outline: str) -> None:
    assert as_we_read(text) == outline
    assert as_others_read(text) == outline


_PIECES = ("*", "**", "***", "_", "__", "a", "b", " ", "c d", ".", "(", ")", "đ", '"', "`x`", r"\*", "“", "$", "\n")


def _emphasised(seed: int) -> str:
    choose = random.Random(seed)  # noqa: S311  # no secret: the same marks every time
    return "a" + "".join(choose.choice((*_PIECES, "[a](https://x.y)")) for _ in range(choose.randint(1, 14)))


@pytest.mark.parametrize("part", range(6))
def test_an_independent_reader_finds_the_same_emphasis(part: int) -> None:
    for text in {_emphasised(seed).rstrip() for seed in range(part * 500, (part + 1) * 500)}:
        # Rules and line breaks are none here; that is reported.
        if not {"P003", "P008"} & {problem.code for problem in parse(text).problems}:
            assert as_we_read(text) == as_others_read(text), text


def test_what_has_no_partner_is_left_over() -> None:
    pairs, left = match_emphasis("*a* **b *c")
    assert [(pair.opening, pair.closing, pair.length) for pair in pairs] == [(0, 2, 1)]
    assert [(run.mark, run.start, run.end) for run in left] == [("*", 4, 6), ("*", 8, 9)]


def test_emphasis_stands_only_so_deep_in_other() -> None:
    pairs, _ = match_emphasis("*a " * 50 + "b* " * 50)
    kept, dropped = shallow(pairs)
    assert (len(kept), len(dropped)) == (MAX_DEPTH, 50 - MAX_DEPTH)
    assert as_we_read("*a " * 5000 + "b* " * 5000).count("<em>") == MAX_DEPTH
