"""Keep what fits of a record that is not whole, so that the rest of its problems are found in the same run.

This is the one border behind which every value is what its model says. A field that does not fit is absent, as its
default or None; an item that does not fit is left out of its list, and the document is renumbered to match, so that
the items behind it keep their places.
"""

from __future__ import annotations

import functools
import typing
from typing import Annotated, Any, NamedTuple, cast, get_args

import pydantic

from generator.content.document import Document, Loc
from generator.content.forms import alternatives, is_blank
from generator.content.models import Part, Record

_MISFIT = object()


class Salvaged(NamedTuple):
    """Hold what is left of a record, and the document whose places match it."""

    record: Record
    document: Document


def salvage(data: dict[str, Any], document: Document, model: type[Record]) -> Salvaged:
    """Keep what fits of a record's data, which came from `document`; its fields may be None against its model."""
    left_out: set[Loc] = set()
    record = cast("Record", _part(model, data, (), left_out))
    return Salvaged(record, document.without(left_out))


@functools.cache
def _adapter(annotation: Any) -> pydantic.TypeAdapter[Any]:
    return pydantic.TypeAdapter(annotation)


def _kept(annotation: Any, value: Any, loc: Loc, left_out: set[Loc]) -> Any:
    try:
        return _adapter(annotation).validate_python(value)
    except pydantic.ValidationError:
        pass
    for plain in alternatives(annotation):
        if isinstance(plain, type) and issubclass(plain, Part) and isinstance(value, dict):
            return _part(plain, value, loc, left_out)
        if typing.get_origin(plain) is tuple and isinstance(value, list):
            return _items(get_args(plain)[0], value, loc, left_out)
    return _MISFIT


def _part(model: type[Part], data: dict[str, Any], loc: Loc, left_out: set[Loc]) -> Part:
    fields: dict[str, Any] = {}
    for name, field in model.model_fields.items():
        value = data.get(name)
        annotation = Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation
        found = _MISFIT if is_blank(value) else _kept(annotation, value, (*loc, name), left_out)
        absent = None if field.is_required() else field.get_default(call_default_factory=True)
        fields[name] = absent if found is _MISFIT else found
    return model.model_construct(**fields)


def _items(annotation: Any, values: list[Any], loc: Loc, left_out: set[Loc]) -> tuple[Any, ...]:
    found = [_kept(annotation, value, (*loc, index), left_out) for index, value in enumerate(values)]
    left_out.update((*loc, index) for index, item in enumerate(found) if item is _MISFIT)
    return tuple(item for item in found if item is not _MISFIT)
