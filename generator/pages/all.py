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
from generator.render.page import Draft, Page
from generator.render.sharing import shared
from generator.render.view import View
from generator.site.link import Linked
from generator.text.lang import LANGS

_KINDS: tuple[Callable[[View], Iterator[Draft]], ...] = (
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
    return (draft.compose() for draft in drafts(linked))


def drafts(linked: Linked) -> Iterator[Draft]:
    """List every page, Vietnamese first."""
    for lang in LANGS:
        view = View(linked, lang)
        for kind in _KINDS:
            yield from (Draft(lang, draft.uri, partial(_whole, view, draft)) for draft in kind(view))


def _whole(view: View, draft: Draft) -> Page:
    return shared(view, draft.compose())
