"""Write the timeline: every event, year by year."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from functools import partial

from generator.pages.page import Draft, Heading, Page, View, compose, render


def pages(view: View) -> Iterator[Draft]:
    """Write the timeline."""
    yield Draft(view.lang, "timeline/", partial(_timeline, view))


def _timeline(view: View) -> Page:
    site = view.linked.site
    topics = {topic.id: topic.name for topic in site.settings.topics}
    years = [(year, list(events)) for year, events in itertools.groupby(site.events, key=lambda event: event.date.year)]
    headings = tuple(Heading(f"_{year}", str(year)) for year, _ in years)
    body = render("timeline.html", view, years=years, topics=topics, total=len(site.events))
    title, about = view.say("timeline"), view.say("timeline.about")
    return compose(view, uri="timeline/", kind="timeline", title=title, about=about, body=body, headings=headings)
