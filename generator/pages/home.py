"""Write the front page: the lead's story in five minutes, what happened last, what else there is to read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sized
from dataclasses import dataclass

from markupsafe import Markup

from generator.content.fields import AnyRef
from generator.content.models import Actor, Article, Claim, Explainer, Front, Glance, Term
from generator.render.compose import compose, render
from generator.render.page import Page, Place, PlannedPage
from generator.render.pairs import pairs
from generator.render.reading_time import minutes
from generator.render.subjects import subjects
from generator.render.verdicts import tally
from generator.render.view import View
from generator.site.addresses import parts, section_uri
from generator.site.resolve import Site
from generator.text.lang import LANGS

EVENTS = 4
OTHERS = 7
ARTICLES = 2
ACTORS = 4
UNKNOWNS = 3


@dataclass(frozen=True, slots=True)
class Story:
    """Hold the lead's story in five minutes: what the editors chose, else what the lead offers; any part may be none.

    `claim` stands with its article, each question of `unknowns` with where to read on.
    """

    lead: Explainer
    front: Front
    glance: Glance | None
    actors: tuple[Actor, ...]
    term: Term | None
    claim: tuple[Article, Claim] | None
    unknowns: tuple[tuple[Markup, AnyRef], ...]


@dataclass(frozen=True, slots=True)
class SectionLink:
    """Link to a section of the site, with how many records it has."""

    section: str
    uri: str
    count: int


def pages(view: View) -> Iterator[PlannedPage]:
    """Plan the front page."""
    yield PlannedPage(view.lang, _place(view), _home)


def _home(view: View) -> Page:
    site = view.linked.site
    settings = site.settings
    body = render(
        "home.html",
        view,
        settings=settings,
        drawing=_drawing(site),
        story=_story(view, site.explainers[0], settings.front or Front()) if site.explainers else None,
        minutes=minutes(view, site.explainers[0]) if site.explainers else 0,
        others=[(explainer, minutes(view, explainer)) for explainer in site.explainers[1 : 1 + OTHERS]],
        others_left=len(site.explainers) > 1 + OTHERS,
        articles=[(article, tally(article)) for article in _checked_last(site)],
        events=site.events[: -EVENTS - 1 : -1],
        section_links=_section_links(view),
    )
    title, about = view.plain(settings.title), view.plain(settings.description)
    return compose(view, _place(view), title=title, about=about, body=body, languages=LANGS)


def _place(view: View) -> Place:
    return Place("", "home", view.linked.site.settings)


def _drawing(site: Site) -> Markup:
    drawing = site.drawings.get("drawing")
    return Markup(drawing.svg("drawing") if drawing else "")  # noqa: S704  # written from checked paths


def _story(view: View, lead: Explainer, front: Front) -> Story:
    terms = (front.term,) if front.term else lead.terms[:1]
    asked = tuple((view.line(one.question), one.to) for one in front.unknowns)
    found = ((view.opening(lead, one.text), AnyRef(f"{lead.id}#{one.id}")) for one in lead.unknowns[:UNKNOWNS])
    return Story(
        lead,
        front,
        lead.glance or _first_glance(view),
        tuple(view.record(ref, Actor) for ref in front.actors or lead.actors[:ACTORS]),
        next((view.record(ref, Term) for ref in terms), None),
        _named_claim(view, front.claim) if front.claim else _wrong_claim(view, lead),
        asked or tuple(found),
    )


def _first_glance(view: View) -> Glance | None:
    """Choose the drawing of the first featured explainer that has one."""
    featured = (view.record(ref, Explainer) for ref in view.linked.site.settings.featured)
    return next((explainer.glance for explainer in featured if explainer.glance), None)


def _named_claim(view: View, ref: AnyRef) -> tuple[Article, Claim] | None:
    article = view.record(ref.id, Article)
    claim = parts(article).get(ref.part or "")
    return (article, claim) if isinstance(claim, Claim) else None


def _wrong_claim(view: View, lead: Explainer) -> tuple[Article, Claim] | None:
    """Choose the first claim that is wrong in the articles that the lead is about."""
    articles = [view.record(ref, Article) for ref in lead.articles]
    claims = ((article, claim) for article in articles for claim in article.claims)
    return next(((article, claim) for article, claim in claims if claim.verdict == "inaccurate"), None)


def _checked_last(site: Site) -> list[Article]:
    """Choose the newest articles that make claims, the newest first."""
    return [article for article in reversed(site.articles) if article.claims][:ARTICLES]


def _section_links(view: View) -> list[SectionLink]:
    site = view.linked.site
    listed: Mapping[str, Sized] = {
        "glossary": site.terms,
        "actors": site.actors,
        "timeline": site.events,
        "topics": subjects(view),
        "pairs": pairs(site),
        "sources": site.sources,
    }
    return [SectionLink(section, section_uri(section), len(found)) for section, found in listed.items() if found]
