"""The filters of the timeline say how many events each of their options leaves."""

from collections import Counter

import pytest

from generator.render.facets import facets
from generator.render.view import View
from generator.site.link import Linked
from generator.text.lang import LANGS, Lang
from tests.reading import Made, facet_values


@pytest.mark.parametrize("lang", LANGS)
def test_each_option_says_how_many_events_it_leaves(own: Linked, lang: Lang) -> None:
    for facet in facets(View(own, lang)):
        counts = Counter(value for event in own.site.events for value in facet_values(event, facet.key))
        assert {option.value: option.count for option in facet.options} == counts


def options(linked: Linked, key: str) -> list[tuple[str | None, list[tuple[str, int]]]]:
    (facet,) = (one for one in facets(View(linked, "en")) if one.key == key)
    return [(name, [(option.value, option.count) for option in group]) for name, group in facet.groups]


@pytest.mark.parametrize(
    ("key", "groups"),
    [
        ("topic", [(None, [("models", 2), ("policy", 1)])]),
        ("certainty", [(None, [("reported", 1), ("alleged", 1)])]),
        ("year", [(None, [("2024", 2)])]),
        ("actor", [("Companies", [("open-lab", 1), ("quick-copy", 2)])]),
    ],
)
def test_options_stand_in_the_order_in_which_readers_look_for_them(
    small: Linked, key: str, groups: list[tuple[str | None, list[tuple[str, int]]]]
) -> None:
    assert options(small, key) == groups


def test_an_option_leads_readers_without_scripts_to_a_page(small: Linked, small_pages: Made) -> None:
    offered = [option.uri for facet in facets(View(small, "vi")) for option in facet.options if facet.key != "year"]
    assert [uri for uri in offered if ("vi", uri) not in small_pages] == []
