"""Count the verdicts on an article's claims."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from generator.models import Article, Claim, Verdict


@dataclass(frozen=True, slots=True)
class Share:
    """Hold the claims of an article that got one verdict; `start` counts the claims before them."""

    verdict: str
    claims: tuple[Claim, ...]
    start: int


# From what holds to what is a matter of view: the order in which they are shown.
_ORDER: tuple[Verdict, ...] = ("supported", "inaccurate", "disputed", "unverified-rumour", "opinion")
VERDICTS = _ORDER + tuple(verdict for verdict in get_args(Verdict) if verdict not in _ORDER)


def tally(article: Article) -> tuple[Share, ...]:
    """Count the claims by verdict; verdicts that none got are left out."""
    shares: list[Share] = []
    start = 0
    for verdict in VERDICTS:
        claims = tuple(claim for claim in article.claims if claim.status == verdict)
        if claims:
            shares.append(Share(verdict, claims, start))
            start += len(claims)
    return tuple(shares)
