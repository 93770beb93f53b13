"""Find the record behind every id, and what follows from it: who mentions whom, what rests on what."""

from __future__ import annotations

import dataclasses
import datetime
import difflib
import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, NamedTuple

from generator.content.fields import AnyRef, Ref, SourceRef
from generator.content.leaves import Leaves, leaves
from generator.content.load import TRANSLATIONS_FILE, Content
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
from generator.content.strict_yaml import Document, Loc
from generator.problems.problem import Problems
from generator.site.addresses import PART_FIELDS, parts
from generator.text.lang import LANGS
from generator.text.prose import REFERENCE, Parsed, Pointer, parse
from generator.translation.agreement import Digests, Key, Pair, Translations, compare, pairs, read_agreed


@dataclass(frozen=True, slots=True)
class Mention:
    """Say that a record refers to another: from which part of it and from which of its fields."""

    owner: str
    part: str | None
    field: str


@dataclass(frozen=True, slots=True)
class Site:
    """Hold all records in the order in which they are shown, and who mentions whom."""

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
    translations: Translations = dataclasses.field(default_factory=Translations)
    today: datetime.date = datetime.date.min
    kept: Mapping[str, str] = dataclasses.field(default_factory=lambda: MappingProxyType({}))
    """The files beside the records, by name, as text."""


def resolve(content: Content, problems: Problems, previous: Site | None = None) -> Site | None:
    """Tie the records together; an id that names nothing is reported where it is written.

    Texts that the `previous` run parsed are not parsed again, nor is a record that is the same taken apart again.
    None if the content has no usable `site.yml`.
    """
    taken = _leaves(content, previous)
    parsed = _parse_all(taken, previous.parsed if previous else {})
    known = (*content.records, *content.broken)
    mentions: dict[str, dict[Mention, None]] = {record_id: {} for record_id in known}
    scope = _Scope(content, taken, parsed, problems)
    for record in _all_records(content):
        _check_parts(record, content.documents[record.id], problems)
        for target, mention in _references(record, scope):
            mentions[target][mention] = None
    if content.settings is None:
        return None
    listed = {target: tuple(found) for target, found in mentions.items()}
    return _site(content, content.settings, scope, listed, _translations(content, content.settings, scope, previous))


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
    def of(kind: type[Any]) -> list[Any]:
        return [record for record in content.records.values() if isinstance(record, kind)]

    featured: dict[str, int] = {record_id: order for order, record_id in enumerate(settings.featured)}
    return Site(
        settings=settings,
        records=content.records,
        explainers=tuple(sorted(of(Explainer), key=lambda one: (featured.get(one.id, len(featured)), one.id))),
        articles=tuple(sorted(of(Article), key=lambda one: (one.date.sort_key, one.id))),
        terms=tuple(of(Term)),
        actors=tuple(of(Actor)),
        events=tuple(sorted(of(Event), key=lambda one: (one.date.sort_key, one.id))),
        sources=tuple(of(Source)),
        corrections=tuple(sorted(of(Correction), key=lambda one: (one.date, one.id), reverse=True)),
        leaves=scope.leaves,
        parsed=scope.parsed,
        mentions=mentions,
        translations=translations,
        today=content.today,
        kept=content.kept,
    )


def _translations(content: Content, settings: SiteSettings, scope: _Scope, previous: Site | None) -> Translations:
    made = dict(_pairs_by_owner(previous, content)) if previous else {}
    records = (*content.records.values(), settings)
    listed = (pair for one in records for pair in made.get(one.id) or pairs(one, scope.leaves[one.id], scope.parsed))
    return compare(listed, _agreed(content, previous))


def _agreed(content: Content, previous: Site | None) -> Mapping[Key, frozenset[Digests]]:
    text = content.kept.get(TRANSLATIONS_FILE, "")
    if previous and previous.kept.get(TRANSLATIONS_FILE, "") == text:
        return previous.translations.agreed
    return read_agreed(text)


def _pairs_by_owner(previous: Site, content: Content) -> Iterator[tuple[str, tuple[Pair, ...]]]:
    """Give the pairs that were made of records that are still the same."""
    for owner, made in itertools.groupby(previous.translations.pairs, key=lambda pair: pair.owner):
        if owner in content.records and previous.records.get(owner) is content.records[owner]:
            yield owner, tuple(made)


def _leaves(content: Content, previous: Site | None) -> Mapping[str, Leaves]:
    same = {one.id for one in previous.records.values() if content.records.get(one.id) is one} if previous else set()
    known = previous.leaves if previous else {}
    return {one.id: known[one.id] if one.id in same else tuple(leaves(one)) for one in _all_records(content)}


def _parse_all(taken: Mapping[str, Leaves], previous: Mapping[str, Parsed]) -> Mapping[str, Parsed]:
    texts = {
        text
        for found in taken.values()
        for _, leaf in found
        if isinstance(leaf, Prose)
        for text in (leaf.vi, leaf.en)
        if text
    }
    return {text: previous.get(text) or parse(text) for text in sorted(texts)}


def part_id(record: Record, loc: Loc) -> str | None:
    """Give the id of the part of a record in which a field stands, if that part has one."""
    if len(loc) == 1 or not isinstance(loc[1], int):
        return None
    part = getattr(record, str(loc[0]))[loc[1]]
    # A part without an anchor on its page is not a place to point to.
    if loc[0] not in PART_FIELDS:
        return None
    return getattr(part, "id", None)


def _check_parts(record: Record, document: Document, problems: Problems) -> None:
    seen: set[str] = set()
    for field in PART_FIELDS:
        for index, part in enumerate(vars(record).get(field) or ()):
            part_id = getattr(part, "id", None)
            if part_id in seen:
                problems.add(document.value((field, index, "id")), "R004", id=str(part_id))
            seen |= {part_id} if part_id else set()
    if isinstance(record, Article):
        _check_paragraphs(record, document, problems)


def _check_paragraphs(article: Article, document: Document, problems: Problems) -> None:
    known = [paragraph.id for paragraph in getattr(article, "paragraphs", None) or () if hasattr(paragraph, "id")]
    for index, claim in enumerate(getattr(article, "claims", None) or ()):
        if known and getattr(claim, "paragraph", known[0]) not in known:
            facts = {"id": article.id, "part": claim.paragraph, "parts": ", ".join(known)}
            problems.add(document.value(("claims", index, "paragraph")), "R003", **facts)


class _Scope(NamedTuple):
    """Hold what every check of a reference needs."""

    content: Content
    leaves: Mapping[str, Leaves]
    parsed: Mapping[str, Parsed]
    problems: Problems


def _references(record: Record, scope: _Scope) -> Iterator[tuple[str, Mention]]:
    for loc, leaf in scope.leaves[record.id]:
        mention = Mention(record.id, part_id(record, loc), str(loc[0]))
        if isinstance(leaf, Ref):
            if _check_ref(leaf, record, loc, scope):
                yield leaf.id, mention
        elif isinstance(leaf, Prose):
            for lang in LANGS:
                targets = _pointed(leaf.side(lang), (*loc, lang), scope.content.documents[record.id], scope)
                yield from ((target, mention) for target in targets)


def _check_ref(ref: Ref, record: Record, loc: Loc, scope: _Scope) -> bool:
    document = scope.content.documents[record.id]
    part = ref.part if isinstance(ref, AnyRef) else None
    # To one of its own parts a record may point: a way to read on.
    if ref.id == record.id and part is None:
        scope.problems.add(document.value(loc), "R005", id=ref.id)
        return False
    fault = _fault(ref.id, part, ref.kind, scope.content)
    if fault:
        scope.problems.add(document.value(loc), fault[0], **fault[1])
    return fault is None and ref.id != record.id and _is_known(ref.id, scope.content)


def _is_known(record_id: str, content: Content) -> bool:
    return record_id in content.records or record_id in content.broken


def _pointed(text: str | None, loc: Loc, document: Document, scope: _Scope) -> Iterator[str]:
    """Give the ids that a text points to, and report what is wrong with it."""
    if text is None:
        return
    for fault in scope.parsed[text].problems:
        place = document.inside(loc, fault.words, fault.nth)
        scope.problems.add(place, fault.code, words=fault.words, what=fault.what)
    for pointer in scope.parsed[text].pointers:
        if _check_pointer(pointer, loc, document, scope):
            yield pointer.target.partition("#")[0]


def _check_pointer(pointer: Pointer, loc: Loc, document: Document, scope: _Scope) -> bool:
    target, _, part = pointer.target.partition("#")
    kind = None if pointer.kind == REFERENCE else SourceRef.kind
    fault = _fault(target, part or None, kind, scope.content)
    if fault:
        opening = "[[" if pointer.kind == REFERENCE else "@"
        place = document.inside(loc, f"{opening}{pointer.target}", pointer.nth)
        scope.problems.add(place, fault[0], **fault[1])
        return False
    return _is_known(target, scope.content)


def _fault(record_id: str, part: str | None, kind: str | None, content: Content) -> tuple[str, dict[str, str]] | None:
    record = content.records.get(record_id) or content.broken.get(record_id)
    if record is None:
        return _unknown(record_id, kind, content)
    if kind and record.folder != kind:
        return "R002", {"id": record_id, "actual": record.folder, "wanted": kind}
    if part is not None and part not in (known := parts(record)):
        near = difflib.get_close_matches(part, known, 1)
        facts = {"id": record_id, "part": part, "parts": ", ".join(known) or "–"}
        return "R003", {**facts, **({"near": f"{record_id}#{near[0]}"} if near else {})}
    return None


def _unknown(record_id: str, kind: str | None, content: Content) -> tuple[str, dict[str, str]] | None:
    # A record whose file is broken is reported there, not at every place that names it.
    if record_id in content.documents:
        return None
    same_kind = [other.id for other in content.records.values() if kind in {None, other.folder}]
    near = difflib.get_close_matches(record_id, same_kind, 1)
    return "R001", {"id": record_id, "folder": kind or "…", **({"near": near[0]} if near else {})}
