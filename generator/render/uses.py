"""Find where a record is used, from the mentions that resolving and linking have gathered."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from generator.content.models import Actor, Article, Claim, Correction, Event, Explainer, Record, Relation, Source, Term
from generator.render.view import View
from generator.site.addresses import PART_FIELDS, section_of, uri
from generator.site.event_order import in_order
from generator.site.references import Mention

_R = TypeVar("_R", bound=Record)
_KINDS: tuple[type[Record], ...] = (Explainer, Article, Event, Actor, Term, Source)

# So many places of each kind are shown at once, and so many unfold.
SHOWN = 5
UNFOLDED = 40
# What is used in more places than this has pages of its own that list them all.
FEW = 60


@dataclass(frozen=True, slots=True)
class Use:
    """Hold in which record another is used, and in which part of it if that has an anchor."""

    record: Any
    part: Any = None

    @property
    def of_record(self) -> tuple[Record, str]:
        """Return the record and the id of the part: all that a use follows from."""
        return self.record, self.part_id or ""

    @property
    def part_id(self) -> str | None:
        """Return the anchor, if there is one."""
        return self.part.id if self.part else None


@dataclass(frozen=True, slots=True)
class UseGroup:
    """Hold the uses of a record in one kind of records, in the order in which readers look for them."""

    kind: str
    uses: tuple[Use, ...]

    @property
    def places(self) -> tuple[Use, ...]:
        """List the places to show: those in parts of a record, or the record where it has none of them."""
        by_record = itertools.groupby(self.uses, key=lambda use: use.record.id)
        listed = [list(uses) for _, uses in by_record]
        return tuple(place for uses in listed for place in [use for use in uses if use.part] or uses[:1])

    @property
    def first(self) -> tuple[Use, ...]:
        """List the places that are shown at once: all, where a line to unfold would hide a single one."""
        return self.places if len(self.places) <= SHOWN + 1 else self.places[:SHOWN]

    @property
    def rest(self) -> tuple[Use, ...]:
        """List the places that unfold; the pages of all places have the others."""
        return self.places[len(self.first) :][:UNFOLDED]


def citing(view: View, source_id: str, passage: str) -> tuple[Use, ...]:
    """Find what rests on a passage of a source, in the order in which readers look for it."""
    found: dict[tuple[str, str | None], Use] = {}
    for mention in view.linked.mentions[source_id]:
        owner = view.linked.site.records.get(mention.owner)
        if owner and mention.passage == passage:
            found.setdefault((owner.id, mention.part), Use(owner, _mentioning_part(owner, mention)))
    order = {kind: place for place, kind in enumerate(_KINDS)}
    return tuple(sorted(found.values(), key=lambda use: (order.get(type(use.record), len(order)), _position(use))))


def used_in(view: View, record_id: str) -> tuple[UseGroup, ...]:
    """Group the places where a record is used by the kind of record they are in."""
    uses: dict[type[Record], list[Use]] = {kind: [] for kind in _KINDS}
    for use in _uses(view, record_id, Record):
        if type(use.record) in uses:
            uses[type(use.record)].append(use)
    groups = (
        UseGroup(kind.folder, tuple(sorted(listed, key=_sort_key(view, kind, listed))))
        for kind, listed in uses.items()
        if listed
    )
    return (*groups, *_in_about(view, record_id))


def count_uses(view: View, record_id: str) -> int:
    """Count the places that the groups of `used_in` show, without making them."""
    site = view.linked.site
    parts: dict[str, set[str]] = {}
    for mention in view.linked.mentions[record_id]:
        in_about = mention.owner == site.settings.id and mention.field == "about"
        if in_about or isinstance(site.records.get(mention.owner), _KINDS):
            named = parts.setdefault(mention.owner, set())
            named |= {mention.part} if mention.part and mention.field in PART_FIELDS else set()
    return sum(len(named) or 1 for named in parts.values())


def is_used_much(view: View, record_id: str) -> bool:
    """Tell whether a record is used in so many places that they have pages of their own."""
    return count_uses(view, record_id) > FEW


def uses_uri(record: Record) -> str:
    """Return the path of the page that lists all places where a record is used, below the root of its language."""
    return f"{uri(record)}uses/"


def claims_on(view: View, record_id: str) -> tuple[Use, ...]:
    """Find the claims that name a record."""
    return tuple(use for use in _uses(view, record_id, Article) if isinstance(use.part, Claim))


def explainers_on(view: View, record_id: str) -> tuple[Explainer, ...]:
    """Find the explainers that name a record."""
    return tuple({use.record.id: use.record for use in _uses(view, record_id, Explainer)}.values())


def events_of(view: View, record_id: str) -> tuple[Event, ...]:
    """Find the events in which an actor took part, in chronological order."""
    return in_order(_owners(view, record_id, "actors", Event))


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
    """Find the records of one kind that name a record in a given field."""
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
            yield Use(owner, _mentioning_part(owner, mention))


def _mentioning_part(owner: Record, mention: Mention) -> Any:
    if mention.part is None or mention.field not in PART_FIELDS:
        return None
    return next(part for part in getattr(owner, mention.field) if part.id == mention.part)


def _in_about(view: View, record_id: str) -> Iterator[UseGroup]:
    settings = view.linked.site.settings
    mentions = [
        mention
        for mention in view.linked.mentions[record_id]
        if mention.owner == settings.id and mention.field == "about"
    ]
    if mentions:
        uses = tuple(Use(settings, _mentioning_part(settings, mention)) for mention in mentions)
        yield UseGroup(section_of(settings), uses)


def _sort_key(view: View, kind: type[Record], uses: Iterable[Use]) -> Callable[[Use], Any]:
    if kind is Event:
        events = in_order({use.record.id: use.record for use in uses}.values())
        places = {event.id: index for index, event in enumerate(events)}
        return lambda use: places[use.record.id]
    return _position if kind in {Article, Explainer} else lambda use: view.order(use.record)


def _position(use: Use) -> tuple[str, bool, int]:
    """Sort the uses in one record as they stand on its page, those outside its parts last."""
    if use.part is None:
        return use.record.id, True, 0
    fields = [vars(use.record).get(field) or () for field in PART_FIELDS]
    index = next(index for index, part in enumerate(part for field in fields for part in field) if part is use.part)
    return use.record.id, False, index
