"""Part a text into sentences, and count words."""

from __future__ import annotations

import re
from collections.abc import Iterator

_TITLES = r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bTS)(?<!\bGS)(?<!\bTP)(?<!\bNo)"
# Kana, and the Chinese letters of the first planes: all that stand in running text.
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
# A sentence ends where a capital follows; initials and titles end nothing.
_SENTENCE = re.compile(rf".+?(?:(?<!\b[A-ZĐ]){_TITLES}\.|[!?…])[\"”’)]*(?=\s+[^\W\d_a-z])")


def first_sentence(text: str) -> str:
    """Return the first sentence of a text, or all of it where none ends."""
    match = _SENTENCE.match(text)
    return match[0] if match else text


def sentences(text: str) -> Iterator[str]:
    """Part a text into its sentences; a citation after the full stop belongs to none, one before it to its sentence."""
    start = 0
    for match in _SENTENCE.finditer(text):
        yield match[0].strip()
        start = match.end()
    if rest := text[start:].strip():
        yield rest


def count_words(text: str) -> int:
    """Count what stands between spaces and holds a letter or a digit: words, in Vietnamese syllables.

    Chinese and Japanese write no spaces: two of their letters count as a word, which is what most words there have.
    """
    letters = len(_UNSPACED.findall(text))
    return sum(any(map(str.isalnum, word)) for word in _UNSPACED.sub(" ", text).split()) + (letters + 1) // 2
