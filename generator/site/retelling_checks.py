"""Check that what sources have from others leads back to an origin, and never round in a ring."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.content.fields import SourceRef
from generator.content.load import Content
from generator.content.models import Source
from generator.problems.problem import Problem, problem_at
from generator.site.resolve import Site
from generator.site.rings import rings, shown


def retelling_problems(site: Site, content: Content) -> Iterator[Problem]:
    """Find sources that retell one another: told once, at the link that the dates are against, or else the last one."""
    by_id = {source.id: source for source in site.sources}
    told: set[tuple[str, str]] = set()
    for ring in rings({source.id: [ref.id for ref in source.retells] for source in site.sources}):
        links = tuple(pairwise(ring))
        odd = next((link for link in links if _is_later(by_id[link[0]], by_id[link[1]])), None)
        own, retold = odd or links[-1]
        if (own, retold) in told:
            continue
        told.add((own, retold))
        index = by_id[own].retells.index(SourceRef(retold))
        place = content.documents[own].value(("retells", index))
        dates = {"way": "dates", "own": str(by_id[own].date), "date": str(by_id[retold].date)} if odd else {}
        yield problem_at(place, "C084", ring=shown(ring), id=retold, **dates)


def _is_later(source: Source, retold: Source) -> bool:
    return bool(source.date and retold.date and source.date.last < retold.date.first)
