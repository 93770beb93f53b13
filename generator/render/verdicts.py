"""Count the verdicts on an article's claims, and put the claims to their paragraphs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from generator.content.models import Article, Claim, Paragraph, Verdict


@dataclass(frozen=True, slots=True)
class VerdictGroup:
    """Hold the claims of an article that got one verdict; `start` counts the claims before them."""

    verdict: str
    claims: tuple[Claim, ...]
    start: int


# From what holds to what is a matter of view: the order in which they are shown.
_ORDER: tuple[Verdict, ...] = ("supported", "inaccurate", "disputed", "unverified-rumour", "opinion")
VERDICTS = _ORDER + tuple(verdict for verdict in get_args(Verdict) if verdict not in _ORDER)


def tally(article: Article) -> tuple[VerdictGroup, ...]:
    """Count the claims by verdict; verdicts that none got are left out."""
    groups: list[VerdictGroup] = []
    start = 0
    for verdict in VERDICTS:
        claims = tuple(claim for claim in article.claims if claim.verdict == verdict)
        if claims:
            groups.append(VerdictGroup(verdict, claims, start))
            start += len(claims)
    return tuple(groups)


def by_paragraph(article: Article) -> tuple[tuple[Paragraph, tuple[Claim, ...]], ...]:
    """Put each claim to its paragraph, in the order of the article; a paragraph without claims has none."""
    claims: dict[str, list[Claim]] = {paragraph.id: [] for paragraph in article.paragraphs}
    for claim in article.claims:
        claims[claim.paragraph].append(claim)
    return tuple((paragraph, tuple(claims[paragraph.id])) for paragraph in article.paragraphs)
