"""Make a record of a file's data by its model, and report whatever does not fit, at its place."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pydantic
from pydantic_core import ErrorDetails

from generator.content.document import Document, Loc
from generator.content.fields import (
    COLOUR_PATTERN,
    COUNTRY_PATTERN,
    DRAWING_PATTERN,
    GAP_PATTERN,
    ISO_DAY,
    LANGUAGE_PATTERN,
    TOPICS,
    WIKIDATA_PATTERN,
    Ref,
    TopicId,
    addresses_in,
)
from generator.content.forms import alternatives, is_blank, literals_at, model_at
from generator.content.guesses import (
    MAX_SHOWN,
    address_meant,
    code_meant,
    date_guess,
    ids_in,
    ids_meant,
    item_meant,
    locator_meant,
    text_meant,
    value_meant,
)
from generator.content.keys import Keys, note_behind_key
from generator.content.models import Record
from generator.content.samples import BLANK, field_lines, fits, form_at, shown
from generator.content.several import (
    as_lines,
    is_line,
    line_without_dash,
    note_behind,
    one_of_several,
    parted,
    several_meant,
)
from generator.content.shapes import is_one_of_many, shape_meant, single_meant
from generator.problems.problem import Edit, Position, Problem, Problems, fixable_at, problem_at
from generator.text.date_guesses import impossible_day
from generator.text.nearest import Nearest


def is_mapping(document: Document, problems: Problems) -> bool:
    """Return whether a file holds keys and values, and report it if it holds something else."""
    if document.data is not None and not isinstance(document.data, dict):
        problems.add(document.owner(()), "S004", expected="@mapping", field=document.path.name, way="file")
    return isinstance(document.data, dict)


def validate(data: Any, document: Document, model: type[Record], problems: Problems) -> Record | None:
    """Make a record, or report all that keeps it from being one."""
    keys = Keys(document, model, Nearest())
    problems.extend(keys.problems())
    try:
        return model.model_validate(data)
    except pydantic.ValidationError as error:
        present = keys.present()
        for detail in error.errors(include_url=False, include_context=True):
            is_present = detail["type"] == "missing" and _written_loc(detail["loc"], document) in present
            if not is_present and not _is_miscounted(detail):
                _report(detail, document, model, problems, keys)
    return None


def without_blanks(value: Any) -> Any:
    """Leave out keys with nothing behind them: they say nothing, so what they name is missing."""
    if isinstance(value, dict):
        return {key: without_blanks(item) for key, item in value.items() if not is_blank(item)}
    return [without_blanks(item) for item in value] if isinstance(value, list) else value


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
    GAP_PATTERN: "`long.en`, `claims.c08.en`, `en`",
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
_ADDRESSES = frozenset({"bad_url", "bad_address", "bad_contact"})
# What these ask for can be written without quotation marks.
_PLAIN_FORMS = frozenset({"S007", "S008", "S010"})


def _report(detail: ErrorDetails, document: Document, model: type[Record], problems: Problems, keys: Keys) -> None:
    kind, loc = detail["type"], _written_loc(detail["loc"], document)
    value = detail["input"] if isinstance(detail["input"], str) else _as_written(loc, document)
    form = form_at(model, loc)
    if problem := _known_mistake(detail, loc, value, document, form):
        problems.extend([problem])
    elif kind == "missing":
        # A key with nothing behind it, as `new` leaves it, is as good as missing; but it has a place of its own.
        place = document.key(loc) if loc in document.keys else document.owner(loc[:-1])
        problems.add(place, "S001", key=str(loc[-1]), **_to_add(loc, model, document))
    elif kind == "extra_forbidden":
        _report_unknown_key(loc, model, problems, keys)
    elif kind == "literal_error":
        allowed = tuple(str(value) for value in literals_at(model, loc)) or (detail["ctx"]["expected"],)
        meant = several_meant(value, loc, form, document) or value_meant(value, allowed)
        edits = parted(meant, document.value(loc), document)
        facts = {"value": value, "allowed": ", ".join(allowed), **meant}
        problems.extend([fixable_at(document.value(loc), "S003", edits, **facts)])
    elif kind in {"too_short", "too_long"}:
        problems.add(document.owner(loc), "S005", count=str(detail["ctx"]["actual_length"]), wanted=_bounds(detail))
    elif kind == "string_pattern_mismatch":
        problems.extend([_misformed(detail["ctx"]["pattern"], loc, value, form, document)])
    elif kind in _CODE_BY_ERROR:
        problems.extend([_unfit(detail, loc, value, model, document)])
    else:
        _report_shape(detail, loc, document, model, problems)


def _unfit(detail: ErrorDetails, loc: Loc, value: str, model: type[Record], document: Document) -> Problem:
    """Report an id, a day, an address or a text that is none, with what was probably meant."""
    kind, form = detail["type"], form_at(model, loc)
    code, place = _CODE_BY_ERROR[kind], document.value(loc)
    # The last that knows what was meant knows best.
    meant = {**date_guess(kind, value), **address_meant(kind, value), **ids_meant(kind, value)}
    meant |= {**item_meant(detail["input"]), **locator_meant(loc, document, model)}
    # Of two readings of a date the one that the id has is meant.
    named = [one for one in meant.get("near", "").split("` / `") if len(one) == ISO_DAY and one in document.path.stem]
    if kind == "bad_date" and named:
        meant |= {"near": named[0]}
    if kind == "bad_id":
        meant |= _ids_apart(value, loc) | (one_of_several(value, form) if loc in document.keys else {})
        meant |= {"folder": _folder_of(form)}
    # In the place of a month that there is not another may be meant.
    is_sure = code in _PLAIN_FORMS and meant.get("way") != "month"
    edits = _only_reading(meant.get("near", ""), place, document) if is_sure else parted(meant, place, document)
    return fixable_at(place, code, edits, value=value, key=str(loc[-1]), **meant)


def _ids_apart(value: str, loc: Loc) -> dict[str, str]:
    """Put commas between the ids that stand as one in a list."""
    ids = ids_in(value) if isinstance(loc[-1], int) else ()
    return {"way": "items", "items": ", ".join(ids)} if ids else {}


def _misformed(pattern: str, loc: Loc, value: str, form: Any, document: Document) -> Problem:
    """Report a code that is none."""
    place = document.value(loc)
    if "\n" in value.strip():
        return problem_at(place, "S011", value=value)
    meant = several_meant(value, loc, form, document) or code_meant(value, pattern)
    # A colour may be written with signs that have to stand in quotation marks.
    near = _only_reading(meant.get("near", ""), place, document) if pattern == WIKIDATA_PATTERN else ()
    edits = parted(meant, place, document) or near
    return fixable_at(place, "S012", edits, value=value, form=_FORM_BY_PATTERN.get(pattern, pattern), **meant)


def _to_add(loc: Loc, model: type[Record], document: Document) -> dict[str, str]:
    """Show what to write for a field that is missing or says nothing, set in like the fields beside it."""
    form, key = form_at(model, loc), str(loc[-1])
    if form is None:
        return {}
    note = note_behind_key(loc, document)
    beside = (span for one, span in document.keys.items() if one[:-1] == loc[:-1])
    indent = " " * next((span.column for span in beside), 0)
    if note and fits(form, note):
        return {"way": "note", "example": f"{indent}{key}: {note}"}
    way = "blank" if loc in document.keys else "add"
    if allowed := literals_at(model, loc):
        return {"way": f"{way}-choice", "allowed": ", ".join(map(str, allowed))}
    return {"way": way, "example": shown(field_lines(form, key, indent))}


def _known_mistake(detail: ErrorDetails, loc: Loc, value: str, document: Document, form: Any) -> Problem | None:
    """Tell of what is wrong in the same way whatever belongs there: nothing, a list, a note, a day that is none."""
    kind, place = detail["type"], document.value(loc)
    if is_blank(detail["input"]) and isinstance(loc[-1], int):
        return problem_at(place, "S015")
    if _is_composite(detail, loc, form) and (meant := single_meant(loc, document, detail["input"])):
        return problem_at(place, "S004", expected="@single", field=_field_of(loc, document), **meant)
    if isinstance(detail["input"], str) and (note := note_behind(value, form)):
        place = replace(place, column=place.column + note.start(1), length=len(note[1]))
        return _note_problem(place, note[1], document)
    if kind in {"bad_date", "bad_day"} and (month := impossible_day(value)):
        year, number, days = month
        last = f"{year}-{number:02}-{days:02}"
        way = {"way": "day"} if kind == "bad_day" else {}
        return problem_at(place, "S016", value=value, month=f"{number}/{year}", days=str(days), last=last, **way)
    return _several(kind, value, loc, document)


def _folder_of(form: Any) -> str:
    """Name the folder of the records that can stand in a field, or nothing."""
    if form == TopicId:
        return TOPICS
    refs = (one.folder for one in alternatives(form) if isinstance(one, type) and issubclass(one, Ref))
    return next(refs, None) or ""


def _field_of(loc: Loc, document: Document) -> str:
    return next((step for step in reversed(loc) if isinstance(step, str)), document.path.name)


def _report_shape(detail: ErrorDetails, loc: Loc, document: Document, model: type[Record], problems: Problems) -> None:
    """Report a list, a group or a text where another of them belongs, with the lines that do."""
    expected, given = _EXPECTED_BY_ERROR.get(detail["type"], "@text"), detail["input"]
    if expected == "@mapping" and is_one_of_many(loc, document):
        return
    field = _field_of(loc, document)
    meant = shape_meant(loc, model, document, given, expected)
    meant = meant or dict(text_meant(given, _as_written(loc, document)) if expected == "@text" else {})
    way = {"way": "item"} if isinstance(loc[-1], int) else {}
    problems.add(document.value(loc), "S004", expected=expected, field=field, **{**way, **meant})


def _is_composite(detail: ErrorDetails, loc: Loc, form: Any) -> bool:
    """Return whether a list or a group stands where one value belongs that is not just any words."""
    given, kind = detail["input"], detail["type"]
    is_group = isinstance(given, dict) and isinstance(loc[-1], str)
    if not isinstance(given, list) and not is_group:
        return False
    is_free = kind == "string_type" and (form is None or fits(form, f"{BLANK} {BLANK}"))
    return kind in {"literal_error", "string_type", *_CODE_BY_ERROR} and not is_free


def _note_problem(place: Position, mark: str, document: Document) -> Problem:
    """Report a note that begins as in other languages."""
    line = document.lines[place.line - 1]
    before, rest = line[: place.column - 1], line[place.column - 1 :]
    note = f"# {re.sub(r'(?:[*]/|-->) *$', '', rest[len(mark) :]).strip()}"
    return fixable_at(place, "Y041", (Edit(place, rest, note),), mark=mark, near=f"{before.strip()} {note}")


def _only_reading(near: str, place: Position, document: Document) -> tuple[Edit, ...]:
    """Write what was meant by a date or an address, where it can mean one thing only."""
    if not near or " " in near:
        return ()
    words = document.lines[place.line - 1][place.column - 1 :][: place.length]
    return (Edit(place, words, near),)


def _several(kind: str, value: str, loc: Loc, document: Document) -> Problem | None:
    """Tell of several ids in one item, or of several addresses in one field."""
    if kind == "bad_id" and ids_in(value) and (below := line_without_dash(loc, document)):
        place, edits = below
        return fixable_at(place, "S018", edits, way="dash", value=document.lines[place.line - 1].strip())
    if kind == "bad_id" and (items := _items_meant(value, loc, document)):
        return problem_at(document.value(loc), "S018", value=value, items=items)
    if kind in _ADDRESSES and (addresses := addresses_in(value)):
        first, second, *_ = addresses
        return problem_at(document.value(loc), "S019", key=str(loc[-1]), first=first, second=second)
    return None


def _items_meant(value: str, loc: Loc, document: Document) -> str:
    """Write several ids in one item of a list as the lines that were meant; a list in brackets has no lines."""
    return as_lines(ids_in(value)) if is_line(loc, document) else ""


def _is_miscounted(detail: ErrorDetails) -> bool:
    """Return whether a list is called too short only since items of it are wrong, each of which is reported itself."""
    return detail["type"] == "too_short" and len(detail["input"]) >= detail["ctx"]["min_length"]


def _as_written(loc: Loc, document: Document) -> str:
    """Return how a value that is no text is written, as far as it stands on its first line."""
    place = document.value(loc)
    return document.lines[place.line - 1][place.column - 1 :][: min(place.length, MAX_SHOWN)]


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


def _report_unknown_key(loc: Loc, model: type[Record], problems: Problems, keys: Keys) -> None:
    owner = model_at(model, loc[:-1])
    if owner and not keys.knows(loc[:-1]):
        problems.extend([keys.unknown(loc, owner)])
