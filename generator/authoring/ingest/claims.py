"""Propose what an article claims, in the order of reading, each with the reason why it can be held against sources.

It is an order of reading and no judgement: what is important only an editor can tell.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from generator.authoring.ingest.asides import Piece, Reason, Scanned, asides, circumstances
from generator.authoring.ingest.claim_words import (
    ABLE,
    ACT,
    ALTHOUGH,
    AS_GOOD,
    ASKED,
    CAUSE,
    CAUSE_CLAIMS,
    CAUSE_FIRST,
    COMPARED,
    COMPARED_WITH,
    EFFECT,
    FORECAST,
    FORECAST_CLAUSE,
    HALVES,
    LEAD,
    MOST,
    NAMED,
    NUMBER,
    PRONOUN,
    REPORTED,
    RUMOUR,
    UNSURE,
    WITH_FIRST,
    Patterns,
)
from generator.authoring.ingest.clauses import Span, quotations, sentence_spans
from generator.authoring.ingest.phrases import Wanted, key_phrase
from generator.authoring.ingest.speakers import quoted_by, said_by
from generator.authoring.ingest.strangers import names_a_stranger
from generator.text.sentences import count_words

_FEWEST_WORDS: Final = 5
# What is claimed within another claim: its words are its own.
_IN_PASSING: Final = frozenset({"who", "when", "example", "most"})
_TESTS: Final[tuple[tuple[Reason, Patterns], ...]] = (
    ("rumour", RUMOUR),
    ("reported", REPORTED),
    ("number", NUMBER),
    ("cause", CAUSE),
    ("cause", EFFECT),
    ("compared", COMPARED),
    ("named", NAMED),
    ("most", MOST),
    ("forecast", FORECAST),
    ("able", ABLE),
    ("act", ACT),
)


@dataclass(frozen=True, slots=True)
class Proposal:
    """Hold what may be a claim: the stretch that makes it, why it was proposed, and the article's key phrase for it."""

    span: Span
    reasons: tuple[Reason, ...]
    words: str = ""
    said_by: str = ""
    actors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Context:
    """Hold a paragraph with its sentences and quotations."""

    scanned: Scanned
    sentences: tuple[Span, ...]
    quoted: tuple[Span, ...]

    def quotation_in(self, span: Span) -> Span | None:
        """Return the first quotation that reaches into a stretch."""
        return next((one for one in self.quoted if one.start < span.end and span.start < one.end), None)


def proposals(scanned: Scanned) -> tuple[Proposal, ...]:
    """Propose the claims of a paragraph in the order of reading."""
    context = _Context(scanned, sentence_spans(scanned.text), quotations(scanned.text))
    return tuple(proposal for sentence in context.sentences for proposal in _of_sentence(context, sentence))


def _of_sentence(context: _Context, sentence: Span) -> Iterator[Proposal]:
    pieces = sorted(_pieces(context, sentence), key=lambda piece: piece.focus.start)
    in_passing = [piece for piece in pieces if set(piece.reasons) <= _IN_PASSING]
    for piece in pieces:
        avoided = () if piece in in_passing else tuple(other.focus for other in in_passing)
        yield _proposal(context, piece, sentence, avoided)


def _proposal(context: _Context, piece: Piece, sentence: Span, avoided: tuple[Span, ...]) -> Proposal:
    scanned, speaker = context.scanned, _speaker(context, piece, sentence)
    kept = tuple(Span(one.start, one.end) for found in (scanned.names, scanned.terms, scanned.dates) for one in found)
    named = [one.id for one in scanned.names if piece.span.holds(one.start)]
    likened = COMPARED_WITH[scanned.lang].fullmatch(piece.focus.of(scanned.text))
    words = (
        likened[0]
        if likened
        else key_phrase(Wanted(scanned.text, piece.span, piece.focus, scanned.lang, kept, avoided))
    )
    actors = tuple(dict.fromkeys([*named, *filter(None, [speaker])]))
    return Proposal(piece.span, piece.reasons, words, speaker, actors)


def _speaker(context: _Context, piece: Piece, sentence: Span) -> str:
    """Return whom the article reports as claiming it; who somebody is and when it was, the article says itself."""
    scanned = context.scanned
    if {"who", "when"} & set(piece.reasons):
        return ""
    quotation = context.quotation_in(piece.span)
    speaker = (
        quoted_by(scanned.text, quotation, context.sentences, scanned.names, scanned.persons)
        if quotation
        else said_by(scanned.text, sentence, scanned.names, scanned.persons)
    )
    # A firm is not who speaks where somebody of it does whom nobody knows yet.
    is_somebodys = speaker not in scanned.persons and names_a_stranger(scanned.text, sentence, scanned.names)
    return "" if is_somebodys else speaker


def _pieces(context: _Context, sentence: Span) -> Iterator[Piece]:
    """Take a sentence apart into what it claims."""
    if _claims_nothing(context.scanned, sentence):
        return
    yield from circumstances(context.scanned, sentence)
    if context.quotation_in(sentence):
        yield from _quoted(context, sentence)
        return
    yield from asides(context.scanned, sentence)
    yield from _stated(context.scanned, sentence)


def _claims_nothing(scanned: Scanned, sentence: Span) -> bool:
    """Tell whether a sentence asks, or is too short to claim; a row of a table is short, and its figures are claims."""
    words = sentence.of(scanned.text)
    is_figure = NUMBER[scanned.lang].search(words) and any(sentence.holds(one.start) for one in scanned.names)
    return bool(ASKED.search(words)) or (count_words(words) < _FEWEST_WORDS and not is_figure)


def _quoted(context: _Context, sentence: Span) -> Iterator[Piece]:
    """Take apart a sentence with a quotation in it: that the words were said as the article says, and what they say."""
    text = context.scanned.text
    begun = next((span for span in context.quoted if sentence.holds(span.start)), None)
    if begun is not None and count_words(text[sentence.start : begun.start]) >= _FEWEST_WORDS:
        yield Piece(Span(sentence.start, begun.start), Span(sentence.start, sentence.start), ("quoted",))
    for one in context.quoted:
        said = Span(max(one.start, sentence.start), min(one.end, sentence.end))
        if said.start < said.end and count_words(said.of(text)) >= _FEWEST_WORDS:
            yield Piece(said, said, tuple(dict.fromkeys(("quoted", *_reasons(context.scanned, said)))))


def _stated(scanned: Scanned, sentence: Span) -> Iterator[Piece]:
    """Find what a sentence states itself, in one claim or two."""
    for clause in _clauses(scanned.text, sentence, scanned.lang):
        reasons = _reasons(scanned, clause)
        is_sure = not UNSURE[scanned.lang].search(clause.of(scanned.text)) or "reported" in reasons
        if reasons and is_sure and (clause == sentence or _stands_alone(scanned, clause, reasons)):
            yield Piece(clause, _focus(scanned, clause), reasons)


def _clauses(text: str, sentence: Span, lang: str) -> Iterator[Span]:
    """Part a sentence where it makes two claims: though this, that; because of this, that; this, which may do that."""
    lead = LEAD[lang].match(sentence.of(text))
    start = sentence.start + (lead.end() if lead else 0)
    words = text[start : sentence.end]
    if first := (ALTHOUGH[lang].match(words) or CAUSE_FIRST[lang].match(words) or _measure_first(words, lang)):
        yield from (Span(start, start + first.end() - 1), Span(start + first.end() + 1, sentence.end))
        return
    later = FORECAST_CLAUSE[lang].search(words) or _cause_that_claims(words, lang)
    at = later.start() if later else 0
    if count_words(words[:at]) >= _FEWEST_WORDS <= count_words(words[at:]):
        yield from (Span(start, start + at), Span(start + at, sentence.end))
        return
    halves = tuple(_measured(text, sentence, lang))
    yield from halves if len(halves) > 1 else (sentence,)


def _measure_first(words: str, lang: str) -> re.Match[str] | None:
    """Find the half that says how good something is, before the half that says what it can do."""
    first = WITH_FIRST[lang].match(words)
    return first if first and COMPARED[lang].search(first[0]) and ABLE[lang].search(words, first.end()) else None


def _cause_that_claims(words: str, lang: str) -> re.Match[str] | None:
    """Find a cause that says that something was so; a mere thing belongs to what is said of it."""
    found = CAUSE[lang].search(words)
    return found if found and CAUSE_CLAIMS[lang].search(words, found.end()) else None


def _measured(text: str, sentence: Span, lang: str) -> Iterator[Span]:
    """Part a sentence that compares one thing and then another, and a half that says for what and then how good."""
    words = sentence.of(text)
    joint = HALVES[lang].search(words)
    halves = (words[: joint.start()], words[joint.end() :]) if joint else ()
    parted = joint is not None and any(all(map(test[lang].search, halves)) for test in (COMPARED, ABLE))
    ends = (sentence.start + joint.start(), sentence.start + joint.end()) if joint and parted else None
    for half in (Span(sentence.start, ends[0]), Span(ends[1], sentence.end)) if ends else (sentence,):
        good = AS_GOOD[lang].search(half.of(text))
        is_for = good and ABLE[lang].search(text, half.start, half.start + good.start())
        if good and is_for:
            yield from (Span(half.start, half.start + good.start()), Span(half.start + good.end(), half.end))
        else:
            yield half


def _stands_alone(scanned: Scanned, clause: Span, reasons: Collection[Reason]) -> bool:
    """Tell whether half a sentence claims something: more than `it is a beginning`."""
    words = clause.of(scanned.text).lstrip(" ,")
    return not (PRONOUN.match(words) and set(reasons) <= {"named", "act"})


def _reasons(scanned: Scanned, span: Span) -> tuple[Reason, ...]:
    """List why a stretch can be held against sources."""
    words, lang = _undated(scanned, span), scanned.lang
    found = dict.fromkeys(reason for reason, patterns in _TESTS if patterns[lang].search(words))
    if any(span.holds(one.start) for one in scanned.names):
        found.setdefault("act")
    return tuple(found)


def _undated(scanned: Scanned, span: Span) -> str:
    """Return the words of a stretch, its dates blotted out: their numbers are no figures."""
    text = scanned.text
    for one in scanned.dates:
        text = text[: one.start] + "\N{SECTION SIGN}" * (one.end - one.start) + text[one.end :]
    return span.of(text)


def _focus(scanned: Scanned, clause: Span) -> Span:
    """Choose the words of a clause that make it a claim: its number, its comparison, else all of it."""
    words, lang = _undated(scanned, clause), scanned.lang
    for patterns in (NUMBER, COMPARED_WITH, RUMOUR, COMPARED, NAMED):
        if found := patterns[lang].search(words):
            return Span(clause.start + found.start(), clause.start + found.end())
    for patterns in (EFFECT, FORECAST, ABLE):
        if found := patterns[lang].search(words):
            return Span(clause.start + found.start(), clause.end)
    return clause
