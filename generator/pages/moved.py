"""Write what stands at addresses that are no more: it leads on to what took their place."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from functools import partial

from generator.content.models import Moved
from generator.render.compose import compose, render
from generator.render.page import Page, Place, PlannedPage
from generator.render.view import View
from generator.site.addresses import parts, uri


def pages(view: View) -> Iterator[PlannedPage]:
    """Plan a page for each old address; an old anchor is led on by the page that it is on."""
    for moved in view.linked.site.settings.moved:
        if "#" not in moved.was:
            yield PlannedPage(view.lang, _place(moved), partial(_moved, moved=moved))


def _place(moved: Moved) -> Place:
    return Place(moved.was, "moved", is_listed=False)


def _moved(view: View, moved: Moved) -> Page:
    record = view.record(moved.to.id)
    name = view.part_name(parts(record)[moved.to.part]) if moved.to.part else view.name(record)
    body = render("moved.html", view, record=record, part=moved.to.part, name=name)
    about = view.say("moved.about")
    page = compose(view, _place(moved), title=view.say("moved"), about=about, body=body)
    return dataclasses.replace(page, moved_to=uri(record, moved.to.part))
