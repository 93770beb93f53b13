"""State the shape of every file of the data: the schemas that are published beside them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import get_args

from generator.content.models import Claim, Relation, SiteSettings, Topic
from generator.exports.api_changes import What
from generator.exports.api_kinds import KINDS
from generator.exports.api_records import Json
from generator.exports.api_schema import (
    Definitions,
    Schema,
    closed,
    field_schema,
    line,
    model_schema,
    or_null,
    pages_schema,
    said,
    sources_schema,
)
from generator.site.evidence import RATINGS
from generator.text.lang import LANGS
from generator.text.ui import strings

_NOTHING: Mapping[str, Json] = MappingProxyType({})
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_of(key: str, root: str) -> Schema:
    """Return the schema of the files of a kind, of those that list the rest; `root` is where schemas lie."""
    known = Definitions()
    whole = _WHOLE[key](known) if key in _WHOLE else _of_kind(known, key)
    title = " · ".join(strings()[f"api.kind.{key}"][lang] for lang in reversed(LANGS))
    return {"$schema": DIALECT, "$id": f"{root}{key}.json", "title": title, **whole, "$defs": known.found}


def _of_kind(known: Definitions, key: str) -> Schema:
    """Describe both files of a kind: its list, and the file of each thing in it."""
    kind = KINDS[key]
    own = _own_fields(known, key)
    item = known.ref("item", lambda: model_schema(known, kind.model, more=own))
    in_list = known.ref("item_in_list", lambda: model_schema(known, kind.model, ("id", *kind.shown), own))
    known.ref("file", lambda: closed({**_head(), "item": item, "sources": sources_schema(known)}, said("file_of_one")))
    known.ref("list", lambda: _list_of(in_list))
    return {"if": {"required": ["items"]}, "then": {"$ref": "#/$defs/list"}, "else": {"$ref": "#/$defs/file"}}


def _own_fields(known: Definitions, key: str) -> Mapping[str, Json]:
    links = {"pages": pages_schema(known), "file": line("file", "url")}
    if KINDS[key].model is not Claim:
        return links
    evidence = {"type": "string", "oneOf": [_said_choice("evidence", rating) for rating in RATINGS]}
    topics = {"type": "array", "items": {"type": "string"}, "description": said("claim.topics")}
    return {"id": line("claim.id"), "topics": topics, "article": line("claim.article"), "evidence": evidence, **links}


def _said_choice(prefix: str, value: str) -> Schema:
    both = strings()[f"{prefix}.{value}"]
    return {"const": value, "description": " · ".join(both[lang] for lang in reversed(LANGS))}


def _relations(known: Definitions) -> Schema:
    more = {"from": line("relation.from"), "pages": pages_schema(known)}
    return _list_of(model_schema(known, Relation, more=more))


def _topics(known: Definitions) -> Schema:
    return _list_of(model_schema(known, Topic, more={"pages": or_null(pages_schema(known))}))


def _changes(known: Definitions) -> Schema:
    change = {"type": "string", "oneOf": [_said_choice("api.change", what) for what in get_args(What)]}
    item = {
        "day": line("change.day", "day"),
        "change": change,
        "kind": {"type": "string", "enum": list(KINDS)},
        "id": line("change.id"),
        "name": {**field_schema(known, SiteSettings, "title"), "description": said("change.name")},
        "pages": pages_schema(known),
        "file": line("file", "url"),
    }
    return _list_of(closed(item), {"complete_since": line("complete_since", "day", is_null=True)})


def _index(known: Definitions) -> Schema:
    item = {
        "kind": {"type": "string"},
        "total": line("total", "count"),
        "list": line("index.list", "url"),
        "record": line("index.record", is_null=True),
        "schema": line("index.schema", "url"),
    }
    more = {
        "title": field_schema(known, SiteSettings, "title"),
        "address": line("index.address", "url"),
        "languages": {"type": "array", "items": {"enum": list(LANGS)}},
        "pages": pages_schema(known),
        "changes": line("index.changes", "url"),
    }
    return _list_of(closed(item), more)


_WHOLE: Mapping[str, Callable[[Definitions], Schema]] = {
    "relations": _relations,
    "topics": _topics,
    "changes": _changes,
    "index": _index,
}


def _head() -> dict[str, Json]:
    version = {"type": "string", "pattern": r"^1\.[0-9]+$", "description": said("schema_version")}
    return {"$schema": line("schema", "url"), "schema_version": version, "licence": line("licence", "url")}


def _list_of(item: Schema, more: Mapping[str, Json] = _NOTHING) -> Schema:
    items = {"type": "array", "items": item}
    return closed({**_head(), "total": line("total", "count"), **more, "items": items})
