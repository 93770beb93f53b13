"""List every page of the site."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.pages import (
    about,
    actors,
    articles,
    claims,
    corrections,
    data,
    explainers,
    follow,
    glossary,
    home,
    missing,
    moved,
    pairs,
    searching,
    sources,
    status,
    timeline,
    topics,
    uses,
)
from generator.render.page import Page, PlannedPage
from generator.render.sharing import shared
from generator.render.view import View
from generator.site.link import Linked
from generator.text.lang import LANGS

_KINDS: tuple[Callable[[View], Iterator[PlannedPage]], ...] = (
    home.pages,
    explainers.pages,
    articles.pages,
    claims.pages,
    glossary.pages,
    actors.pages,
    timeline.pages,
    topics.pages,
    pairs.pages,
    sources.pages,
    uses.pages,
    corrections.pages,
    about.pages,
    data.pages,
    follow.pages,
    status.pages,
    searching.pages,
    moved.pages,
    missing.pages,
)


def pages(linked: Linked) -> Iterator[Page]:
    """Make every page, Vietnamese first."""
    return (make_page(linked, planned) for planned in planned_pages(linked))


def planned_pages(linked: Linked) -> Iterator[PlannedPage]:
    """List every page, Vietnamese first."""
    for lang in LANGS:
        view = View(linked, lang)
        for plan in _KINDS:
            yield from plan(view)


def make_page(linked: Linked, planned: PlannedPage) -> Page:
    """Make one page, complete."""
    view = View(linked, planned.lang)
    return shared(view, planned.make(view))
