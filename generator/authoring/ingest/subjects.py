"""Tell whom an article is about, and which claims speak of them without a name: `this version`, `the model`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from typing import Final

from generator.authoring.ingest.claims import Proposal
from generator.authoring.ingest.clauses import sentence_at, sentence_spans
from generator.authoring.ingest.known import Known
from generator.authoring.ingest.scan import Part, Reading, actors_of
from generator.authoring.ingest.strangers import names_a_stranger

# Whom the first paragraphs and a third of all name, the article is about.
_LEADING, _THIRD = 3, 3
# A topic of so many of its events is a topic of news on a subject.
_MOST: Final = 0.6
_REFERS: Final = {
    "vi": re.compile(
        r"\b(?:(?:mô hình|phiên bản|bản|động thái|bước đi|công cụ|sản phẩm|hệ thống|dòng|con|loại)"
        r" (?:này|ấy|mới|lớn|nhỏ|\d)|cả hai)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:the|this|these|both)\s(?:new\s|large\w*\s|small\w*\s)?(?:models?|versions?|tools?|move|product|system)\b",
        re.IGNORECASE,
    ),
}


def main_actors(reading: Reading) -> tuple[str, ...]:
    """List whom an article is about: named near its top and in a third of its paragraphs, most first."""
    named = [{one.id for one in part.scanned.names} for part in reading.parts if part.passage.form != "credit"]
    counted = Counter(name for names in named for name in names)
    leading = {name for names in named[:_LEADING] for name in names}
    main = [name for name in leading if counted[name] * _THIRD >= len(named)]
    return tuple(sorted(main, key=lambda name: (-counted[name], name)))


def topics_of(reading: Reading, known: Known) -> tuple[str, ...]:
    """Propose topics: those of most events that we have on whom an article is about, in the order of the settings."""
    shares = [_shares(name, known) for name in main_actors(reading)]
    told = [share for share in shares if share]
    return tuple(one for one in known.topics if told and sum(share[one] for share in told) >= _MOST * len(told))


def _shares(name: str, known: Known) -> Counter[str]:
    """Weigh topics by the part of an actor's events that have them."""
    events = [event for event in known.events if name in event.actors and event.topics]
    counted = Counter(topic for event in events for topic in event.topics)
    return Counter({topic: count / len(events) for topic, count in counted.items()})


def subject(reading: Reading) -> str:
    """Name the one whom an article is about before all others; nobody where two share the place."""
    named = [{one.id for one in part.scanned.names} for part in reading.parts if part.passage.form != "credit"]
    first, *others = main_actors(reading) or ("",)
    count = sum(first in names for names in named)
    return "" if others and sum(others[0] in names for names in named) == count else first


def actors_of_claim(part: Part, proposal: Proposal, main: Collection[str], about: str) -> tuple[str, ...]:
    """Return whom a claim is about: whom it names, and whom it only points at."""
    scanned = part.scanned
    named, around = set(proposal.actors), set(actors_of(scanned.names))
    # Half a sentence may point at whom its other half names: `this version is as good as …, and can …`.
    words = scanned.text[sentence_at(sentence_spans(scanned.text), proposal.span.start).start : proposal.span.end]
    if about and not (named & {about}) and (_points(words, scanned.lang) or (not named and around <= set(main))):
        # Whom nobody knows yet, a claim may be about all the same.
        unknown = names_a_stranger(scanned.text, proposal.span, (*scanned.names, *scanned.terms))
        return tuple(sorted(named)) if unknown else tuple(sorted({*named, about}))
    return tuple(sorted(named)) or (tuple(around) if len(around) == 1 else ())


def actors_of_paragraph(part: Part, about: str) -> tuple[str, ...]:
    """Return whom a paragraph is about: whom it names, else whom it points at."""
    named = tuple(actors_of(part.scanned.names))
    points = part.passage.form == "body" and _points(part.scanned.text, part.scanned.lang)
    return named or ((about,) if about and points else ())


def _points(words: str, lang: str) -> bool:
    return bool(_REFERS[lang].search(words))
