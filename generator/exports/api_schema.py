"""Describe what the data hold as JSON Schema: written from the models, as the data are, so that the two agree.

Programs that read the data may rely on all that stands here. A later minor version can add to it, so nothing here
forbids what it does not name.
"""

from __future__ import annotations

import datetime
import types
import typing
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from types import MappingProxyType
from typing import Any, get_args

from generator.authoring.help import Help, help_on
from generator.content.fields import Ref, SourceRef
from generator.content.models import Claim, Part, Prose, Source
from generator.exports.api_records import CITED_FIELDS, LEFT_OUT, Json
from generator.text.dates import PartialDate
from generator.text.lang import LANGS
from generator.text.ui import strings

Schema = dict[str, Json]

_NOTHING: Mapping[str, Json] = MappingProxyType({})
_LINES: Mapping[str, Schema] = {
    "string": {"type": "string"},
    "count": {"type": "integer", "minimum": 0},
    "url": {"type": "string", "format": "uri"},
    "day": {"type": "string", "format": "date"},
}


def said(key: str) -> str:
    """Return a string of the interface in both languages, for programs that know but one description."""
    both = strings()[f"api.{key}"]
    return "\n\n".join(both[lang] for lang in reversed(LANGS))


def line(key: str, kind: str = "string", *, is_null: bool = False) -> Schema:
    """Describe a field of our own: of one kind, what it holds said by a string of the interface."""
    plain = _LINES[kind]
    return {**(or_null(plain) if is_null else plain), "description": said(key)}


def closed(properties: Mapping[str, Json], about: str = "") -> Schema:
    """Describe an object of which every field is always there."""
    described = {"description": about} if about else {}
    return {**described, "type": "object", "properties": dict(properties), "required": list(properties)}


class Definitions:
    """Gather what a schema defines, each thing once."""

    def __init__(self) -> None:
        self.found: dict[str, Schema] = {}

    def ref(self, name: str, schema: Callable[[], Schema]) -> Schema:
        """Define something under a name unless it is, and refer to it."""
        if name not in self.found:
            # Named first: a thing may hold others of its kind.
            self.found[name] = {}
            self.found[name] = schema()
        return {"$ref": f"#/$defs/{name}"}


def model_schema(
    known: Definitions, model: type[Part], names: Iterable[str] = (), more: Mapping[str, Json] = _NOTHING
) -> Schema:
    """Describe a model, or some of its fields, with fields of our own, which come first where both have one."""
    listed = tuple(names) or tuple(name for name in model.model_fields if name not in LEFT_OUT)
    return closed({**{name: field_schema(known, model, name) for name in listed}, **more})


def field_schema(known: Definitions, model: type[Part], name: str) -> Schema:
    """Describe a field of a model: what editors are told of it, and its type as `api_records` writes it."""
    field_help = help_on(model, name)
    about = "\n\n".join(field_help.text[lang] for lang in reversed(LANGS))
    return {**_type(known, model.model_fields[name].annotation, field_help), "description": about}


def pages_schema(known: Definitions) -> Schema:
    """Describe the addresses of a page."""
    return known.ref("pages", lambda: closed(dict.fromkeys(LANGS, _LINES["url"]), said("pages")))


def sources_schema(known: Definitions) -> Schema:
    """Describe the sources that a record cites."""
    return {"type": "array", "items": known.ref("source", partial(_source, known)), "description": said("sources")}


def _source(known: Definitions) -> Schema:
    shown = {name: field_schema(known, Source, name) for name in CITED_FIELDS}
    more = {
        "passages": field_schema(known, Source, "passages"),
        "locators": {"type": "array", "items": _LINES["string"], "description": said("locators")},
        "pages": pages_schema(known),
    }
    return closed({"id": line("source.id"), **shown, **more}, said("source"))


def _type(known: Definitions, annotation: Any, field_help: Help) -> Schema:
    origin, inner = typing.get_origin(annotation), get_args(annotation)
    if origin is typing.Annotated:
        return _type(known, inner[0], field_help)
    if origin is tuple:
        return {"type": "array", "items": _type(known, inner[0], field_help)}
    if origin is typing.Literal:
        return _choice(inner, field_help)
    if origin in {typing.Union, types.UnionType}:
        forms = [_type(known, one, field_help) for one in inner if one is not type(None)]
        whole = forms[0] if len(forms) == 1 else {"anyOf": forms}
        return or_null(whole) if type(None) in inner else whole
    describe = next(one for base, one in _CLASSES if issubclass(annotation, base))
    return describe(known, annotation)


def _citation(known: Definitions, _: type[Any]) -> Schema:
    named = {"passage": line("passage", is_null=True), "locator": line("locator", is_null=True)}
    return known.ref("citation", lambda: closed({"source": line("source.id"), **named}, said("citation")))


def _date(known: Definitions, _: type[Any]) -> Schema:
    days = {"begin": line("begin", "day"), "end": line("end", "day", is_null=True)}
    return known.ref("date", lambda: closed({"edtf": line("edtf"), **days}, said("date")))


def _running_text(known: Definitions, _: type[Any]) -> Schema:
    side = closed({"text": line("text"), "html": line("html")})
    return known.ref("running_text", lambda: closed(dict.fromkeys(LANGS, or_null(side)), said("running_text")))


def _part(known: Definitions, model: type[Part]) -> Schema:
    return known.ref(model.__name__, partial(model_schema, known, model))


# The first that fits: a running text is a part too, a reference a string. A claim is only named by its article.
_CLASSES: tuple[tuple[type[Any], Callable[[Definitions, type[Any]], Schema]], ...] = (
    (SourceRef, _citation),
    (Ref, lambda _, kind: {"type": "string", "description": kind.folder or "id#part"}),
    (Claim, lambda *_: {"type": "string"}),
    (Prose, _running_text),
    (Part, _part),
    (PartialDate, _date),
    (datetime.date, lambda *_: _LINES["day"]),
    (bool, lambda *_: {"type": "boolean"}),
    (str, lambda *_: _LINES["string"]),
)


def or_null(schema: Schema) -> Schema:
    """Let a value be absent: what is not known is null."""
    if isinstance(schema.get("type"), str) and schema.keys() <= {"type", "format", "description"}:
        return {**schema, "type": [schema["type"], "null"]}
    return {"anyOf": [schema, {"type": "null"}]}


def _choice(values: Iterable[str], field_help: Help) -> Schema:
    """Describe each value that a field can have, in both languages, where the interface has words for it."""
    if not field_help.values:
        return {"type": "string", "enum": list(values)}
    meanings = {value: " · ".join(field_help.values[value][lang] for lang in reversed(LANGS)) for value in values}
    return {"type": "string", "oneOf": [{"const": value, "description": means} for value, means in meanings.items()]}
