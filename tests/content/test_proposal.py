"""A proposal is known by its number, and shown below the published site."""

import pytest

from generator.content.proposal import Proposal, proposal_number


def test_a_proposal_is_shown_below_the_published_site() -> None:
    assert Proposal(7, "https://news.example/x/").address == "https://news.example/x/preview/7/"


def test_a_number_is_read() -> None:
    assert proposal_number("1234") == 1234


@pytest.mark.parametrize("written", ["", "0", "-1", "07", "1.5", "7/..", " 7", "٧", "1" * 10, "7\n"])
def test_what_is_no_number_of_a_pull_request_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        proposal_number(written or "x")
