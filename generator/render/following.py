"""Name what readers can follow, feeds and dates to come: a page lists it, and pages announce it in their heads."""

from __future__ import annotations

from dataclasses import dataclass

from generator.content.models import Event
from generator.render.subjects import subject_uri
from generator.site.addresses import section_uri
from generator.site.resolve import Site
from generator.text.dates import PartialDate


@dataclass(frozen=True, slots=True)
class Feed:
    """Name a feed by its path below the root of its language, without the ending, and by the page that it belongs to.

    `topic` is the one that it is about, if it is about one alone.
    """

    path: str
    uri: str = ""
    topic: str = ""


EVERYTHING = Feed("feed")
CORRECTIONS = Feed(f"{section_uri('corrections')}feed", section_uri("corrections"))
# Both languages in one, at the site's root.
WHOLE = Feed("feed-all")


def feed_of_topic(topic: str) -> Feed:
    """Return the feed of a topic, beside its page."""
    uri = subject_uri(topic)
    return Feed(f"{uri}feed", uri, topic)


def is_exact(date: PartialDate) -> bool:
    """Tell whether a date is known to the day; of a range, both ends."""
    is_day = date.day is not None and not date.about and not date.goes_on
    return is_day and (date.end is None or is_exact(date.end))


def exact_events(site: Site) -> tuple[Event, ...]:
    """List the events that a calendar can hold."""
    return tuple(event for event in site.events if is_exact(event.date))


def coming_events(site: Site) -> tuple[Event, ...]:
    """List those of them that are not over: what goes on today stays in calendars for the rest of the day."""
    return tuple(event for event in exact_events(site) if event.date.last >= site.today)
