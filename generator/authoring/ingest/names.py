"""Find in a text the names that the content knows: whole words, however their parts are joined.

Names are compared without spaces and hyphens, so `VN review` is `VnReview`. Case counts where the name has capitals,
marks where the text has any: who types without them is understood all the same.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final, NamedTuple

from generator.authoring.ingest.known import Name
from generator.text.foreign_passages import is_vietnamese
from generator.text.vietnamese import fold, tone_style

_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_GAP = re.compile(r"(?:[ ./'’&·–-]| [–-] )?")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|(?<!\S)[^\s@]+@\S+\.\w+")
_MOST_TOKENS: Final = 10
_PLURALS: Final = frozenset({"các", "những"})
# Capitals alone: BIS, CAC, GAO are no names when written small.
_ACRONYM = re.compile(r"[A-ZĐ]{2,5}s?")


class _Token(NamedTuple):
    start: int
    end: int
    marked: str
    plain: str


@dataclass(frozen=True, slots=True)
class NameFound:
    """Hold where a text names something that is known."""

    start: int
    end: int
    id: str


@dataclass(frozen=True, slots=True)
class _Entry:
    name: Name
    marked: str
    starts_big: bool
    is_exact: bool


@dataclass(slots=True)
class Gazetteer:
    """Look names up, those that count in texts of one language."""

    lang: str
    _by_key: dict[str, list[_Entry]] = field(default_factory=lambda: defaultdict(list))

    def add(self, names: Iterable[Name]) -> Gazetteer:
        """Take names in."""
        for name in names:
            if not name.langs or self.lang in name.langs:
                tokens = _tokens(name.words)
                entry = _Entry(
                    name,
                    "".join(token.marked for token in tokens),
                    name.words[:1].isupper(),
                    name.is_exact or bool(_ACRONYM.fullmatch(name.words)),
                )
                if tokens:
                    self._by_key["".join(token.plain for token in tokens)].append(entry)
        return self

    def find(self, text: str) -> tuple[NameFound, ...]:
        """Find the names in a text: from each place the longest, and none within another."""
        masked = _ADDRESS.sub(lambda found: "\N{SECTION SIGN}" * len(found[0]), text)
        return tuple(self._find(masked, _tokens(masked), has_marks=is_vietnamese(text)))

    def _find(self, text: str, tokens: Sequence[_Token], *, has_marks: bool) -> Iterator[NameFound]:
        at = 0
        while at < len(tokens):
            end, entry = self._longest(text, tokens, at, has_marks=has_marks)
            if entry is None:
                at += 1
                continue
            if entry.name.kind != "barred":
                yield NameFound(tokens[at].start, tokens[end].end, entry.name.id)
            at = end + 1

    def _longest(self, text: str, tokens: Sequence[_Token], at: int, *, has_marks: bool) -> tuple[int, _Entry | None]:
        best: tuple[int, _Entry | None] = (at, None)
        if at and tokens[at - 1].end == tokens[at].start:
            return best
        key = ""
        for end in range(at, min(at + _MOST_TOKENS, len(tokens))):
            if end > at and not _GAP.fullmatch(text, tokens[end - 1].end, tokens[end].start):
                break
            # The plural stands inside a Vietnamese name of several words: `đào tạo (các) mô hình`.
            if at < end and tokens[end].marked in _PLURALS:
                continue
            key += tokens[end].plain
            if key in self._by_key and _is_whole(text, tokens, end):
                words = text[tokens[at].start : tokens[end].end]
                marked = "".join(token.marked for token in tokens[at : end + 1] if token.marked not in _PLURALS)
                fitting = (one for one in self._by_key[key] if _fits(one, words, marked, has_marks=has_marks))
                best = next(((end, one) for one in fitting), best)
        return best


def _tokens(text: str) -> tuple[_Token, ...]:
    return tuple(_Token(found.start(), found.end(), *_spelled(found[0])) for found in _TOKEN.finditer(text))


@lru_cache(maxsize=16_384)
def _spelled(word: str) -> tuple[str, str]:
    return tone_style(word.casefold(), "old"), fold(word)


def _is_whole(text: str, tokens: Sequence[_Token], end: int) -> bool:
    """Tell whether a name may end behind a token: not in the middle of a word, nor of a version such as 3.5."""
    if end + 1 == len(tokens):
        return True
    gap = text[tokens[end].end : tokens[end + 1].start]
    is_version = tokens[end].plain.isdigit() and tokens[end + 1].plain[0].isdigit() and gap in {".", ","}
    return gap != "" and not is_version


def _fits(entry: _Entry, words: str, marked: str, *, has_marks: bool) -> bool:
    if entry.is_exact and words.replace(" ", "") != entry.name.words.replace(" ", ""):
        return False
    if entry.starts_big and entry.name.kind == "actor" and not (words[0].isupper() or words[0].isdigit()):
        return False
    if marked == entry.marked:
        return True
    is_typed_without = marked == fold(marked)
    # A proper name of several words is told even where the rest of the text has its marks.
    return is_typed_without and (not has_marks or (entry.name.kind == "actor" and " " in entry.name.words))


def short_names(names: Iterable[Name], found: Iterable[str]) -> Iterator[Name]:
    """Yield the last names of the persons that a text has named in full."""
    named = set(found)
    for name in names:
        last = name.words.rpartition(" ")[2]
        if name.is_person and name.id in named and " " in name.words and last[:1].isupper() and last.isalpha():
            yield Name(last, name.id, "actor", is_person=True)
