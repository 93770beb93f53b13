"""Write the glossary: the alphabet of each language, and a page for each term."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.content.models import Term
from generator.render.citing import cited_as
from generator.render.compose import compose, render
from generator.render.groups import anchor_of_letter
from generator.render.page import Page, PlannedPage, place_of, place_of_section
from generator.render.uses import used_in
from generator.render.view import View


@dataclass(frozen=True, slots=True)
class Letter:
    """Hold the terms that are listed under one letter."""

    name: str
    terms: tuple[Term, ...]

    @property
    def anchor(self) -> str:
        """Return the anchor on the page."""
        return anchor_of_letter(self.name)


def pages(view: View) -> Iterator[PlannedPage]:
    """Plan the glossary, and a page for each of its terms."""
    yield PlannedPage(view.lang, place_of_section("glossary"), _index)
    for term in view.linked.site.terms:
        yield PlannedPage(view.lang, place_of(term), partial(_term, term=term))


def alphabet(view: View, terms: tuple[Term, ...]) -> list[Letter]:
    """Group terms by the letters of the page's language."""
    groups = itertools.groupby(view.sorted(terms), key=view.initial)
    return [Letter(name, tuple(group)) for name, group in groups]


def _index(view: View) -> Page:
    terms = view.linked.site.terms
    body = render("glossary.html", view, letters=alphabet(view, terms), total=len(terms))
    title, about = view.say("glossary"), view.say("glossary.about")
    return compose(view, place_of_section("glossary"), title=title, about=about, body=body)


def _term(view: View, term: Term) -> Page:
    see_also = view.records(term.see_also)
    groups = used_in(view, term.id)
    body = render("term.html", view, term=term, see_also=see_also, groups=groups, alone=(), cited=cited_as(view, term))
    return compose(
        view,
        place_of(term),
        title=view.plain(term.term),
        about=view.plain(term.short),
        body=body,
        rests_on=term.sources,
    )
