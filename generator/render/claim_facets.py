"""List the filters of the claims, each option with how many claims it leaves and the page that lists them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.content.models import Actor, Article, Claim, Record
from generator.render.facets import Facet, Option
from generator.render.groups import actors_by_kind
from generator.render.verdicts import VERDICTS
from generator.render.view import View
from generator.site.addresses import section_uri, uri
from generator.site.resolve import Site

PARTED = ("verdict", "said-by", "topic", "year")
"""The filters whose every value has a page of its own; an article has its page already."""


class Checked(NamedTuple):
    """Hold a claim and the article that makes it."""

    article: Article
    claim: Claim

    @property
    def of_record(self) -> tuple[Record, str]:
        """Return the article and the id of the claim: all that this follows from."""
        return self.article, self.claim.id

    def values(self, key: str) -> tuple[str, ...]:
        """List what a filter finds it by."""
        match key:
            case "verdict":
                return (self.claim.verdict,)
            case "said-by":
                return (self.claim.said_by.id,) if self.claim.said_by else ()
            case "article":
                return (self.article.id,)
            case "topic":
                return self.claim.topics or self.article.topics
            case _:
                return (str(self.article.date.year),)


def all_claims(site: Site) -> tuple[Checked, ...]:
    """List every claim, those of the newest article first, each article in its own order."""
    return tuple(Checked(article, claim) for article in reversed(site.articles) for claim in article.claims)


def claim_facets(view: View, claims: Iterable[Checked]) -> tuple[Facet, ...]:
    """List every filter that has something to choose."""
    counts = {key: Counter[str]() for key in (*PARTED, "article")}
    for checked in claims:
        for key, counted in counts.items():
            counted.update(checked.values(key))
    settings = view.linked.site.settings
    years = sorted(counts["year"], reverse=True)
    facets = (
        _facet("verdict", [(verdict, view.say(f"verdict.{verdict}")) for verdict in VERDICTS], counts["verdict"]),
        Facet("said-by", tuple(_speakers(view, counts["said-by"])), all_uri=values_uri("said-by")),
        _articles(view, counts["article"]),
        _facet("topic", [(topic.id, view.plain(topic.name)) for topic in settings.topics], counts["topic"]),
        _facet("year", [(year, year) for year in years], counts["year"]),
    )
    return tuple(facet for facet in facets if facet.options)


def _facet(key: str, named: Iterable[tuple[str, str]], counts: Counter[str]) -> Facet:
    options = (Option(value, name, counts[value], _path(key, value)) for value, name in named if counts[value])
    return Facet(key, ((None, tuple(options)),), all_uri=values_uri(key))


def _speakers(view: View, counts: Counter[str]) -> Iterator[tuple[str | None, tuple[Option, ...]]]:
    for kind, group in actors_by_kind(view, [view.record(actor, Actor) for actor in counts]):
        options = (Option(one.id, view.name(one), counts[one.id], _path("said-by", one.id)) for one in group)
        yield view.say(f"kinds.{kind}"), tuple(options)


def _articles(view: View, counts: Counter[str]) -> Facet:
    articles = [article for article in reversed(view.linked.site.articles) if counts[article.id]]
    options = (Option(article.id, view.name(article), counts[article.id], uri(article)) for article in articles)
    return Facet("article", ((None, tuple(options)),), all_uri=section_uri("articles"))


def _path(key: str, value: str) -> str:
    return f"{values_uri(key)}{value}/"


def values_uri(key: str) -> str:
    """Return the path below which the values of a filter have their pages."""
    return f"claims/{key}/"
