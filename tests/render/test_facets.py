"""The filters of the timeline say how many events each of their options leaves."""

from collections import Counter

import pytest

from generator.render.facets import facets
from generator.render.view import View
from generator.site.link import Linked
from generator.text.lang import LANGS, Lang
from tests.reading import facet_values


@pytest.mark.parametrize("lang", LANGS)
def test_each_option_says_how_many_events_it_leaves(own: Linked, lang: Lang) -> None:
    for facet in facets(View(own, lang)):
        counts = Counter(value for event in own.site.events for value in facet_values(event, facet.key))
        assert {option.value: option.count for option in facet.options} == counts
