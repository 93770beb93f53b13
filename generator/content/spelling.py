"""Find what has one right spelling and is not written so: đ, tones, spaces, the order of lists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.content.fields import Ref
from generator.content.load import Content
from generator.content.models import Aliases, Bilingual, Part, Record
from generator.content.strict_yaml import Document, Loc
from generator.problems.problem import Edit, Problem, fixable_at
from generator.text.lang import LANGS, Lang
from generator.text.vietnamese import ToneStyle, look_alikes, other_tone_style

# Lists that readers see in an order of their own: in the file they stand by id, so that proposals merge.
SORTED = frozenset({"actors", "events", "implied", "see_also", "terms"})

# With the letters beside them: the spaces alone stand before every line that is set in.
_SPACES = re.compile(r"\S {2,}(?=(\S))")
# Spaces mean something in code, and line up the cells of a table.
_LINED_UP = re.compile(r"`[^`]*  [^`]*`|^[ \t]*\||^(?: {4}|\t)|```", re.MULTILINE)
_ADDRESS = re.compile(r"\S*://\S*")

Slip = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Spelled:
    """Hold what was found in one file, and the document and the style that it follows from."""

    document: Document
    style: ToneStyle
    found: tuple[Problem, ...]


_NOTHING: Mapping[str, Spelled] = {}


def spelling(content: Content, previous: Mapping[str, Spelled] = _NOTHING) -> Mapping[str, Spelled]:
    """Check how texts are spelled, and whether lists whose order tells readers nothing stand by id.

    Each record's findings stand under its id; those of files that are as they were in the `previous` run stay.
    """
    style: ToneStyle = content.settings.tone_style if content.settings else "old"
    settings = (content.settings,) if content.settings else ()
    records = (*content.records.values(), *content.broken.values(), *settings)
    return {one.id: _spelled(one, content.documents[one.id], style, previous.get(one.id)) for one in records}


def _spelled(record: Record, document: Document, style: ToneStyle, previous: Spelled | None) -> Spelled:
    if previous and previous.document is document and previous.style == style:
        return previous
    return Spelled(document, style, tuple(_of_record(record, document, style)))


def _of_record(record: Record, document: Document, style: ToneStyle) -> Iterator[Problem]:
    for loc, value in _fields(record, ()):
        if isinstance(value, tuple):
            yield from _order(document, loc, value)
            continue
        for at, lang, text in _sides(loc, value):
            yield from _of_text(document, at, lang, text, style)


def _fields(value: Any, loc: Loc) -> Iterator[tuple[Loc, Any]]:
    """Walk over every text, every list of other forms and every list to be sorted."""
    if isinstance(value, (Bilingual, Aliases)):
        yield loc, value
    elif isinstance(value, Part):
        for name in type(value).model_fields:
            yield from _fields(getattr(value, name, None), (*loc, name))
    elif isinstance(value, tuple):
        if loc[-1] in SORTED and all(isinstance(item, Ref) for item in value):
            yield loc, value
        for index, item in enumerate(value):
            yield from _fields(item, (*loc, index))


def _sides(loc: Loc, value: Bilingual | Aliases) -> Iterator[tuple[Loc, Lang, str]]:
    for lang in LANGS:
        side = value.side(lang)
        if isinstance(side, str):
            yield (*loc, lang), lang, side
        for index, form in enumerate(side if isinstance(side, tuple) else ()):
            yield (*loc, lang, index), lang, form


def _of_text(document: Document, loc: Loc, lang: Lang, text: str, style: ToneStyle) -> Iterator[Problem]:
    if lang == "vi":
        yield from _slips(document, loc, text, "V001", look_alikes(text))
        yield from _slips(document, loc, text, "V002", other_tone_style(text, style))
    if "  " in text and not _LINED_UP.search(text):
        spaces = ((one.start(), one.end() + 1, f"{one[0][0]} {one[1]}") for one in _SPACES.finditer(text))
        yield from _slips(document, loc, text, "V003", spaces)


def _slips(document: Document, loc: Loc, text: str, code: str, slips: Iterable[Slip]) -> Iterator[Problem]:
    addresses = [found.span() for found in _ADDRESS.finditer(text)]
    for start, end, better in slips:
        if not any(first <= start < last for first, last in addresses):
            words = text[start:end]
            place = document.inside(loc, words, text.count(words, 0, start))
            yield fixable_at(place, code, (Edit(place, words, better),), words=words, better=better)


def _order(document: Document, loc: Loc, refs: tuple[Ref, ...]) -> Iterator[Problem]:
    wanted = sorted(refs)
    places = [document.value((*loc, index)) for index in range(len(refs))]
    edits = tuple(Edit(*edit) for edit in zip(places, refs, wanted, strict=True) if edit[1] != edit[2])
    if edits:
        can_move = _is_plain(document.text.split("\n"), edits)
        yield fixable_at(edits[0].position, "V004", edits if can_move else (), field=str(loc[-1]))


def _is_plain(lines: list[str], edits: tuple[Edit, ...]) -> bool:
    """Tell whether the ids stand as they are: in quotes they cannot change places, and a comment speaks of its id."""
    first, last = edits[0].position.line, edits[-1].position.line
    if any("#" in line for line in lines[first - 1 : last]):
        return False
    return all(lines[place.line - 1].startswith(words, place.column - 1) for place, words, _ in edits)
