"""Write the page about the site: who, how, and what each word of judgement means."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from generator.models import Certainty, Confidence
from generator.pages.page import ABOUT, Heading, Page, View, compose, file_of, render
from generator.pages.verdicts import VERDICTS
from generator.parity import languages_of


def pages(view: View) -> Iterator[Page]:
    """Write the page about the site."""
    settings = view.linked.site.settings
    headings = tuple(Heading(section.id, view.plain(section.heading)) for section in settings.about)
    headings += (Heading("_words", view.say("about.words")),)
    body = render(
        "about.html",
        view,
        settings=settings,
        headings=headings,
        verdicts=VERDICTS,
        certainties=get_args(Certainty),
        confidences=get_args(Confidence),
    )
    yield compose(
        view,
        uri=ABOUT,
        kind="about",
        title=view.say("about"),
        about=view.plain(settings.description),
        body=body,
        headings=headings,
        source=file_of(settings),
        languages=languages_of(settings),
    )
