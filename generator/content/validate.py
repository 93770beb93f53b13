"""Make a record of a file's data by its model, and report whatever does not fit, at its place."""

from __future__ import annotations

import difflib
import functools
import re
import types
import typing
from collections.abc import Iterable, Iterator
from typing import Any, get_args

import pydantic
from pydantic_core import ErrorDetails

from generator.content.fields import COLOUR_PATTERN, DRAWING_PATTERN, LANGUAGE_PATTERN, WIKIDATA_PATTERN
from generator.content.models import Part, Record
from generator.content.strict_yaml import Document, Loc
from generator.problems.problem import Problems


def is_mapping(document: Document, problems: Problems) -> bool:
    """Return whether a file holds keys and values, and report it if it holds something else."""
    if document.data is not None and not isinstance(document.data, dict):
        problems.add(document.owner(()), "S004", expected="@mapping")
    return isinstance(document.data, dict)


def validate(data: Any, document: Document, model: type[Record], problems: Problems) -> Record | None:
    """Make a record, or report all that keeps it from being one."""
    if ("id",) in document.keys:
        problems.add(document.key(("id",)), "S002", key="id", known=", ".join(_keys(model)))
    try:
        return model.model_validate(data)
    except pydantic.ValidationError as error:
        for detail in error.errors(include_url=False, include_context=True):
            if not _is_miscounted(detail):
                _report(detail, document, model, problems)
    return None


@functools.cache
def _adapter(annotation: Any) -> pydantic.TypeAdapter[Any]:
    return pydantic.TypeAdapter(annotation)


def salvage(annotation: Any, value: Any) -> Any:
    """Read as much of a value as fits its annotation; what does not is None or absent."""
    try:
        return _adapter(annotation).validate_python(value)
    except pydantic.ValidationError:
        pass
    for plain in alternatives(annotation):
        if isinstance(plain, type) and issubclass(plain, Part) and isinstance(value, dict):
            fields = {name: field for name, field in plain.model_fields.items() if name in value}
            found = {name: salvage(field.annotation, value[name]) for name, field in fields.items()}
            return plain.model_construct(**found)
        if typing.get_origin(plain) is tuple and isinstance(value, list):
            return tuple(salvage(get_args(plain)[0], item) for item in value)
    return None


def without_blanks(value: Any) -> Any:
    """Leave out keys with nothing behind them: they say nothing, so what they name is missing."""
    if isinstance(value, dict):
        return {key: without_blanks(item) for key, item in value.items() if not is_blank(item)}
    return [without_blanks(item) for item in value] if isinstance(value, list) else value


def is_blank(value: Any) -> bool:
    """Return whether a value says nothing."""
    return value is None or (isinstance(value, str) and not value.strip())


# What pydantic's types of errors mean: a value of another kind than this one, or one of our codes.
_EXPECTED_BY_ERROR = {
    "string_type": "@text",
    "tuple_type": "@list",
    "list_type": "@list",
    "model_type": "@mapping",
    "model_attributes_type": "@mapping",
    "dict_type": "@mapping",
}
_FORM_BY_PATTERN = {
    LANGUAGE_PATTERN: "`en`, `vi`, `zh`",
    WIKIDATA_PATTERN: "`Q95`",
    COLOUR_PATTERN: '`"#1d5a85"`',
    DRAWING_PATTERN: "`mark.svg`",
}
_CODE_BY_ERROR = {
    "bad_id": "S006",
    "bad_date": "S007",
    "bad_day": "S008",
    "bad_yes_no": "S009",
    "bad_url": "S010",
    "string_too_long": "S011",
    "string_too_short": "S001",
}


def _report(detail: ErrorDetails, document: Document, model: type[Record], problems: Problems) -> None:
    kind, loc = detail["type"], _written_loc(detail["loc"], document)
    value = detail["input"] if isinstance(detail["input"], str) else str(detail["input"])[:40]
    if kind == "missing":
        # A key with nothing behind it, as `new` leaves it, is as good as missing; but it has a place of its own.
        place = document.key(loc) if loc in document.keys else document.owner(loc[:-1])
        problems.add(place, "S001", key=str(loc[-1]))
    elif kind == "extra_forbidden":
        _report_unknown_key(loc, document, model, problems)
    elif kind == "literal_error":
        allowed = tuple(str(value) for value in _literals(model, loc)) or (detail["ctx"]["expected"],)
        problems.add(document.value(loc), "S003", value=value, allowed=", ".join(allowed), **_near(value, allowed))
    elif kind in {"too_short", "too_long"}:
        problems.add(document.owner(loc), "S005", count=str(detail["ctx"]["actual_length"]), wanted=_bounds(detail))
    elif kind == "string_pattern_mismatch":
        line = "\n" in value.strip()
        form = _FORM_BY_PATTERN.get(detail["ctx"]["pattern"], detail["ctx"]["pattern"])
        problems.add(document.value(loc), "S011" if line else "S012", value=value, form=form)
    elif kind in _CODE_BY_ERROR and isinstance(detail["input"], str):
        problems.add(
            document.value(loc), _CODE_BY_ERROR[kind], value=value, key=str(loc[-1]), **_date_meant(kind, value)
        )
    else:
        expected = _EXPECTED_BY_ERROR.get(kind, "@text")
        problems.add(document.value(loc), "S004", expected=expected, **_brackets_meant(expected, detail["input"]))


def _is_miscounted(detail: ErrorDetails) -> bool:
    """Return whether a list is called too short only since items of it are wrong, each of which is reported itself."""
    return detail["type"] == "too_short" and len(detail["input"]) >= detail["ctx"]["min_length"]


def _date_meant(kind: str, value: str) -> dict[str, str]:
    """Guess what was meant by a date in the Vietnamese order, day first."""
    day = re.fullmatch(r"(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})", value)
    if kind not in {"bad_date", "bad_day"} or not day:
        return {}
    return {"near": "-".join(part.zfill(2) for part in (day[3], day[2], day[1]) if part)}


def _brackets_meant(expected: str, written: object) -> dict[str, str]:
    """Guess what was meant where an item stands for a list, or a list of one item for the item."""
    if expected == "@list" and isinstance(written, str) and "\n" not in written:
        return {"near": f"[{written}]"}
    if expected == "@text" and isinstance(written, list) and len(written) == 1 and isinstance(written[0], str):
        return {"near": written[0]}
    return {}


def _bounds(detail: ErrorDetails) -> str:
    context = detail["ctx"]
    return f"≥ {context['min_length']}" if "min_length" in context else f"≤ {context['max_length']}"


def _written_loc(loc: tuple[str | int, ...], document: Document) -> Loc:
    # A union adds steps that the author did not write (`Line`, `Text`): drop what the file does not have.
    written: Loc = ()
    for index, step in enumerate(loc):
        known = (*written, step) in document.values
        if known or index == len(loc) - 1 or isinstance(step, int):
            written = (*written, step)
    return written


def _report_unknown_key(loc: Loc, document: Document, model: type[Record], problems: Problems) -> None:
    key, owner = str(loc[-1]), _model_at(model, loc[:-1])
    known = _keys(owner) if owner else []
    problems.add(document.key(loc), "S002", key=key, known=", ".join(known), **_near(key, known))


def _keys(model: type[Part]) -> list[str]:
    """List what an author may write in a part: the id of a record is the name of its file."""
    return [name for name in model.model_fields if name != "id" or not issubclass(model, Record)]


def _near(value: str, known: Iterable[str]) -> dict[str, str]:
    close = difflib.get_close_matches(value, list(known), 1, cutoff=0.5)
    return {"near": close[0]} if close else {}


def _model_at(model: type[Part], loc: Loc) -> type[Part] | None:
    """Find the model of the group at `loc`."""
    found = next(iter(_annotations_at(model, loc)), None)
    return found if isinstance(found, type) and issubclass(found, Part) else None


def _literals(model: type[Part], loc: Loc) -> tuple[Any, ...]:
    for annotation in _annotations_at(model, loc):
        if typing.get_origin(annotation) is typing.Literal:
            return get_args(annotation)
    return ()


def _annotations_at(annotation: Any, loc: Loc) -> Iterator[Any]:
    for plain in alternatives(annotation):
        if not loc:
            yield plain
        elif isinstance(loc[0], int) and typing.get_origin(plain) is tuple:
            yield from _annotations_at(get_args(plain)[0], loc[1:])
        elif isinstance(plain, type) and issubclass(plain, Part) and loc[0] in plain.model_fields:
            yield from _annotations_at(plain.model_fields[str(loc[0])].annotation, loc[1:])


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
