"""Name the fields of a draft that are not written yet, as gaps name them: with dots, parts by their ids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from generator.content.document import Document, Loc
from generator.problems.problem import Problem
from generator.text.lang import LANGS

_Places = Mapping[tuple[int, int], Loc]


class Lack(NamedTuple):
    """Hold what a draft lacks: the field (`short.en`, `claims.c03.answer`), and what is said of it."""

    field: str
    problem: Problem

    @property
    def places(self) -> int:
        """Count the places that are to be filled in: a language that is missing everywhere is told once."""
        facts = dict(self.problem.facts)
        return int(facts["count"]) if facts.get("way") == "several" else 1


def lacks_of(absences: Iterable[Problem], document: Document) -> Iterator[Lack]:
    """Name the field of each problem that says that something is not there."""
    found = tuple(absences)
    # Keys come last: where an item and its first key begin at the same place, the key is meant.
    spans = (*document.values.items(), *document.keys.items()) if found else ()
    places = {(span.line + 1, span.column + 1): loc for loc, span in spans}
    return (Lack(_field(problem, places, document), problem) for problem in found)


def _field(problem: Problem, places: _Places, document: Document) -> str:
    facts, place = dict(problem.facts), problem.position
    if problem.code == "T001":
        return facts["field"]
    loc = places.get((place.line, place.column), ())
    own = loc[:-1] if loc and loc[-1] in LANGS else loc
    key = facts.get("key")
    if key and key not in own[-1:]:
        own = (*_group(loc, document), key)
    return ".".join(_names(document.data, own))


def _group(loc: Loc, document: Document) -> Loc:
    """Find the group in which a field is missing: the file, an item of a list, or what stands under the key itself."""
    owner, key = loc[:-1], document.keys.get(loc)
    begins = document.values.get(owner)
    is_group = not owner or isinstance(owner[-1], int)
    # What a group lacks is told where its first key stands.
    return owner if is_group and key and begins and key[:2] == begins[:2] else loc


def _names(data: Any, loc: Loc) -> Iterator[str]:
    for step in loc:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            data = None
        part = data.get("id") if isinstance(step, int) and isinstance(data, dict) else None
        yield str(part or step)
