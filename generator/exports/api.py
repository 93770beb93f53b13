"""Publish the content as static JSON below `api/v1/`: an index, a list of each kind, a file for each record, schemas.

The version in the address changes when something that programs rely on goes away or means something else; until then
fields are only added, and `schema_version` counts that. No file tells when it was made: the same content gives the same
bytes.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from types import MappingProxyType

from generator.content.models import Article, Correction
from generator.exports.api_changes import MOST, changes, complete_since
from generator.exports.api_contract import schema_of
from generator.exports.api_kinds import FOLDER, KINDS, Item
from generator.exports.api_records import Json, Writer, day, pages
from generator.exports.export import Export
from generator.render.subjects import subject_uri
from generator.site.addresses import label, section_uri, uri
from generator.site.evidence import rated
from generator.site.link import Linked
from generator.site.resolve import Site
from generator.text.lang import LANGS

SCHEMA_VERSION = "1.0"
_NOTHING: Mapping[str, Json] = MappingProxyType({})


def files(linked: Linked) -> Iterator[Export]:
    """Plan every file of the data."""
    yield Export(f"{FOLDER}index.json", _index)
    yield Export(f"{FOLDER}schema/index.json", partial(_schema, key="index"))
    yield Export(f"{FOLDER}changes.json", _changes)
    yield Export(f"{FOLDER}schema/changes.json", partial(_schema, key="changes"))
    for key in LISTS:
        yield Export(f"{FOLDER}{key}.json", partial(_list, key=key))
        yield Export(f"{FOLDER}schema/{key}.json", partial(_schema, key=key))
    for kind in KINDS.values():
        yield from (Export(item.file, partial(_record, item=item)) for item in kind.items(linked.site))


def _schema(linked: Linked, key: str) -> bytes:
    schema = schema_of(key, f"{linked.site.settings.address}{FOLDER}schema/")
    return json.dumps(schema, ensure_ascii=False, indent=1).encode() + b"\n"


def _record(linked: Linked, item: Item) -> bytes:
    writer = Writer(linked, item.record)
    fields = {**writer.fields(item.part), **_own_fields(linked, item)}
    whole = {**_head(linked, item.kind), "item": fields, "sources": writer.sources()}
    return f"{_dumped(whole)}\n".encode()


def _own_fields(linked: Linked, item: Item) -> Mapping[str, Json]:
    """Write what a record does not say of itself: its pages and its file; of a claim what follows from its article."""
    links = {"pages": pages(linked, item.uri), "file": linked.site.settings.address + item.file}
    article, claim = item
    if not (claim and isinstance(article, Article)):
        return links
    return {
        "id": item.id,
        "topics": claim.topics or article.topics,
        "article": article.id,
        "evidence": rated(linked.site, article, claim),
        **links,
    }


def _list(linked: Linked, key: str) -> bytes:
    return _listed(linked, key, LISTS[key](linked))


def _items(linked: Linked, key: str) -> Iterator[Json]:
    kind = KINDS[key]
    for item in kind.items(linked.site):
        writer, fields = Writer(linked, item.record), vars(item.part)
        shown = {name: writer.value(fields[name]) for name in ("id", *kind.shown)}
        yield {**shown, **_own_fields(linked, item)}


def _relations(linked: Linked) -> Iterator[Json]:
    for actor in linked.site.actors:
        writer, there = Writer(linked, actor), pages(linked, uri(actor))
        yield from ({"from": actor.id, **writer.fields(relation), "pages": there} for relation in actor.relations)


def _topics(linked: Linked) -> Iterator[Json]:
    settings, named = linked.site.settings, _named_topics(linked.site)
    writer = Writer(linked, settings)
    for topic in settings.topics:
        there = pages(linked, subject_uri(topic.id)) if topic.id in named else None
        yield writer.fields(topic) | {"pages": there}


def _named_topics(site: Site) -> frozenset[str]:
    """Name the topics that anything is filed under: the others have no page."""
    explainers, events = (explainer.topics for explainer in site.explainers), (event.topics for event in site.events)
    claims = (claim.topics or article.topics for article in site.articles for claim in article.claims)
    return frozenset(itertools.chain.from_iterable((*explainers, *events, *claims)))


LISTS: Mapping[str, Callable[[Linked], Iterator[Json]]] = {
    **{key: partial(_items, key=key) for key in KINDS},
    "relations": _relations,
    "topics": _topics,
}
"""What lists every thing of a kind, by the kind's name in the data; what has no files of its own is whole there."""


def _changes(linked: Linked) -> bytes:
    found = changes(linked.site)
    items = [
        {
            "day": day(change.day),
            "change": change.what,
            "kind": change.item.kind,
            "id": change.item.id,
            "name": _name(linked, change.item),
            "pages": pages(linked, change.item.uri),
            "file": linked.site.settings.address + change.item.file,
        }
        for change in found[:MOST]
    ]
    since = complete_since(found)
    return _listed(linked, "changes", items, {"complete_since": day(since) if since else None})


def _name(linked: Linked, item: Item) -> Json:
    """Name what changed; a correction is known by what it corrects."""
    where = linked.site.find(item.record.where.id) if isinstance(item.record, Correction) else None
    return {lang: label(where or item.part, lang) for lang in LANGS}


def _index(linked: Linked) -> bytes:
    settings = linked.site.settings
    root = settings.address + FOLDER
    items = [
        {
            "kind": key,
            "total": _total(linked.site, key),
            "list": f"{root}{key}.json",
            "record": f"{root}{key}/{{id}}.json" if key in KINDS else None,
            "schema": f"{root}schema/{key}.json",
        }
        for key in LISTS
    ]
    more = {
        "title": Writer(linked, settings).value(settings.title),
        "address": settings.address,
        "languages": list(LANGS),
        "pages": pages(linked, section_uri("data")),
        "changes": f"{root}changes.json",
    }
    return _listed(linked, "index", items, more)


def _total(site: Site, key: str) -> int:
    match key:
        case "relations":
            return sum(len(actor.relations) for actor in site.actors)
        case "topics":
            return len(site.settings.topics)
        case _:
            return sum(1 for _ in KINDS[key].items(site))


def _head(linked: Linked, key: str) -> dict[str, Json]:
    """Write what every file begins with."""
    settings = linked.site.settings
    schema = f"{settings.address}{FOLDER}schema/{key}.json"
    return {"$schema": schema, "schema_version": SCHEMA_VERSION, "licence": settings.licence.url}


def _listed(linked: Linked, key: str, items: Iterable[Json], more: Mapping[str, Json] = _NOTHING) -> bytes:
    """Write a list with an item on each line, so that two states of it can be compared."""
    lines = [_dumped(item) for item in items]
    head = _dumped({**_head(linked, key), "total": len(lines), **more})
    written = ",\n".join(lines)
    return f'{head[:-1]},"items":[\n{written}\n]}}\n'.encode()


def _dumped(data: Json) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
