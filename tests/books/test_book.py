"""A book holds what it says, has a path that stays, and knows the day on which its contents were last looked at."""

import dataclasses
import datetime

from generator.books.book import MOST_EXPLAINERS, books
from generator.site.link import Linked


def test_there_is_one_for_the_site_and_one_for_each_explainer_in_each_language(small: Linked) -> None:
    assert [(book.path, book.is_whole) for book in books(small.site)] == [
        ("data/book-vi.epub", True),
        ("data/books/first-steps-vi.epub", False),
        ("data/book-en.epub", True),
        ("data/books/first-steps-en.epub", False),
    ]


def test_that_of_the_site_tells_whole_articles_and_that_of_an_explainer_the_claims_that_lead_to_it(own: Linked) -> None:
    whole, roads = (
        book for book in books(own.site) if book.path in {"data/book-vi.epub", "data/books/three-roads-vi.epub"}
    )
    assert {article.id for article in whole.articles} == {article.id for article in own.site.articles}
    assert whole.claims == ()
    assert whole.explainer is None
    assert roads.articles == ()
    assert {checked.claim.context.id for checked in roads.claims if checked.claim.context} == {"three-roads"}
    assert roads.explainer == own.site.explainers[0]


def test_a_large_site_has_a_book_of_the_same_size(small: Linked) -> None:
    many = tuple(small.site.explainers[0].model_copy(update={"id": f"e{number}"}) for number in range(100))
    site = dataclasses.replace(small.site, explainers=many, articles=())
    whole, *_ = books(site)
    assert [explainer.id for explainer in whole.explainers] == [f"e{number}" for number in range(MOST_EXPLAINERS)]


def test_it_was_changed_on_the_last_day_on_which_anything_in_it_was(small: Linked) -> None:
    whole, alone, *_ = books(small.site)
    assert whole.modified == datetime.date(2026, 11, 2)
    assert alone.modified == datetime.date(2026, 11, 2)
    empty, *_ = books(dataclasses.replace(small.site, explainers=(), articles=()))
    assert empty.modified == datetime.date(1970, 1, 1)
