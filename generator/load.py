"""Read a content folder: every record by its kind and id, checked for its shape and for both languages."""

from __future__ import annotations

import datetime
import difflib
import functools
import re
import types
import typing
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import pydantic

from generator.dates import PartialDate
from generator.diagnostics import Position, Problems
from generator.lang import LANGS, Lang
from generator.models import (
    LANGUAGE_PATTERN,
    MODELS_BY_FOLDER,
    WIKIDATA_PATTERN,
    Bilingual,
    Gap,
    Part,
    Record,
    Ref,
    SiteSettings,
    is_id,
)
from generator.source import Document, Loc, read

SITE_FILE = "site.yml"
SITE_ID = "site"
_LANGUAGE_NAMES: Mapping[Lang, str] = {"vi": "@vietnamese", "en": "@english"}
_EXPECTED = ", ".join([SITE_FILE, *(f"{folder}/" for folder in MODELS_BY_FOLDER)])


@dataclass(frozen=True, slots=True)
class Content:
    """Hold what the authors wrote: the records by id, and the file of each for messages.

    `broken` keeps what can be read of records that are not whole, so that all their problems are found at once.
    """

    settings: SiteSettings | None
    records: Mapping[str, Record]
    broken: Mapping[str, Record]
    documents: Mapping[str, Document]


def load(folder: Path, problems: Problems, today: datetime.date) -> Content:
    """Read every record of `folder`; what cannot be read is reported and left out.

    Raises OSError if the folder itself cannot be read.
    """
    records: dict[str, Record] = {}
    broken: dict[str, Record] = {}
    documents: dict[str, Document] = {}
    for path, model in _files(folder, problems):
        record_id = SITE_ID if model is SiteSettings else path.stem
        if record_id in documents:
            problems.add(Position(path), "L003", id=record_id, other=str(documents[record_id].path))
            continue
        documents[record_id] = document = read(path, problems)
        if not _is_mapping(document, problems):
            continue
        data = {**_without_blanks(document.data), "id": record_id}
        record = _validate(data, document, model, problems)
        if record:
            records[record_id] = record
        else:
            broken[record_id] = record = salvage(model, data)
        _check_languages(record, document, problems, today)
    settings = records.pop(SITE_ID, None)
    if SITE_ID not in documents:
        problems.add(Position(folder / SITE_FILE), "L004")
    return Content(settings if isinstance(settings, SiteSettings) else None, records, broken, documents)


def _files(folder: Path, problems: Problems) -> Iterator[tuple[Path, type[Record]]]:
    for entry in sorted(folder.iterdir()):
        if entry.name.startswith(".") or entry.suffix == ".md":
            continue
        if entry.is_symlink():
            problems.add(Position(entry), "L005", name=entry.name)
        elif entry.name == SITE_FILE and entry.is_file():
            yield entry, SiteSettings
        elif entry.is_dir() and entry.name in MODELS_BY_FOLDER:
            yield from _records(entry, MODELS_BY_FOLDER[entry.name], problems)
        else:
            _report_stray(entry, problems)


def _report_stray(entry: Path, problems: Problems) -> None:
    known = [SITE_FILE, *MODELS_BY_FOLDER]
    near = difflib.get_close_matches(entry.name, known, 1)
    facts = {"near": near[0]} if near else {}
    problems.add(Position(entry), "L001", name=entry.name, expected=_EXPECTED, **facts)


def _records(folder: Path, model: type[Record], problems: Problems) -> Iterator[tuple[Path, type[Record]]]:
    for path in sorted(folder.iterdir()):
        if path.name.startswith(".") or path.suffix == ".md":
            continue
        if path.is_symlink():
            problems.add(Position(path), "L005", name=path.name)
        elif path.is_dir() or path.suffix != ".yml" or not is_id(path.stem):
            problems.add(Position(path), "L002", name=path.name)
        else:
            yield path, model


def _is_mapping(document: Document, problems: Problems) -> bool:
    if document.data is not None and not isinstance(document.data, dict):
        problems.add(document.owner(()), "S004", expected="@mapping")
    return isinstance(document.data, dict)


def _validate(data: Any, document: Document, model: type[Record], problems: Problems) -> Record | None:
    if ("id",) in document.keys:
        problems.add(document.key(("id",)), "S002", key="id", known=_known(model))
    try:
        return model.model_validate(data)
    except pydantic.ValidationError as error:
        for detail in error.errors(include_url=False, include_context=True):
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
    for plain in _alternatives(annotation):
        if isinstance(plain, type) and issubclass(plain, Part) and isinstance(value, dict):
            fields = {name: field for name, field in plain.model_fields.items() if name in value}
            found = {name: salvage(field.annotation, value[name]) for name, field in fields.items()}
            return plain.model_construct(**found)
        if typing.get_origin(plain) is tuple and isinstance(value, list):
            return tuple(salvage(get_args(plain)[0], item) for item in value)
    return None


def _without_blanks(value: Any) -> Any:
    # A key with nothing behind it says nothing: it is missing.
    if isinstance(value, dict):
        return {key: _without_blanks(item) for key, item in value.items() if not _blank(item)}
    return [_without_blanks(item) for item in value] if isinstance(value, list) else value


def _blank(value: Any) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


# pydantic's error types, our code, and which fact each gives.
_WRONG_KIND = {
    "string_type": "@text",
    "tuple_type": "@list",
    "list_type": "@list",
    "model_type": "@mapping",
    "model_attributes_type": "@mapping",
    "dict_type": "@mapping",
}
_FORMS = {LANGUAGE_PATTERN: "`en`, `vi`, `zh`", WIKIDATA_PATTERN: "`Q95`"}
_CODES = {
    "bad_id": "S006",
    "bad_date": "S007",
    "bad_day": "S008",
    "bad_yes_no": "S009",
    "bad_url": "S010",
    "string_too_long": "S011",
    "string_too_short": "S001",
}


def _report(detail: Any, document: Document, model: type[Record], problems: Problems) -> None:
    kind, loc = detail["type"], _written_loc(detail["loc"], document)
    value = detail["input"] if isinstance(detail["input"], str) else str(detail["input"])[:40]
    if kind == "missing":
        problems.add(document.owner(loc[:-1]), "S001", key=str(loc[-1]))
    elif kind == "extra_forbidden":
        _report_unknown_key(loc, document, model, problems)
    elif kind == "literal_error":
        allowed = tuple(str(value) for value in _literals(model, loc)) or (detail["ctx"]["expected"],)
        problems.add(document.value(loc), "S003", value=value, allowed=", ".join(allowed), **_near(value, allowed))
    elif kind in {"too_short", "too_long"}:
        problems.add(document.owner(loc), "S005", count=str(detail["ctx"]["actual_length"]), wanted=_bounds(detail))
    elif kind == "string_pattern_mismatch":
        line = "\n" in value.strip()
        form = _FORMS.get(detail["ctx"]["pattern"], detail["ctx"]["pattern"])
        problems.add(document.value(loc), "S011" if line else "S012", value=value, form=form)
    elif kind in _CODES:
        problems.add(document.value(loc), _CODES[kind], value=value, key=str(loc[-1]), **_meant(kind, value))
    else:
        problems.add(document.value(loc), "S004", expected=_WRONG_KIND.get(kind, "@text"))


def _meant(kind: str, value: str) -> dict[str, str]:
    """Guess what was meant by a date in the Vietnamese order."""
    day = re.fullmatch(r"(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})", value)
    if kind not in {"bad_date", "bad_day"} or not day:
        return {}
    return {"near": "-".join(part.zfill(2) for part in (day[3], day[2], day[1]) if part)}


def _bounds(detail: Any) -> str:
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
    known = [name for name in owner.model_fields if name != "id" or not issubclass(owner, Record)] if owner else []
    problems.add(document.key(loc), "S002", key=key, known=", ".join(known), **_near(key, known))


def _known(model: type[Part]) -> str:
    return ", ".join(name for name in model.model_fields if name != "id")


def _near(value: str, known: typing.Iterable[str]) -> dict[str, str]:
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
    for plain in _alternatives(annotation):
        if not loc:
            yield plain
        elif isinstance(loc[0], int) and typing.get_origin(plain) is tuple:
            yield from _annotations_at(get_args(plain)[0], loc[1:])
        elif isinstance(plain, type) and issubclass(plain, Part) and loc[0] in plain.model_fields:
            yield from _annotations_at(plain.model_fields[str(loc[0])].annotation, loc[1:])


def _alternatives(annotation: Any) -> Iterator[Any]:
    origin = typing.get_origin(annotation)
    if origin is typing.Annotated:
        yield from _alternatives(get_args(annotation)[0])
    elif origin in {typing.Union, types.UnionType}:
        for member in get_args(annotation):
            yield from _alternatives(member)
    else:
        yield annotation


Leaf = Bilingual | Ref | PartialDate


def leaves(part: Part, loc: Loc = ()) -> Iterator[tuple[Loc, Leaf]]:
    """Walk over every text, reference and date of a record, with its place in the file."""
    for name in type(part).model_fields:
        yield from _leaves(getattr(part, name, None), (*loc, name))


def _leaves(value: Any, loc: Loc) -> Iterator[tuple[Loc, Leaf]]:
    if isinstance(value, (Bilingual, Ref, PartialDate)):
        yield loc, value
    elif isinstance(value, Part):
        yield from leaves(value, loc)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _leaves(item, (*loc, index))


def _check_languages(record: Record, document: Document, problems: Problems, today: datetime.date) -> None:
    declared = {gap.field: index for index, gap in enumerate(record.gaps or ()) if isinstance(gap, Gap)}
    for loc, leaf in leaves(record):
        if isinstance(leaf, Bilingual):
            for lang in LANGS:
                _check_side(record, document, (*loc, lang), leaf, declared, problems)
    for field, index in declared.items():
        problems.add(document.value(("gaps", index, "field")), "T003", field=field)
    _check_gap_dates(record, document, problems, today)


def _check_side(
    record: Record, document: Document, loc: Loc, leaf: Bilingual, declared: dict[str, int], problems: Problems
) -> None:
    lang = typing.cast("Lang", loc[-1])
    if leaf.side(lang) is not None or not _blank(_written(document.data, loc)):
        return
    if declared.pop(field_name(record, loc), None) is not None:
        return
    facts = {"field": ".".join(map(str, loc[:-1])), "lang": lang, "language": _LANGUAGE_NAMES[lang]}
    problems.add(document.owner(loc[:-1]), "T001", **facts)


def _written(data: Any, loc: Loc) -> Any:
    for step in loc:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return None
    return data


def field_name(record: Part, loc: Loc) -> str:
    """Name a field as a gap does: with dots, and items by their id where they have one."""
    names, value = [], typing.cast("Any", record)
    for step in loc:
        value = value[step] if isinstance(step, int) else getattr(value, step)
        names.append(str(getattr(value, "id", step) if isinstance(step, int) else step))
    return ".".join(names)


def _check_gap_dates(record: Record, document: Document, problems: Problems, today: datetime.date) -> None:
    for index, gap in enumerate(record.gaps or ()):
        if isinstance(gap, Gap) and isinstance(gap.until, datetime.date) and gap.until < today:
            place = document.value(("gaps", index, "until"))
            problems.add(place, "T002", field=gap.field, until=gap.until.isoformat())

