"""A feed lies beside the page that it belongs to; a calendar holds what is known to the day."""

import datetime
from pathlib import Path

import pytest

from generator.pipeline import read_content
from generator.render.following import coming_events, exact_events, feed_of_topic, is_exact
from generator.text.dates import parse_date
from tests.editing import edit
from tests.reading import linked_of


def test_the_feed_of_a_topic_lies_beside_its_page() -> None:
    feed = feed_of_topic("chips")
    assert (feed.path, feed.uri, feed.topic) == ("topics/chips/feed", "topics/chips/", "chips")


@pytest.mark.parametrize("date", ["2024-03-09", "2024-03-09/2024-05-31", "2024-12-31/2025-01-01"])
def test_a_date_that_is_known_to_the_day_is_exact(date: str) -> None:
    assert is_exact(parse_date(date))


@pytest.mark.parametrize("date", ["2024", "2024-03", "2024-03-09~", "2024-03-09/..", "2024-03-09/2024-05", "2024/2025"])
def test_any_other_is_not(date: str) -> None:
    assert not is_exact(parse_date(date))


def test_what_began_and_is_not_over_is_still_to_come(content: Path) -> None:
    edit(content, "events/e-2024-03-reply.yml", ("date: 2024-03~", "date: 2026-11-20/2026-11-25"))
    assert [event.id for event in exact_events(linked_of(content).site)] == ["e-2024-02-01-claim", "e-2024-03-reply"]
    for day, coming in ((19, 1), (25, 1), (26, 0)):
        linked = read_content(content, datetime.date(2026, 11, day), {}).linked
        assert linked
        assert len(coming_events(linked.site)) == coming
