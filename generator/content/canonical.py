"""Write a record in its canonical form, whatever form it came in: that of a hand, or of another program.

The form follows from what the record says, and nothing else: so a program that opens and saves it without a change, but
forgets the order of its keys, its quotation marks and its lines, leaves no trace once the record is written anew.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from pydantic.fields import FieldInfo

from generator.content.comments import Comments, comments_of
from generator.content.document import Document, Loc
from generator.content.forms import annotations_at, is_blank, model_at
from generator.content.models import (
    Bilingual,
    Door,
    Exchange,
    Matrix,
    MatrixRow,
    Participant,
    Record,
    Route,
    SourcePassage,
    Step,
    Stretch,
    Text,
    Tier,
)
from generator.content.scalars import WIDTH, in_block, in_line
from generator.text.dates import PartialDate
from generator.text.lang import LANGS

_SCHEMA = "# yaml-language-server: $schema="
# What a drawing says in a word or two, and where a passage stands, can be looked through when it stands on one line.
_DRAWN = (Exchange, Route, Step, Tier, MatrixRow, Matrix, Door)
_YEAR = re.compile("[1-9][0-9]{3}")
_YES, _NO = frozenset({"yes", "true"}), frozenset({"no", "false"})


def names_its_schema(content: bytes) -> bool:
    """Return whether a file begins with the line that names its schema: programs drop it."""
    return content.startswith(_SCHEMA.encode())


def is_from_a_program(document: Document) -> bool:
    """Return whether a file is written as programs do: no comment, no folded text, nothing in braces or brackets."""
    marks = {document.lines[span.line][span.column : span.column + 2] for span in document.values.values()}
    by_hand = {mark for mark in marks if mark[:1] in {">", "{", "["} and mark not in {"[]", "{}"}}
    return not by_hand and comments_of(document) == Comments()


def canonical(document: Document, model: type[Record], schema: str) -> str:
    """Write a record anew; `schema` is the way from its folder to the file of its schema."""
    writer = _Writer(model, comments_of(document))
    return "\n".join([f"{_SCHEMA}{schema}", *writer.group(told(document, model), (), 0), *writer.rest()]) + "\n"


def told(document: Document, model: type[Record]) -> Any:
    """Return what a record says, however it is written: two files that tell the same differ in their form alone."""
    return _told(document.data, model, ())


def notes_of(document: Document) -> Counter[str]:
    """Count the comments of a file, wherever they stand; the line that names the schema is none."""
    comments = comments_of(document)
    above = itertools.chain.from_iterable(comments.above.values())
    return Counter(note for note in (*above, *comments.behind.values(), *comments.last) if _SCHEMA not in note)


def _told(value: Any, model: type[Record], loc: Loc) -> Any:
    """Leave out what says nothing: blanks, empty lists, what holds without being said; put the rest in order.

    What the model does not know comes last.
    """
    if isinstance(value, dict):
        part = model_at(model, loc)
        fields = part.model_fields if part else {}
        order = {key: place for place, key in enumerate(fields)}
        keys = sorted(value, key=lambda key: order.get(key, len(order)))
        told = {key: _told(value[key], model, (*loc, key)) for key in keys}
        return {key: item for key, item in told.items() if not (key in fields and _says_nothing(item, fields[key]))}
    if isinstance(value, list):
        return [_told(item, model, (*loc, index)) for index, item in enumerate(value)]
    return _whole(value.strip(), model, loc) if isinstance(value, str) else value


def _whole(text: str, model: type[Record], loc: Loc) -> Any:
    """Write in full what may be written in short: a participant without a role, a locator for both languages."""
    part = model_at(model, loc)
    if part is Participant:
        return {"actor": text}
    if part is Text and loc[-1] == "locator":
        return dict.fromkeys(LANGS, text)
    return _one_word(text, model, loc)


def _one_word(text: str, model: type[Record], loc: Loc) -> str:
    """Say yes and no in one way: `draft: true`, as everybody writes it, and `yes` elsewhere."""
    if text not in _YES | _NO or bool not in annotations_at(model, loc):
        return text
    words = ("true", "false") if loc[-1] == "draft" else ("yes", "no")
    return words[text in _NO]


def _says_nothing(value: Any, field: FieldInfo) -> bool:
    if field.is_required():
        return False
    if isinstance(field.default, bool):
        return value in (_YES if field.default else _NO)
    # A key with nothing behind it is how a person notes what is still to be written.
    return value is not None and (is_blank(value) or value in ([], {}, field.default))


class _Writer:
    """Write groups and lists line by line, and remember above what comments were written."""

    def __init__(self, model: type[Record], comments: Comments) -> None:
        self._model = model
        self._comments = comments
        self._written: set[Loc] = set()

    def rest(self) -> Iterator[str]:
        """Write the comments below everything, and those of what says nothing."""
        above = (note for loc, notes in self._comments.above.items() if loc not in self._written for note in notes)
        behind = (note for loc, note in self._comments.behind.items() if loc not in self._written)
        notes = (*above, *behind, *self._comments.last)
        yield from (note for note in notes if not note.startswith(_SCHEMA))

    def group(self, group: dict[str, Any], loc: Loc, indent: int) -> Iterator[str]:
        """Write keys and values below one another."""
        for key, value in group.items():
            yield from self._above((*loc, key), indent)
            yield from self._value(f"{' ' * indent}{in_line(key)}:", value, (*loc, key), indent)

    def _above(self, loc: Loc, indent: int) -> Iterator[str]:
        self._written.add(loc)
        notes = (note for note in self._comments.above.get(loc, ()) if not note.startswith(_SCHEMA))
        yield from (f"{' ' * indent}{note}" for note in notes)

    def _value(self, begun: str, value: Any, loc: Loc, indent: int) -> Iterator[str]:
        note = f" {self._comments.behind[loc]}" if loc in self._comments.behind else ""
        if value is None:
            yield begun + note
        elif isinstance(value, str):
            is_year = self._is_year(value, loc)
            yield f"{begun} {value + note if is_year else in_block(value, indent + 2, len(begun) + 1, note)}"
        elif flat := self._flat(value, loc, WIDTH - len(begun) - 1):
            yield f"{begun} {flat}{note}"
        else:
            yield begun + note
            write = self.group if isinstance(value, dict) else self._items
            yield from write(value, loc, indent + 2)

    def _items(self, items: list[Any], loc: Loc, indent: int) -> Iterator[str]:
        for index, item in enumerate(items):
            at = (*loc, index)
            yield from self._above(at, indent)
            if isinstance(item, dict) and not self._flat(item, at, WIDTH - indent - 2):
                lines = list(self.group(item, at, indent + 2))
                # A comment above the first key stands above the dash.
                notes = list(itertools.takewhile(lambda line: line.lstrip().startswith("#"), lines))
                yield from (line[2:] for line in notes)
                first, *others = lines[len(notes) :]
                yield f"{' ' * indent}- {first.lstrip(' ')}"
                yield from others
            else:
                yield from self._value(f"{' ' * indent}-", item, at, indent)

    def _flat(self, value: Any, loc: Loc, room: int) -> str:
        """Write a group or a list on one line, if that is its form and the line is long enough; else nothing."""
        if self._comments.within(loc) or not self._is_flat(value, loc):
            return ""
        written = self._in_brackets(value, loc)
        return written if len(written) <= room else ""

    def _is_flat(self, value: Any, loc: Loc) -> bool:
        if not value:
            return True
        if isinstance(value, list):
            return all(isinstance(item, str) for item in value)
        if None in value.values():
            return False
        owner, part = (
            model_at(self._model, loc[:-1] if isinstance(loc[-1], str) else loc[:-2]),
            model_at(self._model, loc),
        )
        if part is Stretch:
            return True
        is_short = owner in _DRAWN or (owner is SourcePassage and loc[-1] == "locator")
        return is_short and part is not None and issubclass(part, Bilingual)

    def _in_brackets(self, value: Any, loc: Loc) -> str:
        if isinstance(value, list):
            return f"[{', '.join(self._in_brackets(item, (*loc, index)) for index, item in enumerate(value))}]"
        if isinstance(value, dict):
            pairs = ((in_line(key, is_flow=True), self._in_brackets(item, (*loc, key))) for key, item in value.items())
            return f"{{{', '.join(map(': '.join, pairs))}}}"
        return value if self._is_year(value, loc) else in_line(value or "", is_flow=True)

    def _is_year(self, value: Any, loc: Loc) -> bool:
        """Return whether a text is a bare year: the one number that nobody puts in quotation marks."""
        return bool(value and _YEAR.fullmatch(value)) and PartialDate in annotations_at(self._model, loc)
