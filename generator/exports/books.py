"""List the books that readers carry away: one in each language, and one for each explainer."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.books.book import books
from generator.books.epub import epub
from generator.exports.export import Export
from generator.site.link import Linked


def files(linked: Linked) -> Iterator[Export]:
    """Plan every book; what it holds is part of the plan."""
    yield from (Export(book.path, partial(epub, book=book)) for book in books(linked.site))
