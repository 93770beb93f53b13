"""Settle what becomes of the proposals: each claim once, with its number, the actors it is about, and words if sure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz

from generator.authoring.ingest.claim_words import NUMBER
from generator.authoring.ingest.claims import Proposal
from generator.authoring.ingest.scan import Part, Reading
from generator.authoring.ingest.subjects import actors_of_claim, main_actors, subject
from generator.text.vietnamese import fold

# A lead repeats what the body tells; claims further apart are compared with no other, so that it stays linear.
_LEAD_PARTS: Final = 4
_SAME: Final = 84


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
    for at, part in enumerate(reading.parts):
        for proposal in part.proposals:
            words = _plain(proposal.span.of(part.scanned.text))
            repeated = next((name for other, name, said in lead if other != part and _is_same(said, words)), "")
            number += not repeated
            name = repeated or f"c{number:02}"
            if at < _LEAD_PARTS and not repeated:
                lead.append((part, name, words))
            actors = actors_of_claim(part, proposal, main, about)
            yield Settled(part, proposal, name, repeated, actors, _is_sure(part, proposal))


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))


def _is_same(one: str, other: str) -> bool:
    """Tell whether a stretch says the same as an earlier one: nearly all its words, and no figure besides."""
    if not set(re.findall(r"\d+", other)) <= set(re.findall(r"\d+", one)):
        return False
    return (fuzz.token_set_ratio(one, other) + fuzz.token_sort_ratio(one, other)) / 2 >= _SAME


def _is_sure(part: Part, proposal: Proposal) -> bool:
    scanned, words = part.scanned, proposal.words
    at = scanned.text.find(words, proposal.span.start) if words else -1
    if at < 0:
        return False
    if "number" in proposal.reasons:
        return bool(NUMBER[scanned.lang].search(words))
    names = (*scanned.names, *scanned.terms)
    return any(at <= one.start and one.end <= at + len(words) for one in names)
