"""Events are laid out on the rows of their actors, in time: a table of what may come."""

import itertools
from collections.abc import Mapping

import pytest

from generator.content.models import Actor, Event
from generator.render.lanes import Lanes, lanes
from tests.builders import actor, event

KINDS = {"acme": "company", "zeta": "company", "state": "government", "bot": "model", "ann": "person"}
ACTORS = {name: actor(name, kind) for name, kind in KINDS.items()}


def drawn(*events: Event, actors: Mapping[str, Actor] = ACTORS, rows: int = 9, first: str | None = None) -> Lanes:
    made = lanes(events, actors, rows, first)
    assert made is not None
    return made


def names(made: Lanes) -> list[str]:
    return [actor.id for actor in made.actors]


def places(made: Lanes) -> list[float]:
    return [moment.x for moment in made.moments]


@pytest.mark.parametrize("dates", [(), ("2024",), ("2024-01-01", "2024-02-01")])
def test_few_events_are_not_drawn(dates: tuple[str, ...]) -> None:
    assert lanes([event(date, "acme") for date in dates], ACTORS, 9) is None


@pytest.mark.parametrize(
    ("dates", "first", "years"),
    [
        # One year has the whole width; the middle of its first day, and of its last, lie a little inside.
        (("2024-01-01", "2024-07-02", "2024-12-31"), [0.1, 50.1, 99.9], {2024: 0}),
        # A year with two events is wider than a year with one: 2 + 2 to 2 + 1.
        (("2023-01-01", "2024-01-01", "2024-12-31"), [0.1, 42.9 + 0.1, 99.9], {2023: 0, 2024: 42.9}),
        # Years without events share the room of one event less than none.
        (("2000-01-01", "2010-01-01", "2010-12-31"), [0.1, 50.1, 99.9], {2000: 0, 2001: 37.5, 2010: 50}),
    ],
)
def test_a_year_is_as_wide_as_its_events_need(
    dates: tuple[str, ...], first: list[float], years: dict[int, float]
) -> None:
    made = drawn(*(event(date, "acme") for date in dates))
    assert places(made) == pytest.approx(first, abs=0.11)
    starts = {tick.year: tick.start for tick in made.ticks}
    assert {year: starts[year] for year in years} == pytest.approx(years, abs=0.1)
    assert list(starts) == list(range(min(starts), max(starts) + 1))


@pytest.mark.parametrize(
    ("date", "x", "span"),
    [
        ("2024-01-01", 0.1, None),
        ("2024-01-01~", 0.1, None),
        ("2024-01", 4.2, (0.1, 8.3)),
        ("2024-01~", 4.2, (0.1, 8.3)),
        ("2024", 50.0, (0.1, 99.9)),
        ("2024-01-01/2024-12-31", 0.1, (0.1, 99.9)),
        ("2024-01/2024-03", 0.1, (0.1, 24.7)),
        ("2024-01~/2024-03-01", 0.1, (0.1, 16.5)),
    ],
)
def test_a_date_is_drawn_as_exactly_as_it_is_known(date: str, x: float, span: tuple[float, float] | None) -> None:
    made = drawn(event(date, "acme"), event("2024-06-01", "acme"), event("2024-06-30", "acme"))
    assert (made.moments[0].x, made.moments[0].span) == (x, span)


def test_a_range_ends_on_the_axis_even_if_nothing_else_happened_that_year() -> None:
    made = drawn(event("2023-01-01", "acme"), event("2023-02-01", "acme"), event("2023-06-01/2025-03-01", "acme"))
    assert [tick.year for tick in made.ticks] == [2023, 2024, 2025]
    span = made.moments[-1].span
    assert span is not None
    assert span[1] <= 100


@pytest.mark.parametrize(
    ("dates", "steps"),
    [
        (("2024-01-01", "2024-06-01", "2024-12-01"), [0, 0, 0]),
        (("2024-01-01", "2024-01-01", "2024-12-01"), [0, 1, 0]),
        (("2024-01-01", "2024-01-01", "2024-01-02"), [0, 1, 2]),
        (("2024-01-01", "2024-01-01", "2024-01-02", "2024-01-03"), [0, 1, 2, 0]),
    ],
)
def test_dots_that_would_hide_each_other_move_aside(dates: tuple[str, ...], steps: list[int]) -> None:
    made = drawn(*(event(date, "acme") for date in dates))
    assert [dot.step for moment in made.moments for dot in moment.dots] == steps
    heights = [moment.dots[0].y for moment in made.moments]
    assert len(set(heights)) == len(set(steps))


def test_dots_of_a_day_on_two_rows_stay_where_they_are() -> None:
    made = drawn(event("2024-01-01", "acme"), event("2024-01-01", "zeta"), event("2024-05-01", "acme"))
    assert [dot.step for moment in made.moments for dot in moment.dots] == [0, 0, 0]


def test_rows_go_by_kind_and_then_by_who_came_first() -> None:
    made = drawn(event("2024-01-01", "bot", "zeta"), event("2024-02-01", "acme", "state"), event("2024-03-01", "ann"))
    assert names(made) == ["state", "ann", "zeta", "acme", "bot"]
    assert [[dot.row for dot in moment.dots] for moment in made.moments] == [[2, 4], [0, 3], [1]]


def test_those_in_most_events_have_a_row_and_the_other_events_a_last_one() -> None:
    made = drawn(
        event("2024-01-01", "ann"), event("2024-02-01", "acme", "ann"), event("2024-03-01", "acme"),
        event("2024-04-01", "acme", "zeta"), event("2024-05-01", "zeta"), event("2024-06-01", "bot"),
        rows=2,
    )  # fmt: skip
    assert names(made) == ["ann", "acme"]
    assert made.left_out == 2
    assert [[dot.row for dot in moment.dots] for moment in made.moments] == [[0], [0, 1], [1], [1], [2], [2]]
    assert len(made.lines) == 3


def test_the_first_has_the_row_on_top_whatever_its_kind() -> None:
    events = [event(f"2024-0{month}-01", "bot", "state", "acme") for month in (1, 2, 3)]
    assert names(drawn(*events, rows=2, first="bot")) == ["bot", "state"]
    assert names(drawn(*events, rows=1, first="bot")) == ["bot"]


def test_events_without_actors_are_drawn_too() -> None:
    made = drawn(event("2024-01-01"), event("2024-02-01"), event("2024-03-01"))
    assert (made.actors, made.has_rest, len(made.lines), made.left_out) == ((), True, 1, 0)


def test_only_the_actors_of_the_page_have_a_row() -> None:
    events = [event(f"2024-0{month}-01", "acme", "zeta") for month in (1, 2, 3)]
    assert names(drawn(*events, actors={"zeta": ACTORS["zeta"]})) == ["zeta"]


def test_the_legend_names_what_is_there_the_surest_first() -> None:
    events = [event("2024-01-01", certainty="alleged"), event("2024-02-01"), event("2024-03-01", certainty="alleged")]
    assert drawn(*events).certainties == ("confirmed", "alleged")


def test_named_years_leave_each_other_room() -> None:
    made = drawn(*(event(f"{year}-01-01", "acme") for year in range(1990, 2027)))
    for room, apart in enumerate((9.5, 5.4)):
        named = [tick.x for tick in made.ticks if tick.room is not None and tick.room <= room]
        assert len(named) > 5
        assert all(after - before >= apart - 0.1 for before, after in itertools.pairwise(named))


def test_all_stays_inside_the_drawing() -> None:
    many = [event(f"{2000 + n // 100}-{1 + n % 12:02}-{1 + n % 28:02}", "acme", "ann") for n in range(1000)]
    made = drawn(*sorted(many, key=lambda made: made.date.sort_key), rows=5)
    assert len(made.moments) == 1000
    assert all(0 <= moment.x <= 100 for moment in made.moments)
    assert places(made) == sorted(places(made))
    assert all(dot.y < made.height for moment in made.moments for dot in moment.dots)
