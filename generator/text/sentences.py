"""Find the first sentence of a text, and count words."""

from __future__ import annotations

import re

_TITLES = r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bTS)(?<!\bGS)(?<!\bTP)(?<!\bNo)"
# A sentence ends where a capital follows; initials and titles end nothing.
_SENTENCE = re.compile(rf".+?(?:(?<!\b[A-ZĐ]){_TITLES}\.|[!?…])[\"”’)]*(?=\s+[^\W\d_a-z])")


def first_sentence(text: str) -> str:
    """Return the first sentence of a text, or all of it where none ends."""
    match = _SENTENCE.match(text)
    return match[0] if match else text


def count_words(text: str) -> int:
    """Count what stands between spaces and holds a letter or a digit: words, in Vietnamese syllables."""
    return sum(any(map(str.isalnum, word)) for word in text.split())
