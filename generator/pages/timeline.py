"""Write the timeline: every event, year by year."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from generator.pages.page import Heading, Page, View, compose, render


def pages(view: View) -> Iterator[Page]:
    """Write the timeline."""
    site = view.linked.site
    topics = {topic.id: topic.name for topic in site.settings.topics}
    years = [(year, list(events)) for year, events in itertools.groupby(site.events, key=lambda event: event.date.year)]
    headings = tuple(Heading(f"_{year}", str(year)) for year, _ in years)
    body = render("timeline.html", view, years=years, topics=topics, total=len(site.events))
    title, about = view.say("timeline"), view.say("timeline.about")
    yield compose(view, uri="timeline/", kind="timeline", title=title, about=about, body=body, headings=headings)
