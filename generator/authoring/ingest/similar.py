"""Find claims that were checked before and look like what an article says now, so that nobody checks them twice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from rapidfuzz import fuzz, process

from generator.authoring.ingest.known import KnownClaim
from generator.text.vietnamese import fold

# Two statements of the same are about so much alike when their words are put in order; most others are at 40 to 62.
_ALIKE: Final = 66
_FEWEST_WORDS: Final = 4


class Checked:
    """Compare what an article says with the claims that were checked, in its language."""

    def __init__(self, claims: Sequence[KnownClaim], lang: str) -> None:
        said = {claim.ref: claim.statements[lang] for claim in claims if lang in claim.statements}
        self._statements = {ref: _words(statement) for ref, statement in said.items()}

    def like(self, text: str) -> str:
        """Return the address of the claim that is most like a text; nothing if none is like it."""
        words = _words(text)
        if words.count(" ") < _FEWEST_WORDS:
            return ""
        found = process.extractOne(words, self._statements, scorer=_alike, score_cutoff=_ALIKE)
        return str(found[2]) if found else ""


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))


def _alike(one: str, other: str, *, score_cutoff: float | None = None) -> float:  # noqa: ARG001  # asked for by rapidfuzz
    """Weigh how much of the words both have, and how much of what each says the other leaves out."""
    return (fuzz.token_set_ratio(one, other) + fuzz.token_sort_ratio(one, other)) / 2
