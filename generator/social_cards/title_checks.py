"""Find titles that no social card can show: the font lacks letters of them in both languages."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.load import Content
from generator.content.models import Article, Explainer, SiteSettings
from generator.problems.problem import Problem, problem_at
from generator.site.resolve import Site
from generator.social_cards.lettering import first_legible
from generator.text.lang import LANGS


def undrawn_titles(site: Site, content: Content) -> Iterator[Problem]:
    """Find the titles of the site, of explainers and of articles that are on no card, neither in the other language."""
    titled: tuple[SiteSettings | Explainer | Article, ...] = (site.settings, *site.explainers, *site.articles)
    for record in titled:
        titles = [title for lang in LANGS if (title := record.title.side(lang))]
        if titles and not first_legible(*titles):
            yield problem_at(content.documents[record.id].key(("title",)), "C024", title=titles[0])
