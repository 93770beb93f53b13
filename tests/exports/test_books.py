"""The books are among the exports, and another program finds nothing wrong with them."""

from pathlib import Path

import pytest

from generator.books.book import Book
from generator.books.epub import epub
from generator.exports.books import files
from generator.render.claim_facets import all_claims
from generator.site.link import Linked
from generator.social_cards.all import look_of
from tests.epub_reading import complaints, read_book


def test_each_is_an_export(small: Linked) -> None:
    found = {export.path: export for export in files(small)}
    assert len(found) == 4
    assert read_book(found["data/books/first-steps-en.epub"].make(small)).meta("language") == "en"


def test_every_link_and_anchor_of_every_own_book_holds(own: Linked) -> None:
    for export in files(own):
        if export.path.endswith("-en.epub"):
            read_book(export.make(own))


@pytest.mark.slow
def test_epubcheck_finds_nothing(own: Linked, tmp_path: Path) -> None:
    """One book with every kind of chapter: a Java program takes five seconds to start."""
    site = own.site
    book = Book("x.epub", "vi", site.explainers, site.articles[:2], all_claims(site)[-20:], is_whole=True)
    (tmp_path / "x.epub").write_bytes(epub(own, book, look_of(own)))
    assert complaints(tmp_path / "x.epub") == []
