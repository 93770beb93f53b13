"""Find the pairs of actors that enough joins, and tell what each side said and did, in order of time.

Nothing is guessed: what an act is follows from a relation that began with the event, from the role that the event
gives the actor, or from the reply that a claim records.
"""

from __future__ import annotations

import datetime
import itertools
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from generator.content.models import Actor, Event, Participant, RelationKind, Response, Text
from generator.render.claim_facets import Checked, all_claims
from generator.render.relations import LASTING, Edge
from generator.render.view import View
from generator.site.event_order import in_order
from generator.site.resolve import Site
from generator.text.dates import PartialDate
from generator.text.lang import LANGS
from generator.text.ui import say

# A model or a product neither accuses nor replies.
_SILENT = frozenset({"model", "product"})
# These make one side of two, not two sides.
_SAME_SIDE: frozenset[RelationKind] = frozenset({"founded", "leads", "works-for", "owns", "part-of", "made"})
# Enough joins two that have so many events in common, or one fewer and a relation.
ENOUGH = 3
# The acts of so many events are told, the newest; the page says how many came before them.
MOST = 16

PairKey = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Pair:
    """Hold two actors with what they have in common: events in order of time, relations, claims that are about both."""

    first: Actor
    second: Actor
    events: tuple[Event, ...]
    relations: tuple[Edge, ...]
    claims: tuple[Checked, ...]

    @property
    def sides(self) -> tuple[Actor, Actor]:
        """Return both actors."""
        return self.first, self.second

    @property
    def uri(self) -> str:
        """Return the path of its page, below the root of its language."""
        return f"pairs/{self.first.id}--{self.second.id}/"

    def name(self, view: View) -> str:
        """Name it by both actors."""
        return " ↔ ".join(view.name(actor) for actor in self.sides)

    def other(self, actor: Actor) -> Actor:
        """Return the one who is not `actor`."""
        return self.second if actor is self.first else self.first


@dataclass(frozen=True, slots=True)
class Act:
    """Hold what one side said or did, as one card; `event` or `claim` is where it is recorded."""

    actor: Actor
    date: PartialDate
    kind: RelationKind | None = None
    """What it is towards the other side, where the content says so."""
    event: Event | None = None
    note: Text | None = None
    """What the relation adds."""
    role: Text | None = None
    """What the event says that the actor did, where no relation names it."""
    claim: Checked | None = None
    response: Response | None = None
    waited: int | None = None
    """For a reply, the days since the accusation."""


@dataclass(frozen=True, slots=True)
class Silence:
    """Hold an accusation to which the content has no reply; `checked` is when a claim about both was last checked."""

    actor: Actor
    accusation: Act
    checked: datetime.date | None


class Story(NamedTuple):
    """Hold what two sides said and did, in order of time, and which of their accusations have no reply.

    `left_out` counts the events that came before those that are told.
    """

    acts: tuple[Act, ...]
    silences: tuple[Silence, ...]
    left_out: int


def pairs(site: Site) -> tuple[Pair, ...]:
    """Find the pairs that enough joins, those with most events first: one pass over events, relations and claims."""
    sides = {actor.id: actor for actor in site.actors if actor.kind not in _SILENT}
    relations = _relations(sides)
    events: defaultdict[PairKey, list[Event]] = defaultdict(list)
    for event in site.events:
        for key in _keys((part.actor for part in event.actors), sides):
            events[key].append(event)
    claims = _claims(site, sides)
    found = [
        Pair(
            sides[first], sides[second], tuple(common), _by_date(relations[first, second]), tuple(claims[first, second])
        )
        for (first, second), common in events.items()
        if _is_enough(len(common), relations[first, second])
    ]
    return tuple(sorted(found, key=lambda pair: (-len(pair.events), pair.uri)))


def _keys(actors: Iterable[str], sides: dict[str, Actor]) -> Iterator[PairKey]:
    yield from itertools.combinations(sorted({str(actor) for actor in actors if actor in sides}), 2)


def _is_enough(events: int, relations: list[Edge]) -> bool:
    if any(edge.relation.kind in _SAME_SIDE for edge in relations):
        return False
    return events >= ENOUGH - bool(relations)


def _relations(sides: dict[str, Actor]) -> defaultdict[PairKey, list[Edge]]:
    found: defaultdict[PairKey, list[Edge]] = defaultdict(list)
    for actor in sides.values():
        for relation in actor.relations:
            if relation.to in sides:
                first, second = sorted((actor.id, str(relation.to)))
                found[first, second].append(Edge(actor, relation, sides[relation.to]))
    return found


def _by_date(edges: list[Edge]) -> tuple[Edge, ...]:
    begun = [(edge.relation.since.first if edge.relation.since else datetime.date.min, edge) for edge in edges]
    return tuple(edge for _, edge in sorted(begun, key=lambda dated: dated[0]))


def _claims(site: Site, sides: dict[str, Actor]) -> defaultdict[PairKey, list[Checked]]:
    found: defaultdict[PairKey, list[Checked]] = defaultdict(list)
    for checked in all_claims(site):
        for key in _keys(checked.claim.actors, sides):
            found[key].append(checked)
    return found


def story(site: Site, pair: Pair) -> Story:
    """Tell what the two said and did, and where an answer is missing."""
    events = in_order({event.id: event for event in (*_causes(site, pair), *pair.events)}.values())
    acts = [_act(pair, event) for event in events[-MOST:]]
    acts = sorted([*acts, *_responses(pair, acts)], key=lambda act: act.date.first)
    answered = dict(_answered(acts))
    told = (replace(act, waited=_days(answered[at], act)) if at in answered else act for at, act in enumerate(acts))
    return Story(tuple(told), tuple(_silences(pair, acts, answered.values())), max(0, len(events) - MOST))


def _causes(site: Site, pair: Pair) -> Iterator[Event]:
    """Find the events that led to those in common, where one side took part."""
    ids = {actor.id for actor in pair.sides}
    for ref in (ref for event in pair.events for ref in event.follows):
        cause = site.records.get(ref)
        if isinstance(cause, Event) and any(part.actor in ids for part in cause.actors):
            yield cause


def _act(pair: Pair, event: Event) -> Act:
    """Say who acted, and how: by a relation that began with the event, else by the roles, in the editors' order."""
    for edge in pair.relations:
        relation = edge.relation
        if relation.kind not in LASTING and relation.since and relation.since.iso == event.date.iso:
            return Act(edge.actor, event.date, relation.kind, event, relation.note)
    by_id = {actor.id: actor for actor in pair.sides}
    taking = [part for part in event.actors if part.actor in by_id]
    accuser = next((part for part in taking if event.certainty == "alleged" and _is(part, "accuser")), None)
    # Of several accused, each has the word for it: one who only helped to look into it has not been accused.
    faces = accuser and any(_is(part, "accused") for part in taking)
    part = accuser or taking[0]
    return Act(by_id[part.actor], event.date, "accused" if faces else None, event, role=part.role)


def _is(part: Participant, word: str) -> bool:
    """Tell whether a role is the very word for one who accuses, or for one who is accused."""
    return part.role is not None and any(part.role.side(lang) == say(f"pair.role.{word}", lang) for lang in LANGS)


def _responses(pair: Pair, acts: list[Act]) -> list[Act]:
    """List the replies that only claims record, of those whom the other side accused: no event tells of them."""
    accused = [pair.other(act.actor) for act in acts if act.kind == "accused"]
    by_id = {actor.id: actor for actor in accused}
    told = [(act.actor.id, act.date) for act in acts if act.kind == "replied-to"]
    found: list[Act] = []
    for checked in pair.claims:
        for one in checked.claim.responses:
            if one.by in by_id and not any(actor == one.by and _meet(date, one.date) for actor, date in told):
                told.append((one.by, one.date))
                found.append(Act(by_id[one.by], one.date, "replied-to", claim=checked, response=one))
    return found


def _meet(left: PartialDate, right: PartialDate) -> bool:
    return left.first <= right.last and right.first <= left.last


def _answered(acts: list[Act]) -> Iterator[tuple[int, Act]]:
    """Find the replies that follow an accusation by the other side: the place of each, and the first one it answers."""
    open_ones = {act.event.id: act for act in acts if act.kind == "accused" and act.event}
    for index, act in enumerate(acts):
        if act.kind != "replied-to" or act.event is None:
            continue
        followed = [open_ones.pop(ref) for ref in act.event.follows if _is_by_other(open_ones.get(ref), act)]
        if followed:
            yield index, min(followed, key=lambda accusation: accusation.date.first)


def _is_by_other(accusation: Act | None, reply: Act) -> bool:
    return accusation is not None and accusation.actor is not reply.actor


def _days(accusation: Act, reply: Act) -> int | None:
    """Count the days between two dates that are known to the day."""
    exact = all(act.date.first == act.date.last and not act.date.about for act in (accusation, reply))
    return (reply.date.first - accusation.date.first).days if exact else None


def _silences(pair: Pair, acts: list[Act], answered: Collection[Act]) -> Iterator[Silence]:
    """Find the accusations that nothing answers: no reply follows them, and none came after them either."""
    checked = max((one.claim.checked for one in pair.claims), default=None)
    for accusation in (act for act in acts if act.kind == "accused" and act not in answered):
        accused = pair.other(accusation.actor)
        replies = (act for act in acts if act.kind == "replied-to" and act.actor is accused)
        if all(reply.date.last < accusation.date.first for reply in replies):
            yield Silence(accused, accusation, checked)
