"""Write the page about following: which feeds and calendars there are, and what to do with their addresses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from generator.content.models import Topic
from generator.render.compose import compose, render
from generator.render.following import CORRECTIONS, EVERYTHING, WHOLE, coming_events, feed_of_topic
from generator.render.page import Heading, Page, PlannedPage, place_of_section
from generator.render.subjects import named_topics
from generator.render.view import View
from generator.site.addresses import language_root

PLACE = place_of_section("follow")


def pages(view: View) -> Iterator[PlannedPage]:
    """Plan the page about following; which topics there are, and whether dates are coming, is part of the plan."""
    site = view.linked.site
    make = partial(_follow, topics=named_topics(site), coming=len(coming_events(site)))
    yield PlannedPage(view.lang, PLACE, make)


def _follow(view: View, topics: Sequence[Topic], coming: int) -> Page:
    settings = view.linked.site.settings
    here = settings.address + language_root(view.lang)
    shown = ("feeds", "topics", "calendars") if topics else ("feeds", "calendars")
    headings = tuple(Heading(f"_{key}", view.say(f"follow.{key}")) for key in shown)
    body = render(
        "follow.html",
        view,
        feeds=[("all", here, EVERYTHING), ("corrections", here, CORRECTIONS), ("both", settings.address, WHOLE)],
        topics=[(topic, feed_of_topic(topic.id)) for topic in topics],
        here=here,
        coming=coming,
        contact=settings.contact,
    )
    return compose(view, PLACE, title=view.say("follow"), about=view.say("follow.about"), body=body, headings=headings)
