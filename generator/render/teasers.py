"""Offer an explainer to read next: what a list says of it, and nothing else, so that only that can change the list."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.content.models import Explainer
from generator.render.reading_time import minutes
from generator.render.view import View
from generator.site.addresses import uri


@dataclass(frozen=True, slots=True)
class Teaser:
    """Hold what a list says of an explainer; `uri` lies below the root of the language."""

    uri: str
    title: Markup
    sentence: Markup
    minutes: int


def teaser(view: View, explainer: Explainer) -> Teaser:
    """Write the teaser of an explainer."""
    return Teaser(uri(explainer), view.line(explainer.title), view.line(explainer.sentence), minutes(view, explainer))
