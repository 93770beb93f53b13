"""Lay out who stands in what relation to whom: few actors, each with all its ties, and every relation among them."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

from generator.content.models import Actor, Relation, RelationKind
from generator.render.view import View
from generator.text.dates import say_date

# One relation is a sentence; a drawing begins with two.
FEWEST = 2
# What lasts has a beginning and an end; the rest happened on a day.
LASTING: frozenset[RelationKind] = frozenset(
    {"leads", "works-for", "owns", "part-of", "supplies", "invested-in", "licensed-to", "regulates"}
)

Stroke = Literal["solid", "dashed", "dotted"]
# Ties are drawn solid; what one does against another is dashed; what one says about another is dotted.
STROKES: Mapping[RelationKind, Stroke] = {
    "regulates": "dashed",
    "restricted": "dashed",
    "accused": "dashed",
    "opposed": "dashed",
    "replied-to": "dotted",
    "interviewed": "dotted",
    "reported-on": "dotted",
}


@dataclass(frozen=True, slots=True)
class Tie:
    """Tie an actor to another one; `way` says which of the two the relation is read from."""

    actor: Actor
    relation: Relation
    way: str

    @property
    def key(self) -> str:
        """Name the words for it."""
        return f"relation.{self.relation.kind}.{self.way}"

    @property
    def stroke(self) -> Stroke:
        """Give the line it is drawn with."""
        return STROKES.get(self.relation.kind, "solid")


@dataclass(frozen=True, slots=True)
class Edge:
    """Hold one relation with both of its ends, as it is read: from `actor` to `other`."""

    actor: Actor
    relation: Relation
    other: Actor


@dataclass(frozen=True, slots=True)
class Hub:
    """Hold an actor with all its ties, grouped by what they say."""

    actor: Actor
    branches: tuple[tuple[str, tuple[Tie, ...]], ...]


@dataclass(frozen=True, slots=True)
class Web:
    """Hold the relations among some actors, as a drawing and in sentences with what must be added to each."""

    hubs: tuple[Hub, ...]
    sentences: tuple[tuple[str, Relation], ...]


def web(view: View, actors: Sequence[Actor]) -> Web | None:
    """Lay out the relations among some actors; None where there are too few to draw."""
    edges = _edges(actors)
    if len(edges) < FEWEST:
        return None
    ties = _ties(edges)
    hubs = cover([(edge.actor.id, edge.other.id) for edge in edges])
    sentences = tuple((sentence(view, edge), edge.relation) for edge in edges)
    return Web(tuple(Hub(view.record(hub, Actor), by_words(ties[hub])) for hub in hubs), sentences)


def cover(pairs: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """Choose few ends that between them touch every pair: the busiest first, equals as they first appear.

    Costs n log n.
    """
    open_at: dict[str, dict[int, str]] = {}
    for index, (one, two) in enumerate(pairs):
        open_at.setdefault(one, {})[index] = two
        open_at.setdefault(two, {})[index] = one
    waiting = [(-len(own), order, end) for order, (end, own) in enumerate(open_at.items())]
    heapq.heapify(waiting)
    chosen: list[str] = []
    while waiting:
        count, order, end = heapq.heappop(waiting)
        own = open_at[end]
        if own and len(own) < -count:
            # Busier ones have taken some of its pairs since it was queued.
            heapq.heappush(waiting, (-len(own), order, end))
        elif own:
            chosen.append(end)
            for index, other in own.items():
                del open_at[other][index]
    return tuple(chosen)


def by_words(ties: Iterable[Tie]) -> tuple[tuple[str, tuple[Tie, ...]], ...]:
    """Group ties by what they say, each group in the order of time."""
    groups: dict[str, list[Tie]] = {}
    for tie in ties:
        groups.setdefault(tie.key, []).append(tie)
    keys = (f"relation.{kind}.{way}" for kind in get_args(RelationKind) for way in ("to", "from"))
    return tuple((key, tuple(sorted(groups[key], key=_since))) for key in keys if key in groups)


def sentence(view: View, edge: Edge) -> str:
    """Say a relation in a sentence, with its time."""
    relation = edge.relation
    lasting = relation.kind in LASTING
    form = "ended" if lasting and relation.until else "said"
    names = {"actor": view.name(edge.actor), "other": view.name(edge.other)}
    said = view.say(f"relation.{relation.kind}.{form}", **names)
    return f"{said} ({when})" if (when := _when(view, relation, lasting=lasting)) else said


def _when(view: View, relation: Relation, *, lasting: bool) -> str:
    dates = {name: date for name in ("since", "until") if (date := getattr(relation, name))}
    said = {name: say_date(date, view.lang, style="short") for name, date in dates.items()}
    if said.keys() == {"since"} and not lasting:
        return said["since"]
    return view.say(f"when.{'-'.join(said)}", **said) if said else ""


def _edges(actors: Sequence[Actor]) -> list[Edge]:
    by_id = {actor.id: actor for actor in actors}
    return [
        Edge(actor, relation, by_id[relation.to])
        for actor in actors
        for relation in actor.relations
        if relation.to in by_id
    ]


def _ties(edges: Iterable[Edge]) -> Mapping[str, list[Tie]]:
    """Give each actor all its ties, those read from it and those read towards it."""
    ties: dict[str, list[Tie]] = {}
    for edge in edges:
        ties.setdefault(edge.actor.id, []).append(Tie(edge.other, edge.relation, "to"))
        ties.setdefault(edge.other.id, []).append(Tie(edge.actor, edge.relation, "from"))
    return ties


def _since(tie: Tie) -> tuple[bool, Any]:
    since = tie.relation.since
    return (True, ()) if since is None else (False, since.sort_key)
