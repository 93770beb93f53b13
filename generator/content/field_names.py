"""Know the names of all fields that authors may write, and what stands below them, without knowing whose file it is."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from functools import cache
from typing import Any, get_args


@cache
def field_names() -> frozenset[str]:
    """Name every field that authors may write: which word is a key without its colon, and which is the text's own."""
    return frozenset(name for name, _ in _fields())


@cache
def list_names() -> frozenset[str]:
    """Name the fields that hold a list of groups or of ids wherever they stand."""
    return _always("list")


@cache
def text_names() -> frozenset[str]:
    """Name the fields that hold a text in both languages wherever they stand."""
    return _always("text")


def _always(kind: str) -> frozenset[str]:
    kinds: dict[str, set[str]] = {}
    for name, annotation in _fields():
        kinds.setdefault(name, set()).update(_kinds(annotation))
    return frozenset(name for name, found in kinds.items() if found <= {kind, "none", "line"} and kind in found)


def _kinds(annotation: Any) -> Iterator[str]:
    from generator.content.models import Bilingual  # noqa: PLC0415  # see below

    origin = typing.get_origin(annotation)
    if origin is tuple:
        yield "list"
    elif origin is not None and origin is not typing.Literal:
        members = get_args(annotation)[:1] if origin is typing.Annotated else get_args(annotation)
        for member in members:
            yield from _kinds(member)
    elif isinstance(annotation, type) and issubclass(annotation, Bilingual):
        yield "text"
    else:
        yield "none" if annotation is type(None) else "line" if annotation is str else "other"


@cache
def _fields() -> tuple[tuple[str, Any], ...]:
    from generator.content.models import Part  # noqa: PLC0415  # what models are made of reads files with this

    found, waiting = dict[str, list[Any]](), [Part]
    while waiting:
        model = waiting.pop()
        for name, field in model.model_fields.items():
            found.setdefault(name, []).append(field.annotation)
        waiting += model.__subclasses__()
    return tuple((name, annotation) for name, annotations in found.items() for annotation in annotations)
