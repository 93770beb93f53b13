"""Find the record that is meant where its name stands in the place of its id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from generator.content.load import Content
from generator.content.models import Record
from generator.problems.problem import Problem
from generator.text.lang import LANGS
from generator.text.vietnamese import fold

_NO_ID = "S006"


def with_ids_meant(problems: Sequence[Problem], content: Content) -> tuple[Problem, ...]:
    """Guess ids by the names of the records that there are; an id of no record is no guess."""
    if all(problem.code != _NO_ID for problem in problems):
        return tuple(problems)
    ids = _ids_by_name(content)
    return tuple(_guessed(problem, ids) if problem.code == _NO_ID else problem for problem in problems)


def _guessed(problem: Problem, ids: Mapping[str, str]) -> Problem:
    facts = dict(problem.facts)
    near = ids.get(fold(facts["value"]))
    written = facts.pop("near", None)
    # Several ids without a comma are a guess of another kind.
    is_guess = written is not None and (
        written.partition("#")[0] in ids.values() or "," in written or facts["key"] == "id"
    )
    meant = near or (written if is_guess else None)
    return replace(problem, facts=(*facts.items(), *([("near", meant)] if meant else [])))


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
