"""Find passages of our sources that may answer what an article says, so that nobody has to look for them by hand.

A passage is near what it shares with: names, figures, and words that few passages have; before others come those on
whom the article is about. That is a hint for an editor who reads the passage before citing it, not a judgement that it
proves anything.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator.authoring.ingest.clauses import Span
from generator.authoring.ingest.known import KnownSource, Name
from generator.authoring.ingest.scan import Part, Reading
from generator.authoring.ingest.sources import SMALL_WORDS
from generator.authoring.ingest.subjects import main_actors
from generator.text.lang import Lang
from generator.text.vietnamese import fold

MOST_OFFERED: Final = 3
# What a shared feature is worth before its rarity: a name, a term, a figure, a model, two words in a row, a word.
_WORTH: Final[Mapping[str, float]] = {
    "actor": 2.0,
    "term": 1.0,
    "figure": 1.5,
    "code": 2.0,
    "pair": 0.7,
    "word": 0.7,
}
# The rest of the paragraph tells what a clause is about, but says less than the clause itself.
_AROUND: Final = 0.15
# What a passage on the article's own subject has before others.
_ON_SUBJECT: Final = 1.6
# A long passage shares more with everything; a root of its length takes that back.
_LENGTH: Final = 0.4
# Below this the nearest passages were wrong four times in five.
_WEAK: Final = 3.0
# What more than a quarter of all passages share tells nothing.
_COMMON: Final = 4
# Without one of these in common, a passage speaks of something else.
_HOLDING: Final = frozenset({"actor", "figure", "code"})
_FIGURE = re.compile(r"(?<![\w.-])\d[\d.,]*")
# Names of models and chips: `gpt-4o`, `o4-mini`, `h100`.
_CODE = re.compile(r"(?<![\w-])[a-z]+(?:-[a-z]+)*-?\d[\w.-]*")
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
        self._main = main_actors(reading)
        self._names = _Names(names, _ids_in(reading), self._lang)
        self._offers: list[Offer] = []
        self._lengths: list[float] = []
        self._places: defaultdict[Feature, list[int]] = defaultdict(list)
        self._sources: defaultdict[str, list[KnownSource]] = defaultdict(list)
        for source in sources:
            self._take(source)

    def near(self, part: Part, span: Span) -> tuple[Offer, ...]:
        """Return the passages that are nearest to a stretch of a paragraph, best first; none where all are far."""
        text = part.scanned.text
        own, around = self._names.features(span.of(text)), self._names.features(text)
        fitting = {place for name in self._subjects(own, around) for place in self._places.get(("subject", name), ())}
        scores: defaultdict[int, float] = defaultdict(float, dict.fromkeys(fitting, _ON_SUBJECT))
        for feature in sorted(own | around):
            places = self._places.get(feature, ())
            if not places or len(places) * _COMMON > len(self._offers) + _COMMON:
                continue
            worth = _WORTH[feature[0]] * math.log(1 + len(self._offers) / len(places))
            for place in places:
                scores[place] += worth * (1 if feature in own else _AROUND) / self._lengths[place]
            fitting.update(places if feature[0] in _HOLDING else ())
        best = sorted(scores.items(), key=lambda found: (-found[1], found[0]))
        fit = [place for place, score in best if score >= _WEAK and (place in fitting or not self._main)]
        return tuple(self._offers[place] for place in fit[:MOST_OFFERED])

    def on(self, name: str) -> tuple[KnownSource, ...]:
        """Return the sources that are about one of those whom the article is about."""
        return tuple(self._sources.get(name, ()))

    def _subjects(self, own: Collection[Feature], around: Collection[Feature]) -> tuple[str, ...]:
        """Name whom a claim is about of the article's main actors: its own, else the paragraph's, else the first."""
        named = ([name for name in self._main if ("actor", name) in features] for features in (own, around))
        return tuple(next(filter(None, named), self._main[:1]))

    def _take(self, source: KnownSource) -> None:
        """Note what the passages of a source may share, and whom the whole source is about."""
        said = [self._names.features(f"{one.says.get(self._lang, '')}\n{source.publisher}") for one in source.passages]
        about = tuple(self._about(source, said))
        for name in about:
            self._sources[name].append(source)
        for one, features in zip(source.passages, said, strict=True):
            named = {("subject", name) for name in self._main if name in about or ("actor", name) in features}
            for feature in features | named:
                self._places[feature].append(len(self._offers))
            self._lengths.append(max(1, len(features)) ** _LENGTH)
            self._offers.append(Offer(f"{source.id}#{one.id}", source.publisher, one.says))

    def _about(self, source: KnownSource, said: Sequence[Collection[Feature]]) -> Iterator[str]:
        """Tell whom a source is about: its title or its id names them, or most of its passages do."""
        titled = self._names.features("\n".join(source.titles))
        for name in self._main:
            is_in_id = name.replace("-", "") in source.id.replace("-", "")
            count = sum(("actor", name) in features for features in said)
            if is_in_id or ("actor", name) in titled or 2 * count > len(said):
                yield name


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
        found |= {("code", one.strip(".-")) for one in _CODE.findall(plain)}
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
