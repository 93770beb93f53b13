"""The timeline of the project's own content: whole, in parts, and what its filters offer."""

import gzip
import re
from collections import Counter

import pytest

from generator.build import read_content, today
from generator.pages.all import pages
from generator.render.facets import facets
from generator.render.lanes import ENOUGH
from generator.render.view import View
from generator.text.lang import LANGS
from tests.conftest import TESTS


@pytest.fixture(scope="module")
def linked():
    found = read_content(TESTS.parent / "content", today(), {}).linked
    assert found is not None
    return found


@pytest.fixture(scope="module")
def made(linked):
    return {(one.lang, one.uri): one for one in pages(linked)}


def values(event, key):
    all_values = {
        "actor": [one.actor for one in event.actors],
        "topic": event.topics,
        "certainty": [event.certainty],
        "year": [str(event.date.year)],
    }
    return all_values[key]


def listed(body):
    return re.findall(r'<div class="what"><a href="[^"]*timeline/#([^"]+)"', body)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(("key", "folder"), [("topic", "topics"), ("certainty", "certainty")])
def test_each_topic_and_each_certainty_has_a_page_with_its_events_alone(linked, made, lang, key, folder):
    events = linked.site.events
    wanted = {value for event in events for value in values(event, key)}
    prefix = f"timeline/{folder}/"
    assert {uri for one, uri in made if one == lang and uri.startswith(prefix)} == {f"{prefix}{one}/" for one in wanted}
    for value in wanted:
        page = made[lang, f"{prefix}{value}/"]
        assert listed(page.body) == [event.id for event in events if value in values(event, key)]
        assert page.kind == key


@pytest.mark.parametrize("lang", LANGS)
def test_each_option_says_how_many_events_it_leaves(linked, lang):
    for facet in facets(View(linked, lang)):
        counts = Counter(value for event in linked.site.events for value in values(event, facet.key))
        assert {choice.value: choice.count for choice in facet.options} == counts


@pytest.mark.parametrize("lang", LANGS)
def test_every_event_is_listed_with_what_the_filters_ask_for(linked, made, lang):
    body = made[lang, "timeline/"].body
    for event in linked.site.events:
        entry = re.search(rf'<li class="event {event.certainty}" id="{event.id}"([^>]*)>', body)
        assert entry is not None
        for key in ("actor", "topic", "certainty", "year"):
            assert f'data-{key}="{" ".join(values(event, key))}"' in entry[1]


def test_every_event_is_drawn_once_and_led_to(linked, made):
    drawing = made["vi", "timeline/"].body.partition('<figure class="lanes"')[2].partition("</figure>")[0]
    links = re.findall(r'<a href="#([^"]+)" tabindex="-1">', drawing)
    assert links == [event.id for event in linked.site.events]


@pytest.mark.parametrize("lang", LANGS)
def test_lanes_are_drawn_where_there_are_events_enough(linked, made, lang):
    taken = Counter(one.actor for event in linked.site.events for one in event.actors)
    for actor in linked.site.actors:
        assert ("lanes" in made[lang, f"actors/{actor.id}/"].body) == (taken[actor.id] >= ENOUGH)
    for explainer in linked.site.explainers:
        drawn = made[lang, f"explainers/{explainer.id}/"].body.partition('class="lanes"')[2].partition("</figure>")[0]
        assert set(re.findall(r"timeline/#([^\"]+)", drawn)) == set(explainer.events)


def test_lanes_cost_an_explainer_little(linked, made):
    for explainer in linked.site.explainers:
        body = made["vi", f"explainers/{explainer.id}/"].body
        bare = re.sub(r"(?s)<figure class=\"lanes\".*?</figure>", "", body)
        assert bare != body
        whole, rest = (len(gzip.compress(one.encode("utf-8"), 6)) for one in (body, bare))
        assert whole - rest < 2_000


def test_the_timeline_itself_costs_little(made):
    for lang in LANGS:
        assert len(gzip.compress(made[lang, "timeline/"].body.encode("utf-8"), 6)) < 32_000
