"""Write the feeds: of all that is new, of corrections alone, and of each topic, in each language; and one of both.

Each is there as Atom and as JSON Feed. A feed holds the newest entries, however large the site is.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from generator.content.models import Correction
from generator.exports.atom import atom
from generator.exports.export import Export
from generator.exports.feed_entries import Entry, entries
from generator.exports.feed_items import Author, Channel, first_root, item, tags
from generator.exports.json_feed import json_feed
from generator.render.following import CORRECTIONS, EVERYTHING, WHOLE, Feed, feed_of_topic
from generator.render.sharing import HOME_SCREEN_ICON
from generator.render.subjects import named_topics
from generator.render.view import View
from generator.site.addresses import language_root
from generator.site.link import Linked
from generator.text.lang import LANGS, Lang
from generator.text.portable import portable_line

MOST = 50
"""So many entries are in a feed."""
# An empty feed has to have been changed at some time, too.
_BEFORE_ALL = datetime.date(1970, 1, 1)
_WRITERS: Mapping[str, Callable[[Channel], bytes]] = {"xml": atom, "json": json_feed}


@dataclass(frozen=True, slots=True)
class _Held:
    """Hold what stands in a feed; `since` is when anything was told first, for one in which nothing stands yet."""

    feed: Feed
    entries: tuple[Entry, ...]
    since: datetime.date


def files(linked: Linked) -> Iterator[Export]:
    """Plan each feed in both formats; the entries that it holds are part of the plan."""
    found = entries(linked.site)
    since = min((entry.published for entry in found), default=_BEFORE_ALL)
    for feed, listed in _listed(linked, found):
        held = _Held(feed, tuple(listed[:MOST]), since)
        for lang in LANGS:
            yield from _in_both_formats(held, (lang,))
    yield from _in_both_formats(_Held(WHOLE, found[: MOST // len(LANGS)], since), LANGS)


def _listed(linked: Linked, found: Sequence[Entry]) -> Iterator[tuple[Feed, Sequence[Entry]]]:
    """List the feeds of a language, each with everything that belongs to it."""
    by_topic: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in found:
        for topic in entry.topics:
            by_topic[topic].append(entry)
    yield EVERYTHING, found
    yield CORRECTIONS, [entry for entry in found if isinstance(entry.record, Correction)]
    yield from ((feed_of_topic(topic.id), by_topic[topic.id]) for topic in named_topics(linked.site))


def _in_both_formats(held: _Held, langs: tuple[Lang, ...]) -> Iterator[Export]:
    path = language_root(langs[0]) + held.feed.path
    yield from (
        Export(f"{path}.{ending}", partial(_make, ending=ending, held=held, langs=langs)) for ending in _WRITERS
    )


def _make(linked: Linked, ending: str, held: _Held, langs: tuple[Lang, ...]) -> bytes:
    return _WRITERS[ending](_channel([View(linked, lang) for lang in langs], held))


def _channel(views: Sequence[View], held: _Held) -> Channel:
    view, feed = views[0], held.feed
    settings = view.linked.site.settings
    root = settings.address + language_root(view.lang)
    names = dict.fromkeys(portable_line(one.plain(settings.title)) for one in views)
    about = dict.fromkeys(portable_line(one.plain(settings.description)) for one in views)
    return Channel(
        id=f"{first_root(view)}{feed.path}.xml",
        url=f"{root}{feed.path}",
        page=f"{root}{feed.uri}",
        lang=view.lang if len(views) == 1 else None,
        title=": ".join([" · ".join(names), *_subject(view, feed)]),
        about=" ".join(about),
        updated=max((entry.updated for entry in held.entries), default=held.since),
        author=Author(next(iter(names)), root),
        licence=portable_line(settings.licence.name),
        licence_url=settings.licence.url,
        icon=settings.address + HOME_SCREEN_ICON,
        items=tuple(item(one, entry) for entry in held.entries for one in views),
    )


def _subject(view: View, feed: Feed) -> list[str]:
    """Name what a feed is about alone; nothing for one that holds everything."""
    if feed.topic:
        return [topic.name for topic in tags(view, [feed.topic])]
    return [view.say("corrections")] if feed == CORRECTIONS else []
