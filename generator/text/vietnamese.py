"""Spell, search and order text as Vietnamese readers expect, and English text beside it."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from string import ascii_lowercase
from typing import TYPE_CHECKING, Final, Literal
from unicodedata import category, digit, is_normalized, normalize

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.text.lang import Lang

ToneStyle = Literal["old", "new"]

SortKey = tuple[str, str, str, str]

DIGITS_HEADING: Final = "0\N{EN DASH}9"
OTHERS_HEADING: Final = "#"

# The order of letters and tones is that of Vietnamese dictionaries, as the Unicode CLDR has it
# (collation/vi.xml); f, j, w and z, which only foreign words have, stand where the Latin alphabet has them.
ALPHABETS: Final[Mapping[Lang, str]] = {"vi": "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz", "en": ascii_lowercase}

# Huyền, hỏi, ngã, sắc, nặng; ngang has no mark.
_TONES = "\u0300\u0309\u0303\u0301\u0323"

_VOWELS = "".join(normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in ("", *_TONES))

# Blocks of marks that stand on Latin letters. Other scripts spell with theirs: か is not が.
_LATIN_MARKS = (range(0x300, 0x370), range(0x1AB0, 0x1B00), range(0x1DC0, 0x1E00), range(0x20D0, 0x2100))

# The capitals of Icelandic eth (U+00D0) and of African D with tail (U+0189) look exactly like Đ (U+0110),
# and old fonts and conversions mix them up, their small letters too (U+00F0, U+0256).
_DE_LIKE = "\u00d0\u0189\u00f0\u0256"
_DE_LIKE_TO_DE = str.maketrans(_DE_LIKE, "ĐĐđđ")

# Đ only opens a syllable; after it stand one to three vowels, then nothing, one of the eight finals, or k
# in names of the highlands (Đắk Lắk). No Icelandic word starts with eth.
_DE_SYLLABLE = re.compile(rf"[\u00f0\u0256][{_VOWELS}]{{1,3}}(?:ch|ng|nh|[ckmnpt])?")
# QĐ, ĐBSCL, HĐND: no vowels, since Icelandic in capitals has both (GUÐ).
_DE_ABBREVIATION = re.compile(r"[BCDĐGHKLMNPQRSTVX\u00d0\u0189]{2,}")

# Digits and loose marks belong to the word, so that neither "x_hoà2" nor decomposed text is cut apart.
_WORD = re.compile(r"[\w\u0300-\u036f]+")

# The styles differ in open syllables in oa, oe and uy: the new one marks the main vowel (decision
# 1989/QĐ-BGDĐT of 2018, article 8, which writes "hoà nhạc, quý hoá, thuỷ thủ, mạnh khoẻ"), the old one the
# first of the two letters. That glide never follows b, m, p, ph, r or v in native words; /kw/ is written
# qu, whose u is no vowel; and gh, gi, k and ngh stand before other vowels. "Noé" is a French name.
_GLIDE_ONSETS = ("", "ch", "d", "đ", "g", "h", "kh", "l", "n", "ng", "nh", "s", "t", "th", "tr", "x")
_GLIDE_SYLLABLES = tuple(
    (onset + glide, vowel)
    for onset in _GLIDE_ONSETS
    for glide, vowel in ("oa", "oe", "uy")
    if onset + glide + vowel != "noe"
)
_NEW_BY_OLD = {
    normalize("NFC", head + tone + vowel): normalize("NFC", head + vowel + tone)
    for head, vowel in _GLIDE_SYLLABLES
    for tone in _TONES
}
_BETTER: Mapping[ToneStyle, Mapping[str, str]] = {
    "new": _NEW_BY_OLD,
    "old": {new: old for old, new in _NEW_BY_OLD.items()},
}

# How a word of the other style ends: most texts hold no such letters, and are not searched for the words.
_ENDS: Mapping[ToneStyle, re.Pattern[str]] = {
    style: re.compile(
        f"[{''.join(sorted({word[-2] for word in words}))}][{''.join(sorted({word[-1] for word in words}))}]"
    )
    for style, words in _BETTER.items()
}

_FOLDED = {
    **dict.fromkeys(mark for block in _LATIN_MARKS for mark in block),
    **str.maketrans("đ\u00f0\u0256", "ddd"),
}

# In English the stroke of đ is a mark like any other.
_DE_IN: Mapping[Lang, Mapping[int, str]] = {
    "vi": dict.fromkeys(map(ord, "\u00f0\u0256"), "đ"),
    "en": dict.fromkeys(map(ord, "đ\u00f0\u0256"), "d\u0335"),
}

# A letter's weight is an ASCII character from A on: above space and digits, below the letters of no alphabet.
_LETTER_WEIGHTS: Mapping[Lang, Mapping[str, str]] = {
    lang: {letter: chr(ord("A") + rank) for rank, letter in enumerate(alphabet)} for lang, alphabet in ALPHABETS.items()
}
_NO_MARK = "\x01"
_MARK_WEIGHTS = {ord(tone): chr(rank) for rank, tone in enumerate(_TONES, start=ord(_NO_MARK) + 1)}

_HEADINGS: Mapping[Lang, Mapping[str, str]] = {
    lang: {
        **{weight: letter.upper() for letter, weight in weights.items()},
        **dict.fromkeys(("", *"0123456789"), DIGITS_HEADING),
    }
    for lang, weights in _LETTER_WEIGHTS.items()
}


def normalise(text: str) -> str:
    """Spell text in one way only: composed (NFC), and with a true Đ or đ where a look-alike was typed.

    A look-alike (U+00D0, U+0189, U+00F0, U+0256) is replaced where it opens a word made like a Vietnamese
    syllable, and in abbreviations of capitals without vowels, as QĐ and HĐND are. Elsewhere, also alone, it
    stays as written; so does everything else, spaces too.
    """
    composed = normalize("NFC", text)
    if not any(letter in composed for letter in _DE_LIKE):
        return composed
    return _WORD.sub(_with_plain_de, composed)


def tone_style(text: str, style: ToneStyle) -> str:
    """Write the tones of oa, oe and uy in one style, `old` (hòa, khỏe, thủy) or `new` (hoà, khoẻ, thuỷ).

    Only whole words that are such a syllable change: not "toàn", "quý" or "khuỷu", nor a foreign word.
    """
    pieces, done = [], 0
    for start, end, better in other_tone_style(text, style):
        pieces += [text[done:start], better]
        done = end
    return "".join((*pieces, text[done:]))


def other_tone_style(text: str, style: ToneStyle) -> tuple[tuple[int, int, str], ...]:
    """List the words whose tone is not written in `style`, so that they can be reported and fixed.

    Each as start and end, in code points of `text` as given, and the better word, composed.
    """
    if is_normalized("NFC", text) and not _ENDS[style].search(text.lower()):
        return ()
    return tuple(_words_to_change(text, _BETTER[style]))


def look_alikes(text: str) -> tuple[tuple[int, int, str], ...]:
    """List the words that `normalise` would write with a true đ; each as `other_tone_style` lists them."""
    if not any(letter in text for letter in _DE_LIKE):
        return ()
    words = ((match, normalize("NFC", match[0])) for match in _WORD.finditer(text))
    normalised = ((match, word, normalise(word)) for match, word in words)
    return tuple((match.start(), match.end(), better) for match, word, better in normalised if better != word)


def fold(text: str) -> str:
    """Reduce text to what a hurried reader types ("Chưng  Cất" to "chung cat"), for filters and search.

    Drops case and the marks on Latin, Greek and Cyrillic letters, takes đ and its look-alikes for d, and
    makes each run of white space one space. Keeps every other letter, digit and symbol: 蒸馏 and が stay.
    """
    bare = normalize("NFD", normalize("NFD", text).casefold()).translate(_FOLDED)
    return " ".join(normalize("NFC", bare).split())


@lru_cache(maxsize=65_536)
def sort_key(text: str, lang: Lang) -> SortKey:
    """Order text as a dictionary of `lang` does: by letters, then marks, then case, then as it is.

    Vietnamese has ă, â, đ, ê, ô, ơ and ư as letters of their own, and tones as marks; in English all marks
    are mere marks. A space comes before digits, these before letters, a small letter before its capital, and
    letters with no place in the alphabet (ø, я, 蒸) last, by code point. Punctuation and symbols only count
    when all else is equal. Two texts have one key if and only if they are canonically equal.
    """
    composed = normalize("NFC", text)
    weights = [_weights(char, lang) for char in composed]
    marks = "".join(mark for _, mark, _ in weights)
    cases = "".join(case for _, _, case in weights)
    return _joined_letters(weights), marks, cases, composed


def initial(text: str, lang: Lang) -> str:
    """Choose the heading that text stands under in an alphabetical list ordered by `sort_key`.

    A capital of the alphabet of `lang`, without tone; `DIGITS_HEADING` for digits and for text without
    letters; `OTHERS_HEADING` for letters with no place in that alphabet, as those of other scripts. Punctuation
    in front is passed over, as in the order.
    """
    weights = [_weights(char, lang) for char in normalize("NFC", text)]
    return _HEADINGS[lang].get(_joined_letters(weights)[:1], OTHERS_HEADING)


def _with_plain_de(match: re.Match[str]) -> str:
    word = match[0]
    is_vietnamese = _DE_SYLLABLE.fullmatch(word.lower()) or _DE_ABBREVIATION.fullmatch(word)
    return word.translate(_DE_LIKE_TO_DE) if is_vietnamese else word


def _words_to_change(text: str, better: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    for match in _WORD.finditer(text):
        word = normalize("NFC", match[0])
        if lower := better.get(word.lower()):
            yield match.start(), match.end(), _in_case_of(word, lower)


def _in_case_of(model: str, word: str) -> str:
    """Write a lower-case word in the case of another of the same length, letter by letter."""
    return "".join(new.upper() if old.isupper() else new for old, new in zip(model, word, strict=True))


def _joined_letters(weights: list[tuple[str, str, str]]) -> str:
    """Join the weights of letters, with one space between words, however many were typed."""
    return " ".join("".join(letter for letter, _, _ in weights).split())


@cache
def _weights(char: str, lang: Lang) -> tuple[str, str, str]:
    """Weigh a character of composed text as letter, as mark and as capital; what does not count is empty."""
    if char.isspace():
        return " ", "", ""
    if (value := digit(char, None)) is not None:
        return str(value), "", ""
    letter, marks = _letter_and_marks(char, lang)
    case = "1" if char != char.lower() else "0"
    if weight := _LETTER_WEIGHTS[lang].get(letter):
        return weight, _NO_MARK + marks.translate(_MARK_WEIGHTS), case
    if any(ord(char) in block for block in _LATIN_MARKS):
        return "", char.translate(_MARK_WEIGHTS), ""
    if category(char)[0] in "PSC":
        return "", "", ""
    return char.lower(), _NO_MARK, case


def _letter_and_marks(char: str, lang: Lang) -> tuple[str, str]:
    """Split a character into the small letter that the alphabet has and what are mere marks on it."""
    spelled = normalize("NFD", char.lower()).translate(_DE_IN[lang])
    letter = normalize("NFC", "".join(point for point in spelled if point not in _TONES))
    if letter in _LETTER_WEIGHTS[lang]:
        return letter, "".join(point for point in spelled if point in _TONES)
    return spelled[0], spelled[1:]


def slug(text: str, separator: str = "-") -> str:
    """Return a text as an anchor or a part of an address: ASCII letters and digits, `Độ trễ` as `do-tre`."""
    return re.sub(r"[^a-z0-9]+", separator, fold(text)).strip(separator)
