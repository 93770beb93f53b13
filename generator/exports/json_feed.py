"""Write a feed as JSON Feed 1.1 (jsonfeed.org)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from generator.exports.atom import moment
from generator.exports.feed_items import Author, Channel, Item

_VERSION = "https://jsonfeed.org/version/1.1"
Json = dict[str, Any]


def json_feed(channel: Channel) -> bytes:
    """Write a feed; the licence, of which the format knows nothing, stands in an object of our own."""
    feed: Json = {
        "version": _VERSION,
        "title": channel.title,
        "description": channel.about,
        "home_page_url": channel.page,
        "feed_url": f"{channel.url}.json",
        "icon": channel.icon,
        **({"language": channel.lang} if channel.lang else {}),
        "authors": _authors([channel.author]),
        "_licence": {"name": channel.licence, "url": channel.licence_url},
        "items": [_item(item) for item in channel.items],
    }
    return (json.dumps(feed, ensure_ascii=False, indent=0, separators=(",", ":")) + "\n").encode()


def _item(item: Item) -> Json:
    return {
        "id": item.id,
        "url": item.url,
        "title": item.title,
        "summary": item.summary,
        "content_html": item.html,
        "date_published": moment(item.published),
        "date_modified": moment(item.updated),
        **({"authors": _authors(item.authors)} if item.authors else {}),
        **({"tags": [topic.name for topic in item.topics]} if item.topics else {}),
        "language": item.lang,
    }


def _authors(authors: Iterable[Author]) -> list[Json]:
    return [{"name": author.name, "url": author.url} for author in authors]
