"""Calendars hold days that are known, as days: the same in Hanoi and in London, however they are read."""

import datetime
import re
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from generator.incremental.ledger import Ledger
from generator.pipeline import read_content
from generator.site.link import Linked
from generator.text.dates import parse_date
from generator.text.portable import portable_line
from tests.editing import edit
from tests.exports.feed_reading import made
from tests.exports.poison import EVENT, poisoned
from tests.hostile import HOSTILE, LINE_ENDS, UNSEEN_CHARACTERS
from tests.reading import linked_of

REPLY, CLAIM = "events/e-2024-03-reply.yml", "events/e-2024-02-01-claim.yml"
ROUGH = "date: 2024-03~"


def entries(data: bytes) -> dict[str, Any]:
    """Read a calendar that holds to RFC 5545, and list what it shows by the part of each id before the host."""
    assert data.endswith(b"\r\n")
    lines = data[:-2].split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert not re.search(rb"[\x00-\x08\x0a-\x1f\x7f]", b"".join(lines))
    read = Calendar.from_ical(data)
    assert isinstance(read, Calendar)
    assert not [part for part in read.walk() if part.errors]
    assert "METHOD" not in read
    assert read.subcomponents
    return {str(one["UID"]).partition("@")[0]: one for one in read.walk("VEVENT")}


def test_an_event_is_there_on_its_day_and_says_where_to_read_on(small: Linked) -> None:
    (entry,) = entries(made(small, "en/timeline.ics")).values()
    assert entry["UID"] == "e-2024-02-01-claim@test.example"
    assert entry["SUMMARY"] == "The accusation"
    assert (entry.start, entry.end) == (datetime.date(2024, 2, 1), datetime.date(2024, 2, 2))
    url = "https://test.example/base/en/timeline/2024/#e-2024-02-01-claim"
    assert entry["URL"] == url
    assert entry["DESCRIPTION"] == f"Open Lab says that Quick Copy used distillation on its model.\n\nAlleged. {url}"
    assert entry.categories == ["Models"]


def test_a_calendar_says_whose_it_is(small: Linked) -> None:
    calendar = Calendar.from_ical(made(small, "en/timeline.ics"))
    assert calendar["URL"] == "https://test.example/base/en/timeline/"
    assert small.site.settings.licence.url in str(calendar["DESCRIPTION"])


def test_a_day_is_no_moment_so_that_it_is_the_same_day_everywhere(small: Linked) -> None:
    (entry,) = entries(made(small, "timeline.ics")).values()
    # A program shows it as it stands; made a moment, it would be the day before west of where it was written.
    assert not isinstance(entry.start, datetime.datetime)
    assert b"DTSTART;VALUE=DATE:20240201\r\n" in made(small, "timeline.ics")
    hanoi = datetime.timezone(datetime.timedelta(hours=7))
    for stamp in (entry["DTSTAMP"].dt, entry["LAST-MODIFIED"].dt):
        assert stamp.astimezone(hanoi).date() == stamp.date() == datetime.date(2026, 11, 1)


@pytest.mark.parametrize(
    ("date", "end"),
    [
        ("2024-03-09", "2024-03-10"),
        ("2024-02-29", "2024-03-01"),
        ("2024-03-09/2024-05-31", "2024-06-01"),
        ("2024-12-31", "2025-01-01"),
        ("2024-03", None),
        ("2024", None),
        ("2024-03-09~", None),
        ("2024-03-09/..", None),
        ("2024-03-09/2024-05", None),
        ("2024-03-09/2024-05-31~", None),
        ("2024-03/2024-05-31", None),
    ],
)
def test_only_what_is_known_to_the_day_is_there_and_its_end_is_the_first_day_after(
    content: Path, date: str, end: str | None
) -> None:
    edit(content, REPLY, (ROUGH, f"date: {date}"))
    entry = entries(made(linked_of(content), "timeline.ics")).get("e-2024-03-reply")
    assert (entry and entry.end.isoformat()) == end


def test_an_event_that_bears_no_day_of_recording_bears_its_own(content: Path) -> None:
    edit(content, CLAIM, ("recorded: 2026-11-01\n", ""))
    (entry,) = entries(made(linked_of(content), "timeline.ics")).values()
    assert entry["DTSTAMP"].dt.date() == datetime.date(2024, 2, 1)
    assert "LAST-MODIFIED" not in entry


def test_an_id_stays_when_the_site_moves(content: Path) -> None:
    moved = "address: https://new.example/\nfirst_address: https://test.example/base/"
    edit(content, "site.yml", ("address: https://test.example/base/", moved))
    (entry,) = entries(made(linked_of(content), "timeline.ics")).values()
    assert entry["UID"] == "e-2024-02-01-claim@test.example"
    assert entry["URL"].startswith("https://new.example/timeline/")


def test_what_is_to_come_is_there_until_its_day_is_over(content: Path) -> None:
    edit(content, REPLY, (ROUGH, "date: 2026-12-01/2026-12-03"))
    found = {day: sorted(entries(made(linked_on(content, day), "coming.ics"))) for day in (1, 3, 4)}
    assert found == {1: ["e-2024-03-reply"], 3: ["e-2024-03-reply"], 4: []}


def linked_on(content: Path, day: int) -> Linked:
    """Read a content folder on a day of December."""
    linked = read_content(content, datetime.date(2026, 12, day), {}).linked
    assert linked
    return linked


def test_a_calendar_of_nothing_is_one_too_so_that_its_address_never_fails(small: Linked) -> None:
    for path in ("coming.ics", "en/coming.ics"):
        data = made(small, path)
        assert entries(data) == {}
        assert [part.name for part in Calendar.from_ical(data).subcomponents] == ["VTIMEZONE"]


def test_another_day_makes_only_the_calendars_from_which_something_goes(content: Path) -> None:
    edit(content, REPLY, (ROUGH, "date: 2026-12-02"))
    first = linked_on(content, 1)
    ledger = Ledger(first)
    list(ledger.exports())
    for day, again in ((2, set()), (3, {"coming.ics", "en/coming.ics"})):
        made_again = {path for path, _ in Ledger(linked_on(content, day), before=ledger.account()).exports()}
        assert made_again == again


def test_calendars_are_called_by_the_site(small: Linked) -> None:
    whole: Any = Calendar.from_ical(made(small, "timeline.ics"))
    coming: Any = Calendar.from_ical(made(small, "en/coming.ics"))
    assert whole["X-WR-CALNAME"] == whole["NAME"] == "Trang thử: Dòng thời gian"
    assert coming["X-WR-CALNAME"] == "Test site: Coming dates"
    assert "REFRESH-INTERVAL" not in whole
    assert coming["REFRESH-INTERVAL"].dt == datetime.timedelta(days=1)


def test_our_own_events_are_all_there_that_are_known_to_the_day(own: Linked) -> None:
    found = entries(made(own, "timeline.ics"))
    assert len(found) > 60
    assert all(entry.end - entry.start >= datetime.timedelta(days=1) for entry in found.values())


TEXTS = (
    *(text for text in HOSTILE if "\n" not in text),
    *(f"a{character}b" for character in (*LINE_ENDS, *UNSEEN_CHARACTERS)),
    *("a\r\nEND:VEVENT\r\nBEGIN:VEVENT", "a\\nb", "a;b,c:d\\", "“”" * 60, "𠀀" * 50),
)


@pytest.mark.parametrize("text", TEXTS)
def test_any_words_stay_words(small: Linked, text: str) -> None:
    linked, shown = poisoned(small, text, date=parse_date("2024-03-09")), portable_line(text)
    data = made(linked, "timeline.ics")
    entry = entries(data)[EVENT]
    assert entry["SUMMARY"] == shown
    assert entry["DESCRIPTION"].startswith(f"{shown}\n\nTheo báo chí. https://")
    assert entry.categories == [shown, shown]
    assert Calendar.from_ical(data)["NAME"] == f"{shown}: Dòng thời gian"
