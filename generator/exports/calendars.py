"""Write the timeline as calendars (RFC 5545): all that is known to the day, and what is still to come.

A day is a day wherever it is read, so every entry lasts all day and names no hour and no time zone.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from generator.content.models import Event
from generator.exports.export import Export
from generator.render.downloads import download
from generator.render.following import coming_events, exact_events
from generator.render.view import View
from generator.site.addresses import first_address, language_root, section_uri, uri
from generator.site.link import Linked
from generator.text.lang import LANGS, Lang
from generator.text.portable import portable_line

if TYPE_CHECKING:
    from icalendar import Calendar, Component

_A_DAY = datetime.timedelta(days=1)
# Who subscribes asks again so often: the site changes once a day at most.
_ASK_AGAIN = _A_DAY


def files(linked: Linked) -> Iterator[Export]:
    """Plan both calendars in each language; the events that they hold are part of the plan."""
    held = {"timeline": exact_events(linked.site), "coming": coming_events(linked.site)}
    for lang in LANGS:
        for key, events in held.items():
            yield Export(download(key).at(lang), partial(_calendar, lang=lang, key=key, events=events))


def _calendar(linked: Linked, lang: Lang, key: str, events: Sequence[Event]) -> bytes:
    # It takes longer to import than to write a calendar: builds that make none do without it.
    from icalendar import Calendar  # noqa: PLC0415

    view = View(linked, lang)
    calendar = Calendar()
    site, name = portable_line(view.plain(linked.site.settings.title)), view.say(f"calendar.{key}")
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//{site}//{key}//{lang.upper()}")
    # The first is the standard's by now, the second what programs have read for longer.
    calendar.add("name", f"{site}: {name}")
    calendar.add("x-wr-calname", f"{site}: {name}")
    licence = linked.site.settings.licence
    calendar.add("description", portable_line(f"{view.say(f'data.{key}.about')} {licence.name}: {licence.url}"))
    calendar.add("url", f"{linked.site.settings.address}{language_root(lang)}{section_uri('timeline')}")
    if key == "coming":
        calendar.add("refresh-interval", _ASK_AGAIN, parameters={"VALUE": "DURATION"})
    for component in [_entry(view, event) for event in events] or [_time_zone()]:
        calendar.add_component(component)
    return _written(calendar)


def _entry(view: View, event: Event) -> Component:
    """Write an event: what it is called, on which days, how sure that is, and where to read about it."""
    from icalendar import Event as Entry  # noqa: PLC0415

    settings = view.linked.site.settings
    url = settings.address + language_root(view.lang) + uri(event)
    certainty = view.say(f"certainty.{event.certainty}")
    told = f"{portable_line(view.plain_prose(event, event.summary))}\n\n{certainty}. {url}"
    # Without the day on which it was recorded, its own day stands there: something has to, and nothing later is known.
    stamp = datetime.datetime.combine(event.recorded or event.date.first, datetime.time(), datetime.UTC)
    entry = Entry()
    entry.add("uid", f"{event.id}@{urlsplit(first_address(settings)).hostname}")
    entry.add("dtstamp", stamp)
    if event.recorded:
        entry.add("last-modified", stamp)
    entry.add("dtstart", event.date.first)
    entry.add("dtend", event.date.last + _A_DAY)  # the first day that is over
    entry.add("summary", portable_line(view.name(event)))
    entry.add("description", told)
    entry.add("url", url)
    entry.add("categories", _topics(view, event))
    entry.add("transp", "TRANSPARENT")
    return entry


def _topics(view: View, event: Event) -> list[str]:
    topics = view.linked.site.settings.topics
    return [portable_line(view.plain(topic.name)) for topic in topics if topic.id in event.topics]


def _time_zone() -> Component:
    """Write what no calendar shows: the standard allows none to be empty, and who subscribed must not get an error."""
    from icalendar import Timezone, TimezoneStandard  # noqa: PLC0415

    zone, standard = Timezone(), TimezoneStandard()
    hours = datetime.timedelta(hours=7)
    zone.add("tzid", "Asia/Ho_Chi_Minh")
    standard.add("dtstart", datetime.datetime(1975, 6, 13))  # noqa: DTZ001  # local time, as the standard wants it
    standard.add("tzoffsetfrom", hours)
    standard.add("tzoffsetto", hours)
    zone.add_component(standard)
    return zone


def _written(calendar: Calendar) -> bytes:
    return bytes(calendar.to_ical(sorted=False))
