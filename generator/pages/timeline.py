"""Write the timeline: the newest events, a page for each year, and one for each topic and each certainty.

An event stands on the page of the year in which it began: that address follows from its own date, and stays when others
are added. A year of very many events is parted by month; its page then leads on from each event's anchor. What the
filters find comes as data (`render/blocks.py`).
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from generator.content.models import Event
from generator.render.blocks import count_blocks
from generator.render.compose import compose, render
from generator.render.event_blocks import count_anchor_files
from generator.render.facets import Facet, Option, bounded, certainties, facets, topics, year_of
from generator.render.lanes import lanes
from generator.render.months import MonthPart, Year, by_year
from generator.render.page import Heading, Page, Place, PlannedPage, place_of_section
from generator.render.pairs import pairs
from generator.render.parts import Part, parted
from generator.render.subjects import subjects
from generator.render.view import View
from generator.site.addresses import uri
from generator.site.resolve import Site

ROWS_OF_PART = 6
# So many events stand on the first page, however many there are.
SHOWN = 40
_FEW = 5
# So many lines of a part stand on one page.
LINES = 120
# The same list turned round, for readers without a script too. Search engines know it by the newest first alone.
OLDEST_FIRST = Place("timeline/oldest/", "timeline", is_listed=False)


@dataclass(frozen=True, slots=True)
class ShownYear:
    """Hold what a page shows of a year: some of its events in the order of the page, of so many in all.

    `months` are the dots of all its events, where these stand on one page; `going_on` the newest of so many.
    """

    year: str
    uri: str
    events: tuple[Event, ...]
    total: int
    months: tuple[tuple[Event, ...], ...]
    going_on: tuple[Event, ...]
    total_going_on: int


def pages(view: View) -> Iterator[PlannedPage]:
    """Plan the timeline in either order, by year, by topic and by certainty."""
    site = view.linked.site
    chronological = by_year(site.events, site.today)
    years = tuple((year.year, len(year.events)) for year in chronological)
    for place, shown in (
        (place_of_section("timeline"), _newest(chronological)),
        (OLDEST_FIRST, _oldest(chronological)),
    ):
        yield PlannedPage(view.lang, place, partial(_first, place=place, shown=shown, years=years))
    around = Around(tuple(year for year, _ in years[::-1]), count_anchor_files(len(site.events)))
    for year in chronological:
        yield from _planned_year(view, year, around)
    yield from _planned_parts(view, topics(view), lambda event: event.topics, _about_topic)
    yield from _planned_parts(view, certainties(view), lambda event: (event.certainty,), _about_certainty)


def _newest(chronological: Sequence[Year]) -> tuple[ShownYear, ...]:
    """Choose the events that stand on the first page: so many, under the newest years."""
    return tuple(_shown_until_enough(chronological[::-1], lambda events, room: events[::-1][:room]))


def _oldest(chronological: Sequence[Year]) -> tuple[ShownYear, ...]:
    return tuple(_shown_until_enough(chronological, lambda events, room: events[:room]))


def _shown_until_enough(
    years: Iterable[Year], choose: Callable[[tuple[Event, ...], int], tuple[Event, ...]]
) -> Iterator[ShownYear]:
    room = SHOWN
    for year in years:
        # The years that lie further off are named with how many they hold.
        if room <= 0:
            return
        # No way to the page of a year hides a few events only.
        yield _shown(year, choose(year.events, room if len(year.events) > room + _FEW else len(year.events)))
        room -= len(year.events)


def _shown(year: Year, events: tuple[Event, ...]) -> ShownYear:
    months = () if year.is_parted else year.months
    return ShownYear(year.year, year.uri, events, len(year.events), months, year.shown_going_on, len(year.going_on))


def _first(view: View, place: Place, shown: tuple[ShownYear, ...], years: tuple[tuple[str, int], ...]) -> Page:
    """Write the first page of the timeline in one order."""
    site = view.linked.site
    oldest_first = place == OLDEST_FIRST
    named = {year.year for year in shown}
    body = render(
        "timeline.html",
        view,
        shown=shown,
        years=[year for year, _ in (years if oldest_first else years[::-1])],
        others=[(year, count) for year, count in (years if oldest_first else years[::-1]) if year not in named],
        oldest_first=oldest_first,
        turned=(place_of_section("timeline") if oldest_first else OLDEST_FIRST).uri,
        levels=[option.value for option in certainties(view).options],
        facets=[bounded(facet) for facet in facets(view)],
        ways_in=[name for name, found in (("topics", subjects(view)), ("pairs", pairs(site))) if found],
        total=len(site.events),
        blocks=count_blocks(len(site.events)),
        anchors=count_anchor_files(len(site.events)),
        moved=_moved_anchors(site, place),
    )
    title, about = view.say("timeline.oldest" if oldest_first else "timeline"), view.say("timeline.about")
    headings = tuple(Heading(f"_{year.year}", year.year) for year in shown)
    return compose(view, place, title=title, about=about, body=body, headings=headings)


def _moved_anchors(site: Site, place: Place) -> list[tuple[str, str]]:
    """List the anchors by which events were known on a page before, each with the address that it has now."""
    moved = ((*one.was.partition("#")[::2], one.to.id) for one in site.settings.moved)
    return [(anchor, uri(site.records[to])) for page, anchor, to in moved if anchor and page == place.uri]


class Around(NamedTuple):
    """Hold what the pages of all years share: the years, and how many files tell on which an event stands."""

    years: tuple[str, ...]
    anchors: int


def _planned_year(view: View, year: Year, around: Around) -> Iterator[PlannedPage]:
    place = Place(year.uri, "timeline")
    if not year.is_parted:
        make = partial(_year, place=place, shown=_shown(year, year.events[::-1]), around=around)
        yield PlannedPage(view.lang, place, make)
        return
    ways = tuple((one.part.first, one.month) for one in year.parts if one.part.is_first)
    lines = tuple((one.part.uri, one.month, one.part.entries) for one in year.parts)
    make_lines = partial(_parted_year, place=place, lines=lines, ways=ways, around=around)
    yield PlannedPage(view.lang, place, make_lines)
    for one in year.parts:
        yield PlannedPage(view.lang, Place(one.part.uri, "timeline"), partial(_month, one=one, ways=ways))


def _year(view: View, place: Place, shown: ShownYear, around: Around) -> Page:
    body = render("timeline_year.html", view, shown=shown, around=around, moved=_moved_anchors(view.linked.site, place))
    return _composed(view, place, view.say("timeline.part", name=shown.year), body)


def _parted_year(
    view: View,
    place: Place,
    lines: tuple[tuple[str, int | None, tuple[Event, ...]], ...],
    ways: tuple[tuple[str, int | None], ...],
    around: Around,
) -> Page:
    """Write the page of a year that is parted by month: a line for each event leads on to where it stands whole."""
    year = place.uri.split("/")[1]
    body = render(
        "timeline_parted.html",
        view,
        year=year,
        lines=lines,
        ways=_months(view, ways),
        around=around,
        moved=_moved_anchors(view.linked.site, place),
    )
    return _composed(view, place, view.say("timeline.part", name=year), body)


def _month(view: View, one: MonthPart, ways: tuple[tuple[str, int | None], ...]) -> Page:
    name = _name_of_month(view, one.month)
    title = view.say("timeline.month", year=one.year, month=name)
    numbered = title if one.part.is_first else view.say("pages.numbered", title=title, number=one.part.number)
    body = render("timeline_month.html", view, title=title, one=one, ways=_months(view, ways))
    return _composed(view, Place(one.part.uri, "timeline"), numbered, body)


def _months(view: View, ways: Iterable[tuple[str, int | None]]) -> list[tuple[str, str]]:
    return [(address, _name_of_month(view, month)) for address, month in ways]


def _name_of_month(view: View, month: int | None) -> str:
    return view.say("timeline.no_month") if month is None else view.say(f"month.{month}")


def _composed(view: View, place: Place, title: str, body: str) -> Page:
    return compose(view, place, title=title, about=f"{title}. {view.say('timeline.about')}", body=body)


def _planned_parts(
    view: View, facet: Facet, values: Callable[[Event], Iterable[str]], about: Callable[[View, Option], str]
) -> Iterator[PlannedPage]:
    """Plan the pages for each value of a facet."""
    for option, events in _by_option(view, facet, values):
        for part in parted(events, str(option.uri), LINES):
            make = partial(_part, facet=facet, option=option, part=part, about=about(view, option))
            yield PlannedPage(view.lang, Place(part.uri, facet.key), make)


def _by_option(
    view: View, facet: Facet, values: Callable[[Event], Iterable[str]]
) -> Iterator[tuple[Option, list[Event]]]:
    by_value: defaultdict[str, list[Event]] = defaultdict(list)
    for event in view.linked.site.events:
        for value in values(event):
            by_value[value].append(event)
    return ((option, by_value[option.value]) for option in facet.options)


def _part(view: View, facet: Facet, option: Option, part: Part[Event], about: str) -> Page:
    body = render(
        "events.html",
        view,
        facet=facet,
        option=option,
        about=about,
        part=part,
        years=[(year, list(group)) for year, group in itertools.groupby(part.entries, key=year_of)],
        drawn=lanes(part.entries, view.linked.site.records, ROWS_OF_PART),
    )
    title = view.say("timeline.part", name=option.name)
    numbered = title if part.is_first else view.say("pages.numbered", title=title, number=part.number)
    place = Place(part.uri, facet.key)
    return compose(view, place, title=numbered, about=f"{numbered}. {about}", body=body)


def _about_topic(view: View, option: Option) -> str:
    return view.count("topic.about", option.count)


def _about_certainty(view: View, option: Option) -> str:
    return view.say(f"certainty.{option.value}.means")
