"""Write the page about the site: who makes it, how, and what verdicts and certainties mean."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from generator.content.models import Certainty, Evidence, Fault
from generator.render.compose import compose, render
from generator.render.page import Heading, Page, Place, PlannedPage
from generator.render.verdicts import VERDICTS
from generator.render.view import View
from generator.site.addresses import section_uri


def pages(view: View) -> Iterator[PlannedPage]:
    """Plan the page about the site."""
    yield PlannedPage(view.lang, _place(view), _about)


def _about(view: View) -> Page:
    settings = view.linked.site.settings
    headings = tuple(Heading(section.id, view.plain(section.heading)) for section in settings.about)
    optional = {"_people": settings.people, "_funding": settings.funding}
    headings += tuple(Heading(anchor, view.say(f"heading{anchor}")) for anchor, shown in optional.items() if shown)
    headings += (Heading("_words", view.say("about.words")),)
    body = render(
        "about.html",
        view,
        settings=settings,
        headings=headings,
        verdicts=VERDICTS,
        certainties=get_args(Certainty),
        ratings=get_args(Evidence),
        faults=get_args(Fault),
    )
    return compose(
        view,
        _place(view),
        title=view.say("about"),
        about=view.plain(settings.description),
        body=body,
        headings=headings,
    )


def _place(view: View) -> Place:
    return Place(section_uri("about"), "about", view.linked.site.settings)
