"""Find tone marks that stand on the wrong vowel: `tòan`, `qúy`, `gíup`, each of which has one right spelling.

A syllable is an onset, one to three vowels and perhaps a final. Its tone stands on the letter that the rules of both
styles name; where they differ (oa, oe and uy at the end) either is right here, and the site's style is another check.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from itertools import product
from unicodedata import normalize

_TONES = "\u0300\u0309\u0303\u0301\u0323"
_WORD = re.compile(r"[^\W\d_]+")
ONSETS = (
    *("", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph"),
    *("qu", "r", "s", "t", "th", "tr", "v", "x"),
)
VOWELS = "aăâeêioôơuưy"
# Vowels that nothing follows, and those that only stand before a final; where the tone stands in each, from 0.
OPEN: Mapping[str, tuple[int, ...]] = {
    **dict.fromkeys(("ai", "ao", "au", "ay", "âu", "ây", "eo", "êu", "ia", "iu", "oi", "ôi", "ơi"), (0,)),
    **dict.fromkeys(("ua", "ui", "ưa", "ưi", "ưu"), (0,)),
    **dict.fromkeys(("uê", "uơ"), (1,)),
    **dict.fromkeys(("oa", "oe", "uy"), (0, 1)),
    **dict.fromkeys(("iêu", "yêu", "oai", "oay", "oao", "oeo", "uây", "uôi", "ươi", "ươu", "uya", "uyu"), (1,)),
}
CLOSED: Mapping[str, int] = {
    **dict.fromkeys(("oa", "oă", "oe", "oo", "uâ", "uê", "iê", "yê", "uô", "ươ", "uy"), 1),
    "uyê": 2,
}
FINALS = ("c", "ch", "m", "n", "ng", "nh", "p", "t")


# Pinyin puts the tone of ia, iu, ua and ui on the last letter: a name so written (Liú, Huà) is no slip.
_LIKE_PINYIN = re.compile(f"(?:[iu]a|iu|ui)[{_TONES}]$")


def misplaced_tones(text: str) -> tuple[tuple[int, int, str], ...]:
    """List the words whose tone is on the wrong vowel: start and end in `text`, and the right spelling, composed."""
    return tuple(_misplaced(text))


def _misplaced(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _WORD.finditer(text):
        word = match[0]
        right = None if word.isascii() else _right_by_wrong().get(word.lower())
        if right and not (word[0].isupper() and _LIKE_PINYIN.search(normalize("NFD", word.lower()))):
            yield match.start(), match.end(), _in_case_of(word, right)


def _in_case_of(model: str, word: str) -> str:
    return "".join(new.upper() if old.isupper() else new for old, new in zip(model, word, strict=True))


@functools.cache
def _right_by_wrong() -> Mapping[str, str]:
    """Spell every syllable with its tone on every vowel, and keep those spellings that are no syllable's."""
    right: set[str] = set()
    wrong: dict[str, str] = {}
    for onset, (vowels, places, final), tone in product(ONSETS, _rimes(), _TONES):
        if onset == "g" and vowels[0] == "i" and len(vowels) > 1:
            # This is the onset gi: "già" is no g with ia.
            continue
        # The letters of gi and qu that sound like vowels may have been given the tone too.
        spellings = [toned(onset, vowels, final, place, tone) for place in range(-1, len(vowels))]
        own = places[-1:] if onset == "qu" else places
        right |= {spellings[place + 1] for place in own}
        better = spellings[own[0] + 1]
        wrong |= {spelling: better for place, spelling in enumerate(spellings, -1) if place not in own and spelling}
    return {spelling: better for spelling, better in wrong.items() if spelling not in right}


def _rimes() -> tuple[tuple[str, tuple[int, ...], str], ...]:
    """List the vowels of every rime with the places where its tone may stand, and its final."""
    single = [(vowel, (0,), final) for vowel in VOWELS for final in ("", *FINALS)]
    closed = [(vowels, (place,), final) for vowels, place in CLOSED.items() for final in FINALS]
    return (*single, *closed, *((vowels, places, "") for vowels, places in OPEN.items()))


def toned(onset: str, vowels: str, final: str, place: int, tone: str) -> str:
    """Write a syllable with its tone on one of its vowels; at -1 on the last letter of gi or qu, else nothing."""
    if place < 0:
        return normalize("NFC", onset + tone + vowels + final) if onset in {"gi", "qu"} else ""
    return normalize("NFC", onset + vowels[: place + 1] + tone + vowels[place + 1 :] + final)
