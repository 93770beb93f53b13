"""Choose the key phrase of a claim: at most eight of the article's own words, cut only where a phrase ends.

A Vietnamese compound is several words with spaces between them, and nothing marks it. So a phrase begins and ends only
at signs, or at small words that join others; a known name or a word that merely holds such a small word is never cut.
Where no such cut is found, there is no phrase: the editor chooses one.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import yaml

from generator.authoring.ingest.clauses import Span
from generator.text.sentences import count_words

MOST_WORDS: Final = 8
_FEWEST_WORDS: Final = 3
_MOST_LETTERS: Final = 100
# So many characters of the focus do.
_ENOUGH: Final = 18
_FILE: Final = Path(__file__).with_suffix(".yml")
_WORD = re.compile(r"\S+")
_SIGN_BEHIND = re.compile(r"[,;:.!?…)\]”»\"—–]$")
_SIGN_BEFORE = re.compile(r"^[(\[“«\"—–]")
_TRIMMED = " ,;:.!?…()[]“”«»\"—–'‘’"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Ask for a phrase of a clause: around the focus, with what is kept whole, without the avoided if it can be."""

    text: str
    clause: Span
    focus: Span
    lang: str
    kept: tuple[Span, ...] = ()
    avoided: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    bare: str
    ends_hard: bool
    begins_hard: bool


@dataclass(frozen=True, slots=True)
class _SmallWords:
    """Hold the small words of a language by what they do at the edge of a phrase."""

    begin_or_end_before: frozenset[str]
    begin_behind: frozenset[str]
    end_behind: frozenset[str]
    never_last: frozenset[str]
    held: frozenset[tuple[str, ...]]


def key_phrase(wanted: Wanted) -> str:
    """Return the best phrase; nothing where none can be cut out cleanly."""
    words = _words(wanted)
    small = _small_words()["vi" if wanted.lang == "vi" else "en"]
    cuts = [at for at in range(len(words) + 1) if _may_cut(words, at, wanted.kept, small)]
    spans = [
        (i, j) for i in cuts for j in cuts if i < j <= i + MOST_WORDS + 1 and _is_phrase(wanted, words[i:j], small)
    ]
    if not spans:
        return ""
    first, last = max(spans, key=lambda span: _worth(wanted, words[slice(*span)]))
    return wanted.text[words[first].start : words[last - 1].end].strip(_TRIMMED)


@functools.cache
def _small_words() -> Mapping[str, _SmallWords]:
    data = yaml.load(_FILE.read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506  # makes nothing but text
    return {lang: _small_words_of(data[lang]) for lang in ("vi", "en")}


def _small_words_of(said: Mapping[str, str]) -> _SmallWords:
    words = {key: frozenset(value.split()) for key, value in said.items()}
    return _SmallWords(
        words["joining"] | words["before"],
        words["joining"] | words["behind"],
        words["closing"],
        words["never_last"] | words["joining"] | words["behind"],
        frozenset(tuple(pair.split()) for pair in said["held"].split("|")),
    )


@functools.cache
def _marking_words(key: str) -> frozenset[str]:
    data = yaml.load(_FILE.read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506  # makes nothing but text
    return frozenset(data[key].split())


def _words(wanted: Wanted) -> list[_Word]:
    return [
        _Word(
            one.start(),
            one.end(),
            one[0].strip(_TRIMMED).casefold(),
            bool(_SIGN_BEHIND.search(one[0])),
            bool(_SIGN_BEFORE.search(one[0])),
        )
        for one in _WORD.finditer(wanted.text, wanted.clause.start, wanted.clause.end)
    ]


def _may_cut(words: Sequence[_Word], at: int, kept: Sequence[Span], small: _SmallWords) -> bool:
    """Tell whether a phrase may begin or end before a word."""
    if at in {0, len(words)}:
        return True
    before, behind = words[at - 1], words[at]
    if any(one.start < behind.start and before.end < one.end and before.start < one.end for one in kept):
        return False
    if before.ends_hard or behind.begins_hard:
        return True
    if (before.bare, behind.bare) in small.held:
        return False
    return (
        (behind.bare in small.begin_or_end_before and not _is_held(words, at, small))
        or (before.bare in small.begin_behind and not _is_held(words, at - 1, small))
        or before.bare in small.end_behind
    )


def _is_held(words: Sequence[_Word], at: int, small: _SmallWords) -> bool:
    """Tell whether a small word is part of a compound."""
    around = [word.bare for word in words[max(0, at - 1) : at + 2]]
    return any(pair in small.held for pair in itertools.pairwise(around))


def _is_phrase(wanted: Wanted, words: Sequence[_Word], small: _SmallWords) -> bool:
    """Tell whether words make a phrase: not too few, not too many, no sign within, no small word at the end."""
    if any(word.ends_hard for word in words[:-1]) or any(word.begins_hard for word in words[1:]):
        return False
    phrase = wanted.text[words[0].start : words[-1].end]
    is_held = len(words) > 1 and (words[-2].bare, words[-1].bare) in small.held
    return (
        count_words(phrase) >= _FEWEST_WORDS
        and len(phrase) <= _MOST_LETTERS
        and len(re.findall(r"\w+", phrase)) <= MOST_WORDS
        and (words[-1].bare not in small.never_last or is_held)
    )


def _worth(wanted: Wanted, words: Sequence[_Word]) -> tuple[bool, int, bool, int, int, int]:
    """Weigh a phrase: how much of the focus it holds, whether it stands by itself, what it tells, where it stands."""
    start, end = words[0].start, words[-1].end
    held = max(0, min(end, wanted.focus.end) - max(start, wanted.focus.start))
    telling = sum(start <= one.start and one.end <= end for one in wanted.kept)
    telling += sum(any(map(str.isdigit, word.bare)) for word in words)
    # A name alone says nothing of anybody, unless it is just what is asked about.
    is_name = any(one.start <= start and end <= one.end for one in wanted.kept) and held <= _ENOUGH
    is_clean = (
        not is_name
        and words[0].bare not in _marking_words("linking")
        and not any(word.bare in _marking_words("two") for word in words)
    )
    is_free = not any(one.start < end and start < one.end for one in wanted.avoided)
    return is_free, min(held, _ENOUGH), is_clean, telling, -abs(start - wanted.focus.start), len(words)
