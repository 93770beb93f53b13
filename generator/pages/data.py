"""Write the page of data: what can be downloaded, in which format, by which schema, under which licence."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from generator.render.compose import compose, render
from generator.render.downloads import downloads_of, examples
from generator.render.page import Heading, Page, PlannedPage, place_of_section
from generator.render.view import View

PLACE = place_of_section("data")


def pages(view: View) -> Iterator[PlannedPage]:
    """Plan the page of data."""
    yield PlannedPage(view.lang, PLACE, _data)


def _data(view: View) -> Page:
    downloads = downloads_of(view.linked.site.settings)
    groups = [(group, list(listed)) for group, listed in itertools.groupby(downloads, key=lambda one: one.group)]
    named = [(f"_group-{group}", f"data.group.{group}") for group, _ in groups] + [("_changes", "data.changes")]
    headings = tuple(Heading(anchor, view.say(key)) for anchor, key in named)
    licence = view.linked.site.settings.licence
    body = render("data.html", view, groups=groups, examples=examples(), licence=licence)
    return compose(view, PLACE, title=view.say("data"), about=view.say("data.about"), body=body, headings=headings)
