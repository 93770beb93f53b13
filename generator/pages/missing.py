"""Write the page for missing addresses: GitHub Pages shows one for all, so it is in both languages."""

from __future__ import annotations

from collections.abc import Iterator

from generator.render.page import Page, Place, PlannedPage, description
from generator.render.view import View
from generator.text.lang import LANGS

PLACE = Place("404.html", "404", is_listed=False, is_missing=True)


def pages(view: View) -> Iterator[PlannedPage]:
    """Plan the page at the root of the site; all in it is the theme's, since its links answer at any depth."""
    if view.lang == LANGS[0]:
        yield PlannedPage(view.lang, PLACE, _missing)


def _missing(view: View) -> Page:
    title = " · ".join(View(view.linked, lang).say("theme.missing") for lang in LANGS)
    return Page(view.lang, PLACE, title, description(view.say("theme.missing.about")), "")
