"""Find what an article claims in passing, within a sentence that claims something else: who, when, most, such as."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from generator.authoring.ingest.blocks import CAPITALS
from generator.authoring.ingest.claim_words import EXAMPLE, MOST, OFFICE, VAGUE_TIME, VERB
from generator.authoring.ingest.clauses import Span, quotations
from generator.authoring.ingest.dates import DateFound
from generator.authoring.ingest.names import NameFound
from generator.authoring.ingest.speakers import SAYING
from generator.text.sentences import count_words

Reason = Literal[
    "quoted",
    "who",
    "when",
    "number",
    "most",
    "cause",
    "example",
    "compared",
    "named",
    "reported",
    "rumour",
    "able",
    "forecast",
    "act",
]
_OFFICE_WORDS: Final = 3
_OFFICE_LENGTH: Final = 90
_BEFORE_NAME: Final = 70
_EXAMPLES_LENGTH: Final = 40
# So many words before a superlative, and it is said of something in passing.
_FAR_IN: Final = 10


@dataclass(frozen=True, slots=True)
class Scanned:
    """Hold a paragraph with all that was found in it."""

    text: str
    lang: str
    names: tuple[NameFound, ...] = ()
    dates: tuple[DateFound, ...] = ()
    terms: tuple[NameFound, ...] = ()
    persons: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Piece:
    """Hold a stretch that makes a claim, and the words in it that do."""

    span: Span
    focus: Span
    reasons: tuple[Reason, ...]


def asides(scanned: Scanned, sentence: Span) -> Iterator[Piece]:
    """Find superlatives and examples in a sentence."""
    yield from _most(scanned, sentence)
    yield from _examples(scanned, sentence)


def circumstances(scanned: Scanned, sentence: Span) -> Iterator[Piece]:
    """Find in a sentence who somebody is said to be, and when something was said to happen."""
    yield from _who(scanned, sentence)
    yield from _when(scanned, sentence)


def _who(scanned: Scanned, sentence: Span) -> Iterator[Piece]:
    """Find what a person is said to be: an office that tells more than `Secretary`, right before or behind the name."""
    offices = re.compile(rf"\b(?:{OFFICE[scanned.lang]})\b", re.IGNORECASE)
    for one in scanned.names:
        if one.id not in scanned.persons or not sentence.holds(one.start):
            continue
        before = list(offices.finditer(scanned.text, max(sentence.start, one.start - _BEFORE_NAME), one.end))
        start = _start_of_office(scanned, before[0].start()) if before else one.start
        if _is_office(scanned, start, one):
            yield Piece(Span(start, one.end), Span(start, one.end), ("who",))
            continue
        behind = re.compile(rf",\s[^,.]{{0,50}}?\b(?:{OFFICE[scanned.lang]})\b[^,.]*").match(scanned.text, one.end)
        if behind and behind.end() <= sentence.end and not quotations(behind[0]):
            yield Piece(Span(one.start, behind.end()), Span(*behind.span()), ("who",))


_CAPITALISED_BEFORE = re.compile(rf"(?:[{CAPITALS}][\w.]*\s)+$")


def _start_of_office(scanned: Scanned, start: int) -> int:
    """Find where an office begins: in English what it is of stands before it, `US Commerce Secretary`."""
    before = _CAPITALISED_BEFORE.search(scanned.text, 0, start) if scanned.lang == "en" else None
    return before.start() if before else start


def _is_office(scanned: Scanned, start: int, name: NameFound) -> bool:
    """Tell whether between an office and a name stands only what the office is of."""
    between = scanned.text[start : name.start] if start < name.start else ""
    full = scanned.text[start : name.end]
    is_short = count_words(between) < _OFFICE_WORDS or " " not in scanned.text[name.start : name.end]
    return bool(between) and not is_short and not VERB[scanned.lang].search(between) and len(full) <= _OFFICE_LENGTH


def _when(scanned: Scanned, sentence: Span) -> Iterator[Piece]:
    """Find on which day something is said to have been, where the sentence claims more than that."""
    if not any(sentence.holds(one.start) for one in scanned.names):
        return
    days = [Span(one.start, one.end) for one in scanned.dates if sentence.holds(one.start) and one.date.day]
    vague = VAGUE_TIME[scanned.lang].search(scanned.text, sentence.start, sentence.end)
    for day in days[:1] or ([Span(*vague.span())] if vague else []):
        end = scanned.text.find(",", day.end, sentence.end)
        start = max(scanned.text.rfind(",", sentence.start, day.start) + 1, sentence.start)
        clause = Span(start, end if end > 0 else sentence.end)
        # Where the day is all that the sentence says of it, it belongs to the claim itself.
        if clause != sentence or SAYING.search(scanned.text, sentence.start, day.start):
            yield Piece(clause, day, ("when",))


def _most(scanned: Scanned, sentence: Span) -> Iterator[Piece]:
    """Find superlatives that are said of something in passing, behind the verb of the sentence."""
    for found in MOST[scanned.lang].finditer(scanned.text, sentence.start, sentence.end):
        before = scanned.text[sentence.start : found.start()].rstrip()
        if count_words(before) >= _FAR_IN or before.endswith(","):
            yield Piece(sentence, Span(*found.span()), ("most",))


def _examples(scanned: Scanned, sentence: Span) -> Iterator[Piece]:
    """Find known names that are given as examples of something: whether they are such things is a claim of its own."""
    for found in EXAMPLE[scanned.lang].finditer(scanned.text, sentence.start, sentence.end):
        named = [one for one in scanned.names if found.end() <= one.start < found.end() + _EXAMPLES_LENGTH]
        if named:
            place = Span(max(sentence.start, found.start() - _BEFORE_NAME), min(sentence.end, named[-1].end + 30))
            yield Piece(_whole_words(scanned.text, place), Span(found.start(), named[-1].end), ("example",))


def _whole_words(text: str, span: Span) -> Span:
    start = span.start if span.start == 0 else text.rfind(" ", 0, span.start + 1) + 1
    end = text.find(" ", span.end)
    return Span(start, end if end > 0 else len(text))
