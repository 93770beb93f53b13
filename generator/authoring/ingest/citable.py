"""Find passages of our sources that may answer what an article says, so that nobody has to look for them by hand.

A passage is near what it shares with: names, figures, and words that few passages have. That is a hint for an editor
who reads the passage before citing it, not a judgement that it proves anything.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from generator.authoring.ingest.clauses import Span
from generator.authoring.ingest.known import KnownSource, Name
from generator.authoring.ingest.scan import Part, Reading
from generator.authoring.ingest.sources import SMALL_WORDS
from generator.text.lang import Lang
from generator.text.vietnamese import fold

MOST_OFFERED: Final = 3
# What a shared feature is worth before its rarity: somebody named, a term, a figure, two words in a row, a word.
_WORTH: Final[Mapping[str, float]] = {"actor": 1.5, "term": 1.0, "figure": 1.5, "pair": 0.7, "word": 0.3}
# The rest of the paragraph tells what a clause is about, but says less than the clause itself.
_AROUND: Final = 0.25
# A long passage shares more with everything; a root of its length takes that back.
_LENGTH: Final = 0.4
# Below this the nearest passages were wrong four times in five.
_WEAK: Final = 2.2
# What more than a quarter of all passages share tells nothing.
_COMMON: Final = 4
_FIGURE = re.compile(r"\d[\d.,]*")
_WORD = re.compile(r"[^\W\d_]+")
_SIGN = re.compile(r"[\n.,;:!?()\"“”…–]+")

Feature = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Offer:
    """Hold a passage that may be cited: its address, where it was published, its gist."""

    ref: str
    publisher: str
    says: Mapping[str, str]


class Citable:
    """Look up passages by what they share with a stretch of an article, in the article's language."""

    def __init__(self, sources: Iterable[KnownSource], names: Iterable[Name], reading: Reading) -> None:
        self._lang: Lang = "vi" if reading.lang == "vi" else "en"
        self._names = _Names(names, _ids_in(reading), self._lang)
        self._offers = tuple(_offers(sources))
        self._lengths: list[float] = []
        self._places: defaultdict[Feature, list[int]] = defaultdict(list)
        for place, offer in enumerate(self._offers):
            features = self._names.features(f"{offer.says.get(self._lang, '')}\n{offer.publisher}")
            self._lengths.append(max(1, len(features)) ** _LENGTH)
            for feature in features:
                self._places[feature].append(place)

    def near(self, part: Part, span: Span) -> tuple[Offer, ...]:
        """Return the passages that are nearest to a stretch of a paragraph, best first; none where all are far."""
        text = part.scanned.text
        own, around = self._names.features(span.of(text)), self._names.features(text)
        scores: defaultdict[int, float] = defaultdict(float)
        for feature in sorted(own | around):
            places = self._places.get(feature, ())
            if places and len(places) * _COMMON <= len(self._offers) + _COMMON:
                worth = _WORTH[feature[0]] * math.log(1 + len(self._offers) / len(places))
                for place in places:
                    scores[place] += worth * (1 if feature in own else _AROUND) / self._lengths[place]
        best = sorted(scores.items(), key=lambda found: (-found[1], found[0]))[:MOST_OFFERED]
        return tuple(self._offers[place] for place, score in best if score >= _WEAK)


class _Names:
    """Find by one pattern, in folded text, the names that an article has; others cannot be shared."""

    def __init__(self, names: Iterable[Name], ids: Collection[str], lang: Lang) -> None:
        asked = [name for name in names if name.id in ids and name.kind != "barred" and lang in (name.langs or {lang})]
        self._features: Mapping[str, Feature] = {_plain(name.words): (name.kind, name.id) for name in asked}
        longest_first = sorted(filter(None, self._features), key=lambda words: (-len(words), words))
        self._pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)") if asked else None

    def features(self, text: str) -> set[Feature]:
        """List what a text may share with another."""
        plain = fold(text)
        found = {("figure", one.strip(".,")) for one in _FIGURE.findall(plain)}
        if self._pattern is not None:
            found |= {self._features[words] for words in self._pattern.findall(plain)}
            # A name's words, and the chance pairs at its edges, would count it twice.
            plain = self._pattern.sub("\n", plain)
        return found | set(_words(plain))


def _words(plain: str) -> Iterator[Feature]:
    for stretch in _SIGN.split(plain):
        words = _WORD.findall(stretch)
        telling = [word not in SMALL_WORDS for word in words]
        yield from (("word", word) for word, tells in zip(words, telling, strict=True) if tells)
        both = zip(words, words[1:], telling, telling[1:], strict=False)
        yield from (("pair", f"{one} {other}") for one, other, first, second in both if first and second)


def _plain(words: str) -> str:
    return fold(words).strip()


def _ids_in(reading: Reading) -> frozenset[str]:
    parts = [part.scanned for part in reading.parts]
    return frozenset(one.id for scanned in parts for found in (scanned.names, scanned.terms) for one in found)


def _offers(sources: Iterable[KnownSource]) -> Iterator[Offer]:
    for source in sources:
        yield from (Offer(f"{source.id}#{one.id}", source.publisher, one.says) for one in source.passages)
