"""Write below a draft what its article may need besides: names to make, events, sources with their passages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.authoring.hints import MARK
from generator.authoring.ingest.asked import Asked, gist, note
from generator.authoring.ingest.citable import Citable
from generator.authoring.ingest.known import Known, KnownEvent, KnownSource
from generator.authoring.ingest.scan import Reading
from generator.authoring.ingest.subjects import main_actors
from generator.text.dates import PartialDate, parse_date
from generator.text.vietnamese import slug

# A subject on which there are more sources tells too little of any.
_MOST_SOURCES: Final = 20
# News of an event comes on its day or within so many after it.
_DAYS_AFTER: Final = 7


def beside(reading: Reading, known: Known, asked: Asked, citable: Citable) -> Iterator[str]:
    """Write the lists at the end of a draft; those with nothing in them are left out."""
    yield from _strangers(reading, asked)
    yield from _events(reading, known, asked)
    yield from _meant(asked)
    yield from _on_subject(reading, known, asked, citable)


def _strangers(reading: Reading, asked: Asked) -> Iterator[str]:
    """List names that nobody knows, with the command that begins a record of each."""
    if reading.strangers:
        yield from note("strangers", asked)
    for name, count in reading.strangers:
        yield f"{MARK}   [ ] {name} ({count}): distilled new actor {slug(name)}"


def _events(reading: Reading, known: Known, asked: Asked) -> Iterator[str]:
    """List events on the days that the article speaks of, and those of its subject that it may be news of."""
    named = {one.id for part in reading.parts for one in part.scanned.names}
    dates = [one.date for part in reading.parts for one in part.scanned.dates if one.date.month]
    days = {date.iso for date in dates if date.day}
    # A month alone says too little: there the event must be on whom the article is about.
    months = {date.iso for date in dates}
    main = set(main_actors(reading))
    found = [
        event
        for event in known.events
        if (event.actors & named and _is_on(event.date, days))
        or (event.actors & main and (_is_on(event.date, months) or _is_news(event, reading.date)))
    ]
    if found:
        yield from note("events", asked)
    yield from (f"{MARK}   {event.id}: {event.titles.get(asked.lang, '')}".rstrip(": ") for event in found)


def _is_on(date: PartialDate, days: set[str]) -> bool:
    return any(date.iso.startswith(day) or (date.day is None and day.startswith(date.iso)) for day in days)


def _is_news(event: KnownEvent, written: str) -> bool:
    """Tell whether an article appeared on the day of an event or within the week after it."""
    date = parse_date(written) if written else None
    if date is None or date.day is None or event.date.day is None:
        return False
    return 0 <= (date.first - event.date.first).days <= _DAYS_AFTER


def _meant(asked: Asked) -> Iterator[str]:
    """List sources that we have and the article may speak of."""
    if asked.meant:
        yield from note("sources", asked)
    yield from (f"{MARK}   {source}" for source in asked.meant)


def _on_subject(reading: Reading, known: Known, asked: Asked, citable: Citable) -> Iterator[str]:
    """List the passages of the sources on whom the article is about, where they are few enough to be read."""
    for name in main_actors(reading):
        sources = [source for source in citable.on(name) if source.passages]
        if 0 < len(sources) <= _MOST_SOURCES:
            yield from note("subject", asked, name=(known.actor_names or {}).get(name, {}).get(asked.lang, name))
            for source in sources:
                yield from _passages(source, asked)


def _passages(source: KnownSource, asked: Asked) -> Iterator[str]:
    yield f"{MARK}   {source.id} – {source.publisher}"
    for one in source.passages:
        yield f"{MARK}     [@{source.id}#{one.id}] – {gist(one.says.get(asked.lang, ''))}"
