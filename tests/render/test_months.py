"""Events are parted by year; what lasts stands in each year that it covers."""

import datetime

import pytest

from generator.content.models import Event
from generator.render.months import by_year
from tests.builders import event

TODAY = datetime.date(2026, 11, 28)


def shown(*events: Event) -> dict[str, tuple[list[str], list[str]]]:
    return {
        year.year: ([one.id for one in year.events], [one.id for one in year.going_on])
        for year in by_year(events, TODAY)
    }


@pytest.mark.parametrize(
    ("date", "covered"),
    [
        ("2024", ["2024"]),
        ("2024-11-28", ["2024"]),
        ("2023-11/2025-01", ["2023", "2024", "2025"]),
        ("2024-06/..", ["2024", "2025", "2026"]),
    ],
)
def test_a_span_stands_in_every_year_that_it_covers(date: str, covered: list[str]) -> None:
    first, *later = covered
    assert shown(event(id="e-a", date=date)) == {first: (["e-a"], []), **{year: ([], ["e-a"]) for year in later}}


def test_a_month_holds_its_events_in_their_order_and_a_bare_year_none() -> None:
    events = [event(id=f"e-{date}", date=date) for date in ("2024", "2024-03", "2024-03-05", "2024-12-31")]
    (year,) = by_year(events, TODAY)
    assert [len(month) for month in year.months] == [0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 1]
    assert [one.id for one in year.months[2]] == ["e-2024-03", "e-2024-03-05"]
