"""Walk over what a record holds: every text, reference and date, each with its place in the file."""

from __future__ import annotations

import typing
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from generator.content.document import Loc
from generator.content.fields import Ref
from generator.content.models import Bilingual, Part
from generator.text.dates import PartialDate
from generator.text.lang import LANGS, Lang

_B = TypeVar("_B", bound=Bilingual)
Leaf = Bilingual | Ref | PartialDate
Leaves = tuple[tuple[Loc, Leaf], ...]


def leaves(part: Part, loc: Loc = ()) -> Iterator[tuple[Loc, Leaf]]:
    """Walk over every text, reference and date of a record, with its place in the file."""
    for name, value in vars(part).items():
        yield from _leaves_of(value, (*loc, name))


def _leaves_of(value: Any, loc: Loc) -> Iterator[tuple[Loc, Leaf]]:
    if isinstance(value, (Bilingual, Ref, PartialDate)):
        yield loc, value
    elif isinstance(value, Part):
        yield from leaves(value, loc)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _leaves_of(item, (*loc, index))


def sides(found: Iterable[tuple[Loc, Leaf]], kind: type[_B]) -> Iterator[tuple[Loc, _B, Lang, str | None]]:
    """Walk over both sides of every text of one kind; a side that is missing is None."""
    for loc, leaf in found:
        if isinstance(leaf, kind):
            yield from ((loc, leaf, lang, leaf.side(lang)) for lang in LANGS)


def field_name(record: Part, loc: Loc) -> str:
    """Name a field as a gap does: with dots, and items by their id where they have one."""
    names, value = [], typing.cast("Any", record)
    for step in loc:
        value = value[step] if isinstance(step, int) else getattr(value, step)
        names.append(str((getattr(value, "id", None) or step) if isinstance(step, int) else step))
    return ".".join(names)
