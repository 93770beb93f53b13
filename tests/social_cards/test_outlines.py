"""Paths become points: straight lines as they are, curves and arcs in short pieces that end where they should."""

import math

import pytest

from generator.social_cards.outlines import lines


def test_straight_lines_keep_their_points() -> None:
    ((*corners, last),) = lines("M1 2h3v4l-3 0z")
    assert corners[:4] == [(1, 2), (4, 2), (4, 6), (1, 6)]
    assert last == (1, 2)


def test_each_move_begins_a_line() -> None:
    assert lines("M0 0h1M5 5h1") == (((0, 0), (1, 0)), ((5, 5), (6, 5)))


@pytest.mark.parametrize("steps", ["M0 0c0 10 10 10 10 0", "M0 0Q5 10 10 0", "M0 0q5 10 10 0"])
def test_a_curve_ends_where_it_should_and_bulges(steps: str) -> None:
    ((*_, last),) = lines(steps)
    assert last == pytest.approx((10, 0))
    assert max(y for _, y in lines(steps)[0]) > 4


def test_an_arc_keeps_its_distance_from_the_centre() -> None:
    (arc,) = lines("M10 0A10 10 0 1 1 -10 0")
    assert all(math.hypot(x, y) == pytest.approx(10, rel=0.01) for x, y in arc)


def test_a_quadratic_curve_passes_through_its_middle() -> None:
    (curve,) = lines("M0 0Q5 10 10 0")
    assert curve[len(curve) // 2] == pytest.approx((5, 5), abs=0.1)
