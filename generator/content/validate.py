"""Make a record of a file's data by its model, and report whatever does not fit, at its place."""

from __future__ import annotations

import functools
import itertools
import re
import types
import typing
from collections.abc import Iterator, Sequence
from typing import Any, get_args

import pydantic
from pydantic_core import ErrorDetails

from generator.content.fields import (
    COLOUR_PATTERN,
    COUNTRY_PATTERN,
    DRAWING_PATTERN,
    ID_PATTERN,
    ISO_DAY,
    LANGUAGE_PATTERN,
    WIKIDATA_PATTERN,
    SourceRef,
    address_meant,
    is_id,
)
from generator.content.models import Bilingual, Part, Record
from generator.content.strict_yaml import Document, Loc, Span
from generator.problems.problem import Edit, Position, Problem, Problems, fixable_at, problem_at
from generator.text.date_guesses import date_meant, impossible_day
from generator.text.lang import LANGS
from generator.text.nearest import Nearest
from generator.text.vietnamese import slug


def is_mapping(document: Document, problems: Problems) -> bool:
    """Return whether a file holds keys and values, and report it if it holds something else."""
    if document.data is not None and not isinstance(document.data, dict):
        problems.add(document.owner(()), "S004", expected="@mapping")
    return isinstance(document.data, dict)


def validate(data: Any, document: Document, model: type[Record], problems: Problems) -> Record | None:
    """Make a record, or report all that keeps it from being one."""
    nearest = Nearest(cutoff=0.5)
    problems.extend(_key_problems(document, model, nearest))
    try:
        return model.model_validate(data)
    except pydantic.ValidationError as error:
        misspelt = _misspelt_keys(document, model, nearest)
        for detail in error.errors(include_url=False, include_context=True):
            is_misspelt = detail["type"] == "missing" and _written_loc(detail["loc"], document) in misspelt
            if not is_misspelt and not _is_miscounted(detail):
                _report(detail, document, model, problems, nearest)
    return None


def without_blanks(value: Any) -> Any:
    """Leave out keys with nothing behind them: they say nothing, so what they name is missing."""
    if isinstance(value, dict):
        return {key: without_blanks(item) for key, item in value.items() if not is_blank(item)}
    return [without_blanks(item) for item in value] if isinstance(value, list) else value


def is_blank(value: Any) -> bool:
    """Return whether a value says nothing."""
    return value is None or (isinstance(value, str) and not value.strip())


# A source and a place in it that is no id itself: `src-a, tr. 3`.
_CITED_PLACE = re.compile(rf"{ID_PATTERN}, *(?!{ID_PATTERN}$)[^\[\]{{}}\"]*[\d§.][^\[\]{{}}\"]*")
# So much of a wrong value is repeated in a message.
_MAX_SHOWN = 80
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
    COUNTRY_PATTERN: "`us`, `cn`, `international`",
    COLOUR_PATTERN: '`"#1d5a85"`',
    DRAWING_PATTERN: "`mark.svg`",
}
_CODE_BY_ERROR = {
    "bad_id": "S006",
    "bad_date": "S007",
    "bad_day": "S008",
    "bad_yes_no": "S009",
    "bad_url": "S010",
    "bad_address": "S010",
    "bad_contact": "S010",
    "string_too_long": "S011",
    "string_too_short": "S001",
}


def _report(
    detail: ErrorDetails, document: Document, model: type[Record], problems: Problems, nearest: Nearest
) -> None:
    kind, loc = detail["type"], _written_loc(detail["loc"], document)
    value = detail["input"] if isinstance(detail["input"], str) else _as_written(loc, document)
    if is_blank(detail["input"]) and isinstance(loc[-1], int):
        problems.add(document.value(loc), "S015")
    elif kind == "missing":
        # A key with nothing behind it, as `new` leaves it, is as good as missing; but it has a place of its own.
        place = document.key(loc) if loc in document.keys else document.owner(loc[:-1])
        problems.add(place, "S001", key=str(loc[-1]))
    elif kind == "extra_forbidden":
        _report_unknown_key(loc, document, model, problems, nearest)
    elif kind == "literal_error":
        allowed = tuple(str(value) for value in _literals(model, loc)) or (detail["ctx"]["expected"],)
        problems.add(
            document.value(loc), "S003", value=value, allowed=", ".join(allowed), **nearest.as_fact(value, allowed)
        )
    elif kind in {"too_short", "too_long"}:
        problems.add(document.owner(loc), "S005", count=str(detail["ctx"]["actual_length"]), wanted=_bounds(detail))
    elif kind == "string_pattern_mismatch":
        line = "\n" in value.strip()
        form = _FORM_BY_PATTERN.get(detail["ctx"]["pattern"], detail["ctx"]["pattern"])
        problems.add(document.value(loc), "S011" if line else "S012", value=value, form=form)
    elif kind in {"bad_date", "bad_day"} and (month := impossible_day(value)):
        year, number, days = month
        facts = {"value": value, "month": f"{number}/{year}", "days": str(days)}
        problems.add(document.value(loc), "S016", **facts)
    elif kind in _CODE_BY_ERROR:
        # The last that knows what was meant knows best.
        meant = _date_meant(kind, value) | _address_meant(kind, value) | _ids_meant(kind, value)
        meant |= _item_meant(detail["input"]) | _locator_meant(loc, document, model)
        problems.add(document.value(loc), _CODE_BY_ERROR[kind], value=value, key=str(loc[-1]), **meant)
    else:
        expected = _EXPECTED_BY_ERROR.get(kind, "@text")
        problems.add(
            document.value(loc), "S004", expected=expected, **_brackets_meant(detail["input"], expected, value)
        )


def _is_miscounted(detail: ErrorDetails) -> bool:
    """Return whether a list is called too short only since items of it are wrong, each of which is reported itself."""
    return detail["type"] == "too_short" and len(detail["input"]) >= detail["ctx"]["min_length"]


def _date_meant(kind: str, value: str) -> dict[str, str]:
    """Guess what was meant by a date in another order or in words."""
    if kind not in {"bad_date", "bad_day"}:
        return {}
    meant = [date for date in date_meant(value) if kind == "bad_date" or len(date) == ISO_DAY]
    return {"near": "` / `".join(meant)} if meant else {}


def _address_meant(kind: str, value: str) -> dict[str, str]:
    """Guess what was meant by an address that lacks its beginning or its end."""
    if not kind.endswith(("_url", "_address", "_contact")) or not re.fullmatch(r"[^\s\"'<>\\^`{|}]+", value):
        return {}
    if kind == "bad_contact" and re.fullmatch(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", value):
        return {"near": f"mailto:{value}"}
    whole = value if re.match(r"https?://\w", value, re.IGNORECASE) else f"https://{value}"
    if kind == "bad_address":
        meant = address_meant(whole)
        return {"near": meant} if meant and "." in meant else {}
    if not re.fullmatch(r"https?://[\w-]+(?:\.[\w-]+)+(?:[:/?#].*)?", whole):
        return {}
    return {"near": whole} if whole != value else {}


def _ids_meant(kind: str, value: str) -> dict[str, str]:
    """Guess the id that was meant by a name, or the ids that have no comma between them."""
    words = re.split(r"[\s;]+", value.strip())
    if kind != "bad_id" or len(value) > _MAX_SHOWN:
        return {}
    if len(words) > 1 and all(map(is_id, words)):
        return {"near": ", ".join(words)}
    meant = slug(value.removesuffix(".yml").replace("_", "-"))
    return {"near": meant} if meant and meant != value and is_id(meant) else {}


def _locator_meant(loc: Loc, document: Document, model: type[Record]) -> dict[str, str]:
    """Guess that the place inside a source was meant, which a comma in brackets parts from its source."""
    *owner, index = loc
    if SourceRef not in _annotations_at(model, loc) or not isinstance(index, int) or index == 0:
        return {}
    source, locator = document.value((*owner, index - 1)), document.value(loc)
    line = document.lines[locator.line - 1]
    written = line[source.column - 1 : locator.column - 1 + locator.length]
    return {"near": f'"{written}"'} if source.line == locator.line and _CITED_PLACE.fullmatch(written) else {}


def _as_written(loc: Loc, document: Document) -> str:
    """Return how a value that is no text is written, as far as it stands on its first line."""
    place = document.value(loc)
    return document.lines[place.line - 1][place.column - 1 :][: min(place.length, _MAX_SHOWN)]


def _brackets_meant(value: object, expected: str, written: str) -> dict[str, str]:
    """Guess what was meant where an item stands for a list, or what YAML reads as a list or a key for a text."""
    if expected == "@list" and isinstance(value, str) and "\n" not in value:
        return {"near": f"[{value}]"}
    if expected != "@text":
        return {}
    if meant := _item_meant(value):
        return meant
    is_whole = len(written) < _MAX_SHOWN and not set(written) & set('"\\')
    return {"near": f'"{written}"'} if is_whole else {}


def _item_meant(value: object) -> dict[str, str]:
    """Guess that the one item of a list was meant, where the list is none."""
    return {"near": value[0]} if isinstance(value, list) and len(value) == 1 and isinstance(value[0], str) else {}


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


def _report_unknown_key(
    loc: Loc, document: Document, model: type[Record], problems: Problems, nearest: Nearest
) -> None:
    if owner := _model_at(model, loc[:-1]):
        problems.extend([_unknown_key(loc, document, owner, nearest)])


def _key_problems(document: Document, model: type[Record], nearest: Nearest) -> Iterator[Problem]:
    """Find keys that no model knows, and those with nothing behind them: both would go without a word."""
    lines = document.lines
    for loc, owner, written in _groups(document.data, model):
        blank = (key for key, value in written.items() if value is None)
        cut_off = {key for key in blank if _ends_at_comma((*loc, key), document, lines)}
        yield from _cut_texts(loc, written, cut_off, document, lines)
        for key, value in written.items():
            if key not in _keys(owner) and key not in cut_off:
                yield _unknown_key((*loc, key), document, owner, nearest)
            elif key in _keys(owner) and is_blank(value) and not _is_asked_for(owner, key):
                yield problem_at(document.key((*loc, key)), "S013", key=key)


def _groups(data: Any, model: type[Part]) -> Iterator[tuple[Loc, type[Part], dict[str, Any]]]:
    """Walk over every group of keys that a model knows of: where it stands, its model, what is written in it."""
    waiting: list[tuple[Any, Any, Loc]] = [(model, data, ())]
    while waiting:
        annotation, value, loc = waiting.pop()
        for plain in alternatives(annotation):
            if isinstance(value, dict) and isinstance(plain, type) and issubclass(plain, Part):
                yield loc, plain, value
                fields = plain.model_fields
                waiting += [(fields[key].annotation, item, (*loc, key)) for key, item in value.items() if key in fields]
            elif isinstance(value, list) and typing.get_origin(plain) is tuple:
                waiting += [(get_args(plain)[0], item, (*loc, index)) for index, item in enumerate(value)]


def _is_asked_for(owner: type[Part], key: str) -> bool:
    """Return whether a key that says nothing is reported as missing elsewhere."""
    return owner.model_fields[key].is_required() or (issubclass(owner, Bilingual) and key in LANGS)


def _unknown_key(loc: Loc, document: Document, owner: type[Part], nearest: Nearest) -> Problem:
    key, known = str(loc[-1]), _keys(owner)
    return problem_at(document.key(loc), "S002", key=key, known=", ".join(known), **nearest.as_fact(key, known))


def _misspelt_keys(document: Document, model: type[Record], nearest: Nearest) -> set[Loc]:
    """Name the keys that unknown ones were probably meant to be: they are not missing besides."""
    unknown = (
        (loc, nearest(key, _keys(owner)))
        for loc, owner, written in _groups(document.data, model)
        for key in written
        if key not in _keys(owner)
    )
    return {(*loc, found) for loc, found in unknown if found}


def _ends_at_comma(loc: Loc, document: Document, lines: Sequence[str]) -> bool:
    """Return whether a key has no colon, as the end of a text in braces that a comma has cut off."""
    span = document.keys.get(loc)
    if span is None:
        return False
    rest = (lines[span.end_line][span.end_column :], *lines[span.end_line + 1 : span.end_line + 3])
    return next((line.lstrip()[0] for line in rest if line.strip()), "") in {",", "}"}


def _cut_texts(
    loc: Loc, written: dict[str, Any], cut_off: set[str], document: Document, lines: Sequence[str]
) -> Iterator[Problem]:
    """Report each text that commas cut off, once, with quotes round the whole of it."""
    text_key: str | None = None
    for is_rest, group in itertools.groupby(written, cut_off.__contains__):
        keys = list(group)
        if not is_rest:
            text_key = keys[-1]
        elif text_key is None or not isinstance(written[text_key], str):
            yield problem_at(document.key((*loc, keys[0])), "S014", key=keys[0], text='"…"')
        else:
            text, rest = document.values[*loc, text_key], document.keys[*loc, keys[-1]]
            yield _cut_text(document.key((*loc, keys[0])), text._replace(end_column=rest.end_column), keys[0], lines)


def _cut_text(place: Position, whole: Span, key: str, lines: Sequence[str]) -> Problem:
    words = lines[whole.line][whole.column : whole.end_column]
    if place.line != whole.line + 1 or set(words) & set("\"'\\"):
        return problem_at(place, "S014", key=key, text='"…"')
    quoted, start = f'"{words}"', Position(place.path, place.line, whole.column + 1, len(words))
    return fixable_at(place, "S014", (Edit(start, words, quoted),), key=key, text=quoted)


@functools.cache
def _keys(model: type[Part]) -> tuple[str, ...]:
    """List what an author may write in a part: the id of a record is the name of its file."""
    unwritten = model.unwritten if issubclass(model, Record) else frozenset()
    return tuple(name for name in model.model_fields if name not in unwritten)


def _model_at(model: type[Part], loc: Loc) -> type[Part] | None:
    """Find the model of the group at `loc`."""
    found = _annotations_at(model, loc)
    return next((plain for plain in found if isinstance(plain, type) and issubclass(plain, Part)), None)


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
