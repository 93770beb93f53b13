"""Events stand in the order of their dates; on one day, causes before what follows from them."""

from generator.site.event_order import in_order
from tests.builders import event


def test_on_one_day_what_follows_another_comes_after_it() -> None:
    effect = event("2024-05-01", id="e-a-effect", follows=["e-b-cause"])
    cause = event("2024-05-01", id="e-b-cause", follows=["e-d-first"])
    first = event("2024-05-01", id="e-d-first")
    other = event("2024-05-01", id="e-c-other")
    earlier = event("2024-04-30", id="e-z-earlier", follows=["e-a-effect"])
    ordered = in_order([effect, cause, first, other, earlier])
    assert [one.id for one in ordered] == ["e-z-earlier", "e-c-other", "e-d-first", "e-b-cause", "e-a-effect"]


def test_events_that_follow_in_a_ring_stand_as_their_ids_do() -> None:
    ring = [event("2024", id=f"e-{own}", follows=[f"e-{cause}"]) for own, cause in ("ab", "bc", "ca")]
    assert [one.id for one in in_order(ring)] == ["e-a", "e-c", "e-b"]
