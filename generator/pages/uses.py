"""Write where a record is used, for those used in so many places that their own pages cannot list them all."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from generator.content.models import Record
from generator.render.compose import compose, render
from generator.render.page import Page, Place, PlannedPage
from generator.render.parts import NAMES, Part, parted
from generator.render.uses import Use, UseGroup, is_used_much, used_in, uses_uri
from generator.render.view import View
from generator.site.addresses import section_of


class Listed(NamedTuple):
    """Hold a place where a record is used, and in which kind of records that is."""

    kind: str
    use: Use


def pages(view: View) -> Iterator[PlannedPage]:
    """Plan the pages that list where terms, actors and sources are used, the first places of each kind first."""
    site = view.linked.site
    for record in (*site.terms, *site.actors, *site.sources):
        if is_used_much(view, record.id):
            places = [Listed(group.kind, use) for group in used_in(view, record.id) for use in group.places]
            for part in parted(places, uses_uri(record), NAMES):
                place = Place(part.uri, "uses", is_listed=False)
                yield PlannedPage(view.lang, place, partial(_uses, place=place, record=record, part=part))


def _uses(view: View, place: Place, record: Record, part: Part[Listed]) -> Page:
    by_kind = itertools.groupby(part.entries, key=lambda one: one.kind)
    groups = [UseGroup(kind, tuple(one.use for one in listed)) for kind, listed in by_kind]
    title = view.say("uses.title", name=view.name(record))
    numbered = title if part.is_first else view.say("pages.numbered", title=title, number=part.number)
    body = render(
        "uses.html",
        view,
        record=record,
        section=section_of(record),
        title=title,
        groups=groups,
        part=part,
        alone=(),
        are_all_shown=True,
        all_uses=None,
    )
    return compose(view, place, title=numbered, about=numbered, body=body)
