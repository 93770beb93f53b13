"""The filters of the timeline say how many events each of their options leaves."""

from collections import Counter

import pytest

from generator.render.facets import facets, years_of
from generator.render.view import View
from generator.site.link import Linked
from generator.text.lang import LANGS, Lang
from tests.builders import event
from tests.reading import TODAY, Made, facet_values


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


@pytest.mark.parametrize(
    ("date", "years"),
    [
        ("2024-05", ["2024"]),
        ("2022-10/2025-01", ["2022", "2023", "2024", "2025"]),
        ("2022~/2023", ["2022", "2023"]),
        ("2025-01/..", ["2025", "2026"]),
        ("2027/..", ["2027"]),
    ],
)
def test_a_span_counts_in_each_of_its_years_and_what_goes_on_up_to_today(date: str, years: list[str]) -> None:
    assert list(years_of(event(date), TODAY)) == years
