"""Keep on one line what reads as one word: names with a hyphen and a number, ranges, a number with its unit.

Browsers break after every hyphen: `GPT-` would end one line and `4` begin the next. A hyphen that does not break
(U+2011), or a word joiner after it, would go along when a reader copies a name, and neither a search engine nor BibTeX
knows `GPT‑4` then. An element takes nothing away from the words, so one stands around them, and the styles do the rest.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable

# So many characters fit on a line of a phone at twice the text, in a list too; a longer name breaks between such parts.
LONGEST = 12

# A hyphen joins words or numbers, a dash only numbers; a full stop belongs to a name before a digit (`GPT-5.4`). What
# is joined by other signs is an address or a path, and breaks where it must.
_PART = r"[^\W_]+(?:[.,]\d+)*"
_NAME = rf"(?<![\w/@:#&=?%.,~+-]){_PART}(?:-{_PART}|(?<=\d)–(?=\d){_PART})+(?![\w/@=]|[-:.]\w)"
_AMOUNT = r"(?<![\w.,/=–-])\d{1,3}(?:[.,]\d+)* (?:%|tỷ|tỉ|triệu|nghìn|USD|GB|nm|km|MW|GW)(?!\w)"
_TOGETHER = re.compile(rf"{_NAME}|{_AMOUNT}")
_DIGIT = re.compile(r"\d")
_END_OF_PART = re.compile(r"(?<=[-–])")


def unbroken(text: str, escape: Callable[[str], str] = html.escape) -> str:
    """Escape text for an element, with what must not break in elements that keep it on one line."""
    if not _DIGIT.search(text):
        return escape(text)
    pieces, end = [], 0
    for found in _TOGETHER.finditer(text):
        if _DIGIT.search(found[0]):
            pieces += [escape(text[end : found.start()]), *(_kept(group, escape) for group in _groups(found[0]))]
            end = found.end()
    return "".join([*pieces, escape(text[end:])])


def _groups(words: str) -> list[str]:
    """Part a name after its hyphens into as few groups as fit on a line each."""
    groups: list[str] = []
    for part in _END_OF_PART.split(words):
        if groups and len(groups[-1] + part) <= LONGEST:
            groups[-1] += part
        else:
            groups.append(part)
    return groups


def _kept(group: str, escape: Callable[[str], str]) -> str:
    may_break = " " in group or _END_OF_PART.search(group, 0, len(group) - 1)
    return f'<span class="unbroken">{escape(group)}</span>' if may_break else escape(group)
