"""Describe the tables as a Data Package: what each column holds, of which type, and which table it names a row of.

Data Package 2.0 (datapackage.org); frictionless and its like read the tables by it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, get_args

from generator.authoring.help import help_on, plain_type
from generator.exports.export import Export
from generator.exports.table_columns import JOINT, TABLES, Cells, Column, Table
from generator.render.downloads import download
from generator.site.addresses import section_uri, text_or_fallback
from generator.site.evidence import RATINGS
from generator.site.link import Linked
from generator.text.lang import LANGS, Lang
from generator.text.ui import say, strings
from generator.text.vietnamese import slug

_PROFILES = "https://datapackage.org/profiles/2.0/"
_LIST = {"type": "list", "delimiter": JOINT}
_TYPES: Mapping[Cells, Mapping[str, str]] = {
    "text": {"type": "string"},
    "id": {"type": "string"},
    "ids": _LIST,
    "texts": _LIST,
    "word": {"type": "string"},
    "words": _LIST,
    "tag": {"type": "string"},
    "date": {"type": "string"},
    "day": {"type": "date"},
    "url": {"type": "string", "format": "uri"},
}
# How a date is written: see `text.dates`.
_DATE = r"[0-9]{4}(-[0-9]{2}){0,2}~?(/(\.\.|[0-9]{4}(-[0-9]{2}){0,2}~?))?"


def files(linked: Linked) -> Iterator[Export]:  # noqa: ARG001  # as every kind of export is planned
    """Plan the description of the tables."""
    yield Export(download("datapackage").path, _package)


def _package(linked: Linked) -> bytes:
    settings = linked.site.settings
    package = {
        "$schema": f"{_PROFILES}datapackage.json",
        "name": slug(text_or_fallback(settings.title, "en")) or "site",
        "title": _in_both(settings.title.side(lang) for lang in LANGS),
        "description": _in_both(settings.description.side(lang) for lang in LANGS),
        "homepage": f"{settings.address}{section_uri('data')}",
        "licenses": [{"path": settings.licence.url, "title": settings.licence.name}],
        "resources": [_resource(table) for table in TABLES.values()],
    }
    return f"{json.dumps(package, ensure_ascii=False, indent=2)}\n".encode()


def _resource(table: Table) -> Mapping[str, Any]:
    about = download(table.key)
    return {
        "name": table.key,
        "type": "table",
        "path": about.path.rpartition("/")[2],
        "title": _in_both(say(f"data.{table.key}", lang) for lang in LANGS),
        "description": _in_both(say(f"data.{table.key}.about", lang) for lang in LANGS),
        "format": "csv",
        "mediatype": about.type,
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": _schema(table),
    }


def _schema(table: Table) -> Mapping[str, Any]:
    has_ids = table.columns[0].name == "id"
    keys = [
        {"fields": [column.name], "reference": {"resource": column.names, "fields": ["id"]}}
        for column in table.columns
        if column.names
    ]
    return {
        "$schema": f"{_PROFILES}tableschema.json",
        "fields": [_field(column, is_key=has_ids and column.name == "id") for column in table.columns],
        "missingValues": [""],
        **({"primaryKey": ["id"]} if has_ids else {}),
        **({"foreignKeys": keys} if keys else {}),
    }


def _field(column: Column, *, is_key: bool) -> Mapping[str, Any]:
    constraints = {"required": True, "unique": True} if is_key else _constraints(column)
    return {
        "name": column.name,
        **_TYPES[column.cells],
        "description": _in_both(_about(column, lang) for lang in LANGS),
        **({"constraints": constraints} if constraints else {}),
    }


def _constraints(column: Column) -> Mapping[str, Any]:
    match column.cells:
        case "word":
            return {"enum": list(_choices(column))}
        case "date":
            return {"pattern": _DATE}
        case _:
            return {}


def _choices(column: Column) -> tuple[str, ...]:
    """List what can stand in a column of single words: the one of our own is that of ratings."""
    if column.of is None:
        return RATINGS
    model, field = column.of
    return get_args(plain_type(model.model_fields[field].annotation))


def _about(column: Column, lang: Lang) -> str:
    """Say what a column holds: what editors are told of the field, and which of its languages it is."""
    key = f"table.{column.name.removesuffix(f'_{column.lang}')}"
    about = help_on(*column.of).text[lang] if column.of else strings()[key][lang]
    return f"{about} ({say(f'table.{column.lang}', lang)})" if column.lang else about


def _in_both(sides: Iterable[str | None]) -> str:
    """Put both languages into one string: the format knows but one."""
    return " · ".join(dict.fromkeys(filter(None, sides)))
