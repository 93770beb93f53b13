"""Find which stars and underscores of a text are emphasis, by the rules of CommonMark.

A mark opens where words follow it and closes where words come before it. One pass, with a memory of how far back it
was sought in vain, so that no text costs more than its length.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement

# Stands for what is no plain text (code, links, citations): to the rules it is punctuation.
SOLID = "\ue010"
MAX_DEPTH = 6

_RUN = re.compile(r"\*+|_+")
# Punctuation and symbols. Control characters bound what Python-Markdown has put aside, signs behind a backslash, and
# characters for private use stand for code, links and the like, which signs bound.
_SIGNS = frozenset({"Pc", "Pd", "Pe", "Pf", "Pi", "Po", "Ps", "Sc", "Sk", "Sm", "So", "Cc", "Co"})
_MODULUS = 3
_STRONG = 2


@dataclass(slots=True)
class Run:
    """Hold stars or underscores side by side: where those begin and end that have no partner."""

    mark: str
    start: int
    end: int
    length: int
    opens: bool
    closes: bool


class Pair(NamedTuple):
    """Hold where marks of emphasis open and close, and whether they are one or two characters long."""

    opening: int
    closing: int
    length: int


def match_emphasis(text: str) -> tuple[tuple[Pair, ...], tuple[Run, ...]]:
    """Return the marks that belong together, and those left over, in reading order."""
    runs = [_run(text, found) for found in _RUN.finditer(text)]
    pairs = tuple(_pairs(runs))
    return pairs, tuple(run for run in runs if run.start < run.end)


def _run(text: str, found: re.Match[str]) -> Run:
    before, after = text[found.start() - 1 : found.start()] or "\n", text[found.end() : found.end() + 1] or "\n"
    to_left = not after.isspace() and (not _is_sign(after) or before.isspace() or _is_sign(before))
    to_right = not before.isspace() and (not _is_sign(before) or after.isspace() or _is_sign(after))
    mark = found[0][0]
    opens = to_left if mark == "*" else to_left and (not to_right or _is_sign(before))
    closes = to_right if mark == "*" else to_right and (not to_left or _is_sign(after))
    return Run(mark, found.start(), found.end(), len(found[0]), opens, closes)


def _is_sign(character: str) -> bool:
    return unicodedata.category(character) in _SIGNS


def _pairs(runs: list[Run]) -> Iterator[Pair]:
    openers: list[Run] = []
    # By kind of closer: how many openers are known to be of no use to it.
    floors: dict[tuple[str, int, bool], int] = {}
    for run in runs:
        while run.closes and run.start < run.end:
            kind = (run.mark, run.length % _MODULUS, run.opens)
            at = _opener(openers, run, floors.get(kind, 0))
            if at is None:
                floors[kind] = len(openers)
                break
            yield _pair(openers[at], run)
            del openers[at + 1 :]
            if openers[at].start == openers[at].end:
                del openers[at]
            floors = {one: min(floor, len(openers)) for one, floor in floors.items()}
        if run.opens and run.start < run.end:
            openers.append(run)


def _opener(openers: list[Run], closer: Run, floor: int) -> int | None:
    for at in range(len(openers) - 1, floor - 1, -1):
        opener = openers[at]
        if opener.mark == closer.mark and not _is_odd_match(opener, closer):
            return at
    return None


def _is_odd_match(opener: Run, closer: Run) -> bool:
    """Return whether CommonMark's "rule of three" keeps two runs apart."""
    is_both = opener.closes or closer.opens
    is_third = opener.length % _MODULUS == 0 and closer.length % _MODULUS == 0
    return is_both and not is_third and (opener.length + closer.length) % _MODULUS == 0


def _pair(opener: Run, closer: Run) -> Pair:
    length = min(_STRONG, opener.end - opener.start, closer.end - closer.start)
    opener.end -= length
    closer.start += length
    return Pair(opener.end, closer.start - length, length)


def shallow(pairs: Iterable[Pair]) -> tuple[tuple[Pair, ...], tuple[Pair, ...]]:
    """Return the pairs of marks that stand in no more than `MAX_DEPTH` others, and those that stand in more."""
    kept: list[Pair] = []
    dropped: list[Pair] = []
    ends: list[int] = []
    for pair in sorted(pairs):
        while ends and ends[-1] < pair.opening:
            ends.pop()
        ends.append(pair.closing)
        (kept if len(ends) <= MAX_DEPTH else dropped).append(pair)
    return tuple(kept), tuple(dropped)


def emphasise(element: Element) -> None:
    """Turn the marks in an element's text into elements; those in its children are theirs."""
    flat = SOLID.join([element.text or "", *(child.tail or "" for child in element)])
    pairs, _ = shallow(match_emphasis(flat)[0])
    if not pairs:
        return
    children = iter(list(element))
    del element[:]
    element.text = None
    _fill(element, flat, pairs, children)


def _fill(root: Element, flat: str, pairs: Iterable[Pair], children: Iterator[Element]) -> None:
    marks = [(pair.opening, pair.length, True) for pair in pairs] + [
        (pair.closing, pair.length, False) for pair in pairs
    ]
    stack, at = [root], 0
    for start, length, is_opening in sorted(marks):
        append(stack[-1], flat[at:start], SOLID, children)
        at = start + length
        if is_opening:
            stack.append(SubElement(stack[-1], "strong" if length == _STRONG else "em"))
        else:
            stack.pop()
    append(root, flat[at:], SOLID, children)


def append(element: Element, words: str, mark: str, children: Iterator[Element]) -> None:
    """Put text at the end of an element, and one of some children wherever the mark stands in it."""
    for number, piece in enumerate(words.split(mark)):
        if number:
            child = next(children)
            child.tail = None
            element.append(child)
        if len(element):
            element[-1].tail = (element[-1].tail or "") + piece
        else:
            element.text = (element.text or "") + piece
