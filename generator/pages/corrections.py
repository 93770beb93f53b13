"""Write the log of corrections."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.fields import AnyRef
from generator.render.compose import compose, render
from generator.render.page import Page, PlannedPage, place_of_section
from generator.render.view import View
from generator.site.addresses import parts


def pages(view: View) -> Iterator[PlannedPage]:
    """Plan the log of corrections, the newest first."""
    yield PlannedPage(view.lang, place_of_section("corrections"), _corrections)


def _corrections(view: View) -> Page:
    listed = [(correction, *_target(view, correction.where)) for correction in view.linked.site.corrections]
    body = render("corrections.html", view, listed=listed)
    title, about = view.say("corrections"), view.say("corrections.about")
    return compose(view, place_of_section("corrections"), title=title, about=about, body=body)


def _target(view: View, ref: AnyRef) -> tuple[str, str]:
    """Return the address and the name of what was corrected."""
    record = view.record(ref.id)
    name = view.name(record)
    if ref.part:
        name = f"{name}: {view.part_name(parts(record)[ref.part])}"
    return view.href(record, ref.part), name
