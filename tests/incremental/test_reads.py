"""What a page asks for while it is made is noted, whichever way it asks; what it was handed counts too."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from generator.incremental.reads import ALL, DAY, LINKS, NAMES, TRANSLATIONS, Plans, Values, recorded
from generator.pages.all import make_page, planned_pages
from generator.render.compose import compose
from generator.render.page import Page, Place, PlannedPage
from generator.render.view import View
from generator.site.link import Linked
from tests.editing import TERM, edit
from tests.reading import read

PLACE = Place("x/", "x")


def asking(ask: Callable[[View], object]) -> PlannedPage:
    """Plan a page that asks for something and shows nothing."""

    def make(view: View) -> Page:
        ask(view)
        return compose(view, PLACE, title="x", about="x", body="")

    return PlannedPage("vi", PLACE, make)


@pytest.mark.slow
def test_a_page_that_is_watched_is_the_same(own: Linked) -> None:
    for planned in planned_pages(own):
        assert recorded(own, partial(make_page, planned=planned))[0] == make_page(own, planned)


@pytest.mark.parametrize(
    ("ask", "keys"),
    [
        (lambda view: view.record("chung-cat"), {"r chung-cat"}),
        (lambda view: view.linked.site.find("no-such"), {"r no-such"}),
        (lambda view: view.linked.site.records.get("no-such"), {"r no-such"}),
        (lambda view: "no-such" in view.linked.site.records, {"r no-such"}),
        (lambda view: view.linked.mentions["chung-cat"], {"m chung-cat"}),
        (lambda view: view.linked.site.mentions["chung-cat"], {"m chung-cat"}),
        # With the card of the term that the text links.
        (
            lambda view: view.prose(term := view.record("chung-cat"), term.long),
            {"r chung-cat", "f chung-cat vi", "r huan-luyen"},
        ),
        (lambda view: view.linked.site.cited["old-article"], {"c old-article"}),
        (lambda view: view.linked.site.events, {"l events"}),
        (lambda view: view.linked.site.today, {DAY}),
        (lambda view: view.linked.site.links, {LINKS}),
        (lambda view: view.linked.site.translations.stale, {TRANSLATIONS}),
        (lambda view: view.linked.lexicons, {NAMES}),
        (lambda view: list(view.linked.site.records), {ALL}),
        (lambda view: view.linked.fragments, {ALL}),
        (lambda view: view.linked.site.settings.title, set()),
    ],
)
def test_each_way_to_ask_has_its_key(small: Linked, ask: Callable[[Any], object], keys: set[str]) -> None:
    assert recorded(small, partial(make_page, planned=asking(ask)))[1] == keys


def test_a_key_changes_with_what_stands_behind_it_and_no_other_does(content: Path) -> None:
    def values() -> dict[str, str]:
        checked = read(content)
        assert checked.linked
        found = Values(checked.linked, checked.content.outlines)
        keys = [
            "r huan-luyen",
            "r chung-cat",
            "f huan-luyen vi",
            "f huan-luyen en",
            "m huan-luyen",
            "l terms",
            "l events",
        ]
        return {key: found[key] for key in (*keys, "l events", DAY, LINKS, TRANSLATIONS, NAMES, ALL, "r no-such")}

    before = values()
    edit(content, TERM, ("ngẫu nhiên", "bất kỳ"))
    after = values()
    assert {key for key in before if after[key] != before[key]} == {"f huan-luyen vi", ALL}
    edit(content, TERM, ("Cho mô hình", "Để mô hình"))
    last = values()
    assert {key for key in before if last[key] != after[key]} == {"r huan-luyen", "l terms", ALL}


@pytest.mark.parametrize(
    ("one", "other"),
    [("a", "b"), (1, True), (("a", "b"), ("ab",)), ({"a": 1}, {"a": 2}), ([PLACE], [Place("y/", "x")]), (None, "None")],
)
def test_what_a_page_is_handed_tells_one_plan_from_another(one: object, other: object) -> None:
    def plan(value: object) -> PlannedPage:
        return PlannedPage("vi", PLACE, partial(make_page, value))  # type: ignore[arg-type]

    assert Plans().handed(plan(one)) == Plans().handed(plan(one))
    assert Plans().handed(plan(one)) != Plans().handed(plan(other))


def test_a_record_that_is_handed_counts_as_asked_for_by_each_page(small: Linked) -> None:
    records = (small.site.records["chung-cat"],)
    plans = Plans()
    for lang in ("vi", "en"):
        planned = PlannedPage(lang, PLACE, partial(make_page, records))  # type: ignore[arg-type]
        assert plans.handed(planned).reads == {"r chung-cat"}


def test_what_nobody_can_sum_up_is_refused() -> None:
    with pytest.raises(TypeError, match="handed a function"):
        Plans().handed(PlannedPage("vi", PLACE, partial(make_page, lambda: None)))  # type: ignore[arg-type]
