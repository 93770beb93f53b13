"""List every page of the site."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.lang import LANGS
from generator.link import Linked
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
from generator.pages.page import Page, View
from generator.pages.sharing import shared

_KINDS: tuple[Callable[[View], Iterator[Page]], ...] = (
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
    for lang in LANGS:
        view = View(linked, lang)
        for kind in _KINDS:
            yield from (shared(view, page) for page in kind(view))
