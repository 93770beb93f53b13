"""Write what the filters of the timeline find, and where an event that was on its one page stands now."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import partial

from generator.content.models import Event
from generator.render.blocks import Blocks
from generator.render.facets import facets, left_out, year_of
from generator.render.months import Year, by_year
from generator.render.view import View
from generator.site.addresses import language_root, section_uri

# So many events a file: it stays small however many there are.
_PER_FILE = 1000
_TIMELINE = section_uri("timeline")


def event_blocks(view: View) -> Blocks:
    """Hold every event with the page on which it stands whole, the newest first."""
    site = view.linked.site
    years = by_year(site.events, site.today)
    whole = {event.id: page for year in years for page, events in _pages_of(year) for event in events}
    entries = [(event, whole[event.id]) for event in reversed(site.events)]
    return Blocks(_TIMELINE, "event_block.html", entries, left_out(facets(view)))


def _pages_of(year: Year) -> list[tuple[str, tuple[Event, ...]]]:
    return [(one.part.uri, one.part.entries) for one in year.parts] or [(year.uri, year.events)]


def count_anchor_files(events: int) -> int:
    """Count the files that tell where some events stand."""
    return -(-events // _PER_FILE)


def anchor_files(view: View) -> Iterator[tuple[str, Callable[[], str]]]:
    """Yield the files that tell on which year's page an event stands, by their paths below the site's root."""
    events = view.linked.site.events
    count = count_anchor_files(len(events))
    years: list[dict[str, list[str]]] = [{} for _ in range(count)]
    for event in events:
        years[bucket(event.id, count)].setdefault(year_of(event), []).append(event.id)
    for number, ids in enumerate(years):
        path = f"{language_root(view.lang)}{_TIMELINE}anchors/{number}.json"
        yield path, partial(json.dumps, ids, separators=(",", ":"))


def bucket(event_id: str, count: int) -> int:
    """Tell in which of some files an event is; the script that looks for one there reckons the same."""
    return sum(event_id.encode()) % count
