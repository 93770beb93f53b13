"""Long lists are parted into pages of bounded weight, whose addresses stay, with a short way through them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.parts import Part, is_parted, of_section, parted, ways_to_groups


@given(st.integers(0, 2000), st.integers(20, 150))
def test_every_entry_stands_on_one_page_in_its_order_and_no_page_is_long(count: int, per_page: int) -> None:
    listed = parted(range(count), "list/", per_page)
    assert [entry for part in listed for entry in part.entries] == list(range(count))
    assert all(len(part.entries) <= per_page + 10 for part in listed)
    assert all(part.last == len(listed) for part in listed)
    assert (len(listed) > 1) == is_parted(count, per_page)


@pytest.mark.parametrize(("count", "pages"), [(0, [0]), (60, [60]), (70, [70]), (71, [60, 11]), (130, [60, 70])])
def test_a_few_entries_make_no_page_of_their_own(count: int, pages: list[int]) -> None:
    assert [len(part.entries) for part in parted(range(count), "list/", 60)] == pages


def test_the_first_page_has_the_address_of_the_list() -> None:
    assert [part.uri for part in parted(range(150), "list/", 60)] == ["list/", "list/2/", "list/3/"]
    assert [part.uri for part in of_section(range(150), "list")] == ["list/", "list/all/2/", "list/all/3/"]
    assert [part.uri for part in parted(range(150), "list/", 60, folder="list/most/")][1] == "list/most/2/"


@pytest.mark.parametrize(
    ("number", "last", "ways"),
    [
        (1, 1, (1,)),
        (1, 3, (1, 2, 3)),
        (1, 5, (1, 2, 3, 4, 5)),
        (1, 9, (1, 2, 3, None, 9)),
        (5, 9, (1, 2, 3, 4, 5, 6, 7, 8, 9)),
        (6, 90, (1, None, 4, 5, 6, 7, 8, None, 90)),
        (90, 90, (1, None, 88, 89, 90)),
    ],
)
def test_the_way_through_the_pages_stays_short(number: int, last: int, ways: tuple[int | None, ...]) -> None:
    part: Part[int] = Part("list/", "list/", number, last, ())
    assert part.ways == ways


def test_each_group_is_led_to_where_it_begins() -> None:
    listed = parted(["a"] * 30 + ["b"] * 60 + ["c"] * 30, "list/", 60)
    ways = ways_to_groups(listed, lambda entry: (entry, f"_{entry}"))
    assert [(way.name, way.anchor, way.page) for way in ways] == [
        ("a", "_a", "list/"),
        ("b", "_b", "list/"),
        ("c", "_c", "list/2/"),
    ]
    assert ways_to_groups(listed, lambda _: None) == ()
