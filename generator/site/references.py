"""Follow every reference to the record that it names; one that names nothing is reported where it is written."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from generator.content.document import Document, Loc
from generator.content.drafts import NOTHING_WRITTEN, Draft, lowered
from generator.content.fields import AnyRef, Ref, SourceRef
from generator.content.leaves import Leaves
from generator.content.load import Content
from generator.content.models import Article, Prose, Record, SiteSettings, Source
from generator.problems.problem import Edit, Position, Problem, Problems, fixable_at, problem_at
from generator.site.addresses import FEW_IDS, PART_FIELDS, file_of, listed_ids, part_id, parts
from generator.site.mended_refs import free_id, mended, owner_elsewhere, part_by_heading, related
from generator.text.inline import CITATION, REFERENCE
from generator.text.lang import LANGS
from generator.text.marks import TextProblem
from generator.text.nearest import MOST, Nearest
from generator.text.prose import Parsed, Pointer

# What is amiss in a text only if it names a source.
_OF_SOURCES = frozenset({"P010", "P017"})


@dataclass(frozen=True, slots=True)
class Mention:
    """Hold which record refers to another, from which of its parts and fields."""

    owner: str
    part: str | None
    field: str
    passage: str | None = None
    """The passage of the source that is cited there, if one is."""


class KnownIds:
    """Know what references can name, and what wrong ones probably mean: each list of names is made once."""

    def __init__(self, content: Content) -> None:
        self._records = content.records
        self._ids: dict[str | None, tuple[str, ...]] = {}
        self._parts: dict[str, tuple[Mapping[str, Any], str]] = {}
        self.nearest = Nearest()
        self._searches = 0

    def is_worth_a_search(self) -> bool:
        """Return whether all records may be looked through once more for advice: not for each of many mistakes."""
        self._searches += 1
        return self._searches <= MOST

    def ids(self, kind: str | None) -> tuple[str, ...]:
        """List the ids of one kind of records, or of all."""
        if kind not in self._ids:
            self._ids[kind] = tuple(one.id for one in self._records.values() if kind in {None, one.folder})
        return self._ids[kind]

    def parts(self, record: Record) -> tuple[Mapping[str, Any], str]:
        """List the parts of a record by id, and their ids as a message shows them."""
        if record.id not in self._parts:
            known = parts(record)
            self._parts[record.id] = known, ", ".join(known) or "–"
        return self._parts[record.id]


class Scope(NamedTuple):
    """Hold what every check of a reference needs."""

    content: Content
    leaves: Mapping[str, Leaves]
    parsed: Mapping[str, Parsed]
    problems: Problems
    known: KnownIds
    is_draft: bool = False
    """Whether the record that refers is a draft: then it may refer to drafts."""


def problems_of_draft(record: Record, scope: Scope) -> tuple[Problem, ...]:
    """Find what is wrong in a draft's references; who it mentions does not count until it is published."""
    problems = Problems()
    check_parts(record, scope.content.documents[record.id], problems)
    for _ in references(record, scope._replace(problems=problems, is_draft=True)):
        pass
    return lowered(problems.sorted())


def nothing_written(content: Content, found: Problems) -> Iterator[Problem]:
    """Point at files that say nothing: in those that nothing published refers to, it is no error."""
    for draft in content.drafts.values():
        problem = _empty(draft)
        if draft.is_empty and problem not in found:
            yield dataclasses.replace(problem, in_draft=True)


def _empty(draft: Draft) -> Problem:
    return problem_at(Position(draft.path), NOTHING_WRITTEN)


def references(record: Record, scope: Scope) -> Iterator[tuple[str, Mention]]:
    """List what a record refers to, each with who mentions it from where, and report the references that are wrong."""
    for loc, leaf in scope.leaves[record.id]:
        mention = Mention(record.id, part_id(record, loc), str(loc[0]))
        if isinstance(leaf, Ref):
            if _check_ref(leaf, record, loc, scope):
                yield leaf.id, mention
        elif isinstance(leaf, Prose):
            for lang in LANGS:
                targets = _targets(leaf.side(lang), (*loc, lang), scope.content.documents[record.id], scope)
                for target, passage in targets:
                    yield target, Mention(mention.owner, mention.part, mention.field, passage) if passage else mention


def _check_ref(ref: Ref, record: Record, loc: Loc, scope: Scope) -> bool:
    document = scope.content.documents[record.id]
    part = ref.part if isinstance(ref, AnyRef) else ref.passage if isinstance(ref, SourceRef) else None
    # A record may link to its own sections, not to itself.
    if ref.id == record.id and part is None:
        scope.problems.add(document.value(loc), "R005", id=ref.id)
        return False
    mistake = _mistake_in(ref.id, part, ref.folder, scope)
    if mistake is None and isinstance(ref, SourceRef):
        mistake = _source_as_place(ref, scope)
    if mistake:
        scope.problems.add(document.value(loc), mistake.code, **mistake.facts)
    return mistake is None and ref.id != record.id and _find(ref.id, scope.content) is not None


def _source_as_place(ref: SourceRef, scope: Scope) -> _Mistake | None:
    """Find a source where the place in another one is written, which would be lost as one: `src-a, src-b`."""
    names = [name.strip().lstrip("@") for name in re.split("[,;]", ref.locator or "")]
    source = next((name for name in names if isinstance(_find(name, scope.content), Source)), None)
    if source is None:
        return None
    return _Mistake("R010", {"id": source, "first": ref.target})


def _find(record_id: str, content: Content) -> Record | None:
    if content.settings and record_id == content.settings.id:
        return content.settings
    return content.records.get(record_id) or content.broken.get(record_id)


def _targets(text: str | None, loc: Loc, document: Document, scope: Scope) -> Iterator[tuple[str, str | None]]:
    """Find the ids that a text points to, with the passages that it cites, and report what is wrong with it."""
    if text is None:
        return
    for problem in scope.parsed[text].problems:
        if _is_one(problem, scope.content):
            place = document.inside(loc, problem.words, problem.nth)
            edits = (Edit(place, problem.words, problem.better),) if document.can_hold(loc, problem.better) else ()
            facts = {"words": problem.words, "what": problem.what}
            if problem.code == "P016" and problem.what:
                cells = [cell for cell in problem.words.split("\t") if cell] or [problem.words]
                row = "|---" * max(2, len(cells))
                facts |= {"way": problem.what, "example": f"| … | … |\n{row}|\n| … | … |"}
            if problem.code == "P001" and (better := mended(problem.words, lambda one: _find(one, scope.content))):
                facts |= {"near": better}
                if better.startswith(problem.words):
                    facts |= {"way": "open", "lacking": better.removeprefix(problem.words)}
                    edits = (Edit(place, problem.words, better),)
            scope.problems.extend([fixable_at(place, problem.code, edits, **facts)])
    for pointer in scope.parsed[text].pointers:
        if _check_pointer(pointer, loc, document, scope):
            target, _, part = pointer.target.partition("#")
            yield target, part if pointer.kind == CITATION and part else None


def _is_one(problem: TextProblem, content: Content) -> bool:
    """Return whether a problem that depends on an id is one: words in brackets may be no id at all."""
    record = _find(problem.record, content)
    return not problem.record or (
        record is not None and (problem.code not in _OF_SOURCES or isinstance(record, Source))
    )


def _check_pointer(pointer: Pointer, loc: Loc, document: Document, scope: Scope) -> bool:
    target, _, part = pointer.target.partition("#")
    kind = None if pointer.kind == REFERENCE else SourceRef.folder
    mistake = _mistake_in(target, part or None, kind, scope)
    if mistake:
        place = document.inside(loc, pointer.words, pointer.nth)
        scope.problems.add(place, mistake.code, **mistake.facts)
        return False
    return _find(target, scope.content) is not None


class _Mistake(NamedTuple):
    """Hold what is wrong with a reference, wherever it is written."""

    code: str
    facts: dict[str, str]


def _mistake_in(record_id: str, part: str | None, kind: str | None, scope: Scope) -> _Mistake | None:
    draft = None if scope.is_draft else scope.content.drafts.get(record_id)
    if draft and draft.is_empty:
        scope.problems.extend([_empty(draft)])
        return None
    if draft:
        return _Mistake("R008", {"id": record_id, "file": f"{draft.model.folder}/{draft.path.name}"})
    record = _find(record_id, scope.content)
    if record is None:
        return _unknown_id(record_id, kind, scope)
    if kind and record.folder != kind:
        facts = {"id": record_id, "actual": record.folder or file_of(record), "wanted": kind}
        is_worth = scope.known.is_worth_a_search()
        found = related(record, scope.known.ids(kind), scope.leaves, scope.parsed) if is_worth else []
        return _Mistake("R002", facts | ({"way": "related", "ids": listed_ids(found)} if found else {}))
    return _unknown_part(record, part, scope) if part else None


def _unknown_part(record: Record, part: str, scope: Scope) -> _Mistake | None:
    known, shown = scope.known.parts(record)
    if part in known or not _parts_are_known(record, scope.content.documents[record.id]):
        return None
    facts = {"id": record.id, "part": part, "parts": shown}
    near = part_by_heading(part, record)
    is_worth = near is None and scope.known.is_worth_a_search()
    if is_worth and (other := owner_elsewhere(part, record, scope.content.records.values())):
        return _Mistake("R003", facts | {"way": "elsewhere", "other": other, "near": f"{other}#{part}"})
    near = near or scope.known.nearest(part, tuple(known))
    return _Mistake("R003", facts | ({"near": f"{record.id}#{near}"} if near else {}))


def _unknown_id(record_id: str, kind: str | None, scope: Scope) -> _Mistake | None:
    # A record whose file is broken is reported there, not at every place that names it.
    if record_id in scope.content.documents:
        return None
    facts, known = {"id": record_id, "folder": kind or "…"}, scope.known.ids(kind)
    longer = [one for one in known if one.startswith(f"{record_id}-")]
    if len(longer) > 1:
        return _Mistake("R001", facts | {"way": "several", "ids": listed_ids(longer)})
    near = {"near": longer[0]} if longer else scope.known.nearest.as_fact(record_id, known)
    if not near and kind and len(known) <= FEW_IDS:
        return _Mistake("R001", facts | {"way": "choose", "ids": listed_ids(known)})
    return _Mistake("R001", facts | near)


def check_parts(record: Record, document: Document, problems: Problems) -> None:
    """Report parts of a record that share an id, and claims of an article about a paragraph that it does not have."""
    seen: dict[str, int] = {}
    for field in (*PART_FIELDS, *(["topics"] if isinstance(record, SiteSettings) else ())):
        for index, part in enumerate(vars(record).get(field) or ()):
            place = document.value((field, index, "id"))
            if part.id in seen:
                free = free_id(part.id, seen.keys() | parts(record).keys())
                problems.add(place, "R004", id=part.id, line=str(seen[part.id]), free=free)
            elif part.id:
                seen[part.id] = place.line
    if isinstance(record, Article):
        _check_paragraphs(record, document, problems)


def _parts_are_known(record: Record, document: Document) -> bool:
    """Return whether every part of a record has its id: not where the file is broken so that some have none."""
    lists = [(field, getattr(record, field)) for field in PART_FIELDS if field in type(record).model_fields]
    return all(
        part_list is not None and (field,) not in document.left_out and all(part.id for part in part_list)
        for field, part_list in lists
    )


def _check_paragraphs(article: Article, document: Document, problems: Problems) -> None:
    if not _parts_are_known(article, document):
        return
    known = {paragraph.id: None for paragraph in article.paragraphs}
    shown, nearest = ", ".join(known), Nearest()
    claims: tuple[Any, ...] = article.claims
    for index, claim in enumerate(claims):
        if claim.paragraph is not None and claim.paragraph not in known:
            near = nearest.as_fact(claim.paragraph, tuple(known))
            facts = {"id": article.id, "part": claim.paragraph, "parts": shown, **near}
            problems.add(document.value(("claims", index, "paragraph")), "R003", **facts)
