"""Find the record that is meant where its name stands in the place of its id."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from generator.content.fields import TOPICS, is_id
from generator.content.load import Content
from generator.problems.problem import Problem
from generator.site.addresses import listed_ids
from generator.site.ids_written import ids_of_kind, look_alike, reversed_reference, way_written
from generator.site.likely_ids import all_share, likely_ids, names_of
from generator.text.lang import LANGS
from generator.text.nearest import Nearest
from generator.text.vietnamese import fold

_NO_ID = "S006"
_NO_RECORD = "R001"
_NO_LIST = "S004"
# How a reference is written down that may be to records of any kind.
_ANY = "…"
_TOLD = frozenset({_NO_ID, _NO_RECORD, _NO_LIST})
_KEPT = frozenset({"value", "key"})
_Ids = Callable[[str], Mapping[str, str]]
# Titles are long: what shares most of its letters with one is meant for it.
_CLOSE = 0.75


def with_ids_meant(problems: Sequence[Problem], content: Content) -> tuple[Problem, ...]:
    """Guess ids by the names of the records that there are; an id of no record is no guess."""
    if all(problem.code not in _TOLD for problem in problems):
        return tuple(problems)
    ids = cache(lambda folder: _ids_by_name(content, folder))
    told = (_told(one, ids, content) if one.code in _TOLD else one for one in problems)
    return tuple(told)


def _is_name(problem: Problem) -> bool:
    """Return whether a record is missed under what is no id: no file could be named like that."""
    return problem.code == _NO_RECORD and not is_id(dict(problem.facts)["id"])


def _told(problem: Problem, ids: _Ids, content: Content) -> Problem:
    if problem.code == _NO_LIST:
        return _listed(problem, ids, content)
    if turned := reversed_reference(problem, content, ids("")):
        return replace(problem, code=_NO_ID, facts=(("value", _value(problem)), *turned.items()))
    if problem.code == _NO_ID or _is_name(problem):
        return _guessed(problem, ids, content)
    return _likely(problem, content)


def _likely(problem: Problem, content: Content) -> Problem:
    """List the ids that share words with one that no record has, where nothing is near."""
    facts = dict(problem.facts)
    if {"near", "way"} & set(facts) or not (found := likely_ids(facts["id"], facts["folder"], content)):
        return problem
    return replace(problem, facts=(*problem.facts, ("way", "choose"), ("ids", listed_ids(found))))


def _listed(problem: Problem, ids: _Ids, content: Content) -> Problem:
    """Guess the ids where words stand in the place of a list of them: the words in brackets would be none."""
    facts = dict(problem.facts)
    folder, words = facts.get("folder"), facts.get("near", "").strip("[]")
    if folder is None or not words:
        return problem
    items = words.split(", ")
    if all(item in ids(folder).values() for item in items):
        return problem
    kept = tuple((name, fact) for name, fact in problem.facts if name != "near")
    meant = _items_meant(words, items, ids(folder)) or _sharing(words, folder, content)
    return replace(problem, facts=(*kept, *meant.items()))


def _items_meant(words: str, items: Sequence[str], ids: Mapping[str, str]) -> Mapping[str, str]:
    found = [ids[fold(words)]] if fold(words) in ids else [ids.get(fold(item), "") for item in items]
    return {"near": f"[{', '.join(found)}]"} if all(found) else {}


def _sharing(words: str, folder: str, content: Content) -> Mapping[str, str]:
    able = (record for record in content.records.values() if record.folder == folder)
    found = [record.id for record in able if all_share(words, record)]
    if len(found) == 1:
        return {"near": f"[{found[0]}]"}
    if found:
        return {"way": "choose", "ids": listed_ids(found)}
    return ids_of_kind(words, folder, content)


def _value(problem: Problem) -> str:
    facts = dict(problem.facts)
    return facts["value"] if problem.code == _NO_ID else facts["id"]


def _guessed(problem: Problem, ids: _Ids, content: Content) -> Problem:
    facts, value = dict(problem.facts), _value(problem)
    key, folder = facts.get("key", ""), facts.get("folder", "")
    written = facts.get("near")
    # Several ids without a comma are a guess of another kind.
    is_guess = written is not None and (
        written.partition("#")[0] in ids(folder).values() or "," in written or facts.get("key") == "id"
    )
    kept = {name: fact for name, fact in facts.items() if name in _KEPT} | {"value": value}
    if alike := look_alike(value, content):
        meant: Mapping[str, str] = alike
    elif found := ids(folder).get(fold(value)):
        meant = {"near": found}
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
    meant = meant or _nearly(value, folder, content) or ids_of_kind(value, folder, content)
    return replace(problem, code=_NO_ID, facts=tuple((kept | dict(meant)).items()))


def _nearly(value: str, folder: str, content: Content) -> Mapping[str, str]:
    """Find the record whose name is nearly what is written."""
    records = [record for record in content.records.values() if record.folder == folder]
    names = {fold(name): record.id for record in records for name in names_of(record)}
    near = Nearest(cutoff=_CLOSE)(fold(value), tuple(names))
    return {"near": names[near]} if near else {}


def _ids_by_name(content: Content, folder: str) -> Mapping[str, str]:
    """Know the ids of one kind, or of all, by every name that they have."""
    records = [record for record in content.records.values() if folder in {"", _ANY, record.folder}]
    found = {record.id: record.id for record in records}
    for record in records:
        found |= {fold(name): record.id for name in names_of(record)}
    topics = content.settings.topics if content.settings and folder in {"", _ANY, TOPICS} else ()
    for topic in topics:
        found |= {topic.id: topic.id} | {fold(name): topic.id for lang in LANGS if (name := topic.name.side(lang))}
    return found
