"""Gather what followers are told of, each with the days that the content gives: no feed knows the day of the build."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.content.models import Article, Claim, Correction, Event, Explainer, Record
from generator.site.resolve import Site


@dataclass(frozen=True, slots=True)
class Entry:
    """Name something to tell of: a record, or that the verdict on a claim of one changed.

    `part` is then the claim's id with the number of the former verdict, from 1: `c02/was/1`. Record and part never
    change, so that whoever has read an entry knows it again.
    """

    record: Record
    published: datetime.date
    updated: datetime.date
    topics: tuple[str, ...] = ()
    part: str = ""


def entries(site: Site) -> tuple[Entry, ...]:
    """List everything to tell of, the newest first; of one day first what matters most to those who read before."""
    found = (
        *_corrections(site),
        *_verdicts(site.articles),
        *_explainers(site.explainers),
        *_articles(site.articles[::-1]),
        *_events(site.events[::-1]),
    )
    return tuple(sorted(found, key=lambda entry: entry.updated, reverse=True))


def _events(events: Iterable[Event]) -> Iterator[Entry]:
    """List events by the days on which they were recorded: what happened long ago may be new here."""
    for event in events:
        if event.recorded:
            yield Entry(event, event.recorded, event.recorded, event.topics)


def _articles(articles: Iterable[Article]) -> Iterator[Entry]:
    for article in articles:
        yield Entry(article, article.published, article.published, _topics_of(article))


def _explainers(explainers: Iterable[Explainer]) -> Iterator[Entry]:
    for explainer in explainers:
        updated = explainer.updated or explainer.published
        yield Entry(explainer, explainer.published, updated, explainer.topics)


def _verdicts(articles: Iterable[Article]) -> Iterator[Entry]:
    for article in articles:
        for claim in article.claims:
            for number, former in enumerate(claim.was, 1):
                part = f"{claim.id}/was/{number}"
                yield Entry(article, former.until, former.until, _topics_of_claim(article, claim), part)


def _corrections(site: Site) -> Iterator[Entry]:
    for correction in site.corrections:
        yield Entry(correction, correction.date, correction.date, _topics_of_correction(site, correction))


def _topics_of_correction(site: Site, correction: Correction) -> tuple[str, ...]:
    record, part = site.find(correction.where.id), correction.where.part
    match record:
        case Article():
            claims = [claim for claim in record.claims if claim.id == part]
            return _topics_of_claim(record, claims[0]) if claims else _topics_of(record)
        case Explainer() | Event():
            return record.topics
        case _:
            return ()


def _topics_of(article: Article) -> tuple[str, ...]:
    named = [*article.topics, *(topic for claim in article.claims for topic in claim.topics)]
    return tuple(dict.fromkeys(named))


def _topics_of_claim(article: Article, claim: Claim) -> tuple[str, ...]:
    return claim.topics or article.topics
