"""Find the record that is meant where its name stands in the place of its id."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from generator.content.fields import ID_PATTERN, is_id
from generator.content.load import Content
from generator.content.models import Record
from generator.problems.problem import Problem
from generator.site.addresses import parts
from generator.text.lang import LANGS
from generator.text.vietnamese import fold

_NO_ID = "S006"
_NO_RECORD = "R001"
# A record and a part of it without the sign between them.
_RECORD_AND_PART = re.compile(rf"({ID_PATTERN})(?:[\s/:.,]|, )#?({ID_PATTERN})")


def with_ids_meant(problems: Sequence[Problem], content: Content) -> tuple[Problem, ...]:
    """Guess ids by the names of the records that there are; an id of no record is no guess."""
    if all(problem.code != _NO_ID and not _is_name(problem) for problem in problems):
        return tuple(problems)
    ids = _ids_by_name(content)
    return tuple(_told(problem, ids, content) for problem in problems)


def _is_name(problem: Problem) -> bool:
    """Return whether a record is missed under what is no id: no file could be named like that."""
    return problem.code == _NO_RECORD and not is_id(dict(problem.facts)["id"])


def _told(problem: Problem, ids: Mapping[str, str], content: Content) -> Problem:
    if problem.code == _NO_ID:
        return _guessed(problem, ids, content)
    return _named(problem, ids) if _is_name(problem) else problem


def _named(problem: Problem, ids: Mapping[str, str]) -> Problem:
    """Tell of a name in a reference as of one in a field."""
    facts = dict(problem.facts)
    name, near = facts["id"], facts.get("near")
    meant = ids.get(fold(name)) or near
    if near and meant == near:
        return problem
    return replace(problem, code=_NO_ID, facts=(("value", name), *([("near", meant)] if meant else [])))


def _part_meant(value: str, content: Content) -> str | None:
    """Guess a part of a record that is named behind something else than `#`."""
    found = _RECORD_AND_PART.fullmatch(value.strip())
    record = content.records.get(found[1]) if found else None
    return f"{found[1]}#{found[2]}" if found and record and found[2] in parts(record) else None


def _guessed(problem: Problem, ids: Mapping[str, str], content: Content) -> Problem:
    facts = dict(problem.facts)
    near = ids.get(fold(facts["value"])) or _part_meant(facts["value"], content)
    written = facts.pop("near", None)
    # Several ids without a comma are a guess of another kind.
    is_guess = written is not None and (
        written.partition("#")[0] in ids.values() or "," in written or facts["key"] == "id"
    )
    meant = near or (written if is_guess else None)
    if near:
        facts.pop("way", None)
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
