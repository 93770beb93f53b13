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
    """List every file that follows from the content alone; a proposal has none.

    Its pages ask search engines to pass by. A file can not, and whoever fetches one takes it for published.
    """
    return iter(()) if linked.site.proposal else _every_export(linked)


def left_out(linked: Linked) -> frozenset[str]:
    """Name the paths of the files that a proposal does not have, though its pages lead to them."""
    return frozenset(export.path for export in _every_export(linked)) if linked.site.proposal else frozenset()


def _every_export(linked: Linked) -> Iterator[Export]:
    for plan in _KINDS:
        yield from plan(linked)
