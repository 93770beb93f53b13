"""Place stretches of time on an axis of years: positions only, nothing is drawn here."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from generator.content.models import Door, Stretch

_DAYS = 365.25


@dataclass(frozen=True, slots=True)
class Axis:
    """Hold the years of an axis, each as wide as any other, and the day on which what goes on is cut off."""

    years: range
    today: datetime.date

    def place(self, stretch: Stretch) -> tuple[float, float]:
        """Return where a stretch begins and how wide it is, in percent of the axis."""
        end = self.today if stretch.time.goes_on else (stretch.time.end or stretch.time).last
        start = self._percent(stretch.time.first)
        return start, round(max(self._percent(end) - start, 0.5), 1)

    def _percent(self, day: datetime.date) -> float:
        passed = (day - datetime.date(self.years.start, 1, 1)).days / _DAYS
        return round(passed / len(self.years) * 100, 1)


def axis(doors: Sequence[Door], today: datetime.date) -> Axis:
    """Choose the years that some doors need."""
    times = [stretch.time for door in doors for stretch in door.times]
    first = min(time.year for time in times)
    last = max(today.year if time.goes_on else (time.end or time).year for time in times)
    return Axis(range(first, max(first, last) + 1), today)
