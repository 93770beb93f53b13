"""List the books that readers carry away: one in each language, and one for each explainer."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.books.book import books
from generator.books.epub import epub
from generator.exports.export import Export
from generator.site.link import Linked
from generator.social_cards.all import look_of


def files(linked: Linked) -> Iterator[Export]:
    """Plan every book; what it holds is part of the plan."""
    look = look_of(linked)
    yield from (Export(book.path, partial(epub, book=book, look=look)) for book in books(linked.site))
