"""Look through the forms that a model allows: unions, lists, groups within groups."""

from __future__ import annotations

import functools
import types
import typing
from collections.abc import Iterator
from typing import Any, get_args

from generator.content.document import Loc
from generator.content.models import Part, Record


def is_blank(value: Any) -> bool:
    """Return whether a value says nothing."""
    return value is None or (isinstance(value, str) and not value.strip())


@functools.cache
def keys_of(model: type[Part]) -> tuple[str, ...]:
    """List what an author may write in a part: the id of a record, for one, is the name of its file."""
    unwritten = model.unwritten if issubclass(model, Record) else frozenset()
    return tuple(name for name in model.model_fields if name not in unwritten)


def model_at(model: type[Part], loc: Loc) -> type[Part] | None:
    """Find the model of the group at `loc`."""
    return next(filter(is_part, annotations_at(model, loc)), None)


def is_part(annotation: Any) -> typing.TypeGuard[type[Part]]:
    """Return whether a form is that of a group of fields."""
    return isinstance(annotation, type) and issubclass(annotation, Part)


def literals_at(model: type[Part], loc: Loc) -> tuple[Any, ...]:
    """List the values that are allowed at `loc`, where only some are."""
    for annotation in annotations_at(model, loc):
        if typing.get_origin(annotation) is typing.Literal:
            return get_args(annotation)
    return ()


def annotations_at(annotation: Any, loc: Loc) -> Iterator[Any]:
    """Yield every plain form that the value at `loc` may have."""
    for plain in alternatives(annotation):
        if not loc:
            yield plain
        elif isinstance(loc[0], int) and typing.get_origin(plain) is tuple:
            yield from annotations_at(get_args(plain)[0], loc[1:])
        elif is_part(plain) and loc[0] in plain.model_fields:
            yield from annotations_at(plain.model_fields[str(loc[0])].annotation, loc[1:])


def alternatives(annotation: Any) -> Iterator[Any]:
    """Look through `Annotated` and unions: yield every plain form that a value may have, `None` too."""
    origin = typing.get_origin(annotation)
    if origin is typing.Annotated:
        yield from alternatives(get_args(annotation)[0])
    elif origin in {typing.Union, types.UnionType}:
        for member in get_args(annotation):
            yield from alternatives(member)
    else:
        yield annotation
