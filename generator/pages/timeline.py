"""Write the timeline: every event by year, and for readers without scripts a page for each topic and certainty."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from generator.content.models import Event
from generator.render.compose import compose, render
from generator.render.facets import Facet, Option, certainties, facets, topics, year_of, years_of
from generator.render.lanes import lanes
from generator.render.months import Year, by_year
from generator.render.page import Heading, Page, Place, PlannedPage, place_of_section
from generator.render.pairs import pairs
from generator.render.subjects import subjects
from generator.render.view import View
from generator.site.addresses import section_uri
from generator.site.resolve import Site

ROWS_OF_PART = 6
# So many events stand open, in whole years; those of the other years unfold.
OPEN_EVENTS = 25
# The same list turned round, for readers without a script too. Search engines know it by the newest first alone.
OLDEST_FIRST = Place("timeline/oldest/", "timeline", is_listed=False)


def pages(view: View) -> Iterator[PlannedPage]:
    """Plan the timeline, whole in either order, by topic and by certainty."""
    yield PlannedPage(view.lang, place_of_section("timeline"), partial(_whole, oldest_first=False))
    yield PlannedPage(view.lang, OLDEST_FIRST, partial(_whole, oldest_first=True))
    yield from _parts(view, topics(view), lambda event: event.topics, _about_topic)
    yield from _parts(view, certainties(view), lambda event: (event.certainty,), _about_certainty)


def _whole(view: View, *, oldest_first: bool) -> Page:
    site = view.linked.site
    chronological = by_year(site.events, site.today)
    years = chronological if oldest_first else chronological[::-1]
    newest = place_of_section("timeline")
    body = render(
        "timeline.html",
        view,
        years=years,
        opened=_opened(years),
        years_of=years_of,
        oldest_first=oldest_first,
        turned=(newest if oldest_first else OLDEST_FIRST).uri,
        today=site.today,
        topics={topic.id: topic.name for topic in site.settings.topics},
        levels=[option.value for option in certainties(view).options],
        facets=facets(view),
        ways_in=[name for name, found in (("topics", subjects(view)), ("pairs", pairs(site))) if found],
        total=len(site.events),
        moved=_old_anchors(site),
    )
    title, about = view.say("timeline.oldest" if oldest_first else "timeline"), view.say("timeline.about")
    headings = tuple(Heading(f"_{year.year}", year.year) for year in years)
    place = OLDEST_FIRST if oldest_first else newest
    return compose(view, place, title=title, about=about, body=body, headings=headings)


def _opened(years: Iterable[Year]) -> frozenset[str]:
    """Choose the years that stand open: from the first on, until they have shown enough."""
    shown = itertools.accumulate((len(year.events) for year in years), initial=0)
    return frozenset(year.year for year, before in zip(years, shown, strict=False) if before < OPEN_EVENTS)


def _old_anchors(site: Site) -> Mapping[str, list[str]]:
    """List the ids by which an event was known before, by its id now."""
    anchors: defaultdict[str, list[str]] = defaultdict(list)
    for moved in site.settings.moved:
        page, anchor = moved.was.partition("#")[::2]
        if anchor and page == section_uri("timeline"):
            anchors[moved.to.id].append(anchor)
    return anchors


def _parts(
    view: View, facet: Facet, values: Callable[[Event], Iterable[str]], about: Callable[[View, Option], str]
) -> Iterator[PlannedPage]:
    """Plan a page for each value of a facet."""
    by_value: defaultdict[str, list[Event]] = defaultdict(list)
    for event in view.linked.site.events:
        for value in values(event):
            by_value[value].append(event)
    for option in facet.options:
        events = by_value[option.value]
        make = partial(_part, facet=facet, option=option, events=events, about=about(view, option))
        yield PlannedPage(view.lang, _place(facet, option), make)


def _place(facet: Facet, option: Option) -> Place:
    return Place(str(option.uri), facet.key)


def _part(view: View, facet: Facet, option: Option, events: list[Event], about: str) -> Page:
    body = render(
        "events.html",
        view,
        facet=facet,
        option=option,
        about=about,
        years=[(year, list(group)) for year, group in itertools.groupby(events, key=year_of)],
        drawn=lanes(events, view.linked.site.records, ROWS_OF_PART),
    )
    title = view.say("timeline.part", name=option.name)
    return compose(view, _place(facet, option), title=title, about=f"{title}. {about}", body=body)


def _about_topic(view: View, option: Option) -> str:
    return view.count("topic.about", option.count)


def _about_certainty(view: View, option: Option) -> str:
    return view.say(f"certainty.{option.value}.means")
