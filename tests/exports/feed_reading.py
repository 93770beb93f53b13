"""Read feeds back with programs that are not ours, and hold them against their specifications."""

import datetime
import functools
import json
from pathlib import Path
from typing import Any, NamedTuple

import feedparser  # type: ignore[import-untyped]  # as the two below, it carries no types
import jsonschema  # type: ignore[import-untyped]
from lxml import etree  # type: ignore[import-untyped]

from generator.exports.all import planned_exports
from generator.site.link import Linked

_HERE = Path(__file__).parent


class Read(NamedTuple):
    """Hold an entry as a reader's program sees it."""

    id: str
    title: str
    link: str
    published: datetime.date
    updated: datetime.date
    summary: str
    html: str
    topics: tuple[str, ...]
    lang: str


def made(linked: Linked, path: str) -> bytes:
    """Make the export at a path."""
    return next(export for export in planned_exports(linked) if export.path == path).make(linked)


@functools.cache
def _atom() -> Any:
    return etree.RelaxNG(etree.parse(_HERE / "atom.rng"))


@functools.cache
def _json_feed() -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(json.loads((_HERE / "json-feed.schema.json").read_text("utf-8")))


def read_atom(data: bytes) -> tuple[Any, list[Read]]:
    """Read an Atom feed that holds to RFC 4287."""
    document = etree.fromstring(data)
    assert _atom().validate(document), _atom().error_log
    # What its grammar cannot say: somebody signs everything, and no two entries are one.
    assert document.find("{*}author") is not None
    found = feedparser.parse(data, sanitize_html=False)
    assert not found.bozo, found.bozo_exception
    entries = [_read(entry) for entry in found.entries]
    assert len({entry.id for entry in entries}) == len(entries)
    return found.feed, entries


def _read(entry: Any) -> Read:
    (content,) = entry.content
    assert content.type == "text/html"
    tags = tuple(tag.label for tag in entry.get("tags", ()))
    published, updated = (datetime.date(*entry[f"{name}_parsed"][:3]) for name in ("published", "updated"))
    words = entry.summary, content.value
    return Read(entry.id, entry.title, entry.link, published, updated, *words, tags, content.language)


def read_json(data: bytes) -> tuple[dict[str, Any], list[Read]]:
    """Read a JSON feed that holds to version 1.1."""
    document = json.loads(data)
    _json_feed().validate(document)
    return document, [_read_item(item) for item in document["items"]]


def _read_item(item: Any) -> Read:
    published, updated = (datetime.date.fromisoformat(item[f"date_{name}"][:10]) for name in ("published", "modified"))
    words = item["summary"], item["content_html"]
    tags = tuple(item.get("tags", ()))
    return Read(item["id"], item["title"], item["url"], published, updated, *words, tags, item["language"])


def entries_of(linked: Linked, path: str = "feed") -> dict[str, Read]:
    """Read a feed in both formats, which say the same, and list its entries by their ids."""
    feed, entries = read_atom(made(linked, f"{path}.xml"))
    document, items = read_json(made(linked, f"{path}.json"))
    assert entries == items
    assert (feed.title, feed.link) == (document["title"], document["home_page_url"])
    return {entry.id: entry for entry in entries}
