"""Part a text into blocks as its writer did: by empty lines, lines, bullets and rows, at worst by sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from generator.text.sentences import count_words, sentences

Hint = Literal["", "headline", "heading", "caption", "item", "row", "byline", "lead"]
SPACES: Final = re.compile(r"[\s\u00a0]+")
_LATIN = (*range(0x41, 0x250), *range(0x1E00, 0x1F00))
CAPITALS: Final = "".join(chr(code) for code in _LATIN if chr(code).isupper())
"""Every Latin capital, for classes of regular expressions: `A-Z` lacks those of Vietnamese."""
# A label before a paragraph, as our own copies have it: `[p1]`.
_LABEL = re.compile(r"\s*\[[a-z]*\d+\]\s+", re.IGNORECASE)
_BULLET = re.compile(r"\s*(?:[-*+•·▪◦‣–—]|\(?\d{1,2}[.)])\s+(?=\S)")
_RULE = re.compile(r"[\s|:+=*_~-]{3,}")
_EMPTY_LINE = re.compile(r"\n[ \t\u00a0]*(?:\n[ \t\u00a0]*)+")
_ENDED = re.compile(r"[.!?…:;][\"”’»)\]]*$")
_BROKEN_THOUSANDS = re.compile(r"(?<![\d.,])(\d{1,3})((?:\. \d{3})+)(?![\d])")
_BROKEN_DECIMAL = re.compile(
    r"(?<![\d.,])(\d{1,3})([.,]) (\d{1,2})(?= ?(?:%|tỷ|tỉ|triệu|nghìn|ngàn|billion|million|per cent|percent|GB|nm))"
)
# A block longer than this with so many sentences is a whole article on one line.
_LONG_LINE, _MANY_SENTENCES, _SENTENCES_EACH = 1500, 8, 3
_CELLS = 2
_LONG_WORDS = 8


@dataclass(frozen=True, slots=True)
class Block:
    """Hold one piece of the text on one line, and what it was marked as where it came from."""

    text: str
    hint: Hint = ""


def one_line(text: str) -> str:
    """Put a text on one line, its numbers whole: `70. 000` was broken by whoever set a space after every full stop."""
    line = SPACES.sub(" ", text).strip()
    line = _BROKEN_THOUSANDS.sub(lambda found: found[0].replace(". ", "."), line)
    return _BROKEN_DECIMAL.sub(r"\1\2\3", line)


def blocks_of(text: str) -> tuple[Block, ...]:
    """Part a plain text into its blocks."""
    return tuple(block for chunk in _EMPTY_LINE.split(text.strip("\n")) for block in _of_chunk(chunk.split("\n")))


def parted(blocks: Sequence[Block]) -> tuple[Block, ...] | None:
    """Part a text that is all on one line by its sentences; nothing if it is not."""
    longest = max(blocks, key=lambda block: len(block.text), default=None)
    if longest is None or len(longest.text) < _LONG_LINE:
        return None
    said = list(sentences(longest.text))
    if len(said) < _MANY_SENTENCES or sum(len(block.text) for block in blocks) > 2 * len(longest.text):
        return None
    pieces = [Block(" ".join(said[start : start + _SENTENCES_EACH])) for start in range(0, len(said), _SENTENCES_EACH)]
    at = blocks.index(longest)
    return (*blocks[:at], *pieces, *blocks[at + 1 :])


def _of_chunk(lines: Sequence[str]) -> Iterator[Block]:
    lines = [_LABEL.sub("", line) for line in lines if line.strip() and not _RULE.fullmatch(line)]
    if all(map(_is_row, lines)) and len(lines) > 1:
        yield from (_block(_cells(line), "row") for line in lines)
    elif lines and any(map(_BULLET.match, lines)):
        yield from _items(lines)
    elif _are_paragraphs(lines):
        yield from map(_block, lines)
    elif lines:
        yield _block(" ".join(lines))


def _block(text: str, hint: Hint = "") -> Block:
    return Block(one_line(text), hint)


def _is_row(line: str) -> bool:
    return "\t" in line.strip() or line.count("|") >= _CELLS


def _cells(line: str) -> str:
    return "; ".join(filter(None, (cell.strip() for cell in re.split(r"[|\t]+", line))))


def _items(lines: Sequence[str]) -> Iterator[Block]:
    """Read bullets, and what stands before the first; a line without a bullet goes on with the item above it."""
    items: list[list[str]] = []
    for line in lines:
        if _BULLET.match(line) or not items:
            items.append([])
        items[-1].append(line)
    for item in items:
        is_item = _BULLET.match(item[0])
        yield _block(" ".join([_BULLET.sub("", item[0], count=1), *item[1:]]), "item" if is_item else "")


def _are_paragraphs(lines: Sequence[str]) -> bool:
    """Tell whether lines without empty ones between are paragraphs, or one that was broken to fit a page."""
    if len(lines) < 2:  # noqa: PLR2004  # one line is a paragraph anyway
        return False
    ended = [bool(_ENDED.search(line.rstrip())) for line in lines]
    # Labels and captions between them end without a sign; lines that were broken to fit are long and seldom end.
    of_long = [is_end for line, is_end in zip(lines, ended, strict=True) if count_words(line) >= _LONG_WORDS]
    if len(of_long) > 1 and all(of_long):
        return True
    return all(ended[:-1]) or 2 * sum(ended) > len(lines) or count_words(lines[0]) * 2 < count_words(lines[1])
