"""Write the log of corrections."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from functools import partial

from generator.content.fields import AnyRef
from generator.content.models import Correction
from generator.render.compose import compose, render
from generator.render.following import CORRECTIONS
from generator.render.page import Page, Place, PlannedPage
from generator.render.parts import Part, of_section
from generator.render.view import View
from generator.site.addresses import parts

# So many corrections stand on a page of the log.
PER_PAGE = 30


def pages(view: View) -> Iterator[PlannedPage]:
    """Plan the log of corrections, the newest first."""
    listed = of_section(view.linked.site.corrections, "corrections", PER_PAGE)
    later = tuple((correction.id, part.uri) for part in listed[1:] for correction in part.entries)
    for part in listed:
        make = partial(_corrections, part=part, later=later if part.is_first else ())
        yield PlannedPage(view.lang, Place(part.uri, "corrections"), make)


def _corrections(view: View, part: Part[Correction], later: tuple[tuple[str, str], ...]) -> Page:
    """Write a page of the log; the first keeps the anchors of `later` corrections, which lead on to their pages."""
    listed = [(correction, *_target(view, correction.where)) for correction in part.entries]
    body = render("corrections.html", view, part=part, listed=listed, later=later)
    title, about = view.say("corrections"), view.say("corrections.about")
    numbered = title if part.is_first else view.say("pages.numbered", title=title, number=part.number)
    page = compose(view, Place(part.uri, "corrections"), title=numbered, about=about, body=body)
    return dataclasses.replace(page, feed=CORRECTIONS.path)


def _target(view: View, ref: AnyRef) -> tuple[str, str]:
    """Return the address and the name of what was corrected."""
    record = view.record(ref.id)
    name = view.name(record)
    if ref.part:
        name = f"{name}: {view.part_name(parts(record)[ref.part])}"
    return view.href(record, ref.part), name
