"""Write the glossary: the alphabet of each language, and a page for each term."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from generator.content.models import Term
from generator.render.blocks import count_blocks
from generator.render.citing import cited_as
from generator.render.compose import compose, render
from generator.render.groups import anchor_of_letter
from generator.render.page import Page, Place, PlannedPage, place_of
from generator.render.parts import DENSE, Part, Way, of_section, ways_to_groups
from generator.render.uses import is_used_much, used_in, uses_uri
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
    listed = _listed(view)
    ways = _ways(view, listed)
    for part in listed:
        make = partial(_index, part=part, ways=ways, total=len(view.linked.site.terms))
        yield PlannedPage(view.lang, Place(part.uri, "glossary"), make)
    for term in view.linked.site.terms:
        yield PlannedPage(view.lang, place_of(term), partial(_term, term=term))


def ways_to_letters(view: View) -> tuple[Way, ...]:
    """List the letters under which there are terms, each with where it begins."""
    return _ways(view, _listed(view))


def _listed(view: View) -> tuple[Part[Term], ...]:
    return of_section(view.sorted(view.linked.site.terms), "glossary", DENSE)


def _ways(view: View, listed: Iterable[Part[Term]]) -> tuple[Way, ...]:
    def letter(term: Term) -> tuple[str, str]:
        name = view.initial(term)
        return name, anchor_of_letter(name)

    return ways_to_groups(listed, letter)


def _letters(view: View, terms: Iterable[Term]) -> list[Letter]:
    """Group terms that are in alphabetical order by the letters of the page's language."""
    return [Letter(name, tuple(group)) for name, group in itertools.groupby(terms, key=view.initial)]


def _index(view: View, part: Part[Term], ways: tuple[Way, ...], total: int) -> Page:
    blocks = count_blocks(total) if part.last > 1 else 0
    body = render("glossary.html", view, part=part, letters=_letters(view, part.entries), ways=ways, blocks=blocks)
    title, about = view.say("glossary"), view.say("glossary.about")
    numbered = title if part.is_first else view.say("pages.numbered", title=title, number=part.number)
    return compose(view, Place(part.uri, "glossary"), title=numbered, about=about, body=body)


def _term(view: View, term: Term) -> Page:
    see_also = view.records(term.see_also)
    groups = used_in(view, term.id)
    body = render(
        "term.html",
        view,
        term=term,
        see_also=see_also,
        groups=groups,
        alone=(),
        all_uses=uses_uri(term) if is_used_much(view, term.id) else None,
        cited=cited_as(view, term),
    )
    return compose(
        view,
        place_of(term),
        title=view.plain(term.term),
        about=view.plain(term.short),
        body=body,
        rests_on=term.sources,
    )
