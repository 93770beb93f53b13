"""Exports are planned alike: by paths of their own, from values that can be summed up, and give the same each time."""

from dataclasses import replace
from functools import partial

from generator.content.proposal import Proposal
from generator.exports.all import left_out, planned_exports
from generator.incremental.reads import Plans, recorded
from generator.pages.all import planned_pages
from generator.render.page import file_at
from generator.site.link import Linked


def test_no_two_files_have_one_path(own: Linked) -> None:
    paths = [export.path for export in planned_exports(own)]
    paths += [file_at(planned.path) for planned in planned_pages(own)]
    assert len(set(paths)) == len(paths)


def test_what_each_is_handed_can_be_summed_up_and_differs(own: Linked) -> None:
    handed = [Plans().handed(export).digest for export in planned_exports(own)]
    assert len(set(handed)) == len(handed)


def test_each_gives_the_same_bytes_twice_and_when_it_is_watched(small: Linked) -> None:
    for export in planned_exports(small):
        made = export.make(small)
        assert made == export.make(small)
        assert made == recorded(small, partial(export.make))[0]


def test_a_proposal_has_none_and_knows_which_it_lacks(small: Linked) -> None:
    shown = replace(small, site=replace(small.site, proposal=Proposal(7, "https://a.example/")))
    assert list(planned_exports(shown)) == []
    assert left_out(shown) == {export.path for export in planned_exports(small)}
    assert left_out(small) == frozenset()
