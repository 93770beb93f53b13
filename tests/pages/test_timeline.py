"""The timeline of the project's own content: whole, in parts, and what its filters offer."""

import gzip
import re
from collections import Counter
from collections.abc import Sequence

import pytest

from generator.build import read_content, today
from generator.content.models import Event
from generator.pages.all import pages
from generator.render.facets import facets
from generator.render.lanes import ENOUGH
from generator.render.view import View
from generator.site.link import Linked
from generator.text.lang import LANGS, Lang
from tests.conftest import TESTS
from tests.pages.test_pages import Made


@pytest.fixture(scope="module")
def linked() -> Linked:
    found = read_content(TESTS.parent / "content", today(), {}).linked
    assert found is not None
    return found


@pytest.fixture(scope="module")
def made(linked: Linked) -> Made:
    return {(page.lang, page.uri): page for page in pages(linked)}


def values(event: Event, key: str) -> Sequence[str]:
    all_values: dict[str, Sequence[str]] = {
        "actor": [part.actor for part in event.actors],
        "topic": event.topics,
        "certainty": [event.certainty],
        "year": [str(event.date.year)],
    }
    return all_values[key]


def listed(body: str) -> list[str]:
    return re.findall(r'<div class="what"><a href="[^"]*timeline/#([^"]+)"', body)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(("key", "folder"), [("topic", "topics"), ("certainty", "certainty")])
def test_each_topic_and_each_certainty_has_a_page_with_its_events_alone(
    linked: Linked, made: Made, lang: Lang, key: str, folder: str
) -> None:
    events = linked.site.events
    wanted = {value for event in events for value in values(event, key)}
    prefix = f"timeline/{folder}/"
    there = {uri for page_lang, uri in made if page_lang == lang and uri.startswith(prefix)}
    assert there == {f"{prefix}{value}/" for value in wanted}
    for value in wanted:
        page = made[lang, f"{prefix}{value}/"]
        assert listed(page.body) == [event.id for event in events if value in values(event, key)]
        assert page.kind == key


@pytest.mark.parametrize("lang", LANGS)
def test_each_option_says_how_many_events_it_leaves(linked: Linked, lang: Lang) -> None:
    for facet in facets(View(linked, lang)):
        counts = Counter(value for event in linked.site.events for value in values(event, facet.key))
        assert {option.value: option.count for option in facet.options} == counts


@pytest.mark.parametrize("lang", LANGS)
def test_every_event_is_listed_with_what_the_filters_ask_for(linked: Linked, made: Made, lang: Lang) -> None:
    body = made[lang, "timeline/"].body
    for event in linked.site.events:
        entry = re.search(rf'<li class="event {event.certainty}" id="{event.id}"([^>]*)>', body)
        assert entry is not None
        for key in ("actor", "topic", "certainty", "year"):
            assert f'data-{key}="{" ".join(values(event, key))}"' in entry[1]


def test_every_event_is_drawn_once_and_led_to(linked: Linked, made: Made) -> None:
    drawing = made["vi", "timeline/"].body.partition('<figure class="lanes"')[2].partition("</figure>")[0]
    links = re.findall(r'<a href="#([^"]+)" tabindex="-1">', drawing)
    assert links == [event.id for event in linked.site.events]


@pytest.mark.parametrize("lang", LANGS)
def test_lanes_are_drawn_where_there_are_events_enough(linked: Linked, made: Made, lang: Lang) -> None:
    taken = Counter[str](part.actor for event in linked.site.events for part in event.actors)
    for actor in linked.site.actors:
        assert ("lanes" in made[lang, f"actors/{actor.id}/"].body) == (taken[actor.id] >= ENOUGH)
    for explainer in linked.site.explainers:
        drawn = made[lang, f"explainers/{explainer.id}/"].body.partition('class="lanes"')[2].partition("</figure>")[0]
        assert set(re.findall(r"timeline/#([^\"]+)", drawn)) == set(explainer.events)


def test_lanes_cost_an_explainer_little(linked: Linked, made: Made) -> None:
    for explainer in linked.site.explainers:
        body = made["vi", f"explainers/{explainer.id}/"].body
        bare = re.sub(r"(?s)<figure class=\"lanes\".*?</figure>", "", body)
        assert bare != body
        whole, rest = (len(gzip.compress(text.encode("utf-8"), 6)) for text in (body, bare))
        assert whole - rest < 2_000


def test_the_timeline_itself_costs_little(made: Made) -> None:
    for lang in LANGS:
        assert len(gzip.compress(made[lang, "timeline/"].body.encode("utf-8"), 6)) < 32_000
