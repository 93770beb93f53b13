"""Tell in which language a text is."""

from __future__ import annotations

import re

from generator.text.foreign_passages import is_vietnamese, script_language

_WORD = re.compile(r"\w+")
_COMMON = frozenset(["cua", "khong", "duoc", "nguoi", "nhung", "cac", "cho", "trong", "mot", "la", "va"])


def language_of(text: str) -> str:
    """Tell in which language a text is: by its script, its letters or its small words, else English."""
    words = _WORD.findall(text)
    letters = sum(map(len, words))
    latin = sum(len(word) for word in words if word[0] < "\u0250" or "\u1e00" <= word[0] < "\u1f00")
    if 2 * latin < letters:
        return script_language(text) or "en"
    if 8 * sum(map(is_vietnamese, words)) > len(words):
        return "vi"
    return "vi" if 10 * sum(word.lower() in _COMMON for word in words) > len(words) else "en"
