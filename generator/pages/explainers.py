"""Write the explainers and the list of them."""

from __future__ import annotations

import datetime
import heapq
from collections.abc import Iterator
from functools import partial
from typing import Literal, NamedTuple

from generator.content.fields import SourceRef
from generator.content.leaves import sides
from generator.content.models import Actor, Article, Correction, Event, Explainer, Prose, Section
from generator.render.citing import cited_as
from generator.render.claim_facets import Checked, all_claims
from generator.render.compose import compose, number_citations, render
from generator.render.downloads import book_of
from generator.render.groups import actors_by_kind
from generator.render.lanes import lanes
from generator.render.page import Heading, Page, Place, PlannedPage, place_of
from generator.render.parts import Part, of_section
from generator.render.reading_time import minutes
from generator.render.relations import Web, web
from generator.render.self_check import QUESTIONS, claims_to_ask, terms_to_ask
from generator.render.teasers import Teaser, teaser
from generator.render.uses import corrections_of
from generator.render.verdicts import tally
from generator.render.view import View
from generator.site.addresses import uri
from generator.site.event_order import in_order
from generator.text.inline import CITATION

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
# What more sources say would make an explainer too heavy for a phone: they are only named there, and told apart.
MANY_SOURCES = 36


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
    to_ask = claims_to_ask(all_claims(view.linked.site))
    candidates = [Candidate(other, _subjects(other), teaser(view, other)) for other in explainers[:CANDIDATES]]
    for explainer in explainers:
        next_reads = _next_reads(explainer, candidates)
        cites_many = count_cited(view, explainer) > MANY_SOURCES
        asked = to_ask.get(explainer.id, ())
        make = partial(_explainer, explainer=explainer, next_reads=next_reads, asked=asked, cites_many=cites_many)
        yield PlannedPage(view.lang, place_of(explainer), make)
        if cites_many:
            yield PlannedPage(view.lang, _place_of_cited(explainer), partial(_cited, explainer=explainer))


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


def count_cited(view: View, explainer: Explainer) -> int:
    """Count the sources that an explainer cites, in either language."""
    site = view.linked.site
    texts = (text for *_, text in sides(site.leaves[explainer.id], Prose) if text)
    pointers = (pointer for text in texts for pointer in site.parsed[text].pointers if pointer.kind == CITATION)
    return len({pointer.target.partition("#")[0] for pointer in pointers})


def _place_of_cited(explainer: Explainer) -> Place:
    return Place(f"{uri(explainer)}cited/", "cited", is_listed=False)


def _explainer(
    view: View, explainer: Explainer, next_reads: list[Teaser], asked: tuple[Checked, ...], *, cites_many: bool
) -> Page:
    headings = tuple(_headings(view, explainer, _relations(view, explainer), asked))
    return compose(
        view,
        place_of(explainer),
        title=view.plain(explainer.title),
        about=view.plain(explainer.sentence),
        body=_body(view, explainer, headings, next_reads, asked),
        rests_on=_rests_on(explainer),
        headings=headings,
        cited_at=_place_of_cited(explainer).uri if cites_many else None,
    )


def _cited(view: View, explainer: Explainer) -> Page:
    """Tell of each source that an explainer cites what it says, with the numbers that it has there."""
    numbered = View(view.linked, view.lang)
    _, citations = number_citations(_body(numbered, explainer, (), [], ()), view, _rests_on(explainer))
    title = view.say("cited.title", title=view.plain(explainer.title))
    body = render("cited.html", view, explainer=explainer, title=title, citations=citations)
    return compose(view, _place_of_cited(explainer), title=title, about=view.say("cited.about"), body=body)


def _relations(view: View, explainer: Explainer) -> Web | None:
    return web(view, [view.record(ref, Actor) for ref in explainer.actors])


def _body(
    view: View,
    explainer: Explainer,
    headings: tuple[Heading, ...],
    next_reads: list[Teaser],
    asked: tuple[Checked, ...],
) -> str:
    actors = {str(ref): view.record(ref, Actor) for ref in explainer.actors}
    events = _events(view, explainer)
    return render(
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
        web=_relations(view, explainer),
        terms=view.records(explainer.terms),
        asked=asked,
        asked_terms=terms_to_ask(view, explainer, QUESTIONS - len(asked)),
        next_reads=next_reads,
        corrections=corrections_of(view, explainer.id),
        cited=cited_as(view, explainer),
        book=book_of(explainer, view.lang),
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


def _headings(view: View, explainer: Explainer, relations: Web | None, asked: tuple[Checked, ...]) -> Iterator[Heading]:
    if explainer.glance:
        yield Heading("_glance", view.plain(explainer.glance.heading))
    yield from (Heading(section.id, view.plain(section.heading)) for section in explainer.sections)
    optional = {
        "_questions": explainer.questions,
        "_unknowns": explainer.unknowns,
        "_check": asked or explainer.terms,
        "_sources": True,
        "_timeline": explainer.events,
        "_actors": explainer.actors,
        "_relations": relations,
        "_terms": explainer.terms,
    }
    yield from (Heading(anchor, view.say(f"heading{anchor}")) for anchor, is_shown in optional.items() if is_shown)
    yield Heading("_cite", view.say("heading_cite"))


def _sections(view: View, explainer: Explainer) -> list[tuple[Section, list[Correction]]]:
    """List the sections, each with the corrections that were made to it."""
    corrections = corrections_of(view, explainer.id)
    return [
        (section, [correction for correction in corrections if correction.where.part == section.id])
        for section in explainer.sections
    ]


def _events(view: View, explainer: Explainer) -> tuple[Event, ...]:
    return in_order(view.record(ref, Event) for ref in explainer.events)
