"""Write the explainers and the list of them."""

from __future__ import annotations

import datetime
import heapq
from collections.abc import Iterator
from functools import partial
from typing import Literal, NamedTuple

from generator.content.fields import SourceRef
from generator.content.models import Actor, Article, Correction, Event, Explainer, Section
from generator.render.citing import cited_as
from generator.render.compose import compose, render
from generator.render.groups import actors_by_kind
from generator.render.lanes import lanes
from generator.render.page import Heading, Page, Place, PlannedPage, place_of
from generator.render.parts import Part, of_section
from generator.render.reading_time import minutes
from generator.render.relations import Web, web
from generator.render.teasers import Teaser, teaser
from generator.render.uses import corrections_of
from generator.render.verdicts import tally
from generator.render.view import View
from generator.site.resolve import in_order

Freshness = Literal["published", "updated"]

ROWS = 6
# So many explainers stand on a page of their list.
PER_PAGE = 40
# So long an explainer counts as new in the list.
NEW_FOR = datetime.timedelta(days=30)
# So many explainers are offered at the end of one.
NEXT_READS = 2
# They are chosen among the first ones of the site's order, so that no page costs more where there are many.
CANDIDATES = 12


def pages(view: View) -> Iterator[PlannedPage]:
    """Plan the list of explainers, and a page for each."""
    explainers = view.linked.site.explainers
    named = frozenset(topic for one in explainers for topic in one.topics)
    fresh = [_freshness(view, explainer) for explainer in explainers]
    # Where all are new, the mark would tell nothing.
    is_marked = set(fresh) != {"published"}
    for part in of_section(tuple(zip(explainers, fresh, strict=True)), "explainers", PER_PAGE):
        make = partial(_index, part=part, topics=named, is_marked=is_marked)
        yield PlannedPage(view.lang, Place(part.uri, "explainers"), make)
    candidates = [Candidate(other, _subjects(other), teaser(view, other)) for other in explainers[:CANDIDATES]]
    for explainer in explainers:
        make = partial(_explainer, explainer=explainer, next_reads=_next_reads(explainer, candidates))
        yield PlannedPage(view.lang, place_of(explainer), make)


def _index(
    view: View, part: Part[tuple[Explainer, Freshness | None]], topics: frozenset[str], *, is_marked: bool
) -> Page:
    listed = [(one, minutes(view, one), freshness if is_marked else None) for one, freshness in part.entries]
    body = render("explainers.html", view, part=part, listed=listed, topics=topics if part.is_first else ())
    title, about = view.say("explainers"), view.say("explainers.about")
    numbered = title if part.is_first else view.say("pages.numbered", title=title, number=part.number)
    return compose(view, Place(part.uri, "explainers"), title=numbered, about=about, body=body)


def _freshness(view: View, explainer: Explainer) -> Freshness | None:
    """Tell whether an explainer is new, or else was updated lately."""
    since = view.linked.site.today - NEW_FOR
    if explainer.published >= since:
        return "published"
    return "updated" if explainer.updated and explainer.updated >= since else None


def _explainer(view: View, explainer: Explainer, next_reads: list[Teaser]) -> Page:
    actors = {str(ref): view.record(ref, Actor) for ref in explainer.actors}
    relations = web(view, list(actors.values()))
    headings = tuple(_headings(view, explainer, relations))
    events = _events(view, explainer)
    body = render(
        "explainer.html",
        view,
        explainer=explainer,
        headings=headings,
        minutes=minutes(view, explainer),
        articles=[(article, tally(article)) for article in (view.record(ref, Article) for ref in explainer.articles)],
        sections=_sections(view, explainer),
        events=[(event, None) for event in events],
        drawn=lanes(events, actors, ROWS),
        actors=actors_by_kind(view, list(actors.values())),
        web=relations,
        terms=view.records(explainer.terms),
        next_reads=next_reads,
        corrections=corrections_of(view, explainer.id),
        cited=cited_as(view, explainer),
    )
    return compose(
        view,
        place_of(explainer),
        title=view.plain(explainer.title),
        about=view.plain(explainer.sentence),
        body=body,
        rests_on=_rests_on(explainer),
        headings=headings,
    )


class Candidate(NamedTuple):
    """Hold an explainer that may be offered at the end of others, and what it is about."""

    explainer: Explainer
    subjects: frozenset[str]
    teaser: Teaser


def _next_reads(explainer: Explainer, candidates: list[Candidate]) -> list[Teaser]:
    """Choose the featured explainers that share most with one: its terms, its actors, its events."""
    shared = _subjects(explainer)
    others = [one for one in candidates if one.explainer is not explainer]
    return [one.teaser for one in heapq.nlargest(NEXT_READS, others, key=lambda one: len(shared & one.subjects))]


def _subjects(explainer: Explainer) -> frozenset[str]:
    return frozenset(map(str, (*explainer.terms, *explainer.actors, *explainer.events)))


def _rests_on(explainer: Explainer) -> Iterator[SourceRef]:
    for unknown in explainer.unknowns:
        yield from unknown.sources


def _headings(view: View, explainer: Explainer, relations: Web | None) -> Iterator[Heading]:
    if explainer.glance:
        yield Heading("_glance", view.plain(explainer.glance.heading))
    yield from (Heading(section.id, view.plain(section.heading)) for section in explainer.sections)
    optional = {
        "_questions": explainer.questions,
        "_unknowns": explainer.unknowns,
        "_timeline": explainer.events,
        "_actors": explainer.actors,
        "_relations": relations,
        "_terms": explainer.terms,
    }
    yield from (Heading(anchor, view.say(f"heading{anchor}")) for anchor, is_shown in optional.items() if is_shown)
    yield from (Heading(anchor, view.say(f"heading{anchor}")) for anchor in ("_sources", "_cite"))


def _sections(view: View, explainer: Explainer) -> list[tuple[Section, list[Correction]]]:
    """List the sections, each with the corrections that were made to it."""
    corrections = corrections_of(view, explainer.id)
    return [
        (section, [correction for correction in corrections if correction.where.part == section.id])
        for section in explainer.sections
    ]


def _events(view: View, explainer: Explainer) -> tuple[Event, ...]:
    return in_order(view.record(ref, Event) for ref in explainer.events)
