"""List every page of the site."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from generator.pages import (
    about,
    actors,
    articles,
    corrections,
    explainers,
    glossary,
    home,
    missing,
    sources,
    status,
    timeline,
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
    glossary.pages,
    actors.pages,
    timeline.pages,
    sources.pages,
    corrections.pages,
    about.pages,
    status.pages,
    missing.pages,
)


def pages(linked: Linked) -> Iterator[Page]:
    """Write every page, Vietnamese first."""
    return (planned.compose() for planned in planned_pages(linked))


def planned_pages(linked: Linked) -> Iterator[PlannedPage]:
    """List every page, Vietnamese first."""
    for lang in LANGS:
        view = View(linked, lang)
        for kind in _KINDS:
            yield from (PlannedPage(lang, planned.uri, partial(_whole, view, planned)) for planned in kind(view))


def _whole(view: View, planned: PlannedPage) -> Page:
    return shared(view, planned.compose())
