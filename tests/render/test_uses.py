"""A record knows where it is used, in the order in which readers look for it."""

from pathlib import Path

import pytest

from generator.render.uses import (
    Use,
    UseGroup,
    claims_on,
    corrections_of,
    count_uses,
    events_of,
    explainers_on,
    related_to,
    used_in,
)
from generator.render.view import View
from generator.site.link import Linked
from tests.builders import term
from tests.editing import edit
from tests.reading import linked_of


def grouped(linked: Linked, record_id: str) -> dict[str, list[tuple[str, str | None]]]:
    groups = used_in(View(linked, "en"), record_id)
    return {group.kind: [(use.record.id, use.part_id) for use in group.uses] for group in groups}


def test_uses_are_grouped_by_kind_explainers_first(small: Linked) -> None:
    assert grouped(small, "chung-cat") == {
        "explainers": [("first-steps", "begin"), ("first-steps", None)],
        "articles": [("old-article", "p1")],
        "events": [("e-2024-02-01-claim", None)],
        "about": [("site", "what")],
    }


def test_uses_in_one_record_stand_as_they_do_on_its_page(content: Path) -> None:
    edit(
        content,
        "explainers/first-steps.yml",
        ("Xem [[e-2024-02-01-claim]]", "Xem [[open-lab]], [[e-2024-02-01-claim]]"),
    )
    edit(content, "explainers/first-steps.yml", ("Quy mô thật của", "Ở [[open-lab]], quy mô của"))
    assert grouped(linked_of(content), "open-lab")["explainers"] == [
        ("first-steps", "begin"),
        ("first-steps", "quarrel"),
        ("first-steps", "scale"),
        ("first-steps", None),
    ]


def test_the_places_are_the_parts_of_a_record_or_itself_where_it_has_none(content: Path) -> None:
    edit(content, "explainers/first-steps.yml", ("Quy mô thật của", "Ở [[open-lab]], quy mô của"))
    group = used_in(View(linked_of(content), "en"), "open-lab")[0]
    assert [place.part_id for place in group.places] == ["begin", "scale"]


@pytest.mark.parametrize(("places", "first", "rest"), [(1, 1, 0), (6, 6, 0), (7, 5, 2)])
def test_of_many_places_the_first_are_shown_but_a_single_one_is_not_hidden(places: int, first: int, rest: int) -> None:
    group = UseGroup("terms", tuple(Use(term(f"t-{number}", vi="a", en="b")) for number in range(places)))
    assert (len(group.first), len(group.rest)) == (first, rest)
    assert group.first + group.rest == group.places


@pytest.mark.parametrize("record", ["open-lab", "src-seen", "chung-cat", "src-unseen", "2026-11-02-first"])
def test_the_count_is_that_of_the_places(small: Linked, record: str) -> None:
    view = View(small, "en")
    assert count_uses(view, record) == sum(len(group.places) for group in used_in(view, record))


def test_what_nothing_mentions_is_used_nowhere(small: Linked) -> None:
    assert grouped(small, "2026-11-02-first") == {}


def test_claims_and_explainers_that_name_an_actor_are_found(small: Linked) -> None:
    view = View(small, "vi")
    assert [use.part.id for use in claims_on(view, "open-lab")] == ["c01"]
    assert [one.id for one in explainers_on(view, "open-lab")] == ["first-steps"]
    assert claims_on(view, "quick-copy") == ()


def test_an_actors_events_are_those_in_which_it_took_part(small: Linked) -> None:
    view = View(small, "vi")
    assert [one.id for one in events_of(view, "quick-copy")] == ["e-2024-02-01-claim", "e-2024-03-reply"]
    assert [one.id for one in events_of(view, "open-lab")] == ["e-2024-02-01-claim"]


def test_corrections_of_a_record_are_found_the_newest_first(content: Path) -> None:
    first = (content / "corrections" / "2026-11-02-first.yml").read_text("utf-8")
    (content / "corrections" / "later.yml").write_text(first.replace("2026-11-02", "2026-11-03"), "utf-8")
    view = View(linked_of(content), "vi")
    assert [one.id for one in corrections_of(view, "first-steps")] == ["later", "2026-11-02-first"]
    assert corrections_of(view, "old-article") == ()


@pytest.mark.parametrize(
    ("actor", "related"), [("open-lab", [("quick-copy", "replied-to")]), ("quick-copy", [("open-lab", "accused")])]
)
def test_a_relation_is_known_on_the_other_side(small: Linked, actor: str, related: list[tuple[str, str]]) -> None:
    found = related_to(View(small, "vi"), actor)
    assert [(owner.id, relation.kind) for owner, relation in found] == related
