"""What changed is listed, the newest first, and the list says from which day on it is whole."""

import datetime
from pathlib import Path

import pytest

from generator.exports import api_changes
from generator.exports.api_changes import Change, changes, complete_since
from generator.site.link import Linked
from tests.editing import edit
from tests.exported import one
from tests.reading import linked_of

CHANGES = "api/v1/changes.json"


def told(found: tuple[Change, ...]) -> list[tuple[str, str, str]]:
    return [(str(change.day), change.what, change.item.id) for change in found]


def test_what_has_a_day_is_listed_the_newest_first(content: Path) -> None:
    edit(
        content,
        "explainers/first-steps.yml",
        ("published: 2026-11-01\n", "published: 2026-11-01\nupdated: 2026-11-09\n"),
    )
    assert told(changes(linked_of(content).site)) == [
        ("2026-11-10", "recorded", "e-2024-03-reply"),
        ("2026-11-09", "updated", "first-steps"),
        ("2026-11-02", "checked", "old-article#c01"),
        ("2026-11-02", "checked", "old-article#c02"),
        ("2026-11-02", "corrected", "2026-11-02-first"),
        ("2026-11-02", "published", "old-article"),
        ("2026-11-01", "published", "first-steps"),
        ("2026-11-01", "recorded", "e-2024-02-01-claim"),
    ]


def test_a_verdict_that_changed_is_told_with_the_day(content: Path) -> None:
    edit(
        content,
        "articles/old-article.yml",
        ("  - id: c02\n", "  - id: c02\n    was: [{verdict: disputed, until: 2026-11-01}]\n"),
    )
    assert ("2026-11-01", "verdict", "old-article#c02") in told(changes(linked_of(content).site))


def test_a_correction_is_known_by_what_it_corrects(small: Linked) -> None:
    listed = one(small, CHANGES)
    corrected = next(item for item in listed["items"] if item["change"] == "corrected")
    assert corrected["name"] == {"vi": "Những bước đầu", "en": "First steps"}
    assert corrected["pages"]["en"].endswith("/en/corrections/#2026-11-02-first")
    assert listed["complete_since"] is None


def test_a_list_that_is_cut_says_from_when_on_it_is_whole(small: Linked, monkeypatch: pytest.MonkeyPatch) -> None:
    found = changes(small.site)
    assert complete_since(found) is None
    monkeypatch.setattr(api_changes, "MOST", 5)
    assert complete_since(found) == datetime.date(2026, 11, 2)
    monkeypatch.setattr(api_changes, "MOST", 2)
    assert complete_since(found) == datetime.date(2026, 11, 3)
