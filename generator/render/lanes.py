"""Lay events out as lanes, a row for each actor and time to the right: positions only, nothing is drawn here.

The axis bends: a year is as wide as its events need, and the days inside it are evenly spaced. On an even axis most of
this site's events would lie on one another. The words beside the drawing say so.
"""

from __future__ import annotations

import itertools
from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, get_args

from generator.content.models import Actor, ActorKind, Certainty, Event
from generator.text.dates import PartialDate

# Fewer events than these tell more in a list.
ENOUGH = 3

# Who rules and judges stands above who makes and sells, and these above what is made.
_KINDS: tuple[ActorKind, ...] = (
    "government",
    "legislature",
    "agency",
    "person",
    "media",
    "nonprofit",
    "research-group",
    "company",
    "model",
    "product",
)
# In the size of the drawing's letters, so that it grows with them; `lanes.css` says the same of the names.
_AXIS, _ROW, _LINE = 1.75, 2.75, 2.0
# Dots nearer to one another than this, in hundredths of the drawing's width, would hide each other.
_NEAR = 2.2
# How far the first, the second and the third of such dots stand from their row's line.
_STEPS = (0.0, -0.55, 0.55)
# How far apart the years stand that are always named, that are on a tablet, and that are on a wide screen.
_ROOM = (11.0, 6.5, 3.3)

# Where the field of each year starts, and how wide it is.
_Years = Mapping[int, tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Dot:
    """Put an event on a row; `step` moves it aside from one that stands there already."""

    row: int
    step: int = 0

    @property
    def y(self) -> float:
        """Give the height of its middle."""
        return round(_line(self.row) + _STEPS[self.step], 2)


@dataclass(frozen=True, slots=True)
class Moment:
    """Put an event in time, with its dots from the top down.

    `span` is how long it lasted, or how far its date is from being exact.
    """

    event: Event
    x: float
    dots: tuple[Dot, ...]
    span: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Tick:
    """Name a year in the middle of its field, which begins at `start`; `room` is how wide the drawing must be: 0 to 2.

    None of `room` is a year that is not named.
    """

    year: int
    start: float
    x: float
    room: int | None = None


@dataclass(frozen=True, slots=True)
class Lanes:
    """Hold a drawing: its rows, the years above them, the events; one last row is of events with none of the actors.

    Positions to the right are hundredths of the width, those downwards letters' heights.
    """

    actors: tuple[Actor, ...]
    has_rest: bool
    left_out: int
    ticks: tuple[Tick, ...]
    moments: tuple[Moment, ...]

    @property
    def lines(self) -> tuple[float, ...]:
        """Give the height of each row's line."""
        return tuple(_line(row) for row in range(len(self.actors) + self.has_rest))

    @property
    def certainties(self) -> tuple[Certainty, ...]:
        """List how certain the events are, the surest first."""
        there = {moment.event.certainty for moment in self.moments}
        return tuple(one for one in get_args(Certainty) if one in there)

    @property
    def height(self) -> float:
        """Give the height of the whole."""
        return _AXIS + _ROW * (len(self.actors) + self.has_rest)


def lanes(events: Sequence[Event], actors: Mapping[str, Any], rows: int, first: str | None = None) -> Lanes | None:
    """Lay events, which come in the order of time, out on rows for those who take part in most of them.

    `actors` are those that may have a row, by id; `first`, if given, has the row on top. None for so few events that a
    drawing says nothing.
    """
    if len(events) < ENOUGH:
        return None
    taking_part = Counter[str](one.actor for event in events for one in event.actors if one.actor in actors)
    shown = _choose(taking_part, actors, rows, first)
    years = _years(events)
    moments = tuple(_moments(events, years, {actor.id: row for row, actor in enumerate(shown)}))
    has_rest = any(dot.row == len(shown) for moment in moments for dot in moment.dots)
    return Lanes(shown, has_rest, len(taking_part) - len(shown), tuple(_ticks(years)), moments)


def _choose(taking_part: Counter[str], actors: Mapping[str, Any], rows: int, first: str | None) -> tuple[Actor, ...]:
    """Choose who has a row, and order the rows by kind and by who came first."""
    # A counter gives equals in the order in which they came: in that of time.
    most = [actor for actor, _ in taking_part.most_common() if actor != first][: rows - bool(first)]
    order = {actor: place for place, actor in enumerate(taking_part)}
    most.sort(key=lambda actor: (_KINDS.index(actors[actor].kind), order[actor]))
    return tuple(actors[actor] for actor in ([first, *most] if first else most))


def _line(row: int) -> float:
    return _AXIS + _ROW * row + _LINE


def _years(events: Iterable[Event]) -> _Years:
    """Give each year its field, by where it starts and how wide it is; years without events share one."""
    counts: Counter[int] = Counter()
    for event in events:
        counts[event.date.first.year] += 1
        # So that a span ends on the axis.
        counts[event.date.last.year] += 0
    weights: dict[int, float] = {}
    for is_busy, run in itertools.groupby(range(min(counts), max(counts) + 1), key=lambda year: counts[year] > 0):
        years = tuple(run)
        weights |= {year: 2 + counts[year] if is_busy else 1 / len(years) for year in years}
    share = 100 / sum(weights.values())
    starts = itertools.accumulate(weights.values(), initial=0.0)
    return {year: (start * share, weights[year] * share) for year, start in zip(weights, starts, strict=False)}


def _ticks(years: _Years) -> Iterator[Tick]:
    """Name as many years as there is room for, the latest first."""
    middles = {year: start + width / 2 for year, (start, width) in years.items()}
    named: dict[int, int] = {}
    for room, apart in enumerate(_ROOM):
        taken = sorted(middles[year] for year in named)
        for year in sorted(middles.keys() - named.keys(), reverse=True):
            if _is_free(middles[year], taken, apart):
                taken.insert(bisect(taken, middles[year]), middles[year])
                named[year] = room
    for year, (start, _) in years.items():
        yield Tick(year, round(start, 1), round(middles[year], 1), named.get(year))


def _is_free(place: float, taken: Sequence[float], apart: float) -> bool:
    at = bisect(taken, place)
    return all(abs(place - other) >= apart for other in taken[max(0, at - 1) : at + 1])


def _moments(events: Iterable[Event], years: _Years, rows: Mapping[str, int]) -> Iterator[Moment]:
    """Place every event; those that no row's actor takes part in stand on a last row."""
    last: dict[int, Moment] = {}
    for event in events:
        x, span = _place(event.date, years)
        taking_part = sorted({rows[one.actor] for one in event.actors if one.actor in rows}) or [len(rows)]
        moment = Moment(event, x, tuple(Dot(row, _step(row, x, last.get(row))) for row in taking_part), span)
        last |= dict.fromkeys(taking_part, moment)
        yield moment


def _step(row: int, x: float, before: Moment | None) -> int:
    """Move a dot aside from the one before it on its row, and a third from both."""
    if before is None or abs(x - before.x) >= _NEAR:
        return 0
    return next((dot.step + 1) % len(_STEPS) for dot in before.dots if dot.row == row)


def _place(when: PartialDate, years: _Years) -> tuple[float, tuple[float, float] | None]:
    """Place a date: a day where it is, a range where it starts, a month or a year in its middle."""
    start, end = _at(when.first, years), _at(when.last, years)
    if when.first == when.last:
        return start, None
    return (start if when.end else round((start + end) / 2, 1)), (start, end)


def _at(day: date, years: _Years) -> float:
    start, width = years[day.year]
    return round(start + width * (day.timetuple().tm_yday - 0.5) / 366, 1)
