"""Two actors are a pair where enough joins them, and what they did follows from the content alone."""

from pathlib import Path

import pytest

from generator.render.pairs import MOST, pairs, story
from generator.site.link import Linked
from tests.editing import edit
from tests.reading import linked_of


@pytest.fixture
def joined(content: Path) -> Path:
    """Let both sides take part in the reply too: enough to be a pair."""
    edit(content, "events/e-2024-03-reply.yml", ("[quick-copy]", "[quick-copy, open-lab]"))
    return content


def test_a_relation_and_one_event_in_common_are_not_enough(content: Path) -> None:
    assert pairs(linked_of(content).site) == ()


def test_those_of_one_side_are_no_pair(joined: Path) -> None:
    edit(joined, "actors/open-lab.yml", ("kind: accused", "kind: owns"))
    assert pairs(linked_of(joined).site) == ()


def test_what_cannot_speak_is_no_side(joined: Path) -> None:
    edit(joined, "actors/quick-copy.yml", ("kind: company", "kind: model"))
    assert pairs(linked_of(joined).site) == ()


def test_a_pair_is_known_by_both_ids_in_order(joined: Path) -> None:
    (pair,) = pairs(linked_of(joined).site)
    assert pair.uri == "pairs/open-lab--quick-copy/"
    assert [edge.actor.id for edge in pair.relations] == ["open-lab", "quick-copy"]
    assert [event.id for event in pair.events] == ["e-2024-02-01-claim", "e-2024-03-reply"]


def test_what_is_told_stays_in_order_of_time_and_of_a_length(own: Linked) -> None:
    for pair in pairs(own.site):
        told = story(own.site, pair)
        days = [act.date.first for act in told.acts]
        assert days == sorted(days)
        assert len([act for act in told.acts if act.event]) <= MOST
        assert all(act.actor in pair.sides for act in told.acts)


def test_a_silence_is_of_the_one_accused(own: Linked) -> None:
    for pair in pairs(own.site):
        for silence in story(own.site, pair).silences:
            assert silence.actor is pair.other(silence.accusation.actor)
            assert silence.accusation.kind == "accused"
