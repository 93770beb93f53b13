"""Choose the cards that a page carries: those of the terms and actors that its own links lead to, and no others."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.content.models import Actor, Record, Term

# The timeline names almost every actor, each beside what it did: their cards would add a third to its weight.
WITHOUT_CARDS = frozenset({"timeline"})

# In text a `<` is always written out, so this finds real links only. A source's card is made from the page's own list
# of sources, in the browser.
_LINK = re.compile(r'<a [^<>]*\bdata-card="([^"]+)"')
_TITLES = r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bTS)(?<!\bGS)(?<!\bTP)(?<!\bNo)"
# A sentence ends where a capital follows; initials and titles end nothing.
_SENTENCE = re.compile(rf".+?(?:(?<!\b[A-ZĐ]){_TITLES}\.|[!?…])[\"”’)]*(?=\s+[^\W\d_a-z])")


def cards_of(body: str, records: Mapping[str, Record]) -> tuple[list[Term], list[Actor]]:
    """Find the terms and the actors behind a page's links, in the order of the page."""
    found = [records[one] for one in dict.fromkeys(_LINK.findall(body)) if one in records]
    return [one for one in found if isinstance(one, Term)], [one for one in found if isinstance(one, Actor)]


def first_sentence(text: str) -> str:
    """Cut a text after its first sentence."""
    found = _SENTENCE.match(text)
    return found[0] if found else text
