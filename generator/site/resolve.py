"""Find the record behind every id, and what follows from it: who mentions whom, what rests on what."""

from __future__ import annotations

import dataclasses
import datetime
import heapq
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

from generator.content.drafts import NOTHING_WRITTEN, Draft, lowered
from generator.content.drawing import Drawing
from generator.content.fields import AnyRef, Ref, SourceRef
from generator.content.leaves import Leaves, leaves, sides
from generator.content.load import Content
from generator.content.models import (
    Actor,
    Article,
    Correction,
    Event,
    Explainer,
    Prose,
    Record,
    SiteSettings,
    Source,
    Term,
)
from generator.content.proposal import Proposal
from generator.content.sidecars import Links
from generator.content.strict_yaml import Document, Loc
from generator.problems.problem import Edit, Position, Problem, Problems, fixable_at, problem_at
from generator.site.addresses import FEW_IDS, PART_FIELDS, file_of, listed_ids, parts
from generator.site.mended_refs import free_id, mended, owner_elsewhere, part_by_heading, related
from generator.text.inline import CITATION, REFERENCE
from generator.text.lang import LANGS
from generator.text.marks import TextProblem
from generator.text.nearest import MOST, Nearest
from generator.text.prose import Parsed, Pointer, parse
from generator.translation.agreement import Pair, Translations, find_stale, pairs_of

# What is amiss in a text only if it names a source.
_OF_SOURCES = frozenset({"P010", "P017"})

_R = TypeVar("_R", bound=Record)


@dataclass(frozen=True, slots=True)
class Mention:
    """Hold which record refers to another, from which of its parts and fields."""

    owner: str
    part: str | None
    field: str
    passage: str | None = None
    """The passage of the source that is cited there, if one is."""


@dataclass(frozen=True, slots=True)
class Site:
    """Hold all records in the order in which they are shown, and which of them mention which."""

    settings: SiteSettings
    records: Mapping[str, Record]
    explainers: tuple[Explainer, ...]
    articles: tuple[Article, ...]
    terms: tuple[Term, ...]
    actors: tuple[Actor, ...]
    events: tuple[Event, ...]
    sources: tuple[Source, ...]
    corrections: tuple[Correction, ...]
    leaves: Mapping[str, Leaves]
    """Every text, reference and date of each record and of the settings, by the record's id."""
    parsed: Mapping[str, Parsed]
    mentions: Mapping[str, tuple[Mention, ...]]
    cited: Mapping[str, Mapping[str, tuple[SourceRef, ...]]] = dataclasses.field(
        default_factory=lambda: MappingProxyType({})
    )
    """What each claim cites, once each in the order of reading, by the ids of its article and of the claim."""
    translations: Translations = dataclasses.field(default_factory=Translations)
    today: datetime.date = datetime.date.min
    drawings: Mapping[str, Drawing] = dataclasses.field(default_factory=lambda: MappingProxyType({}))
    """Those that the settings name, by the field that does."""
    links: Links = dataclasses.field(default_factory=Links)
    drafts: tuple[Draft, ...] = ()
    """What is not published yet: no page knows of it."""
    proposal: Proposal | None = None
    """What this site shows for review, if it is not the published one; what stands around pages tells."""

    def find(self, record_id: str) -> Record | None:
        """Return what an id names: a record, or the settings, whose texts make the page about the site."""
        return self.settings if record_id == self.settings.id else self.records.get(record_id)


@dataclass(frozen=True, slots=True)
class Resolved:
    """Hold what a run made of records and of texts, each kept by what it follows from, for the next run."""

    records: Mapping[str, Record] = dataclasses.field(default_factory=lambda: MappingProxyType({}))
    """With the settings among them."""
    leaves: Mapping[str, Leaves] = dataclasses.field(default_factory=lambda: MappingProxyType({}))
    parsed: Mapping[str, Parsed] = dataclasses.field(default_factory=lambda: MappingProxyType({}))
    pairs: Mapping[str, tuple[Pair, ...]] = dataclasses.field(default_factory=lambda: MappingProxyType({}))
    """The pairs of texts by the record's id."""

    @classmethod
    def of(cls, site: Site) -> Resolved:
        """Take from a site what the next run can use."""
        by_owner = itertools.groupby(site.translations.pairs, key=lambda pair: pair.owner)
        pairs = {owner: tuple(made) for owner, made in by_owner}
        return cls({**site.records, site.settings.id: site.settings}, site.leaves, site.parsed, pairs)

    def has(self, record: Record) -> bool:
        """Tell whether a record is one that the run knew: the very same, since each file is read once."""
        return self.records.get(record.id) is record


_NOTHING = Resolved()


def resolve(content: Content, problems: Problems, previous: Resolved = _NOTHING) -> Site | None:
    """Tie the records together; an id that names nothing is reported where it is written.

    What the `previous` run made of records and texts that are the same is taken over. None if the content has no
    usable `site.yml`.
    """
    all_leaves = _all_leaves(content, previous)
    parsed = _parse_all(all_leaves, previous.parsed)
    mentions: dict[str, dict[Mention, None]] = {record_id: {} for record_id in (*content.records, *content.broken)}
    scope = _Scope(content, all_leaves, parsed, problems, _Known(content))
    for record in _all_records(content):
        if record.id in content.drafts:
            problems.extend(_problems_of_draft(record, scope))
            continue
        _check_parts(record, content.documents[record.id], problems)
        for target, mention in _references(record, scope):
            mentions.setdefault(target, {})[mention] = None
    problems.extend(_nothing_written(content, problems))
    if content.settings is None:
        return None
    listed = {target: tuple(by) for target, by in mentions.items()}
    return _site(content, content.settings, scope, listed, _translations(content, content.settings, scope, previous))


def _problems_of_draft(record: Record, scope: _Scope) -> tuple[Problem, ...]:
    """Find what is wrong in a draft's references; who it mentions does not count until it is published."""
    problems = Problems()
    _check_parts(record, scope.content.documents[record.id], problems)
    for _ in _references(record, scope._replace(problems=problems, is_draft=True)):
        pass
    return lowered(problems.sorted())


def _nothing_written(content: Content, found: Problems) -> Iterator[Problem]:
    """Point at files that say nothing: in those that nothing published refers to, it is no error."""
    for draft in content.drafts.values():
        problem = _empty(draft)
        if draft.is_empty and problem not in found:
            yield dataclasses.replace(problem, in_draft=True)


def _empty(draft: Draft) -> Problem:
    return problem_at(Position(draft.path), NOTHING_WRITTEN)


def _all_records(content: Content) -> Iterator[Record]:
    yield from content.records.values()
    yield from content.broken.values()
    if content.settings:
        yield content.settings


def _site(
    content: Content,
    settings: SiteSettings,
    scope: _Scope,
    mentions: Mapping[str, tuple[Mention, ...]],
    translations: Translations,
) -> Site:
    def of(kind: type[_R]) -> list[_R]:
        return [record for record in content.records.values() if isinstance(record, kind)]

    return Site(
        settings=settings,
        records=content.records,
        explainers=_featured_first(of(Explainer), settings),
        articles=tuple(sorted(of(Article), key=lambda article: (article.date.sort_key, article.id))),
        terms=tuple(of(Term)),
        actors=tuple(of(Actor)),
        events=in_order(of(Event)),
        sources=tuple(of(Source)),
        corrections=tuple(sorted(of(Correction), key=lambda record: (record.date, record.id), reverse=True)),
        leaves=scope.leaves,
        parsed=scope.parsed,
        mentions=mentions,
        cited={article.id: _cited_by_claims(article, scope) for article in of(Article)},
        translations=translations,
        today=content.today,
        drawings=content.drawings,
        links=content.sidecars.links,
        drafts=tuple(content.drafts.values()),
        proposal=content.proposal,
    )


def _featured_first(explainers: Iterable[Explainer], settings: SiteSettings) -> tuple[Explainer, ...]:
    """Sort explainers as the settings list them; those that are not listed come after them, the newest first."""
    order: dict[str, int] = {record_id: number for number, record_id in enumerate(settings.featured)}
    newest_first = sorted(explainers, key=lambda one: (-(one.updated or one.published).toordinal(), one.id))
    return tuple(sorted(newest_first, key=lambda one: order.get(one.id, len(order))))


def _cited_by_claims(article: Article, scope: _Scope) -> Mapping[str, tuple[SourceRef, ...]]:
    found: dict[str, dict[SourceRef, None]] = {claim.id: {} for claim in article.claims}
    for loc, leaf in scope.leaves[article.id]:
        if loc[0] == "claims" and isinstance(loc[1], int) and isinstance(leaf, Prose):
            cited = found[article.claims[loc[1]].id]
            for text in filter(None, map(leaf.side, LANGS)):
                cited.update(
                    {
                        SourceRef(pointer.target): None
                        for pointer in scope.parsed[text].pointers
                        if pointer.kind == CITATION
                    }
                )
    return {claim_id: tuple(cited) for claim_id, cited in found.items()}


def in_order(events: Iterable[Event]) -> tuple[Event, ...]:
    """Sort events by their dates; of those with the same date, what follows another comes after it."""
    dated = sorted(events, key=lambda event: (event.date.sort_key, event.id))
    groups = (list(group) for _, group in itertools.groupby(dated, key=lambda event: event.date.sort_key))
    return tuple(event for group in groups for event in _causes_first(group))


def _causes_first(events: list[Event]) -> Iterator[Event]:
    """List events so that each comes after those that it follows; where they follow in a ring, as they stand."""
    order = {event.id: index for index, event in enumerate(events)}
    causes = {event.id: {ref.id for ref in event.follows if ref.id in order} - {event.id} for event in events}
    effects: dict[str, list[str]] = {}
    for event_id, known in causes.items():
        for cause in known:
            effects.setdefault(cause, []).append(event_id)
    ready = [index for event_id, index in order.items() if not causes[event_id]]
    left = iter(range(len(events)))
    while causes:
        index = heapq.heappop(ready) if ready else next(index for index in left if events[index].id in causes)
        event = events[index]
        if causes.pop(event.id, None) is None:
            continue
        yield event
        for effect in effects.get(event.id, ()):
            if effect in causes:
                causes[effect].discard(event.id)
                if not causes[effect]:
                    heapq.heappush(ready, order[effect])


def _translations(content: Content, settings: SiteSettings, scope: _Scope, previous: Resolved) -> Translations:
    listed = (
        pair
        for record in (*content.records.values(), settings)
        for pair in (
            previous.pairs.get(record.id, ())
            if previous.has(record)
            else pairs_of(record, scope.leaves[record.id], scope.parsed)
        )
    )
    return find_stale(listed, content.sidecars.agreed)


def _all_leaves(content: Content, previous: Resolved) -> Mapping[str, Leaves]:
    return {
        record.id: previous.leaves[record.id] if previous.has(record) else tuple(leaves(record))
        for record in _all_records(content)
    }


def _parse_all(all_leaves: Mapping[str, Leaves], previous: Mapping[str, Parsed]) -> Mapping[str, Parsed]:
    texts = {text for found in all_leaves.values() for *_, text in sides(found, Prose) if text}
    return {text: previous.get(text) or parse(text) for text in sorted(texts)}


def part_id(record: Record, loc: Loc) -> str | None:
    """Return the id of the part of a record in which a field stands, if that part has an anchor."""
    if len(loc) == 1 or not isinstance(loc[1], int):
        return None
    part_id: str | None = getattr(record, str(loc[0]))[loc[1]].id if loc[0] in PART_FIELDS else None
    return part_id


def _check_parts(record: Record, document: Document, problems: Problems) -> None:
    seen: dict[str, int] = {}
    for field in PART_FIELDS:
        for index, part in enumerate(vars(record).get(field) or ()):
            place = document.value((field, index, "id"))
            if part.id in seen:
                free = free_id(part.id, parts(record))
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


class _Known:
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


class _Scope(NamedTuple):
    """Hold what every check of a reference needs."""

    content: Content
    leaves: Mapping[str, Leaves]
    parsed: Mapping[str, Parsed]
    problems: Problems
    known: _Known
    is_draft: bool = False
    """Whether the record that refers is a draft: then it may refer to drafts."""


def _references(record: Record, scope: _Scope) -> Iterator[tuple[str, Mention]]:
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


def _check_ref(ref: Ref, record: Record, loc: Loc, scope: _Scope) -> bool:
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


def _source_as_place(ref: SourceRef, scope: _Scope) -> _Mistake | None:
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


def _targets(text: str | None, loc: Loc, document: Document, scope: _Scope) -> Iterator[tuple[str, str | None]]:
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


def _check_pointer(pointer: Pointer, loc: Loc, document: Document, scope: _Scope) -> bool:
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


def _mistake_in(record_id: str, part: str | None, kind: str | None, scope: _Scope) -> _Mistake | None:
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


def _unknown_part(record: Record, part: str, scope: _Scope) -> _Mistake | None:
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


def _unknown_id(record_id: str, kind: str | None, scope: _Scope) -> _Mistake | None:
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
