"""Write the actors: the list by kind and by country, and a page for each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import partial

from generator.content.fields import SourceRef
from generator.content.models import Actor, Event, Text
from generator.render.compose import compose, render
from generator.render.groups import actors_by_kind
from generator.render.lanes import lanes
from generator.render.page import Page, Place, PlannedPage, place_of, place_of_section
from generator.render.pairs import Pair, pairs
from generator.render.relations import Tie, by_wording
from generator.render.uses import claims_on, events_of, explainers_on, related_to
from generator.render.view import View
from generator.text.lang import LANGS

ROWS = 5


def pages(view: View) -> Iterator[PlannedPage]:
    """Plan the list of actors, whole and for each country, and a page for each actor."""
    yield PlannedPage(view.lang, place_of_section("actors"), _index)
    for country, actors in _by_country(view).items():
        make = partial(_of_country, country=country, actors=actors)
        yield PlannedPage(view.lang, _place_of_country(country), make)
    in_pairs: defaultdict[str, list[Pair]] = defaultdict(list)
    for pair in pairs(view.linked.site):
        for actor in pair.sides:
            in_pairs[actor.id].append(pair)
    for actor in view.linked.site.actors:
        make = partial(_actor, actor=actor, in_pairs=in_pairs[actor.id])
        yield PlannedPage(view.lang, place_of(actor), make)


def _by_country(view: View) -> dict[str, list[Actor]]:
    """Group the actors by their countries, those with most first."""
    groups: defaultdict[str, list[Actor]] = defaultdict(list)
    for actor in view.linked.site.actors:
        groups[actor.country].append(actor)
    return dict(sorted(groups.items(), key=lambda group: -len(group[1])))


def _place_of_country(country: str) -> Place:
    return Place(f"actors/countries/{country}/", "actors")


def _index(view: View) -> Page:
    title, about = view.say("actors"), view.say("actors.about")
    body = _listed(view, view.linked.site.actors, title, about)
    return compose(view, place_of_section("actors"), title=title, about=about, body=body)


def _of_country(view: View, country: str, actors: list[Actor]) -> Page:
    title, about = view.say("actors.of", name=view.country(country)), view.count("actors.of.about", len(actors))
    body = _listed(view, actors, title, about, country)
    return compose(view, _place_of_country(country), title=title, about=f"{title}. {about}", body=body)


def _listed(view: View, actors: Iterable[Actor], title: str, about: str, country: str | None = None) -> str:
    groups = actors_by_kind(view, list(actors))
    countries = [(code, len(listed), _place_of_country(code).uri) for code, listed in _by_country(view).items()]
    return render(
        "actors.html",
        view,
        groups=groups,
        title=title,
        about=about,
        country=country,
        countries=countries,
        has_pairs=country is None and bool(pairs(view.linked.site)),
    )


def _actor(view: View, actor: Actor, in_pairs: list[Pair]) -> Page:
    events = events_of(view, actor.id)
    body = render(
        "actor.html",
        view,
        actor=actor,
        names=_other_names(view, actor),
        ties=_ties(view, actor),
        pairs=[(pair, pair.name(view)) for pair in in_pairs],
        events=[(event, _role(event, actor)) for event in events],
        drawn=lanes(events, view.linked.site.records, ROWS, first=actor.id),
        claims=claims_on(view, actor.id),
        explainers=explainers_on(view, actor.id),
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
