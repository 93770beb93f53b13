"""Begin a record: a file with every field and what goes there."""

from __future__ import annotations

import textwrap
import types
import typing
from collections.abc import Iterator
from typing import Any, get_args

from generator.models import RECORD_MODELS, Bilingual, Part, Record

MODELS_BY_KIND = {model.kind_name: model for model in RECORD_MODELS}
_WIDTH = 100


def scaffold(model: type[Record]) -> str:
    """Write the text of a new record: fields to fill in, and optional ones as comments."""
    return "\n".join(_fields(model, "")) + "\n"


def _fields(model: type[Part], indent: str) -> Iterator[str]:
    for name, field in model.model_fields.items():
        if name in {"id", "gaps", "translated"} and issubclass(model, Record):
            continue
        yield from _comment(field.description or "", indent)
        lines = list(_value(name, field.annotation, indent))
        # Nothing stands without sources, though the models let them be absent, so that a check can say it better.
        wanted = field.is_required() or name == "sources"
        yield from lines if wanted else (f"{indent}# {line.removeprefix(indent)}" for line in lines)


def _comment(text: str, indent: str) -> Iterator[str]:
    yield from (f"{indent}# {line}" for line in textwrap.wrap(text, _WIDTH - len(indent)))


def _value(name: str, annotation: Any, indent: str) -> Iterator[str]:
    plain = _plain(annotation)
    if typing.get_origin(plain) is typing.Literal:
        yield f"{indent}{name}:  # {' | '.join(get_args(plain))}"
    elif isinstance(plain, type) and issubclass(plain, Part):
        yield f"{indent}{name}:"
        yield from _inside(plain, indent + "  ")
    elif typing.get_origin(plain) is tuple:
        yield from _items(name, get_args(plain)[0], indent)
    else:
        yield f"{indent}{name}:"


def _inside(model: type[Part], indent: str) -> Iterator[str]:
    if issubclass(model, Bilingual):
        yield from (f"{indent}{side}:" for side in model.model_fields if side in {"vi", "en", "native"})
    else:
        yield from _fields(model, indent)


def _items(name: str, item: Any, indent: str) -> Iterator[str]:
    plain = _plain(item)
    if not (isinstance(plain, type) and issubclass(plain, Part)):
        yield f"{indent}{name}: []"
        return
    yield f"{indent}{name}:"
    fields = list(_inside(plain, indent + "    "))
    first = next(index for index, line in enumerate(fields) if not line.lstrip().startswith("#"))
    fields[first] = f"{indent}  - {fields[first].lstrip()}"
    yield from fields


def _plain(annotation: Any) -> Any:
    """Look through `Annotated` and `| None`, and take the first of several forms."""
    if typing.get_origin(annotation) is typing.Annotated:
        return _plain(get_args(annotation)[0])
    if typing.get_origin(annotation) in {typing.Union, types.UnionType}:
        return _plain(next(member for member in get_args(annotation) if member is not type(None)))
    return annotation
