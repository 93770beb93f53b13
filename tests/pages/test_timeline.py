"""The timeline of the project's own content: whole, in parts, and what its filters offer."""

import gzip
import re
from collections import Counter

import pytest

from generator.render.lanes import ENOUGH
from generator.site.link import Linked
from generator.text.lang import LANGS, Lang
from tests.reading import Made, facet_values


def listed(body: str) -> list[str]:
    return re.findall(r'<div class="what"><a href="[^"]*timeline/#([^"]+)"', body)


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


@pytest.mark.parametrize("lang", LANGS)
def test_every_event_is_listed_with_what_the_filters_ask_for(own: Linked, own_pages: Made, lang: Lang) -> None:
    body = own_pages[lang, "timeline/"].body
    for event in own.site.events:
        before = body.partition(f'<div id="{event.id}">')[0].rpartition('<li class="event')[2]
        assert before.startswith(f" {event.certainty}")
        for key in ("actor", "topic", "certainty", "year"):
            assert f'data-{key}="{" ".join(facet_values(event, key))}"' in before


def test_every_event_whose_month_is_known_has_a_dot_in_it(own: Linked, own_pages: Made) -> None:
    body = own_pages["vi", "timeline/"].body
    months = re.findall(r'<div class="months" aria-hidden="true">(.*?)</div>', body)
    dots = [re.findall(r'href="#([^"]+)"', month) for year in months for month in year.split("</span>")[:-1]]
    assert [len(year.split("</span>")) - 1 for year in months] == [12] * len(months)
    known = {event.id: event.date.month for event in own.site.events if event.date.month}
    assert {one: index % 12 + 1 for index, month in enumerate(dots) for one in month} == known


def test_the_newest_comes_first_and_the_other_order_is_a_page_of_its_own(own: Linked, own_pages: Made) -> None:
    ids = [event.id for event in own.site.events]
    for uri, wanted in (("timeline/", ids[::-1]), ("timeline/oldest/", ids)):
        body = own_pages["en", uri].body
        assert [one for one in re.findall(r'<div id="([^"]+)">', body) if one in set(ids)] == wanted
    assert 'href="../timeline/oldest/"' in own_pages["en", "timeline/"].body
    assert not own_pages["en", "timeline/oldest/"].place.is_listed


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


def test_an_event_costs_the_timeline_little(own: Linked, own_pages: Made) -> None:
    for lang in LANGS:
        whole = len(gzip.compress(own_pages[lang, "timeline/"].body.encode("utf-8"), 6))
        assert whole < 350 * len(own.site.events)
