"""Write the page of a search: its script shows the results, and without one it leads to the lists."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.pages.glossary import ways_to_letters
from generator.render.claim_facets import all_claims, claim_facets
from generator.render.compose import compose, render
from generator.render.facets import year_of
from generator.render.groups import actors_by_kind
from generator.render.page import Page, Place, PlannedPage
from generator.render.subjects import subjects
from generator.render.view import View
from generator.site.addresses import year_uri

# Search engines list what it finds, not the page itself.
PLACE = Place("search/", "searching", is_listed=False)


def pages(view: View) -> Iterator[PlannedPage]:
    """Plan the page."""
    yield PlannedPage(view.lang, PLACE, _search)


class Way(NamedTuple):
    """Lead to a section of the site, and to parts of it by their addresses and names."""

    section: str
    parts: tuple[tuple[str, str], ...] = ()


def _search(view: View) -> Page:
    body = render("search.html", view, ways=list(_ways(view)))
    title, about = view.say("searching"), view.say("searching.about")
    return compose(view, PLACE, title=title, about=about, body=body)


def _ways(view: View) -> Iterator[Way]:
    """List where a reader without a script finds things."""
    site = view.linked.site
    letters = ways_to_letters(view)
    yield Way("glossary", tuple((f"{letter.page}#{letter.anchor}", letter.name) for letter in letters))
    kinds = actors_by_kind(view, list(site.actors))
    yield Way("actors", tuple((f"actors/#_{kind}", view.say(f"kinds.{kind}")) for kind, _ in kinds))
    verdicts = (facet.options for facet in claim_facets(view, all_claims(site)) if facet.key == "verdict")
    yield Way("claims", tuple((str(one.uri), one.name) for options in verdicts for one in options))
    years = dict.fromkeys(year_of(event) for event in site.events)
    yield Way("timeline", tuple((year_uri(year), year) for year in years))
    found = subjects(view)
    if found:
        yield Way("topics", tuple((one.uri, view.plain(one.topic.name)) for one in found))
    yield from map(Way, ("explainers", "sources"))
