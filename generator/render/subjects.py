"""Gather what belongs to each topic: explainers, claims, events, terms and the actors most involved.

A topic that nothing names has no page. Everything is found in one pass over the records.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from generator.content.models import Event, Explainer, Topic
from generator.render.claim_facets import Checked, all_claims
from generator.render.view import View
from generator.site.resolve import Site

# Alone it would be a list of all that is ever mentioned: the terms and actors named most are chosen.
TERMS = 10
ACTORS = 8
# What a mention weighs where there is one topic alone; it is divided among several.
_WHOLE = 60


@dataclass(frozen=True, slots=True)
class Subject:
    """Hold a topic with all that names it; terms and actors by id, with how much they weigh in it."""

    topic: Topic
    explainers: list[Explainer] = field(default_factory=list)
    claims: list[Checked] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    terms: Counter[str] = field(default_factory=Counter)
    actors: Counter[str] = field(default_factory=Counter)

    @property
    def uri(self) -> str:
        """Return the path of its page, below the root of its language."""
        return subject_uri(self.topic.id)


def subject_uri(topic: str) -> str:
    """Return the path of a topic's page, below the root of its language."""
    return f"topics/{topic}/"


def subjects(view: View) -> tuple[Subject, ...]:
    """List the topics that anything names, in the order of the settings."""
    found = {topic.id: Subject(topic) for topic in view.linked.site.settings.topics}
    _add_explainers(view, found)
    _add_claims(view, found)
    for event in view.linked.site.events:
        for topic in event.topics:
            found[topic].events.append(event)
            found[topic].actors.update(part.actor for part in event.actors)
    return tuple(one for one in found.values() if one.explainers or one.claims or one.events)


def named_topics(site: Site) -> tuple[Topic, ...]:
    """List the topics that have a page, in the order of the settings."""
    named = {topic for explainer in site.explainers for topic in explainer.topics}
    named |= {topic for event in site.events for topic in event.topics}
    named |= {topic for checked in all_claims(site) for topic in checked.values("topic")}
    return tuple(topic for topic in site.settings.topics if topic.id in named)


def _add_explainers(view: View, found: dict[str, Subject]) -> None:
    """Add the explainers: the terms of one on a single topic weigh more than those of one on several."""
    for explainer in view.linked.site.explainers:
        for topic in explainer.topics:
            found[topic].explainers.append(explainer)
            _weigh(found[topic], explainer.terms, len(explainer.topics))


def _add_claims(view: View, found: dict[str, Subject]) -> None:
    site = view.linked.site
    terms = {(article.id, part.id): part.terms for article in site.articles for part in article.paragraphs}
    for checked in all_claims(view.linked.site):
        topics = checked.values("topic")
        for topic in topics:
            found[topic].claims.append(checked)
            found[topic].actors.update(checked.claim.actors)
            _weigh(found[topic], terms[checked.article.id, checked.claim.paragraph], len(topics))


def _weigh(subject: Subject, terms: tuple[str, ...], topics: int) -> None:
    for term in terms:
        subject.terms[term] += _WHOLE // topics
