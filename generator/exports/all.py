"""List every export of the site: each kind is a module that plans its files."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.exports import (
    api,
    bibliography,
    books,
    calendars,
    claim_reviews,
    datapackage,
    embeds,
    feeds,
    flashcards,
    llms,
    skos,
    tables,
    tbx,
)
from generator.exports.export import Export
from generator.site.link import Linked

_KINDS: tuple[Callable[[Linked], Iterator[Export]], ...] = (
    tables.files,
    datapackage.files,
    tbx.files,
    skos.files,
    flashcards.files,
    llms.files,
    bibliography.files,
    claim_reviews.files,
    api.files,
    feeds.files,
    calendars.files,
    embeds.files,
    books.files,
)


def planned_exports(linked: Linked) -> Iterator[Export]:
    """List every file that follows from the content alone."""
    for plan in _KINDS:
        yield from plan(linked)
