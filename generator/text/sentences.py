"""Part a text into sentences, and count words."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Kana, and the Chinese letters of the first planes: all that stand in running text.
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
# A sentence ends where a capital follows; initials and titles end nothing. It begins with the sign, to be found fast.
_INITIALS_AND_TITLES = r"(?<!\b[A-ZĐ]\.)" + "".join(
    rf"(?<!\b{title}\.)" for title in ("Mr", "Ms", "Dr", "St", "TS", "GS", "TP", "No")
)
_END = re.compile(rf"(?:\.{_INITIALS_AND_TITLES}|[!?…])[\"”’)]*(?=\s+[^\W\d_a-z])")


def first_sentence(text: str) -> str:
    """Return the first sentence of a text, or all of it where none ends."""
    # One character at least stands before the end.
    end = _END.search(text, 1)
    return text[: end.end()] if end else text


def sentences(text: str) -> Iterator[str]:
    """Part a text into its sentences."""
    start = 0
    for end in _END.finditer(text):
        yield text[start : end.end()].strip()
        start = end.end()
    if rest := text[start:].strip():
        yield rest


def count_words(text: str) -> int:
    """Count what stands between spaces and holds a letter or a digit: words, in Vietnamese syllables.

    Chinese and Japanese write no spaces: two of their letters count as a word, which is what most words there have.
    """
    letters = len(_UNSPACED.findall(text))
    return sum(any(map(str.isalnum, word)) for word in _UNSPACED.sub(" ", text).split()) + (letters + 1) // 2
