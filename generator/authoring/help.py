"""Explain every field to editors, in both languages: while they type, in new files and in the handbook."""

from __future__ import annotations

import functools
import types
import typing
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import yaml

from generator.content.models import Part
from generator.text.lang import LANGS, Lang
from generator.text.ui import strings

_FILE = Path(__file__).with_name("help.yml")


@dataclass(frozen=True, slots=True)
class Help:
    """Explain one field: what it is, an example as it stands in YAML, and what each allowed value means."""

    text: Mapping[Lang, str]
    example: str | None
    values: Mapping[str, Mapping[Lang, str]]


@functools.cache
def _entries() -> Mapping[str, Mapping[str, str]]:
    entries: Mapping[str, Mapping[str, str]] = yaml.load(_FILE.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return entries


def _entry(model: type[Part], field: str) -> Mapping[str, str]:
    """Find what `help.yml` says of a field: under its own model, or under the one that it comes from."""
    names = (f"{ancestor.__name__}.{field}" for ancestor in model.__mro__)
    return next(_entries()[name] for name in names if name in _entries())


def help_on(model: type[Part], field: str) -> Help:
    """Explain a field of a model."""
    entry = _entry(model, field)
    english = (model.model_fields[field].description or "").replace("\n", " ")
    values = _values(model.model_fields[field].annotation, entry.get("values"))
    return Help({"vi": entry["vi"], "en": english}, entry.get("example"), values)


def plain_type(annotation: Any) -> Any:
    """Look through `Annotated` and `| None`, and take the first of several forms."""
    if typing.get_origin(annotation) is typing.Annotated:
        return plain_type(get_args(annotation)[0])
    if typing.get_origin(annotation) in {typing.Union, types.UnionType}:
        return plain_type(next(member for member in get_args(annotation) if member is not type(None)))
    return annotation


def _values(annotation: Any, key: str | None) -> Mapping[str, Mapping[Lang, str]]:
    """Explain each value that a field allows as the interface words it; `key` begins the keys of these strings."""
    plain = plain_type(annotation)
    if typing.get_origin(plain) is tuple:
        return _values(get_args(plain)[0], key)
    if typing.get_origin(plain) is not typing.Literal or key is None:
        return {}
    return {value: _meaning(key.format(value) if "{}" in key else f"{key}.{value}") for value in get_args(plain)}


def _meaning(key: str) -> Mapping[Lang, str]:
    name, meaning = strings()[key], strings().get(f"{key}.means")
    return {lang: f"{name[lang]}: {meaning[lang]}" if meaning else name[lang] for lang in LANGS}
