"""Write a feed as Atom (RFC 4287)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from generator.exports.feed_items import Author, Channel, Item
from generator.text.portable import portable

_ATOM = "http://www.w3.org/2005/Atom"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def atom(channel: Channel) -> bytes:
    """Write a feed; what Atom has no place for is left out of it."""
    root = Element("feed", {"xmlns": _ATOM, **({_LANG: channel.lang} if channel.lang else {})})
    _add(root, "id", channel.id)
    _add(root, "title", channel.title)
    _add(root, "subtitle", channel.about)
    _add(root, "updated", moment(channel.updated))
    _link(root, "self", f"{channel.url}.xml", type="application/atom+xml")
    _link(root, "alternate", channel.page, type="text/html")
    # What RFC 4946 added, for programs; the words beside it are for people.
    _link(root, "license", channel.licence_url)
    _add(root, "rights", channel.licence)
    _add(root, "icon", channel.icon)
    _sign(root, [channel.author])
    for item in channel.items:
        _entry(SubElement(root, "entry", {_LANG: item.lang}), item)
    indent(root, space="")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'.encode()


def _entry(entry: Element, item: Item) -> None:
    _add(entry, "id", item.id)
    _add(entry, "title", item.title)
    _add(entry, "updated", moment(item.updated))
    _add(entry, "published", moment(item.published))
    _link(entry, "alternate", item.url, type="text/html")
    _sign(entry, item.authors)
    for topic in item.topics:
        SubElement(entry, "category", {"term": topic.id, "label": portable(topic.name)})
    _add(entry, "summary", item.summary)
    _add(entry, "content", item.html, type="html")


def _sign(parent: Element, authors: Iterable[Author]) -> None:
    for author in authors:
        signed = SubElement(parent, "author")
        _add(signed, "name", author.name)
        _add(signed, "uri", author.url)


def _link(parent: Element, rel: str, href: str, **attributes: str) -> None:
    SubElement(parent, "link", {"rel": rel, **attributes, "href": portable(href)})


def _add(parent: Element, tag: str, text: str, **attributes: str) -> None:
    SubElement(parent, tag, attributes).text = portable(text)


def moment(day: datetime.date) -> str:
    """Write a day as the moment that feeds ask for: the same day from Europe to Vietnam and further east."""
    return f"{day.isoformat()}T00:00:00Z"
