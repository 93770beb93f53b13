"""Find the curly quotation marks of a text that do not pair: “ never closed, ” never opened, marks turned round.

An apostrophe is no quotation mark, an inch after a number is none, and a quotation of several paragraphs may open
again at the beginning of each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from generator.text.as_typed import covered

_MARK = re.compile("[“”]")
_ENDS_WORDS = frozenset(".,!?…%)*_")
_BEFORE_WORDS = frozenset(" \t\n(—–")
_AFTER_WORDS = frozenset(" \t\n.,;:!?)]…—–")
# What may stand before the first word of a paragraph.
_OF_A_LINE = " \t\n>*_"
_STRAIGHT = re.compile(r"(?<=[^\s(“])\"(?=[\s.,;:!?)\]…]|$)")
_STRAIGHT_OPENS = re.compile(r"(?:^|(?<=[\s(]))\"(?=\w)")
# An apostrophe may begin a word: ‘90s, ’twas, the ʿayn of Arabic names.
_SINGLE = re.compile(
    r"(?<![\w’])‘(?=[^\W\d])(?!(?:t(?:is|was|il)|em|n|cause|Abd|Abdul|Ali|Umar|Uthman|Abbas|Amr|Aziz|Id)\b)"
)
_SINGLE_ENDS = re.compile(r"(?<=\S)’(?!\w)")
# The mark with the word before it, or with some words behind it; code is covered, and none of either.
_WORD_BEFORE = re.compile(r"[^\s“”\ufffc]*[“”\"]\Z")
_WORDS = re.compile(r".[^\s“”‘\ufffc]*(?:[^\S\n]+[^\s“”‘\ufffc]+){0,3}")

MENDED = frozenset({"straight", "turned"})
"""What can be wrong with a mark for which there is one right answer."""


class Unpaired(NamedTuple):
    """Hold a mark that does not pair: where it stands, what is wrong, what to write, what opens after it."""

    start: int
    way: str
    words: str
    better: str = ""
    following: str = ""


def may_be_unpaired(text: str) -> bool:
    """Return whether a text, or a whole file of texts, has any such mark."""
    return "“" in text or "”" in text or "‘" in text


def unpaired_quotes(text: str) -> tuple[Unpaired, ...]:
    """List the marks of a text that do not pair, in its order."""
    # In German and Czech “ closes what „ opens.
    if "„" in text or not may_be_unpaired(text):
        return ()
    words = covered(text)
    return tuple(sorted((*_double(words), *_single(words))))


def _double(text: str) -> Iterator[Unpaired]:
    """Go from mark to mark; of one that opens while another is open it is only known at the next which was meant."""
    opened: int | None = None
    doubtful: tuple[int, int] | None = None
    for mark in (found.start() for found in _MARK.finditer(text)):
        opens, is_odd = _stands(text, mark, is_open=opened is not None)
        if is_odd and opens:
            words = _shown(text, mark)
            yield Unpaired(mark, "turned", words, f"“{words[1:]}")
        elif is_odd:
            yield _closing(text, mark, "turned")
        if opens:
            if opened is not None and not _begins_line(text, mark):
                yield from _unclosed(text, doubtful)
                doubtful = opened, mark
            opened = mark
        elif opened is None and doubtful:
            yield Unpaired(doubtful[1], "inner", _shown(text, doubtful[1]))
            doubtful = None
        elif opened is None and not text[mark - 1 : mark].isdigit():
            yield _closing(text, mark, "close")
        else:
            opened = None
    yield from _unclosed(text, doubtful)
    yield from _unclosed(text, None if opened is None else (opened, len(text)))


def _stands(text: str, mark: int, *, is_open: bool) -> tuple[bool, bool]:
    """Return whether a mark opens, and whether it is turned the wrong way for that."""
    before, after = text[mark - 1 : mark] or " ", text[mark + 1 : mark + 2] or " "
    if text[mark] == "”":
        is_odd = not is_open and before in _BEFORE_WORDS and after.isalnum()
        return is_odd, is_odd
    is_odd = is_open and after in _AFTER_WORDS and (before.isalnum() or before in _ENDS_WORDS)
    return not is_odd, is_odd


def _begins_line(text: str, mark: int) -> bool:
    line = text.rfind("\n", 0, mark)
    return line >= 0 and not text[line:mark].strip(_OF_A_LINE)


def _unclosed(text: str, marks: tuple[int, int] | None) -> Iterator[Unpaired]:
    if marks is None:
        return
    opened, following = marks
    straight = tuple(_STRAIGHT.finditer(text, opened, following))
    if len(straight) == 1 and not _STRAIGHT_OPENS.search(text, opened, following):
        yield _closing(text, straight[0].start(), "straight")
    elif following == len(text):
        yield Unpaired(opened, "last", _shown(text, opened), "”")
    else:
        yield Unpaired(opened, "open", _shown(text, opened), "”", _shown(text, following))


def _single(text: str) -> Iterator[Unpaired]:
    opened = [found.start() for found in _SINGLE.finditer(text)]
    for start, following in pairwise([*opened, len(text)]):
        if not _SINGLE_ENDS.search(text, start, following):
            yield Unpaired(start, "last", _shown(text, start), "’")


def _shown(text: str, mark: int) -> str:
    """Give a mark with the first words behind it, by which it is found."""
    found = _WORDS.match(text, mark)
    return found[0] if found else text[mark]


def _closing(text: str, mark: int, way: str) -> Unpaired:
    """Tell of a mark that closes, with the word before it."""
    found = _WORD_BEFORE.search(text, 0, mark + 1)
    words = found[0] if found else text[mark]
    return Unpaired(mark + 1 - len(words), way, words, f"{words[:-1]}”")
