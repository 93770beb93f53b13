"""List the filters of the timeline, each option with how many events it leaves."""

from __future__ import annotations

import dataclasses
import datetime
import heapq
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import get_args

from generator.content.models import Actor, Certainty, Event
from generator.render.groups import actors_by_kind
from generator.render.view import View

# So many values a page offers for one property: more than a reader looks through.
_OFFERED = 100


@dataclass(frozen=True, slots=True)
class Option:
    """Offer one value; `uri` is the page that lists its events for readers without scripts, where there is one."""

    value: str
    name: str
    count: int
    uri: str | None = None


@dataclass(frozen=True, slots=True)
class Facet:
    """Offer the values of one property of events, in groups that may have names; `key` is its name in the address.

    `second` is the name of a second choice from the same values, where both may be asked for together.
    """

    key: str
    groups: tuple[tuple[str | None, tuple[Option, ...]], ...]
    second: str | None = None
    all_uri: str = ""
    """The page that lists every value, where it may have more than a page can name."""
    is_whole: bool = True
    """Whether it offers every value; the others come with the first block of what it narrows."""

    @property
    def options(self) -> tuple[Option, ...]:
        """List the values without their groups."""
        return tuple(option for _, options in self.groups for option in options)


def bounded(facet: Facet, most: int = _OFFERED) -> Facet:
    """Leave to a filter the values that most have, in its own order: no page grows with how many there are."""
    if len(facet.options) <= most:
        return facet
    kept = {option.value for option in heapq.nlargest(most, facet.options, key=lambda option: option.count)}
    groups = ((name, tuple(one for one in options if one.value in kept)) for name, options in facet.groups)
    shown = tuple((name, options) for name, options in groups if options)
    return dataclasses.replace(facet, groups=shown, is_whole=False)


def left_out(facets: Iterable[Facet]) -> tuple[Facet, ...]:
    """Choose the filters that a page does not offer whole."""
    return tuple(facet for facet in facets if not bounded(facet).is_whole)


def facets(view: View) -> tuple[Facet, ...]:
    """List every filter of the timeline."""
    return _actors(view), topics(view), _years(view), certainties(view)


def topics(view: View) -> Facet:
    """Offer the topics that have events, in the order of the settings."""
    counts = Counter(topic for event in view.linked.site.events for topic in event.topics)
    listed = [(topic.id, view.plain(topic.name)) for topic in view.linked.site.settings.topics]
    return _ungrouped("topic", listed, counts, "timeline/topics/{}/")


def certainties(view: View) -> Facet:
    """Offer the certainties that events have, the surest first."""
    counts = Counter[str](event.certainty for event in view.linked.site.events)
    listed = [(level, view.say(f"certainty.{level}")) for level in get_args(Certainty)]
    return _ungrouped("certainty", listed, counts, "timeline/certainty/{}/")


def _years(view: View) -> Facet:
    site = view.linked.site
    counts = Counter(year for event in site.events for year in years_of(event, site.today))
    return _ungrouped("year", [(year, year) for year in sorted(counts)], counts)


def years_of(event: Event, today: datetime.date) -> tuple[str, ...]:
    """List the years in which an event happened or went on, up to today where it still does."""
    first = event.date.year
    last = max(first, today.year) if event.date.goes_on else event.date.last.year
    return tuple(map(str, range(first, last + 1)))


def year_of(event: Event) -> str:
    """Return the year under which an event is listed: that in which it began."""
    return str(event.date.year)


def _actors(view: View) -> Facet:
    counts = Counter[str](part.actor for event in view.linked.site.events for part in event.actors)
    groups = [
        (
            view.say(f"kinds.{kind}"),
            tuple(Option(actor.id, view.name(actor), counts[actor.id], f"actors/{actor.id}/") for actor in group),
        )
        for kind, group in actors_by_kind(view, [view.record(actor, Actor) for actor in counts])
    ]
    return Facet("actor", tuple(groups), second="with")


def _ungrouped(key: str, listed: Iterable[tuple[str, str]], counts: Counter[str], uri: str | None = None) -> Facet:
    options = (
        Option(value, name, counts[value], uri.format(value) if uri else None)
        for value, name in listed
        if counts[value]
    )
    return Facet(key, ((None, tuple(options)),))
