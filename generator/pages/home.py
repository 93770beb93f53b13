"""Write the front page: the lead, the roads at a glance, what is disputed, what happened last, links to sections."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.content.models import Article, Claim, Explainer, Glance
from generator.render.compose import compose, render
from generator.render.page import Page, Place, PlannedPage
from generator.render.reading_time import minutes
from generator.render.verdicts import tally
from generator.render.view import View
from generator.site.addresses import section_uri
from generator.site.resolve import Site
from generator.text.lang import LANGS

EVENTS = 5
OTHERS = 6
ARTICLES = 2
CLAIMS_EACH = 3


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
    body = render(
        "home.html",
        view,
        settings=site.settings,
        drawing=_drawing(site),
        lead=site.explainers[0] if site.explainers else None,
        minutes=minutes(view, site.explainers[0]) if site.explainers else 0,
        points=_points(view),
        others=[(explainer, minutes(view, explainer)) for explainer in site.explainers[1 : 1 + OTHERS]],
        glance=_glance(view),
        others_left=len(site.explainers) > 1 + OTHERS,
        articles=[(article, tally(article), _doubtful_claims(article)) for article in _checked_last(site)],
        events=[(event, None) for event in site.events[: -EVENTS - 1 : -1]],
        section_links=_section_links(site),
    )
    settings = site.settings
    title, about = view.plain(settings.title), view.plain(settings.description)
    return compose(view, _place(view), title=title, about=about, body=body, languages=LANGS)


def _place(view: View) -> Place:
    return Place("", "home", view.linked.site.settings)


def _drawing(site: Site) -> Markup:
    drawing = site.drawings.get("drawing")
    return Markup(drawing.svg("drawing") if drawing else "")  # noqa: S704  # written from checked paths


def _points(view: View) -> list[str]:
    """Return the lead's key points without markup: their sources are on its own page."""
    return [view.plain_prose(lead, point) for lead in view.linked.site.explainers[:1] for point in lead.key_points]


def _glance(view: View) -> Glance | None:
    """Choose the drawing of the first featured explainer that has one."""
    featured = (view.record(ref, Explainer) for ref in view.linked.site.settings.featured)
    return next((explainer.glance for explainer in featured if explainer.glance), None)


def _checked_last(site: Site) -> list[Article]:
    """Choose the newest articles that make claims, the newest first."""
    return [article for article in reversed(site.articles) if article.claims][:ARTICLES]


def _doubtful_claims(article: Article) -> list[Claim]:
    """Choose a few claims that are wrong or disputed, in the order of the article."""
    chosen: list[Claim] = []
    for verdict in ("inaccurate", "disputed"):
        claims = [claim for claim in article.claims if claim.verdict == verdict]
        chosen += claims[:CLAIMS_EACH]
    return sorted(chosen, key=article.claims.index)


def _section_links(site: Site) -> list[SectionLink]:
    records = {"glossary": site.terms, "actors": site.actors, "timeline": site.events, "sources": site.sources}
    return [SectionLink(section, section_uri(section), len(listed)) for section, listed in records.items()]
