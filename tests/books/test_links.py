"""Links lead to places in the book, or to the site."""

import pytest

from generator.books.links import Places, anchors_in
from generator.text.stand_ins import ROOT

PLACES = Places(
    {"explainers/a/": "explainer-a.xhtml", "articles/b/c01/": "claims.xhtml#_b-c01"},
    {"explainer-a.xhtml": frozenset({"begin"})},
    "https://test.example/en/",
)


@pytest.mark.parametrize(
    ("target", "place"),
    [
        ("explainers/a/", "explainer-a.xhtml"),
        ("explainers/a/#begin", "explainer-a.xhtml#begin"),
        ("explainers/a/#not-in-the-book", "explainer-a.xhtml"),
        ("articles/b/c01/", "claims.xhtml#_b-c01"),
        ("articles/b/", "https://test.example/en/articles/b/"),
        ("timeline/2024/#e-1", "https://test.example/en/timeline/2024/#e-1"),
        ("", "https://test.example/en/"),
    ],
)
def test_what_the_book_does_not_hold_is_read_on_the_site(target: str, place: str) -> None:
    assert PLACES.of(target) == place


def test_a_chapter_may_have_a_place_of_its_own_for_something() -> None:
    body = f'<a href="{ROOT}explainers/a/" data-card="a">x</a> <a href="{ROOT}timeline/2024/#e-1">y</a>'
    led = PLACES.lead(body, {"timeline/2024/#e-1": "here.xhtml#_on-e-1"})
    assert led == '<a href="explainer-a.xhtml">x</a> <a href="here.xhtml#_on-e-1">y</a>'


@pytest.mark.parametrize(
    ("written", "led"),
    [
        ("https://a.example/x?y=1&amp;z=2", "https://a.example/x?y=1&amp;z=2"),
        ("https://a.example/%20/đường", "https://a.example/%20/đường"),
        ("https://a.example/&#34;onclick=alert(1)&amp;{", "https://a.example/%22onclick=alert(1)&amp;%7B"),
    ],
)
def test_an_address_holds_no_sign_that_none_may_hold(written: str, led: str) -> None:
    assert PLACES.lead(f'<a href="{written}">x</a>', {}) == f'<a href="{led}">x</a>'


def test_anchors_are_found_and_words_are_none() -> None:
    assert anchors_in('<h2 id="a">x id=&#34;b&#34;</h2><p class="c" id="d"></p>') == {"a", "d"}
