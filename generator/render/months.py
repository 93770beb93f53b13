"""Lay the events of a year out by month, for a row of dots: positions only, nothing is drawn here."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from generator.content.models import Event
from generator.render.facets import years_of

_MONTHS = range(1, 13)


@dataclass(frozen=True, slots=True)
class Year:
    """Hold what began in a year, in order, and what had begun before and still went on in it."""

    year: str
    events: tuple[Event, ...]
    going_on: tuple[Event, ...]

    @property
    def months(self) -> tuple[tuple[Event, ...], ...]:
        """List the events of each of the twelve months, in order; those whose month is not known stand in none."""
        by_month: dict[int | None, list[Event]] = {month: [] for month in (*_MONTHS, None)}
        for event in self.events:
            by_month[event.date.month].append(event)
        return tuple(tuple(by_month[month]) for month in _MONTHS)


def by_year(events: Iterable[Event], today: datetime.date) -> tuple[Year, ...]:
    """Part events by the year in which they began; what lasts longer stands in each year that it covers."""
    begun: defaultdict[str, list[Event]] = defaultdict(list)
    going_on: defaultdict[str, list[Event]] = defaultdict(list)
    for event in events:
        first, *later = years_of(event, today)
        begun[first].append(event)
        for year in later:
            going_on[year].append(event)
    covered = sorted(begun.keys() | going_on.keys())
    return tuple(Year(year, tuple(begun[year]), tuple(going_on[year])) for year in covered)
