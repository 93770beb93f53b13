"""Stretches of time stand where their days are on an axis of years of one width."""

import datetime
from typing import Any

import pytest

from generator.content.models import Door
from generator.render.spans import axis

TODAY = datetime.date(2026, 7, 2)


def door(*times: str) -> Door:
    both = {"vi": "chữ", "en": "words"}
    written: dict[str, Any] = {
        "title": both,
        "times": [{"time": time, "state": "open", "note": both} for time in times],
    }
    return Door.model_validate(written)


@pytest.mark.parametrize(
    ("times", "years"),
    [
        (("2022-10-07/2023-10-17",), range(2022, 2024)),
        (("2024",), range(2024, 2025)),
        (("2023-03/2023-10", "2025-04/.."), range(2023, 2027)),
    ],
)
def test_an_axis_has_the_years_that_its_doors_need(times: tuple[str, ...], years: range) -> None:
    assert axis([door(*times)], TODAY).years == years


@pytest.mark.parametrize(
    ("time", "start", "width"),
    [("2024-01-01/2024-12-31", 0, 33.3), ("2025-01-01/2025-07-02", 33.4, 16.6), ("2026-01-01/..", 66.7, 16.6)],
)
def test_a_stretch_is_as_wide_as_it_lasted_up_to_today(time: str, start: float, width: float) -> None:
    of_three_years = axis([door("2024", "2026")], TODAY)
    (stretch,) = door(time).times
    placed = of_three_years.place(stretch)
    assert placed[0] == pytest.approx(start, abs=0.2)
    assert placed[1] == pytest.approx(width, abs=0.3)


def test_a_day_can_still_be_seen() -> None:
    (stretch,) = door("2024-05-05").times
    assert axis([door("2024", "2026")], TODAY).place(stretch)[1] == 0.5
