"""Tell the lines that say only who wrote an article, where and when, however a page or a paste has joined them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.authoring.ingest.blocks import CAPITALS, Block
from generator.authoring.ingest.dates import DateFound, dates_in
from generator.text.sentences import count_words

_LONGEST: Final = 120
_NAME_WORDS: Final = 5
# So many lines from the top may be the head's, and so many at the end the writer's.
_HEAD, _FOOT = 6, 2
# A paragraph that runs: from there on a name alone stands below a picture.
_RUNNING_WORDS: Final = 15
_HINTED_WORDS, _PAPER_WORDS = 12, 3
# What a page marks as something else is that.
_MARKED: Final = frozenset({"headline", "caption", "row"})
_NAME = rf"[{CAPITALS}][\w.'’-]*"
_PERSON = re.compile(rf"(?:(?i:by|tác giả|pv|phóng viên)\b:?\s+)?(?P<name>{_NAME}(?:\s{_NAME}){{1,4}})")
# Whom these stand before is in the picture; what gives credit in so many words stays.
_NO_WRITER = re.compile(r"(?:Ông|Bà|Mr|Ms|Mrs|Dr|By|Theo|Nguồn|Source|Via)\b")
_BETWEEN = re.compile(r"\s*(?:[/|•·;,&–—]|(?<=\s)-(?=\s|$)|^-|-$|\b(?:và|and)\b)\s*")
_ENDED = re.compile(r"[.!?…:][\"”’»)\]]*$")
# What may stand beside the date and tells nothing more.
_BESIDE_DATE = re.compile(
    r"\b(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|T[2-7]|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed"
    r"|thu|fri|sat|sun|published|updated|modified|first"
    r"|posted|last|on|at|cập nhật|đăng|lúc|ngày|lần cuối|UTC|GMT|ICT|E[SD]?T|P[SD]?T|CET|BST|AEST|SGT|am|pm)\b:?"
    r"|(?:\bT)?\d{1,2}[:.hg]\d{2}(?::\d{2})?(?:[+-]\d{2}:?\d{2})?"
    r"|\(?(?:(?<=\W)|(?<=[CT]))[+-]\d{1,2}(?::?\d{2})?\)?|\b\d+ (?:phút đọc|min\w* read)\b|[()]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Byline:
    """Hold what a line says of who and when: a date, and the names beside it."""

    date: str = ""
    names: tuple[str, ...] = ()

    @property
    def author(self) -> str:
        """Return the first name that is a person's: at least two words with capitals."""
        return next((match["name"] for name in self.names if (match := _PERSON.fullmatch(name))), "")


def byline_of(text: str, lang: str) -> Byline | None:
    """Read a line that gives a date or a writer and nothing else; nothing for any other."""
    if len(text) > _LONGEST:
        return None
    found = [one for one in dates_in(text, lang) if one.date.month]
    names = tuple(filter(None, (one.strip() for one in _BETWEEN.split(_beside(text, found)))))
    if not found:
        return Byline("", names) if names and all(map(_is_writer, names)) else None
    return Byline(str(found[0].date), names) if all(map(_may_be_name, names)) else None


def bylines(blocks: Sequence[Block], lang: str) -> Iterator[tuple[Block, Byline]]:
    """Find the blocks of an article that are such lines: dates anywhere, names where writers stand."""
    running = next((at for at, block in enumerate(blocks) if _runs(block)), len(blocks))
    read = [None if block.hint in _MARKED else byline_of(block.text, lang) for block in blocks]
    said = [block.text for block, line in zip(blocks, read, strict=True) if line is None]
    last = len(blocks) - (2 if blocks and _NO_WRITER.match(blocks[-1].text) else 1)
    found = {
        at: read[at] or Byline()
        for at, block in enumerate(blocks)
        if _is_hinted(block, at, running) or (_stands(at, read, running, last) and not _is_spoken_of(read[at], said))
    }
    for at, block in enumerate(blocks[1:running], 1):
        if at not in found and {at - 1, at + 1} & found.keys() and _is_short(block.text) and block.hint not in _MARKED:
            found[at] = Byline("", (block.text,))
    yield from ((blocks[at], line) for at, line in sorted(found.items()))


def apart(text: str) -> str:
    """Set the lines of who and when apart from the headline and the lead that a paste has joined them to."""
    lines = text.split("\n")
    first = next((at for at, line in enumerate(lines) if line.strip()), 0)
    below = False
    for at in range(min(len(lines), first + _HEAD) - 1, first, -1):
        line = lines[at].strip(" \t*_")
        below = bool(line) and bool(byline_of(line, "vi") or byline_of(line, "en") or (below and _is_short(line)))
        if below:
            lines[at : at + 1] = ["", lines[at], ""]
    return "\n".join(lines)


def _is_hinted(block: Block, at: int, running: int) -> bool:
    return block.hint == "byline" and at <= running and count_words(block.text) <= _HINTED_WORDS


def _is_short(text: str) -> bool:
    """Tell whether a line may be a paper's name or a section's: up to three words, no sentence."""
    is_name = text[:1].isupper() and not _ENDED.search(text) and ":" not in text and not _NO_WRITER.match(text)
    return is_name and count_words(text) <= _PAPER_WORDS


def _stands(at: int, read: Sequence[Byline | None], running: int, last: int) -> bool:
    """Tell whether a block is such a line and stands where they do."""
    line = read[at]
    if line is None:
        return False
    if line.date:
        return not line.names or at < _HEAD or at >= len(read) - _FOOT
    beside = (read[at + 1] if at + 1 < len(read) else None, read[at - 1] if at else None)
    is_dated = at < _HEAD and any(one and one.date for one in beside)
    return at > 0 and (at < min(running, _HEAD) or is_dated or at == last)


def _is_spoken_of(line: Byline | None, said: Sequence[str]) -> bool:
    """Tell whether the article speaks of whom a line names: then it stands below their picture."""
    return line is not None and not line.date and any(name in text for name in line.names for text in said)


def _beside(text: str, found: Sequence[DateFound]) -> str:
    for one in reversed(found):
        text = f"{text[: one.start]} | {text[one.end :]}"
    return _BESIDE_DATE.sub(" ", text)


def _is_writer(name: str) -> bool:
    return bool(_PERSON.fullmatch(name)) and not _NO_WRITER.match(name)


def _may_be_name(name: str) -> bool:
    """Tell whether what stands beside a date may be who wrote it, or where."""
    person = _PERSON.fullmatch(name)
    words = person["name"] if person else name
    return words[:1].isupper() and count_words(words) <= _NAME_WORDS and not _ENDED.search(words) and ":" not in words


def _runs(block: Block) -> bool:
    return block.hint in {"", "lead"} and count_words(block.text) >= _RUNNING_WORDS
