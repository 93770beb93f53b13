"""Settle what becomes of the proposals: each claim once, with its number, the actors it is about, and words if sure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz

from generator.authoring.ingest.claim_words import COMPARED_WITH, MOST, NUMBER
from generator.authoring.ingest.claims import Proposal
from generator.authoring.ingest.scan import Part, Reading
from generator.authoring.ingest.sources import SMALL_WORDS
from generator.authoring.ingest.subjects import actors_of_claim, main_actors, subject
from generator.text.vietnamese import fold

# A lead repeats what the body tells; claims further apart are compared with no other, so that it stays linear.
_LEAD_PARTS: Final = 4
_SAME: Final = 84
# So much of a headline in a lead, and the lead tells it again.
_MANY: Final = 0.4
_TOLD: Final = frozenset({"act", "able", "named", "forecast"})
# A phrase that begins so is the end of another.
_HANGS: Final = {
    "vi": re.compile(r"(?:cho|với|trong|từ|để|của|ở|tại|bằng|trên|mình|chúng tôi)\s", re.IGNORECASE),
    "en": re.compile(r"(?:of|to|for|with|in|from|at|by|on)\s", re.IGNORECASE),
}
# A figure may only tell which of several is spoken of.
_WHICH_ONE: Final = {
    "vi": re.compile(r"\b(?:phiên bản|bản|mô hình|dòng)\s\d[\d.,]*", re.IGNORECASE),
    "en": re.compile(r"\d[\d.,]*[- ]billion(?=[- ](?:parameter )?(?:version|model))", re.IGNORECASE),
}
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Settled:
    """Hold a claim of the draft; one that repeats another has that one's id instead of its own."""

    part: Part
    proposal: Proposal
    id: str
    repeats: str = ""
    actors: tuple[str, ...] = ()
    is_sure: bool = False
    """Whether the key phrase is the claim's: it holds the figure, or somebody's whole name."""


def settled(reading: Reading) -> tuple[Settled, ...]:
    """Settle the claims of an article, in the order of reading."""
    return tuple(_settled(reading))


def _settled(reading: Reading) -> Iterator[Settled]:
    lead: list[tuple[Part, str, str]] = []
    number = 0
    main, about = main_actors(reading), subject(reading)
    headline = _headline(reading)
    for at, part in enumerate(reading.parts):
        for proposal in part.proposals:
            words = _plain(proposal.span.of(part.scanned.text))
            repeated = next((name for other, name, said in lead if other != part and _is_same(said, words)), "")
            repeated = repeated or ("c01" if headline and _tells(headline, part, proposal) else "")
            number += not repeated
            name = repeated or f"c{number:02}"
            if at < _LEAD_PARTS and not repeated:
                lead.append((part, name, words))
            actors = actors_of_claim(part, proposal, main, about)
            yield Settled(part, proposal, name, repeated, actors, _is_sure(part, proposal))


def _headline(reading: Reading) -> Part | None:
    """Return the headline if it claims one thing: then the lead that tells it again claims it no second time."""
    first = reading.parts[0]
    return first if first.passage.form == "headline" and len(first.proposals) == 1 else None


def _tells(headline: Part, part: Part, proposal: Proposal) -> bool:
    """Tell whether the first sentence of a lead only tells the headline again: of the same, in many of its words."""
    is_first = part.passage.id == "p1" and proposal == part.proposals[0] and len(part.proposals) == 1
    named = {one.id for one in headline.scanned.names}
    if not (is_first and named & set(proposal.actors) and set(proposal.reasons) <= _TOLD):
        return False
    of_headline = _telling(headline.scanned.text)
    return len(of_headline & _telling(proposal.span.of(part.scanned.text))) >= _MANY * len(of_headline)


def _telling(text: str) -> set[str]:
    return set(_plain(text).split()) - SMALL_WORDS


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))


def _is_same(one: str, other: str) -> bool:
    """Tell whether a stretch says the same as an earlier one: nearly all its words, and no figure besides."""
    if not set(re.findall(r"\d+", other)) <= set(re.findall(r"\d+", one)):
        return False
    return (fuzz.token_set_ratio(one, other) + fuzz.token_sort_ratio(one, other)) / 2 >= _SAME


def _is_sure(part: Part, proposal: Proposal) -> bool:
    """Tell whether the key phrase is worth quoting: it holds the figure, the likening, the most of all, or a name.

    What somebody did or something can do is told in our own words; of that no phrase is.
    """
    scanned, words, reasons = part.scanned, proposal.words, set(proposal.reasons)
    at = scanned.text.find(words, proposal.span.start) if words else -1
    if at < 0 or _HANGS[scanned.lang].match(words) or reasons <= (_TOLD | {"cause"} if "able" in reasons else _TOLD):
        return False
    if any(pattern[scanned.lang].search(words) for pattern in (COMPARED_WITH, MOST)):
        return True
    if "number" in reasons:
        return bool(NUMBER[scanned.lang].search(words) and _DIGIT.search(_WHICH_ONE[scanned.lang].sub("", words)))
    names = (*scanned.names, *scanned.terms)
    return "when" in reasons or any(at <= one.start and one.end <= at + len(words) for one in names)
