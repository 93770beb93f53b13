"""Say how good the evidence for a claim is: from what its sources are and from whom they have it, not by taste.

The best rating that holds counts. *Primary*: an original was read (a law, an official text, a paper, a company's own
words). *Independent*: reports of two origins that do not go back to each other. *One origin*: one report, or several
that retell it, a second report by the same publisher too. *Second hand*: nothing but reports of what others reported.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import get_args

from generator.content.models import Article, Claim, Evidence, Source
from generator.site.resolve import Site

RATINGS: tuple[Evidence, ...] = get_args(Evidence)
"""From the best to the weakest."""
_PRIMARY_KINDS = frozenset({"official", "law", "paper", "company"})


def rating(sources: Iterable[Source], records: Mapping[str, object]) -> Evidence:
    """Rate the sources that a claim rests on; those of which nobody has seen the text do not count."""
    read = [source for source in sources if source.seen is not None]
    first_hand = [source for source in read if _is_first_hand(source, records)]
    if any(source.kind in _PRIMARY_KINDS for source in first_hand):
        return "primary"
    if not first_hand:
        return "second-hand"
    origins = {origin for source in read for origin in origins_of(source, records)}
    return "independent" if len(origins) > 1 else "one-origin"


def _is_first_hand(source: Source, records: Mapping[str, object]) -> bool:
    """Tell whether a source reports by itself: one that retells nobody, or another report of its own publisher."""
    retold = (records.get(ref.id) for ref in source.retells)
    return all(isinstance(one, Source) and one.publisher == source.publisher for one in retold)


def origins_of(source: Source, records: Mapping[str, object]) -> frozenset[str]:
    """Name the sources from which one has what it says, over any number of steps: itself, if it retells nobody."""
    return frozenset(_origins(source, records, set()))


def _origins(source: Source, records: Mapping[str, object], passed: set[str]) -> Iterator[str]:
    passed.add(source.id)
    if not source.retells:
        yield source.id
    for ref in source.retells:
        retold = records.get(ref.id)
        if isinstance(retold, Source) and retold.id not in passed:
            yield from _origins(retold, records, passed)


def rated(site: Site, article: Article, claim: Claim) -> Evidence:
    """Rate the evidence for a claim, as its editor has lowered it where that was done."""
    return claim.lowered.to if claim.lowered else rating_of_sources(site, article, claim)


def rating_of_sources(site: Site, article: Article, claim: Claim) -> Evidence:
    """Rate the evidence for a claim by what it cites alone."""
    sources = (site.records.get(ref.id) for ref in site.cited[article.id][claim.id])
    return rating((source for source in sources if isinstance(source, Source)), site.records)
