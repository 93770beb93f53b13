"""List what changed on the site, newest first, by the days that the content names: for those who fetch what is new."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

from generator.exports.api_kinds import Item
from generator.site.resolve import Site

What = Literal["published", "updated", "recorded", "checked", "verdict", "corrected"]

MOST = 200
"""So many changes are listed; who asks less often reads the lists of records."""


class Change(NamedTuple):
    """Say what happened to a record or a claim on a day."""

    day: datetime.date
    what: What
    item: Item


def changes(site: Site) -> tuple[Change, ...]:
    """List every change, the newest first; of one day in the order of kinds and of ids."""
    found = [change for list_changes in _SOURCES for change in list_changes(site)]
    return tuple(sorted(found, key=lambda change: (-change.day.toordinal(), change.what, change.item.id)))


def complete_since(found: tuple[Change, ...]) -> datetime.date | None:
    """Return the first day from which on every change is among those listed; None if all are."""
    return found[MOST].day + datetime.timedelta(days=1) if len(found) > MOST else None


def _explainers(site: Site) -> Iterator[Change]:
    for explainer in site.explainers:
        yield Change(explainer.published, "published", Item(explainer))
        if explainer.updated:
            yield Change(explainer.updated, "updated", Item(explainer))


def _articles(site: Site) -> Iterator[Change]:
    for article in site.articles:
        yield Change(article.published, "published", Item(article))
        for claim in article.claims:
            yield Change(claim.checked, "checked", Item(article, claim))
            yield from (Change(former.until, "verdict", Item(article, claim)) for former in claim.was)


def _events(site: Site) -> Iterator[Change]:
    yield from (Change(event.recorded, "recorded", Item(event)) for event in site.events if event.recorded)


def _corrections(site: Site) -> Iterator[Change]:
    yield from (Change(correction.date, "corrected", Item(correction)) for correction in site.corrections)


# What has a day joins here: each lists the changes of one kind of record.
_SOURCES: tuple[Callable[[Site], Iterator[Change]], ...] = (_explainers, _articles, _events, _corrections)
