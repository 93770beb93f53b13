"""Write the actors: the list by kind and by country, and a page for each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import partial
from typing import NamedTuple

from generator.content.fields import SourceRef
from generator.content.models import Actor, Event, Text
from generator.render.blocks import count_blocks
from generator.render.compose import compose, render
from generator.render.groups import actors_by_kind
from generator.render.lanes import lanes
from generator.render.page import Page, Place, PlannedPage, place_of
from generator.render.pairs import Pair, pairs
from generator.render.parts import DENSE, Part, Way, of_section, parted, ways_to_groups
from generator.render.relations import Tie, by_wording
from generator.render.uses import claims_on, events_of, explainers_on, is_used_much, related_to, uses_uri
from generator.render.view import View
from generator.text.lang import LANGS

ROWS = 5
# So much is shown of an actor that is named in very many places, the newest events; a page of its own lists all places.
_MOST_EVENTS = 40
_MOST_CLAIMS = 20
_MOST_EXPLAINERS = 12
# So many others it may be tied to or set beside.
_MOST_TIES = 60
_MOST_PAIRS = 30


def pages(view: View) -> Iterator[PlannedPage]:
    """Plan the list of actors, whole and for each country, and a page for each actor."""
    by_country = _by_country(view)
    found_pairs = pairs(view.linked.site)
    countries = tuple((country, len(actors)) for country, actors in by_country.items())
    for country, actors in ((None, view.linked.site.actors), *by_country.items()):
        in_parts = _in_parts(view, country, actors)
        ways = ways_to_groups(in_parts, partial(_kind, view))
        around = Around(country, len(actors), countries, ways, country is None and bool(found_pairs))
        for part in in_parts:
            make = partial(_list, part=part, around=around)
            yield PlannedPage(view.lang, Place(part.uri, "actors"), make)
    in_pairs: defaultdict[str, list[Pair]] = defaultdict(list)
    for pair in found_pairs:
        for actor in pair.sides:
            in_pairs[actor.id].append(pair)
    for actor in view.linked.site.actors:
        make = partial(_actor, actor=actor, in_pairs=in_pairs[actor.id])
        yield PlannedPage(view.lang, place_of(actor), make)


def _in_parts(view: View, country: str | None, actors: Iterable[Actor]) -> tuple[Part[Actor], ...]:
    """Part a list of actors, those of one kind together."""
    in_order = [actor for _, group in actors_by_kind(view, list(actors)) for actor in group]
    return parted(in_order, _uri_of_country(country), DENSE) if country else of_section(in_order, "actors", DENSE)


def _kind(view: View, actor: Actor) -> tuple[str, str]:
    return view.say(f"kinds.{actor.kind}"), f"_{actor.kind}"


def _by_country(view: View) -> dict[str, list[Actor]]:
    """Group the actors by their countries, those with most first."""
    groups: defaultdict[str, list[Actor]] = defaultdict(list)
    for actor in view.linked.site.actors:
        groups[actor.country].append(actor)
    return dict(sorted(groups.items(), key=lambda group: -len(group[1])))


def _uri_of_country(country: str) -> str:
    return f"actors/countries/{country}/"


class Around(NamedTuple):
    """Hold what stands around a list of actors on each of its pages."""

    country: str | None
    total: int
    countries: tuple[tuple[str, int], ...]
    ways: tuple[Way, ...]
    has_pairs: bool


def _list(view: View, part: Part[Actor], around: Around) -> Page:
    country = around.country
    title = view.say("actors.of", name=view.country(country)) if country else view.say("actors")
    about = view.count("actors.of.about", around.total) if country else view.say("actors.about")
    body = render(
        "actors.html",
        view,
        part=part,
        ways=around.ways,
        groups=actors_by_kind(view, list(part.entries)),
        title=title,
        about=about if part.is_first else None,
        country=country,
        countries=[(code, count, _uri_of_country(code)) for code, count in around.countries],
        has_pairs=around.has_pairs,
        blocks=count_blocks(around.total) if part.last > 1 and not country else 0,
    )
    numbered = title if part.is_first else view.say("pages.numbered", title=title, number=part.number)
    said = f"{numbered}. {about}" if country or not part.is_first else about
    return compose(view, Place(part.uri, "actors"), title=numbered, about=said, body=body)


def _actor(view: View, actor: Actor, in_pairs: list[Pair]) -> Page:
    much = is_used_much(view, actor.id)
    events, claims, explainers = (
        events_of(view, actor.id),
        claims_on(view, actor.id),
        explainers_on(view, actor.id),
    )
    if much:
        events, claims, explainers = events[-_MOST_EVENTS:], claims[:_MOST_CLAIMS], explainers[:_MOST_EXPLAINERS]
    body = render(
        "actor.html",
        view,
        actor=actor,
        names=_other_names(view, actor),
        ties=_ties(view, actor)[:_MOST_TIES],
        pairs=[(pair, pair.name(view)) for pair in in_pairs[:_MOST_PAIRS]],
        events=[(event, _role(event, actor)) for event in events],
        drawn=lanes(events, view.linked.site.records, ROWS, first=actor.id),
        claims=claims,
        explainers=explainers,
        all_uses=uses_uri(actor) if much else None,
    )
    return compose(
        view,
        place_of(actor),
        title=view.name(actor),
        about=view.plain_prose(actor, actor.role),
        body=body,
        rests_on=_rests_on(actor),
    )


def _other_names(view: View, actor: Actor) -> list[tuple[str, str]]:
    """List the names that the heading does not show, each with its language."""
    names = {actor.names.side(lang): lang for lang in reversed(LANGS) if actor.names.side(lang) != view.name(actor)}
    listed = [(name, str(lang)) for name, lang in names.items() if name]
    native = [(actor.names.native, actor.names.language_of_native)] if actor.names.native else []
    return listed + native


def _ties(view: View, actor: Actor) -> list[Tie]:
    """List an actor's relations, its own and those that others have to it, those of one wording together."""
    ties = [Tie(view.record(relation.to, Actor), relation, "to") for relation in actor.relations]
    ties += [Tie(other, relation, "from") for other, relation in related_to(view, actor.id)]
    return [tie for _, group in by_wording(ties) for tie in group]


def _role(event: Event, actor: Actor) -> Text | None:
    return next(part.role for part in event.actors if part.actor == actor.id)


def _rests_on(actor: Actor) -> Iterator[SourceRef]:
    yield from actor.sources
    for relation in actor.relations:
        yield from relation.sources
