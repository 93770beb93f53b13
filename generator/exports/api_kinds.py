"""Name what the data hold: the kinds of things that have files of their own, and where these lie."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from generator.content.models import (
    Actor,
    Article,
    Claim,
    Correction,
    Event,
    Explainer,
    Part,
    Record,
    Source,
    Term,
)
from generator.site.addresses import uri
from generator.site.resolve import Site

FOLDER = "api/v1/"


class Item(NamedTuple):
    """Name what has a file of its own: a record, or a claim of an article."""

    record: Record
    claim: Claim | None = None

    @property
    def of_record(self) -> tuple[Record, str]:
        """Return the record and the id of the claim: all that this follows from."""
        return self.record, self.claim.id if self.claim else ""

    @property
    def id(self) -> str:
        """Return the id by which the data name it: that of the record, `article#claim` for a claim."""
        return f"{self.record.id}#{self.claim.id}" if self.claim else self.record.id

    @property
    def kind(self) -> str:
        """Return the kind of thing that it is in the data."""
        return "claims" if self.claim else self.record.folder

    @property
    def part(self) -> Part:
        """Return what holds its fields."""
        return self.claim or self.record

    @property
    def uri(self) -> str:
        """Return the path of its page below the root of each language."""
        return uri(self.record, self.claim.id if self.claim else None)

    @property
    def file(self) -> str:
        """Return the path of its file below the site's root."""
        return f"{FOLDER}{self.kind}/{self.id.replace('#', '/')}.json"


@dataclass(frozen=True, slots=True)
class Kind:
    """Name a kind of thing that has files of its own: what holds its fields, and which of them its list shows."""

    key: str
    model: type[Part]
    shown: tuple[str, ...]
    items: Callable[[Site], Iterable[Item]]


def _claims(site: Site) -> Iterator[Item]:
    return (Item(article, claim) for article in site.articles for claim in article.claims)


_EXPLAINER = ("title", "sentence", "topics", "published", "updated", "checked")
_ARTICLE = ("title", "credit", "language", "date", "topics", "summary")
_CLAIM = ("statement", "answer", "verdict", "faults", "said_by", "topics", "checked")
_SOURCE = ("title", "publisher", "date", "url", "language", "kind")
_LISTED = (
    Kind("explainers", Explainer, _EXPLAINER, lambda site: map(Item, site.explainers)),
    Kind("articles", Article, _ARTICLE, lambda site: map(Item, site.articles)),
    Kind("claims", Claim, _CLAIM, _claims),
    Kind("terms", Term, ("term", "aliases", "short"), lambda site: map(Item, site.terms)),
    Kind("actors", Actor, ("kind", "country", "names", "line", "wikidata"), lambda site: map(Item, site.actors)),
    Kind("events", Event, ("date", "title", "actors", "topics", "certainty"), lambda site: map(Item, site.events)),
    Kind("sources", Source, _SOURCE, lambda site: map(Item, site.sources)),
    Kind("corrections", Correction, ("date", "where"), lambda site: map(Item, site.corrections)),
)
KINDS: Mapping[str, Kind] = {kind.key: kind for kind in _LISTED}
"""The kinds of which everything has a file of its own, by their names in the data."""
