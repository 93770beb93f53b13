"""Find the record that is meant where its name stands in the place of its id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from generator.content.fields import is_id
from generator.content.load import Content
from generator.content.models import Record
from generator.problems.problem import Problem
from generator.site.ids_written import ids_of_kind, reversed_reference, way_written
from generator.text.lang import LANGS
from generator.text.nearest import Nearest
from generator.text.vietnamese import fold

_NO_ID = "S006"
_NO_RECORD = "R001"
_KEPT = frozenset({"value", "key"})
# Titles are long: what shares most of its letters with one is meant for it.
_CLOSE = 0.75


def with_ids_meant(problems: Sequence[Problem], content: Content) -> tuple[Problem, ...]:
    """Guess ids by the names of the records that there are; an id of no record is no guess."""
    if all(problem.code not in {_NO_ID, _NO_RECORD} for problem in problems):
        return tuple(problems)
    ids = _ids_by_name(content)
    told = (_told(one, ids, content) if one.code in {_NO_ID, _NO_RECORD} else one for one in problems)
    return tuple(told)


def _is_name(problem: Problem) -> bool:
    """Return whether a record is missed under what is no id: no file could be named like that."""
    return problem.code == _NO_RECORD and not is_id(dict(problem.facts)["id"])


def _told(problem: Problem, ids: Mapping[str, str], content: Content) -> Problem:
    if turned := reversed_reference(problem, content, ids):
        return replace(problem, code=_NO_ID, facts=(("value", _value(problem)), *turned.items()))
    if problem.code == _NO_ID or _is_name(problem):
        return _guessed(problem, ids, content)
    return problem


def _value(problem: Problem) -> str:
    facts = dict(problem.facts)
    return facts["value"] if problem.code == _NO_ID else facts["id"]


def _guessed(problem: Problem, ids: Mapping[str, str], content: Content) -> Problem:
    facts, value = dict(problem.facts), _value(problem)
    key, folder = facts.get("key", ""), facts.get("folder", "")
    written = facts.get("near")
    # Several ids without a comma are a guess of another kind.
    is_guess = written is not None and (
        written.partition("#")[0] in ids.values() or "," in written or facts.get("key") == "id"
    )
    kept = {name: fact for name, fact in facts.items() if name in _KEPT} | {"value": value}
    if found := ids.get(fold(value)):
        meant: Mapping[str, str] = {"near": found}
    elif key == "paragraph" and "way" in facts:
        meant = {}
    else:
        meant = way_written(value, key, problem, content)
    if not meant and "way" in facts:
        meant = {"way": facts["way"], "items": facts["items"]}
    if problem.code == _NO_RECORD and written and meant.get("near", written) == written and "way" not in meant:
        return problem
    if not meant and written is not None and is_guess:
        meant = {"near": written}
    meant = meant or _nearly(value, folder, content) or ids_of_kind(folder, content)
    return replace(problem, code=_NO_ID, facts=tuple((kept | dict(meant)).items()))


def _nearly(value: str, folder: str, content: Content) -> Mapping[str, str]:
    """Find the record whose name is nearly what is written."""
    records = [record for record in content.records.values() if record.folder == folder]
    names = {fold(name): record.id for record in records for name in _names(record)}
    near = Nearest(cutoff=_CLOSE)(fold(value), tuple(names))
    return {"near": names[near]} if near else {}


def _ids_by_name(content: Content) -> Mapping[str, str]:
    found = {record.id: record.id for record in content.records.values()}
    for record in content.records.values():
        found |= {fold(name): record.id for name in _names(record)}
    topics = content.settings.topics if content.settings else ()
    for topic in topics:
        found |= {topic.id: topic.id} | {fold(name): topic.id for lang in LANGS if (name := topic.name.side(lang))}
    return found


def _names(record: Record) -> Iterator[str]:
    """List what readers call a record: its name or title, and its other names."""
    fields: Mapping[str, Any] = vars(record)
    for field in ("term", "names", "title"):
        value = fields.get(field)
        if isinstance(value, str):
            yield value
        elif value is not None:
            yield from (name for lang in LANGS if (name := value.side(lang)))
    aliases = fields.get("aliases")
    if aliases is not None:
        yield from (name for lang in LANGS for name in aliases.side(lang))
