"""Count the verdicts on an article's claims, and group the claims by paragraph."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from generator.content.models import Article, Claim, Paragraph, Verdict


@dataclass(frozen=True, slots=True)
class VerdictGroup:
    """Hold the claims of an article that got one verdict."""

    verdict: str
    claims: tuple[Claim, ...]


VERDICTS: tuple[Verdict, ...] = get_args(Verdict)


def tally(article: Article) -> tuple[VerdictGroup, ...]:
    """Group the claims by verdict, without empty groups."""
    groups = (
        VerdictGroup(verdict, tuple(claim for claim in article.claims if claim.verdict == verdict))
        for verdict in VERDICTS
    )
    return tuple(group for group in groups if group.claims)


def by_paragraph(article: Article) -> tuple[tuple[Paragraph, tuple[Claim, ...]], ...]:
    """List the paragraphs in order, each with its claims, which may be none."""
    claims: dict[str, list[Claim]] = {paragraph.id: [] for paragraph in article.paragraphs}
    for claim in article.claims:
        claims[claim.paragraph].append(claim)
    return tuple((paragraph, tuple(claims[paragraph.id])) for paragraph in article.paragraphs)
