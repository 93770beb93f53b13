"""Gather what many records report of one cause, such as an id that was changed, at the cause and in one message."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from generator.content.document import Document, Loc
from generator.content.load import Content
from generator.problems.problem import Position, Problem, Problems, problem_at
from generator.site.lost_parts import lost_part, was_part
from generator.site.renamed_files import renamed_file

# In one record, so many places are more than the two languages of one text.
_MANY = 3
_Cause = tuple[str, str, str]


def gathered(problems: Sequence[Problem], content: Content) -> tuple[Problem, ...]:
    """Put one message in the place of all that one cause has, wherever it has many; the rest stays as it is."""
    causes: dict[_Cause, list[Problem]] = {}
    for problem in problems:
        if problem.code in _GATHERED and not problem.in_draft:
            causes.setdefault(_cause(problem), []).append(problem)
    many = {cause: found for cause, found in causes.items() if _are_many(cause, found, content)}
    if not many:
        return tuple(problems)
    told = {cause: _GATHERED[cause[0]](cause, found, content) for cause, found in many.items()}
    merged = Problems()
    merged.extend(problem for problem in problems if problem.in_draft or told.get(_cause(problem)) is None)
    merged.extend(problem for problem in told.values() if problem)
    return merged.sorted()


def _cause(problem: Problem) -> _Cause:
    facts = dict(problem.facts)
    return problem.code, facts.get("id", ""), facts.get("part") or facts.get("topic") or ""


def _are_many(cause: _Cause, found: Sequence[Problem], content: Content) -> bool:
    """Return whether so many places name something that it is not they that are wrong."""
    code, owner_id, part = cause
    if code == "R003" and was_part(owner_id, part, content):
        return True
    if code == "R001" and any(owner == owner_id for owner, _ in content.sidecars.agreed):
        return True
    owner = content.documents.get(owner_id)
    paths = {problem.position.path for problem in found}
    is_own = len(found) > 1 and owner is not None and paths == {owner.path}
    return len(found) >= _MANY or len(paths) > 1 or is_own


def _of_draft(cause: _Cause, found: Sequence[Problem], content: Content) -> Problem:
    place = content.documents[cause[1]].key(("draft",))
    return problem_at(place, "R011", id=cause[1], **_counted(found))


def _of_part(cause: _Cause, found: Sequence[Problem], content: Content) -> Problem | None:
    _, owner, part = cause
    document, lost = content.documents[owner], lost_part(owner, part, _with_lines(found, content), content)
    if lost is None:
        return None
    place = document.value(lost.loc) if lost.loc else document.key((lost.field,))
    renamed = {"way": "renamed", "now": lost.found} if lost.loc else {}
    return problem_at(place, "R012", id=owner, part=part, **_counted(found), **renamed)


def _of_record(cause: _Cause, found: Sequence[Problem], content: Content) -> Problem | None:
    gone = cause[1]
    near = {dict(problem.facts).get("near", "") for problem in found}
    now = renamed_file(gone, near, content)
    if now is None:
        return None
    path = content.documents[now].path
    return problem_at(Position(path), "R014", id=gone, now=now, name=f"{gone}{path.suffix}", **_counted(found))


def _with_lines(found: Sequence[Problem], content: Content) -> Mapping[Position, str]:
    lines = {one.path: one.lines for one in content.documents.values()}
    places = (one.position for one in found)
    return {place: lines[place.path][place.line - 1] for place in places}


def _of_topic(cause: _Cause, found: Sequence[Problem], content: Content) -> Problem:
    facts = dict(found[0].facts)
    assert content.settings  # noqa: S101  # its topics were just looked at
    document = content.documents[content.settings.id]
    loc = _loc_of(document, facts.get("near", ""), ("topics",))
    return problem_at(_id_or_list(document, loc, ("topics",)), "R013", topic=cause[2], **_counted(found))


def _loc_of(document: Document, part: str, fields: Collection[str | int]) -> Loc | None:
    """Find the id of a part that may have been called otherwise before."""
    ids = (loc for loc in document.values if len(loc) > 1 and loc[0] in fields and loc[2:] == ("id",))
    return next((loc for loc in ids if _written(document, loc) == part), None)


def _written(document: Document, loc: Loc) -> str:
    place = document.value(loc)
    return document.lines[place.line - 1][place.column - 1 :][: place.length]


def _id_or_list(document: Document, loc: Loc | None, fields: Collection[str | int]) -> Position:
    if loc:
        return document.value(loc)
    lists = (found for found in document.keys if len(found) == 1 and found[0] in fields)
    return document.key(next(lists, ()))


def _counted(found: Sequence[Problem]) -> Mapping[str, str]:
    """Say how many places there are, and which is the first."""
    first = found[0].position
    return {"count": str(len(found)), "first": f"{first.path.parent.name}/{first.path.name}:{first.line}"}


# Where nothing is wrong at the cause, what names it is told as it was.
_GATHERED: Mapping[str, Callable[[_Cause, Sequence[Problem], Content], Problem | None]] = {
    "R001": _of_record,
    "R003": _of_part,
    "R008": _of_draft,
    "R009": _of_topic,
}
