"""Find signs that belong to another script or to mathematics and stand for plain ones: `，` for a comma, `𝐅𝐏𝐓`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from generator.text.foreign_passages import script_language

_PLAIN = str.maketrans("，。（）；！？：、［］％", ",.();!?:,[]%")
_WIDE = re.compile("[，。（）；！？：、［］％]")
_SPACE_AFTER = frozenset(",.;!?:)")
# What may stand between a sign and the words that it belongs to.
_BETWEEN = re.compile(r"[\s\d“”‘’\"'，。（）；！？：、［］％《》「」『』]")
_FAR = 12

_MATHS, _CIRCLED, _WIDE_LETTERS = "\U0001d400-\U0001d7ff", "\u24b6-\u24e9", "\uff10-\uff19\uff21-\uff3a\uff41-\uff5a"
_SQUARED = "\U0001f130-\U0001f149\U0001f150-\U0001f169\U0001f170-\U0001f189"
_SMALL_CAPS = dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "ABCDEFGHIJKLMNOPRSTUVWYZ", strict=True))
_CAPS = "".join(_SMALL_CAPS)
_LETTER = rf"(?:[{_MATHS}{_CIRCLED}{_WIDE_LETTERS}{_SQUARED}][\u0300-\u036f]*)"
_WORD = rf"[\w\u0300-\u036f]*{_LETTER}(?:{_LETTER}|[\w\u0300-\u036f])*"
_LETTERS = re.compile(rf"{_WORD}(?: {_WORD})*|[A-Z]?[{_CAPS}]{{2,}}(?: [A-Z]?[{_CAPS}]{{2,}})*")
_MAYBE_LETTERS = re.compile(f"[{_MATHS}{_CIRCLED}{_WIDE_LETTERS}{_SQUARED}{_CAPS}]")
# Letters in squares and dark circles, of which Unicode does not say what they stand for.
_DARK = ((0x1F150, 0x1F169), (0x1F170, 0x1F189))
_LIGATURE = re.compile("[\ufb00-\ufb06]")
_WITH_LIGATURE = re.compile(r"[^\W\d_]*[\ufb00-\ufb06]\w*")

Slip = tuple[int, int, str]
"""Where a sign or word begins and ends in a text, and what to write."""


def wide_signs(text: str) -> tuple[Slip, ...]:
    """List the full-width signs that stand amid letters of our alphabet, with what to write for each."""
    return () if text.isascii() or not _WIDE.search(text) else tuple(_wide(text))


def _wide(text: str) -> Iterator[Slip]:
    for found in _WIDE.finditer(text):
        start, end = found.span()
        before, after = text[max(0, start - _FAR) : start], text[end : end + _FAR]
        if not (_is_of_another(before[::-1]) or _is_of_another(after)):
            sign = found[0].translate(_PLAIN)
            first = " " if sign == "(" and before[-1:].isalnum() else ""
            last = " " if sign in _SPACE_AFTER and after[:1].isalnum() else ""
            yield start, end, f"{first}{sign}{last}"


def _is_of_another(beside: str) -> bool:
    """Return whether the letter beside a sign is of a script with spaces of its own."""
    return bool(script_language(_BETWEEN.sub("", beside)[:1]))


def fake_letters(text: str) -> tuple[Slip, ...]:
    """List the words in letters of mathematics, circles, squares or small capitals, with the plain ones."""
    if text.isascii() or not _MAYBE_LETTERS.search(text):
        return ()
    return tuple((*found.span(), _plain(found[0])) for found in _LETTERS.finditer(text))


def _plain(words: str) -> str:
    return unicodedata.normalize("NFKC", "".join(map(_plain_letter, words)))


def _plain_letter(letter: str) -> str:
    code = ord(letter)
    first = next((first for first, last in _DARK if first <= code <= last), None)
    return _SMALL_CAPS.get(letter, letter) if first is None else chr(ord("A") + code - first)


def has_ligature(text: str) -> bool:
    """Return whether anything in a text, or a whole file of texts, is one letter that stands for several."""
    return bool(_LIGATURE.search(text))


def ligatures(text: str) -> tuple[Slip, ...]:
    """List the words in which letters that PDFs draw as one are one, with these letters by themselves."""
    return tuple((*found.span(), unicodedata.normalize("NFKC", found[0])) for found in _WITH_LIGATURE.finditer(text))
