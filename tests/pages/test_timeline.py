"""The timeline of the project's own content: whole, in parts, and what its filters offer."""

import gzip
import re
from collections import Counter
from pathlib import Path

import pytest

from generator.pages.all import make_page, planned_pages
from generator.pages.timeline import LINES, SHOWN
from generator.render.lanes import ENOUGH
from generator.render.months import WHOLE
from generator.site.addresses import uri
from generator.site.link import Linked
from generator.text.lang import LANGS, Lang
from tests.markup import ids
from tests.reading import Made, facet_values, linked_of, page_of


def listed(body: str) -> list[str]:
    return re.findall(r'<div class="what"><a href="[^"]*timeline/\d+/#([^"]+)"', body)


def whole(body: str) -> list[str]:
    """List the events that stand whole on a page."""
    return re.findall(r'<div id="(e-[^"]+)">', body)


def add_events(content: Path, year: int, *months: int, first: int = 0) -> list[str]:
    """Add an event in each of some months of a year; return their ids."""
    ids = [f"e-more-{year}-{number:03}" for number in range(first, first + len(months))]
    for event_id, month in zip(ids, months, strict=True):
        both = f"{{vi: {event_id}, en: {event_id}}}"
        (content / "events" / f"{event_id}.yml").write_text(
            f"date: {year}-{month:02}\ntitle: {both}\nsummary: {both}\nactors: [open-lab]\ntopics: [models]\n"
            "certainty: confirmed\nsources: [src-seen]\n",
            "utf-8",
        )
    return ids


def pages_of(content: Path) -> dict[str, str]:
    """Make the Vietnamese pages of the timeline."""
    linked = linked_of(content)
    planned = (one for one in planned_pages(linked) if one.lang == "vi" and one.place.kind == "timeline")
    return {one.place.uri: make_page(linked, one).body for one in planned}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(("key", "folder"), [("topic", "topics"), ("certainty", "certainty")])
def test_each_topic_and_each_certainty_has_a_page_with_its_events_alone(
    own: Linked, own_pages: Made, lang: Lang, key: str, folder: str
) -> None:
    events = own.site.events
    wanted = {value for event in events for value in facet_values(event, key)}
    prefix = f"timeline/{folder}/"
    there = {uri for page_lang, uri in own_pages if page_lang == lang and uri.startswith(prefix)}
    assert there == {f"{prefix}{value}/" for value in wanted}
    for value in wanted:
        page = own_pages[lang, f"{prefix}{value}/"]
        assert listed(page.body) == [event.id for event in events if value in facet_values(event, key)]
        assert page.kind == key


def test_every_event_stands_whole_on_the_page_of_its_year(own: Linked, own_pages: Made) -> None:
    years = {event.date.year for event in own.site.events}
    for year in years:
        body = own_pages["vi", f"timeline/{year}/"].body
        assert whole(body) == [event.id for event in reversed(own.site.events) if event.date.year == year]


def test_every_event_whose_month_is_known_has_a_dot_in_it(own: Linked, own_pages: Made) -> None:
    found: dict[str, int] = {}
    for year in {event.date.year for event in own.site.events}:
        body = own_pages["vi", f"timeline/{year}/"].body
        (months,) = re.findall(r'<div class="months" aria-hidden="true">(.*?)</div>', body)
        dots = [re.findall(r'href="#([^"]+)"', month) for month in months.split("</span>")[:-1]]
        assert len(dots) == 12
        found |= {one: number for number, month in enumerate(dots, 1) for one in month}
    assert found == {event.id: event.date.month for event in own.site.events if event.date.month}


def test_the_first_page_shows_the_newest_and_leads_to_every_year(own: Linked, own_pages: Made) -> None:
    in_order = [event.id for event in own.site.events]
    for place, order in (("timeline/", in_order[::-1]), ("timeline/oldest/", in_order)):
        body = own_pages["en", place].body
        found = whole(body)
        assert found == order[: len(found)]
        assert SHOWN <= len(found) <= SHOWN + 5
        for year in {event.date.year for event in own.site.events}:
            assert f"timeline/{year}/" in body
    assert 'href="../timeline/oldest/"' in own_pages["en", "timeline/"].body
    assert not own_pages["en", "timeline/oldest/"].place.is_listed


def test_old_anchors_of_years_are_still_on_the_first_page(own: Linked, own_pages: Made) -> None:
    found = ids(own_pages["vi", "timeline/"].body)
    assert {f"_{event.date.year}" for event in own.site.events} <= set(found)


def test_other_events_change_no_address(content: Path) -> None:
    before = {event.id: uri(event) for event in linked_of(content).site.events}
    add_events(content, 2024, *[3] * (WHOLE + 1))
    linked = linked_of(content)
    assert {event.id: uri(event) for event in linked.site.events if event.id in before} == before
    body = pages_of(content)["timeline/2024/"]
    assert {address.partition("#")[2] for address in before.values()} <= set(ids(body))


def test_a_year_of_very_many_events_is_parted_by_month_and_leads_on_from_each_anchor(content: Path) -> None:
    added = add_events(content, 2019, *([2] * 70 + [5] * 90))
    made = pages_of(content)
    year, february, may = (made[f"timeline/2019/{month}"] for month in ("", "02/", "05/"))
    assert set(added) <= set(ids(year))
    assert whole(year) == []
    assert set(whole(february)) | set(whole(may)) == set(added)
    for event_id in whole(february):
        assert f'<li id="{event_id}">2/2019 <a href="../../timeline/2019/02/#{event_id}">' in year
    assert "05/2/" not in year


def test_a_month_of_very_many_events_has_further_pages(content: Path) -> None:
    added = add_events(content, 2019, *[5] * (2 * WHOLE))
    made = pages_of(content)
    first, second = made["timeline/2019/05/"], made["timeline/2019/05/2/"]
    assert len(whole(first)) == WHOLE
    assert set(whole(first)) | set(whole(second)) == set(added)
    assert 'rel="next"' in first
    assert f'timeline/2019/05/2/#{whole(second)[0]}"' in made["timeline/2019/"]


@pytest.mark.slow
def test_the_first_page_weighs_the_same_whatever_there_is(content: Path) -> None:
    add_events(content, 2023, *[6] * 60)
    few = len(gzip.compress(pages_of(content)["timeline/"].encode(), 6))
    for year in range(2010, 2022):
        add_events(content, year, *[6] * 60)
    many = len(gzip.compress(pages_of(content)["timeline/"].encode(), 6))
    assert many < few + 1_000


def test_a_long_topic_has_further_pages(content: Path) -> None:
    add_events(content, 2019, *[5] * (LINES + 20))
    linked = linked_of(content)
    first, second = (page_of(linked, f"timeline/topics/models/{part}").body for part in ("", "2/"))
    assert len(listed(first)) == LINES
    assert len(listed(first)) + len(listed(second)) == len(linked.site.events)


@pytest.mark.parametrize("lang", LANGS)
def test_lanes_are_drawn_where_there_are_events_enough(own: Linked, own_pages: Made, lang: Lang) -> None:
    taken = Counter[str](part.actor for event in own.site.events for part in event.actors)
    for actor in own.site.actors:
        assert ("lanes" in own_pages[lang, f"actors/{actor.id}/"].body) == (taken[actor.id] >= ENOUGH)
    for explainer in own.site.explainers:
        drawn = (
            own_pages[lang, f"explainers/{explainer.id}/"].body.partition('class="lanes"')[2].partition("</figure>")[0]
        )
        assert set(re.findall(r"#_on-([^\"]+)", drawn)) == set(explainer.events)


def test_lanes_cost_an_explainer_little(own: Linked, own_pages: Made) -> None:
    for explainer in own.site.explainers:
        body = own_pages["vi", f"explainers/{explainer.id}/"].body
        bare = re.sub(r"(?s)<figure class=\"lanes\".*?</figure>", "", body)
        assert bare != body
        whole, rest = (len(gzip.compress(text.encode("utf-8"), 6)) for text in (body, bare))
        assert whole - rest < 2_000


def test_an_event_costs_the_page_of_its_year_little(own: Linked, own_pages: Made) -> None:
    for lang in LANGS:
        for year, count in Counter(event.date.year for event in own.site.events).items():
            whole_page = len(gzip.compress(own_pages[lang, f"timeline/{year}/"].body.encode("utf-8"), 6))
            assert whole_page < 1_200 + 360 * count
