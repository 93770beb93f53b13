"""Find the record behind every id, and what follows from it: who mentions whom, what rests on what."""

from __future__ import annotations

import dataclasses
import datetime
import itertools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar

from generator.content.drafts import Draft
from generator.content.drawing import Drawing
from generator.content.fields import SourceRef
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
from generator.problems.problem import Problems
from generator.site.event_order import in_order
from generator.site.references import (
    KnownIds,
    Mention,
    Scope,
    check_parts,
    nothing_written,
    problems_of_draft,
    references,
)
from generator.text.inline import CITATION
from generator.text.lang import LANGS
from generator.text.prose import Parsed, parse
from generator.translation.agreement import Pair, Translations, find_stale, pairs_of

_R = TypeVar("_R", bound=Record)


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
    scope = Scope(content, all_leaves, parsed, problems, KnownIds(content))
    for record in _all_records(content):
        if record.id in content.drafts:
            problems.extend(problems_of_draft(record, scope))
            continue
        check_parts(record, content.documents[record.id], problems)
        for target, mention in references(record, scope):
            mentions.setdefault(target, {})[mention] = None
    problems.extend(nothing_written(content, problems))
    if content.settings is None:
        return None
    listed = {target: tuple(by) for target, by in mentions.items()}
    return _site(content, content.settings, scope, listed, _translations(content, content.settings, scope, previous))


def _all_records(content: Content) -> Iterator[Record]:
    yield from content.records.values()
    yield from content.broken.values()
    if content.settings:
        yield content.settings


def _site(
    content: Content,
    settings: SiteSettings,
    scope: Scope,
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


def _cited_by_claims(article: Article, scope: Scope) -> Mapping[str, tuple[SourceRef, ...]]:
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


def _translations(content: Content, settings: SiteSettings, scope: Scope, previous: Resolved) -> Translations:
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
