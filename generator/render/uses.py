"""Find where a record is used, from the mentions that the stages before have gathered: nothing is searched twice."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from generator.content.models import Actor, Article, Claim, Correction, Event, Explainer, Record, Relation, Source, Term
from generator.render.view import View
from generator.site.addresses import PART_FIELDS, section_of
from generator.site.resolve import Mention

_R = TypeVar("_R", bound=Record)
_KINDS: tuple[type[Record], ...] = (Explainer, Article, Event, Actor, Term, Source)


@dataclass(frozen=True, slots=True)
class Use:
    """Say that a record is used in another, and in which part of it if that has an anchor."""

    record: Any
    part: Any = None

    @property
    def part_id(self) -> str | None:
        """Give the anchor, if there is one."""
        return self.part.id if self.part else None


@dataclass(frozen=True, slots=True)
class UseGroup:
    """Gather the uses of a record in one kind of records, in the order in which readers look for them."""

    kind: str
    uses: tuple[Use, ...]

    @property
    def records(self) -> list[tuple[Record, list[Use]]]:
        """Give each record once, with the uses in its parts."""
        by_record = itertools.groupby(self.uses, key=lambda use: use.record.id)
        listed = [list(uses) for _, uses in by_record]
        return [(uses[0].record, [use for use in uses if use.part]) for uses in listed]


def used_in(view: View, record_id: str) -> tuple[UseGroup, ...]:
    """Group the places where a record is used by their kind."""
    uses = {kind: list(_uses(view, record_id, kind)) for kind in _KINDS}
    groups = (
        UseGroup(kind.folder, tuple(sorted(found, key=_order(view, kind)))) for kind, found in uses.items() if found
    )
    return (*groups, *_in_about(view, record_id))


def claims_on(view: View, record_id: str) -> tuple[Use, ...]:
    """Find the claims that name a record."""
    return tuple(use for use in _uses(view, record_id, Article) if isinstance(use.part, Claim))


def explainers_on(view: View, record_id: str) -> tuple[Explainer, ...]:
    """Find the explainers that name a record."""
    return tuple({use.record.id: use.record for use in _uses(view, record_id, Explainer)}.values())


def events_of(view: View, record_id: str) -> tuple[Event, ...]:
    """Find the events in which an actor took part, in the order of time."""
    events = _owners(view, record_id, "actors", Event)
    return tuple(sorted(events, key=lambda event: (event.date.sort_key, event.id)))


def corrections_of(view: View, record_id: str) -> tuple[Correction, ...]:
    """Find the corrections that were made to a record, the newest first."""
    corrections = _owners(view, record_id, "where", Correction)
    return tuple(sorted(corrections, key=lambda correction: (correction.date, correction.id), reverse=True))


def related_to(view: View, actor_id: str) -> Iterator[tuple[Actor, Relation]]:
    """Find the actors that name this one among their relations, each with the relation."""
    owners = {owner.id: owner for owner in _owners(view, actor_id, "relations", Actor)}
    for owner in view.sorted(owners.values()):
        yield from ((owner, relation) for relation in owner.relations if relation.to == actor_id)


def _owners(view: View, record_id: str, field: str, kind: type[_R]) -> Iterator[_R]:
    """Find the records of one kind that name a record in one of their fields."""
    for mention in view.linked.mentions[record_id]:
        owner = view.linked.site.records.get(mention.owner)
        if mention.field == field and isinstance(owner, kind):
            yield owner


def _uses(view: View, record_id: str, kind: type[Record]) -> Iterator[Use]:
    seen: set[tuple[str, str | None]] = set()
    for mention in view.linked.mentions[record_id]:
        owner = view.linked.site.records.get(mention.owner)
        if isinstance(owner, kind) and (owner.id, mention.part) not in seen:
            seen.add((owner.id, mention.part))
            yield Use(owner, _part(owner, mention))


def _part(owner: Record, mention: Mention) -> Any:
    if mention.part is None or mention.field not in PART_FIELDS:
        return None
    return next(part for part in getattr(owner, mention.field) if part.id == mention.part)


def _in_about(view: View, record_id: str) -> Iterator[UseGroup]:
    settings = view.linked.site.settings
    mentions = [one for one in view.linked.mentions[record_id] if one.owner == settings.id and one.field == "about"]
    if mentions:
        yield UseGroup(section_of(settings), tuple(Use(settings, _part(settings, mention)) for mention in mentions))


def _order(view: View, kind: type[Record]) -> Any:
    by_kind: Mapping[type[Record], Any] = {Event: _time, Article: _place, Explainer: _place}
    return by_kind.get(kind, lambda use: view.order(use.record))


def _time(use: Use) -> tuple[Any, str]:
    return use.record.date.sort_key, use.record.id


def _place(use: Use) -> tuple[str, bool, int]:
    """Order the uses in one record as they stand on its page."""
    if use.part is None:
        return use.record.id, True, 0
    fields = [getattr(use.record, field, None) or () for field in PART_FIELDS]
    place = next(index for index, part in enumerate(part for field in fields for part in field) if part is use.part)
    return use.record.id, False, place
