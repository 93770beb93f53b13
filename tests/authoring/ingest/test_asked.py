"""Guidance is written in the editor's language, marked as such, and short."""

import datetime

import pytest

from generator.authoring.ingest.asked import Asked, gist, note


def test_guidance_is_marked_line_by_line() -> None:
    asked = Asked("en", datetime.date(2026, 8, 31), "a.txt", "x")
    first, *_ = note("made", asked, "  ", name="a.txt", paragraphs=2, claims=3)
    assert first.startswith("  #: Made from a.txt: ")


@pytest.mark.parametrize(("count", "end"), [(3, "từ"), (20, "từ …")])
def test_the_gist_of_a_passage_is_short(count: int, end: str) -> None:
    assert gist(" ".join(["từ"] * count)).endswith(end)
    assert len(gist(" ".join(["từ"] * count)).split()) <= 15
