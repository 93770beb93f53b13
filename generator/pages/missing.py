"""Write the page for an address that leads nowhere: GitHub Pages knows one for all, so it speaks both languages."""

from __future__ import annotations

from collections.abc import Iterator

from generator.lang import LANGS
from generator.pages.page import Page, View, description, render


def pages(view: View) -> Iterator[Page]:
    """Write the page at the root of the site; its links are the theme's, since it answers at any depth."""
    if view.lang != LANGS[0]:
        return
    body = render("missing.html", view, views=[View(view.linked, lang) for lang in LANGS])
    title = " · ".join(View(view.linked, lang).say("missing") for lang in LANGS)
    yield Page(view.lang, "404.html", "404", title, description(view.say("missing.about")), body)
