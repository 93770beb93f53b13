"""Lay out the relations among actors: as few actors as hold every relation between them, each with all its ties."""

from __future__ import annotations

import dataclasses
import heapq
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

from generator.content.models import Actor, Relation, RelationKind
from generator.render.view import View
from generator.text.dates import say_date

# A single relation needs no drawing.
FEWEST = 2
# These last from a beginning to an end; the others happened at a moment.
LASTING: frozenset[RelationKind] = frozenset(
    {"leads", "works-for", "owns", "part-of", "supplies", "invested-in", "licensed-to", "regulates"}
)

Stroke = Literal["solid", "dashed", "dotted"]
# Solid by default; dashed for what an actor does against another, dotted for what it says about another.
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
    """Tie the actor whose ties are listed to `actor`; `way` is `to` it or `from` it."""

    actor: Actor
    relation: Relation
    way: str

    @property
    def key(self) -> str:
        """Return the key of the string that words it."""
        return f"relation.{self.relation.kind}.{self.way}"

    def when(self, view: View) -> str:
        """Say when it began, ended or happened; nothing where that is not known."""
        return _when(view, self.relation, lasting=self.relation.kind in LASTING)

    def words(self, view: View) -> tuple[str, str]:
        """Give the words before the other's name and those after it."""
        before, _, after = view.say(self.key).partition("…")
        return before.rstrip(), after.lstrip()

    @property
    def stroke(self) -> Stroke:
        """Return the line style that it is drawn with."""
        return STROKES.get(self.relation.kind, "solid")


@dataclass(frozen=True, slots=True)
class Edge:
    """Hold one relation with both of its ends, read from `actor` to `other`."""

    actor: Actor
    relation: Relation
    other: Actor


@dataclass(frozen=True, slots=True)
class Hub:
    """Hold an actor with all its ties, grouped by wording."""

    actor: Actor
    branches: tuple[tuple[str, tuple[Tie, ...]], ...]


@dataclass(frozen=True, slots=True)
class Web:
    """Hold the relations among some actors, as a drawing and in sentences, each with its relation for the note."""

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
    return Web(tuple(Hub(view.record(hub, Actor), by_wording(ties[hub])) for hub in hubs), sentences)


def cover(pairs: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """Choose few ends that together touch every pair: those in most pairs first, ties by first appearance.

    Costs n log n.
    """
    open_at: dict[str, dict[int, str]] = {}
    for index, (left, right) in enumerate(pairs):
        open_at.setdefault(left, {})[index] = right
        open_at.setdefault(right, {})[index] = left
    queue = [(-len(own), order, end) for order, (end, own) in enumerate(open_at.items())]
    heapq.heapify(queue)
    chosen: list[str] = []
    while queue:
        count, order, end = heapq.heappop(queue)
        own = open_at[end]
        if own and len(own) < -count:
            # Stale heap entry: re-queue with its current count.
            heapq.heappush(queue, (-len(own), order, end))
        elif own:
            chosen.append(end)
            for index, other in own.items():
                del open_at[other][index]
    return tuple(chosen)


def by_wording(ties: Iterable[Tie]) -> tuple[tuple[str, tuple[Tie, ...]], ...]:
    """Group ties by their wording, each group in chronological order."""
    groups: dict[str, list[Tie]] = {}
    for tie in ties:
        groups.setdefault(tie.key, []).append(tie)
    keys = (f"relation.{kind}.{way}" for kind in get_args(RelationKind) for way in ("to", "from"))
    return tuple((key, tuple(sorted(groups[key], key=_since_key))) for key in keys if key in groups)


def sentence(view: View, edge: Edge) -> str:
    """Write a relation as a sentence, with its time."""
    relation = edge.relation
    lasting = relation.kind in LASTING
    form = "ended" if lasting and relation.until else "said"
    names = {"actor": view.name(edge.actor), "other": view.name(edge.other)}
    words = view.say(f"relation.{relation.kind}.{form}", **names)
    return f"{words} ({when})" if (when := _when(view, relation, lasting=lasting)) else words


def _when(view: View, relation: Relation, *, lasting: bool) -> str:
    since = relation.since
    # Where the words of the sentence say "since", the date need not.
    if since and since.goes_on and (lasting or relation.until):
        since = dataclasses.replace(since, goes_on=False)
    given = {"since": since, "until": relation.until}
    dates = {name: say_date(date, view.lang, style="short") for name, date in given.items() if date}
    if dates.keys() == {"since"} and not lasting:
        return dates["since"]
    return view.say(f"when.{'-'.join(dates)}", **dates) if dates else ""


def _edges(actors: Sequence[Actor]) -> list[Edge]:
    by_id = {actor.id: actor for actor in actors}
    return [
        Edge(actor, relation, by_id[relation.to])
        for actor in actors
        for relation in actor.relations
        if relation.to in by_id
    ]


def _ties(edges: Iterable[Edge]) -> Mapping[str, list[Tie]]:
    """Return all ties of each actor, those read from it and those read to it."""
    ties: dict[str, list[Tie]] = {}
    for edge in edges:
        ties.setdefault(edge.actor.id, []).append(Tie(edge.other, edge.relation, "to"))
        ties.setdefault(edge.other.id, []).append(Tie(edge.actor, edge.relation, "from"))
    return ties


def _since_key(tie: Tie) -> tuple[bool, Any]:
    since = tie.relation.since
    return (True, ()) if since is None else (False, since.sort_key)
