"""Actors are listed by kind, each group in alphabetical order, in the language of the page."""

import pytest

from generator.render.groups import actors_by_kind
from generator.render.view import View
from generator.site.link import Linked
from generator.text.lang import Lang
from tests.builders import actor

STONE = actor("stone", "company", names={"vi": "Đá", "en": "Stone"})
FRUIT = actor("fruit", "company", names={"vi": "Dâu", "en": "Zesty"})
ACTORS = [FRUIT, STONE, actor("bot", "model"), actor("ann", "person")]


@pytest.mark.parametrize(("lang", "companies"), [("vi", ["fruit", "stone"]), ("en", ["stone", "fruit"])])
def test_groups_follow_the_order_of_kinds_and_none_is_empty(small: Linked, lang: Lang, companies: list[str]) -> None:
    groups = actors_by_kind(View(small, lang), ACTORS)
    assert [(kind, [one.id for one in group]) for kind, group in groups] == [
        ("person", ["ann"]),
        ("company", companies),
        ("model", ["bot"]),
    ]


def test_without_actors_there_is_no_group(small: Linked) -> None:
    assert actors_by_kind(View(small, "vi"), []) == []
