"""Lay events out as lanes, a row for each actor and time to the right: positions only, nothing is drawn here.

The axis is not to scale: a year is as wide as its events need, and the days inside it are evenly spaced. On a linear
axis most of this site's events would overlap. The caption of the drawing says so.
"""

from __future__ import annotations

import datetime
import itertools
from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from generator.content.models import Actor, ActorKind, Certainty, Event, Record
from generator.text.dates import PartialDate

# Fewer events than these are clearer as a list.
ENOUGH = 3

# From top to bottom: those who rule, those who judge and report, those who make, and what is made.
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
# Heights in em, so that the drawing grows with its letters; `lanes.css` has the same for the names.
_AXIS_HEIGHT, _ROW_HEIGHT, _LINE_IN_ROW = 1.75, 3.25, 2.0
# Dots closer than this, in percent of the drawing's width, would hide each other.
_MIN_DISTANCE = 3.3
# The vertical offsets of the first, the second and the third of such dots from their row's line.
_OFFSETS = (0.0, -1.05, 1.05)
# Minimum gap of year labels: in a narrow drawing, in a wide one. The widest digits of any system fit.
_LABEL_GAPS = (9.5, 5.4)

# Where the field of each year starts, and how wide it is, in percent.
_Years = Mapping[int, tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Dot:
    """Put an event on a row; `step` chooses an offset from dots that are there already."""

    row: int
    step: int = 0

    @property
    def y(self) -> float:
        """Return the vertical position of its centre, in em."""
        return round(_line_y(self.row) + _OFFSETS[self.step], 2)


@dataclass(frozen=True, slots=True)
class Moment:
    """Put an event in time, with its dots from top to bottom.

    `span` is where it begins and ends: how long it lasted, or how inexact its date is.
    """

    event: Event
    x: float
    dots: tuple[Dot, ...]
    span: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Tick:
    """Label a year in the middle of its field, which begins at `start`.

    `room` is the drawing that the label needs: 0 a narrow one, 1 a wide one; None if there is room for it in neither.
    """

    year: int
    start: float
    x: float
    room: int | None = None


@dataclass(frozen=True, slots=True)
class Lanes:
    """Hold a drawing: its rows, the years above them, the events; a last row may hold events with none of the actors.

    Horizontal positions are in percent of the width, vertical ones in em.
    """

    actors: tuple[Actor, ...]
    has_rest: bool
    left_out: int
    ticks: tuple[Tick, ...]
    moments: tuple[Moment, ...]

    @property
    def lines(self) -> tuple[float, ...]:
        """Return the vertical position of each row's line."""
        return tuple(_line_y(row) for row in range(len(self.actors) + self.has_rest))

    @property
    def certainties(self) -> tuple[Certainty, ...]:
        """List the certainties that the events have, the surest first."""
        present = {moment.event.certainty for moment in self.moments}
        return tuple(certainty for certainty in get_args(Certainty) if certainty in present)

    @property
    def height(self) -> float:
        """Return the height of the drawing."""
        return _AXIS_HEIGHT + _ROW_HEIGHT * (len(self.actors) + self.has_rest)


def lanes(events: Sequence[Event], actors: Mapping[str, Record], rows: int, first: str | None = None) -> Lanes | None:
    """Lay out events in chronological order on at most `rows` rows, for the actors that take part in most of them.

    `actors` are those that may have a row, by id; `first`, if given, is one that takes part and has the top row. None
    for so few events that a list is clearer.
    """
    if len(events) < ENOUGH:
        return None
    counts = Counter[str](part.actor for event in events for part in event.actors if part.actor in actors)
    taking_part = {actor_id: actor for actor_id in counts if isinstance(actor := actors[actor_id], Actor)}
    shown = _choose(counts, taking_part, rows, first)
    years = _years(events)
    moments = tuple(_moments(events, years, {actor.id: row for row, actor in enumerate(shown)}))
    has_rest = any(dot.row == len(shown) for moment in moments for dot in moment.dots)
    return Lanes(shown, has_rest, len(taking_part) - len(shown), tuple(_ticks(years)), moments)


def _choose(counts: Counter[str], actors: Mapping[str, Actor], rows: int, first: str | None) -> tuple[Actor, ...]:
    """Choose which actors have a row, and order the rows by kind and then by first appearance."""
    # `most_common` is stable, so ties stay chronological.
    most = [actor for actor, _ in counts.most_common() if actor != first][: rows - bool(first)]
    order = {actor: index for index, actor in enumerate(actors)}
    most.sort(key=lambda actor: (_KINDS.index(actors[actor].kind), order[actor]))
    return tuple(actors[actor] for actor in ([first, *most] if first else most))


def _line_y(row: int) -> float:
    return _AXIS_HEIGHT + _ROW_HEIGHT * row + _LINE_IN_ROW


def _years(events: Iterable[Event]) -> _Years:
    """Divide the width among the years; a run of years without events shares one narrow field."""
    counts: Counter[int] = Counter()
    for event in events:
        counts[event.date.first.year] += 1
        # The year must be there, so that a span ends on the axis; what goes on runs to its edge.
        if not event.date.goes_on:
            counts[event.date.last.year] += 0
    weights: dict[int, float] = {}
    for is_busy, run in itertools.groupby(range(min(counts), max(counts) + 1), key=lambda year: counts[year] > 0):
        years = tuple(run)
        weights |= {year: 2 + counts[year] if is_busy else 1 / len(years) for year in years}
    unit = 100 / sum(weights.values())
    starts = itertools.accumulate(weights.values(), initial=0.0)
    return {year: (start * unit, weights[year] * unit) for year, start in zip(weights, starts, strict=False)}


def _ticks(years: _Years) -> Iterator[Tick]:
    """Label as many years as there is room for, the latest first."""
    middles = {year: start + width / 2 for year, (start, width) in years.items()}
    labelled: dict[int, int] = {}
    for room, gap in enumerate(_LABEL_GAPS):
        taken = sorted(middles[year] for year in labelled)
        for year in sorted(middles.keys() - labelled.keys(), reverse=True):
            if _is_free(middles[year], taken, gap):
                taken.insert(bisect(taken, middles[year]), middles[year])
                labelled[year] = room
    for year, (start, _) in years.items():
        yield Tick(year, round(start, 1), round(middles[year], 1), labelled.get(year))


def _is_free(x: float, taken: Sequence[float], gap: float) -> bool:
    index = bisect(taken, x)
    return all(abs(x - other) >= gap for other in taken[max(0, index - 1) : index + 1])


def _moments(events: Iterable[Event], years: _Years, rows: Mapping[str, int]) -> Iterator[Moment]:
    """Place every event; those without an actor that has a row go to a last row."""
    last: dict[int, Moment] = {}
    for event in events:
        x, span = _x_and_span(event.date, years)
        own_rows = sorted({rows[part.actor] for part in event.actors if part.actor in rows}) or [len(rows)]
        moment = Moment(event, x, tuple(Dot(row, _step(row, x, last.get(row))) for row in own_rows), span)
        last |= dict.fromkeys(own_rows, moment)
        yield moment


def _step(row: int, x: float, last: Moment | None) -> int:
    """Choose the offset of a dot: the next one after that of the last dot on its row, if that one is close."""
    if last is None or abs(x - last.x) >= _MIN_DISTANCE:
        return 0
    return next((dot.step + 1) % len(_OFFSETS) for dot in last.dots if dot.row == row)


def _x_and_span(date: PartialDate, years: _Years) -> tuple[float, tuple[float, float] | None]:
    """Place a date: a day where it is, a range at its start, a month or a year in its middle."""
    start, end = _x(date.first, years), 100.0 if date.goes_on else _x(date.last, years)
    if date.first == date.last:
        return start, None
    return (start if date.end or date.goes_on else round((start + end) / 2, 1)), (start, end)


def _x(day: datetime.date, years: _Years) -> float:
    start, width = years[day.year]
    return round(start + width * (day.timetuple().tm_yday - 0.5) / 366, 1)
