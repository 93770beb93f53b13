"""Hold the relations of actors against one another: no reply before its accusation, nothing that is part of itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from generator.content.load import Content
from generator.content.models import Actor, Relation, RelationKind
from generator.problems.problem import Problem, problem_at
from generator.site.addresses import file_of
from generator.site.resolve import Site
from generator.site.rings import Ring, rings, shown
from generator.text.date_guesses import other_year

# What one actor can be to another only if the other is not the same to it, by any way round.
_ONE_WAY: tuple[RelationKind, ...] = ("founded", "part-of", "made", "based-on")
# What an actor may answer too.
_ANSWERED = frozenset({"accused", "restricted", "opposed", "interviewed", "reported-on", "regulates"})


def relation_problems(site: Site, content: Content) -> Iterator[Problem]:
    """Run every check of relations."""
    actors = {actor.id: actor for actor in site.actors}
    yield from _early_replies(site, content, actors)
    for kind in _ONE_WAY:
        links = {
            actor.id: [one.to.id for one in actor.relations if one.kind == kind]
            for actor in site.actors
            if any(one.kind == kind for one in actor.relations)
        }
        for ring in rings(links):
            yield _ring_problem(ring, kind, content, actors)


def _ring_problem(ring: Ring, kind: RelationKind, content: Content, actors: Mapping[str, Actor]) -> Problem:
    own, other = tuple(pairwise(ring))[-1]
    index = next(at for at, one in enumerate(actors[own].relations) if (one.kind, one.to.id) == (kind, other))
    place = content.documents[own].value(("relations", index, "to"))
    return problem_at(place, "C086", kind=kind, ring=shown(ring))


def _early_replies(site: Site, content: Content, actors: Mapping[str, Actor]) -> Iterator[Problem]:
    """Find replies that come before all that their actor may have replied to."""
    for actor in site.actors:
        for index, reply in enumerate(actor.relations):
            accuser = actors.get(reply.to.id)
            first = _first_answered(actor, accuser) if reply.kind == "replied-to" and accuser else None
            if first and first.since and accuser and reply.since and reply.since.last < first.since.first:
                place = content.documents[actor.id].value(("relations", index, "since"))
                near = other_year(str(reply.since), first.since.first, site.today)
                facts = {"id": accuser.id, "date": str(reply.since), "other": str(first.since), "kind": first.kind}
                year = {"way": "year", "near": near} if near else {}
                yield problem_at(place, "C085", file=file_of(accuser), **facts, **year)


def _first_answered(actor: Actor, accuser: Actor) -> Relation | None:
    """Return the first of what one actor said of another, or did to it; None if of any of that no date is known."""
    found = [one for one in accuser.relations if one.to.id == actor.id and one.kind in _ANSWERED]
    if not any(one.kind == "accused" for one in found):
        return None
    dated = [(one.since.first, at) for at, one in enumerate(found) if one.since]
    return found[min(dated)[1]] if len(dated) == len(found) else None
