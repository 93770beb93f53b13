"""Show the shape that a field is to have where something of another shape stands in it, in the author's own words."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence
from typing import Any, get_args

from generator.content.document import Document, Loc
from generator.content.fields import TOPICS, Ref, TopicId
from generator.content.forms import alternatives, annotations_at, keys_of, literals_at, model_at
from generator.content.guesses import MAX_SHOWN, value_meant
from generator.content.models import Bilingual, Part, Record
from generator.content.samples import (
    BLANK,
    as_item,
    fits,
    group_lines,
    item_form,
    item_part,
    shown,
    whole_annotation,
    written,
)
from generator.text.lang import LANGS

Facts = dict[str, str]
_SIDE = re.compile(r"[\"']?(?:vi|en)[\"']?[:\N{FULLWIDTH COLON}][ \t]*")
# What stands round a list in other keyboards.
_BRACKETS = "[]\N{FULLWIDTH LEFT SQUARE BRACKET}\N{FULLWIDTH RIGHT SQUARE BRACKET}【】() \t"
_PARTED = re.compile(r"\s*[,;/|]\s*")
_BETWEEN = re.compile(r"[\s,;]+")


def shape_meant(loc: Loc, model: type[Record], document: Document, value: Any, expected: str) -> Facts:
    """Say how what stands at a place was to be written: as the lines to write, or as a value."""
    if expected == "@mapping":
        return _group(loc, model, document, value)
    if expected == "@list":
        return _list(loc, model, document, value)
    return _text(loc, document, value)


def _group(loc: Loc, model: type[Record], document: Document, value: Any) -> Facts:
    part, (indent, head) = model_at(model, loc), _head(loc, document)
    if part is None:
        return {}
    if isinstance(loc[-1], int):
        return _items(loc, model, document)
    if isinstance(value, list):
        return _group_of_items(part, value, document, loc)
    words = _SIDE.sub("", str(value)) if issubclass(part, Bilingual) else str(value)
    if issubclass(part, Bilingual):
        lines = _both_sides(indent, [words])
    elif _lists_by_language(part):
        lines = [f"{' ' * indent}  vi: [{words}]", f"{' ' * indent}  en: [{BLANK}]"]
    else:
        lines = group_lines(part, words, indent + 2)
    return {"way": "group", "keys": _keys(part), "example": shown([head, *lines])}


def _keys(part: type[Part]) -> str:
    asked = [name for name in keys_of(part) if part.model_fields[name].is_required() or name in LANGS]
    return ", ".join(f"`{name}`" for name in asked or keys_of(part)[:3]) + ("" if asked else f", {BLANK}")


def _both_sides(indent: int, words: Sequence[str]) -> list[str]:
    texts = [*words, BLANK][: len(LANGS)] if words else [BLANK, BLANK]
    return [f"{' ' * indent}  {lang}: {_value(text)}" for lang, text in zip(LANGS, texts, strict=False)]


def _value(text: str) -> str:
    return text if not re.search(r": |:$| #|^[\[{\"'@`%&*!|>#-]", text) else written(text)


def _lists_by_language(part: type[Part]) -> bool:
    return all(name in LANGS and item_form(whole_annotation(part, name)) is not None for name in keys_of(part))


def _group_of_items(part: type[Part], value: Sequence[Any], document: Document, loc: Loc) -> Facts:
    indent, head = _head(loc, document)
    texts = [one for one in value if isinstance(one, str)]
    is_split = bool(value) and all(isinstance(one, dict) and set(one) <= set(keys_of(part)) for one in value)
    if is_split and (lines := _without_dashes(loc, document, indent)):
        return {"way": "no-dashes", "keys": _keys(part), "example": shown([head, *lines])}
    if _lists_by_language(part):
        listed = ", ".join(texts) or BLANK
        lines = [f"{' ' * indent}  vi: [{listed}]", f"{' ' * indent}  en: [{BLANK}]"]
    elif issubclass(part, Bilingual):
        lines = _both_sides(indent, [_SIDE.sub("", text) for text in texts])
    else:
        lines = group_lines(part, texts[0] if texts else BLANK, indent + 2)
    return {"way": "group", "keys": _keys(part), "example": shown([head, *lines])}


def _without_dashes(loc: Loc, document: Document, indent: int) -> list[str]:
    """Take the dashes away from the items of a list, which are to be one group; none if it stands in brackets."""
    span, rows = document.values[loc], _rows(loc, document)
    if not rows or not rows[0].lstrip().startswith("- "):
        return []
    step = len(rows[0]) - len(rows[0].lstrip()[1:].lstrip())
    dashed = re.compile(rf" {{{span.column}}}-(?= )")
    plain = (dashed.sub(" " * (span.column + 1), row) for row in rows)
    return [" " * (indent + 2) + row[step:] for row in plain]


def _rows(loc: Loc, document: Document) -> list[str]:
    """List the lines of a value; of its last one what belongs to it."""
    span = document.values[loc]
    last = document.lines[span.end_line][: span.end_column] if span.end_line < len(document.lines) else ""
    inner = document.lines[span.line : span.end_line]
    return [line for line in (*inner, last) if line.strip()]


def _items(loc: Loc, model: type[Record], document: Document) -> Facts:
    """Show the items of a list as the groups of fields that they are to be."""
    *owner, _ = loc
    part, value = model_at(model, loc), _written(document.data, tuple(owner))
    indent, head = _head(tuple(owner), document)
    lines: list[str] = []
    for one in value if isinstance(value, list) else ():
        if isinstance(one, str) and part:
            lines += as_item(_item_lines(part, one, indent + 2))
    return {"way": "items", "example": shown([head, *lines])} if lines else {}


def _item_lines(part: type[Part], words: str, indent: int) -> list[str]:
    if issubclass(part, Bilingual):
        return _both_sides(indent - 2, [_SIDE.sub("", words)])
    return group_lines(part, words, indent)


def _list(loc: Loc, model: type[Record], document: Document, value: Any) -> Facts:
    form = next((one for one in annotations_at(model, loc) if item_form(one) is not None), None)
    part, (indent, head) = item_part(form), _head(loc, document)
    if isinstance(value, dict):
        return _list_of_group(part, _written(document.data, loc), loc, document)
    words = str(value).strip(_BRACKETS)
    if part:
        lines = as_item(_item_lines(part, words, indent + 2))
        return {"way": "list-of-groups", "example": shown([head, *lines])}
    if not form or "\n" in words:
        return {}
    if allowed := tuple(map(str, literals_at(model, (*loc, 0)))):
        return _values(words, allowed)
    return {"near": f"[{_listed(words, get_args(form)[0])}]", **_kind_of(get_args(form)[0])}


def _values(words: str, allowed: tuple[str, ...]) -> Facts:
    """Write a list of the values that were meant by some words, or name those that there are."""
    meant = [value_meant(one, allowed).get("near") for one in _PARTED.split(words) if one.strip()]
    found = [one for one in meant if one]
    if meant and len(found) == len(meant):
        return {"near": f"[{', '.join(dict.fromkeys(found))}]"}
    return {"way": "values", "allowed": ", ".join(allowed)}


def _kind_of(item: Any) -> Facts:
    """Name the folder of the records that items of a list are to name, or `topics`."""
    if item == TopicId:
        return {"folder": TOPICS}
    refs = (one.folder for one in alternatives(item) if isinstance(one, type) and issubclass(one, Ref))
    return {"folder": folder} if (folder := next(refs, None)) else {}


def _listed(words: str, item: Any) -> str:
    """Part the items of a list that stand in one value, if each of them can be one."""
    between = _BETWEEN if not fits(item, f"{BLANK} {BLANK}") else re.compile(r"\s*[,;]\s*")
    parts = [one for one in between.split(words) if one]
    return ", ".join(parts) if len(parts) > 1 and all(fits(item, one) for one in parts) else words


def _list_of_group(part: type[Part] | None, value: Mapping[str, Any], loc: Loc, document: Document) -> Facts:
    indent, head = _head(loc, document)
    span = document.values[loc]
    rows = _rows(loc, document)
    is_in_braces = rows[0][span.column : span.column + 1] == "{"
    if part and (pairs := _pairs(value)):
        lines = [line for pair in pairs for line in as_item(_both_sides(indent, pair))]
        return {"way": "pairs", "example": shown([head, *lines])}
    if part and set(value) <= set(keys_of(part)):
        if is_in_braces:
            return {"near": f"[{rows[0][span.column :]}]"}
        lines = [" " * (indent + 2) + row[span.column :] for row in rows]
        return {"way": "dash", "key": next(iter(value)), "example": shown([head, *as_item(lines)])}
    if part:
        return {"way": "list-of-groups", "example": shown([head, *as_item(group_lines(part, BLANK, indent + 2))])}
    items = [one if isinstance(one, str) else key for key, one in value.items() if not isinstance(one, (list, dict))]
    return {"near": f"[{', '.join(items)}]"} if items else {}


def _pairs(value: Mapping[str, Any]) -> list[list[str]]:
    """Put the texts of two lists, one for each language, side by side; none where they are not such lists."""
    if not set(value) <= set(LANGS) or not all(isinstance(value.get(lang, []), list) for lang in LANGS):
        return []
    sides = [[str(one).strip() for one in value.get(lang, [])] for lang in LANGS]
    return [[vi or BLANK, en or BLANK] for vi, en in itertools.zip_longest(*sides, fillvalue="")]


def _text(loc: Loc, document: Document, value: Any) -> Facts:
    if not isinstance(value, dict) or not value or not set(value) <= set(LANGS) or isinstance(loc[-1], int):
        return {}
    words = next((one for one in value.values() if isinstance(one, str)), BLANK)
    _, head = _head(loc, document)
    return {"way": "one-text", "example": shown([f"{head} {_value(words)}"])}


def single_meant(loc: Loc, document: Document, value: Any) -> Facts:
    """Say that one value was wanted where a list or a group stands."""
    _, head = _head(loc, document)
    values = list(value.values()) if isinstance(value, dict) else value
    words = [one for one in values if isinstance(one, str)]
    if isinstance(loc[-1], int):
        return {"near": words[0]} if len(words) == 1 else {}
    if len(words) == 1:
        return {"way": "single", "example": shown([f"{head} {_value(words[0])}"])}
    return {"way": "single-of", "items": either(words)} if words else {}


def either(words: Sequence[str]) -> str:
    """Name several values, of which one is to be kept."""
    return " / ".join(f"`{one}`" for one in words[:MAX_SHOWN])


def _head(loc: Loc, document: Document) -> tuple[int, str]:
    """Return how far a field is set in, and its key with a colon."""
    key = next((loc[: end + 1] for end in range(len(loc) - 1, -1, -1) if isinstance(loc[end], str)), ())
    span = document.keys.get(key)
    line = document.lines[span.line] if span else ""
    # What stands in braces, or behind a dash, is shown as if it had a line of its own.
    indent = span.column if span and not line[: span.column].replace("-", "").strip() else 0
    return indent, f"{' ' * indent}{key[-1]}:" if key else ""


def _written(data: Any, loc: Loc) -> Any:
    for step in loc:
        data = data[step]
    return data


def is_one_of_many(loc: Loc, document: Document) -> bool:
    """Return whether the item before this one in a list has the same wrong shape, so that one message tells of both."""
    *owner, index = loc
    if not isinstance(index, int) or index == 0:
        return False
    items = _written(document.data, tuple(owner))
    return isinstance(items, list) and isinstance(items[index - 1], str) and isinstance(items[index], str)
