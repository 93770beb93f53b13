"""Offer the keys that a group lacks, with what they are for, and begin what follows them in its form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lsprotocol import types

from generator.authoring.help import help_on
from generator.content.forms import alternatives, annotations_at, is_part, keys_of, model_at
from generator.content.models import Part
from generator.language_server.place import Place, replaced
from generator.language_server.spot import Spot

_WORD_REST = re.compile(r"\w*")


def keys(place: Place, spot: Spot) -> Iterator[types.CompletionItem]:
    """Offer the keys that a group lacks, those that it needs first."""
    owner = model_at(place.model, spot.loc)
    if owner is None:
        return
    written = _written(place, spot)
    is_closed = bool(re.match(r"\w* *:", place.after))
    left = (key for key in keys_of(owner) if key not in written)
    for key in sorted(left, key=lambda key: not owner.model_fields[key].is_required()):
        words = help_on(owner, key)
        value = "" if is_closed else _begun(place, spot, owner, key)
        example = f"\n\n`{words.example}`" if words.example else ""
        yield types.CompletionItem(
            label=key,
            kind=types.CompletionItemKind.Property,
            documentation=types.MarkupContent(types.MarkupKind.Markdown, f"{words.text[place.lang]}{example}"),
            text_edit=types.TextEdit(replaced(place, spot.start, _WORD_REST), f"{key}{value}"),
            insert_text_format=types.InsertTextFormat.Snippet if place.snippets else types.InsertTextFormat.PlainText,
            insert_text_mode=types.InsertTextMode.AsIs,
        )


def _begun(place: Place, spot: Spot, owner: type[Part], key: str) -> str:
    """Begin a value by its form: both languages of a text, the brackets of a list, the first item of a longer one."""
    if not place.snippets or _is_in_brackets(place, spot):
        return ": "
    plain = next(form for form in alternatives(owner.model_fields[key].annotation) if form is not type(None))
    deeper = f"\n{' ' * (spot.start + 2)}"
    if is_part(plain):
        return {"Text": ": {vi: $1, en: $2}", "Prose": f":{deeper}vi: $1{deeper}en: $2"}.get(
            plain.__name__, f":{deeper}"
        )
    items = list(annotations_at(plain, (0,)))
    if not items:
        return ": "
    return f":{deeper}- " if any(is_part(item) for item in items) else ": [$1]"


def _is_in_brackets(place: Place, spot: Spot) -> bool:
    head = place.window.line(place.row)[: spot.start]
    return bool(head.strip(" -"))


def _written(place: Place, spot: Spot) -> set[str]:
    """List the keys that the group of a place has already, but for the one that is being typed."""
    if _is_in_brackets(place, spot):
        line = place.window.line(place.row)
        return set(re.findall(r"(\w+) *:", line[max(line.rfind("{", 0, spot.start), 0) :]))
    return {*_keys_beside(place, spot.start, -1), *_keys_beside(place, spot.start, 1)}


def _keys_beside(place: Place, column: int, step: int) -> Iterator[str]:
    """Walk up or down over the lines of a group, and yield its keys."""
    lines = place.window.lines
    row = place.row + step
    starts_item = "-" in lines[place.row][:column] if place.row < len(lines) else False
    if starts_item and step < 0:
        return
    while 0 <= row < len(lines):
        line = lines[row]
        found = re.match(r"( *)((?:- +)?)(\w+) *:", line)
        depth = len(line) - len(line.lstrip(" "))
        if found and found.end(2) == column:
            if found[2] and step > 0:
                return
            yield found[3]
            if found[2]:
                return
        elif line.strip() and not line.lstrip().startswith("#") and depth < column:
            return
        row += step
