"""Lay the events of a year out by month, for a row of dots: positions only, nothing is drawn here."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from generator.content.models import Event
from generator.render.facets import years_of
from generator.render.parts import Part, parted
from generator.site.addresses import year_uri

_MONTHS = range(1, 13)
WHOLE = 80
"""So many events stand whole on one page; a year with more is parted by month."""
# Where events whose month is not known are listed, in a year that is parted.
_UNDATED = "other"
# So many events that go on are named in a year.
_GOING_ON = 6


@dataclass(frozen=True, slots=True)
class Year:
    """Hold what began in a year, in order, and what had begun before and still went on in it."""

    year: str
    events: tuple[Event, ...]
    going_on: tuple[Event, ...]

    @property
    def is_parted(self) -> bool:
        """Return whether its events stand on pages of its months."""
        return len(self.events) > WHOLE

    @property
    def uri(self) -> str:
        """Return the path of its page, below the root of the language."""
        return year_uri(self.year)

    @property
    def months(self) -> tuple[tuple[Event, ...], ...]:
        """List the events of each of the twelve months, in order; those whose month is not known stand in none."""
        by_month = self._by_month()
        return tuple(tuple(by_month[month]) for month in _MONTHS)

    @property
    def parts(self) -> tuple[MonthPart, ...]:
        """Part it by month and, where there are very many events in one, further; nothing where it stands whole."""
        if not self.is_parted:
            return ()
        return tuple(
            MonthPart(self.year, month, part)
            for month, events in self._by_month().items()
            if events
            for part in parted(events, f"{self.uri}{_UNDATED if month is None else f'{month:02}'}/", WHOLE)
        )

    @property
    def shown_going_on(self) -> tuple[Event, ...]:
        """List what still went on, as much as a page can bear: the newest of it."""
        return self.going_on[-_GOING_ON:]

    def _by_month(self) -> dict[int | None, list[Event]]:
        by_month: dict[int | None, list[Event]] = {month: [] for month in (*_MONTHS, None)}
        for event in self.events:
            by_month[event.date.month].append(event)
        return by_month


@dataclass(frozen=True, slots=True)
class MonthPart:
    """Hold the events of a month, or some of them, that stand on a page of their own."""

    year: str
    month: int | None
    part: Part[Event]


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
