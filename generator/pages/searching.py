"""Write the page of a search: its script shows the results, and without one it leads to the lists."""

from __future__ import annotations

from collections.abc import Iterator

from generator.pages.glossary import alphabet
from generator.render.claim_facets import all_claims, claim_facets
from generator.render.compose import compose, render
from generator.render.facets import topics, year_of
from generator.render.groups import actors_by_kind
from generator.render.page import Page, Place, PlannedPage
from generator.render.view import View

# Search engines list what it finds, not the page itself.
PLACE = Place("search/", "searching", is_listed=False)


def pages(view: View) -> Iterator[PlannedPage]:
    """Plan the page."""
    yield PlannedPage(view.lang, PLACE, _search)


def _search(view: View) -> Page:
    site = view.linked.site
    body = render(
        "search.html",
        view,
        letters=alphabet(view, site.terms),
        kinds=[kind for kind, _ in actors_by_kind(view, list(site.actors))],
        verdicts=[
            one for facet in claim_facets(view, all_claims(view)) if facet.key == "verdict" for one in facet.options
        ],
        topics=topics(view).options,
        years=list(dict.fromkeys(year_of(event) for event in site.events)),
    )
    title, about = view.say("searching"), view.say("searching.about")
    return compose(view, PLACE, title=title, about=about, body=body)
