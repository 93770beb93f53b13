"""From a proposal, links to what it does not have lead to the published site."""

import pytest

from generator.content.proposal import Proposal
from generator.output.proposal import led_to_published

led = led_to_published(Proposal(7, "https://a.example/x/"), {"data/terms.csv", "en/feed.xml"})


@pytest.mark.parametrize(
    ("path", "written", "expected"),
    [
        ("glossary/", "../data/terms.csv", "https://a.example/x/data/terms.csv"),
        ("en/glossary/token/", "../../../data/terms.csv#row", "https://a.example/x/data/terms.csv#row"),
        ("en/", "feed.xml", "https://a.example/x/en/feed.xml"),
        ("", "en/feed.xml", "https://a.example/x/en/feed.xml"),
        ("en/", "../feed.xml", "../feed.xml"),
        ("glossary/", "../data/", "../data/"),
        ("glossary/", "#_main", "#_main"),
        ("glossary/", "https://b.example/data/terms.csv", "https://b.example/data/terms.csv"),
        ("glossary/", "https://a.example/x/preview/7/en/feed.xml", "https://a.example/x/en/feed.xml"),
        ("glossary/", "https://a.example/x/preview/7/en/", "https://a.example/x/preview/7/en/"),
    ],
)
def test_a_link_leads_to_the_published_site_where_the_proposal_has_nothing(
    path: str, written: str, expected: str
) -> None:
    assert led(f'<a class="x" href="{written}">y</a>', path) == f'<a class="x" href="{expected}">y</a>'


def test_an_address_to_copy_is_that_of_the_published_site_too() -> None:
    shown = "<code>https://a.example/x/preview/7/en/feed.xml</code> &lt;a href=&quot;en/feed.xml&quot;&gt;"
    assert led(shown, "") == "<code>https://a.example/x/en/feed.xml</code> &lt;a href=&quot;en/feed.xml&quot;&gt;"
