"""Find marks and spaces that stand in the wrong place: `thầy , mô`, `thầy,mô`, `vậy..`, `( hai )`, `52 000`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.text.as_typed import covered
from generator.text.lang import Lang

# References, citations and links have a grammar of their own; the cells of a table are aligned.
_MARKUP = re.compile(r"\[\[[^\[\]\n]*\]\]|\[@[^\[\]\n]*\]|\]\([^()\s]*\)|^[ \t]*\|[^\n]*$", re.MULTILINE)
_COVER = "\ufffc"
_LETTER = r"[^\W\d_]"
_LOWER = r"[a-zà-öø-ÿāăđĩũơưạ-ỹ]"
_SLIPS = (
    # A space before a mark, behind a word; `:` may stand alone in a ratio.
    re.compile(rf"(?P<before>{_LETTER}|[)\d”{_COVER}])[ \u00a0]+(?P<mark>[,;!?]|\.(?=\s|$)|(?<!\d ):(?=\s|$))(?!\w)"),
    # No space behind a comma, or behind the end of a sentence.
    re.compile(rf"(?P<before>{_LETTER})(?P<mark>,)(?={_LETTER})"),
    re.compile(rf"(?P<before>{_LOWER}{{2}})(?P<mark>[.!?])(?=[A-ZĐ]{_LOWER}+\s)"),
    # A mark that is there twice; three points are no slip.
    re.compile(rf"(?P<before>{_LETTER}|[)\d”{_COVER}])(?P<mark>[,;:.])(?P=mark)(?![.,;:])"),
)
# Most texts hold nothing like a slip.
_MAYBE = re.compile(
    "[ \u00a0](?:[,;!?.:)]|\\d{3}(?!\\d))|,[^\\W\\d_]|([.,;:])\\1|[.!?][A-ZĐ]|\\([ \u00a0]|\\d\u202f\\d{3}"
)
_WORD_BEFORE = re.compile(r"[\w-]{1,15}\Z")
_INNER = re.compile(r"\([ \u00a0]+(?=\w)|(?<=\w)[ \u00a0]+\)")
# A plain space may part two numbers, too: only in `52 000` and `1 250 300` it surely does not.
_THOUSANDS = re.compile(
    r"(?<![\w.,-])[1-9]\d{0,2}(?:(?: \d{3}){2,}|(?: 000)|(?:[\u00a0\u202f]\d{3})+)(?![\w.,]*\d|[ \u00a0]\d)"
)
_SIGN: Mapping[Lang, str] = {"vi": ".", "en": ","}


def punctuation_slips(text: str, lang: Lang) -> tuple[tuple[int, int, str], ...]:
    """List the places of a text where a mark or a space is wrong: start and end, and what to write."""
    if not _MAYBE.search(text):
        return ()
    words = _MARKUP.sub(lambda found: _COVER * len(found[0]), covered(text))
    found = sorted((*_marks(words), *_brackets(words), *_thousands(words, lang)))
    return tuple(_with_word(text, *slip) for slip in found)


def _with_word(text: str, start: int, end: int, better: str) -> tuple[int, int, str]:
    """Widen a slip to the word before it, by which it is found."""
    word = _WORD_BEFORE.search(text, 0, start)
    before = word[0] if word else ""
    # What is covered in the text that was searched stands there as it is.
    own = better.replace(_COVER, text[start]) if _COVER in better else better
    return start - len(before), end, before + own


def _marks(text: str) -> Iterator[tuple[int, int, str]]:
    spaced, *others = _SLIPS
    for found in spaced.finditer(text):
        yield found.start(), found.end(), f"{found['before']}{found['mark']}"
    for pattern in others:
        for found in pattern.finditer(text):
            is_twice = found[0].endswith(found["mark"] * 2)
            gap = "" if is_twice else " "
            # With a letter of what follows, so that the place is told apart.
            after = "" if is_twice else text[found.end() : found.end() + 1]
            yield found.start(), found.end() + len(after), f"{found['before']}{found['mark']}{gap}{after}"


def _brackets(text: str) -> Iterator[tuple[int, int, str]]:
    for found in _INNER.finditer(text):
        if found[0][0] == "(":
            yield found.start(), found.end() + 1, f"({text[found.end()]}"
        else:
            yield found.start() - 1, found.end(), f"{text[found.start() - 1]})"


def _thousands(text: str, lang: Lang) -> Iterator[tuple[int, int, str]]:
    for found in _THOUSANDS.finditer(text):
        yield found.start(), found.end(), re.sub(r"\D", _SIGN[lang], found[0])
