"""List what other sites can show in a frame: claims, terms, two sides, slices of the timeline."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from generator.content.models import Event, Explainer, Term, Topic
from generator.render.claim_facets import Checked, all_claims
from generator.render.embedding import Embed
from generator.render.pairs import Pair, pairs
from generator.render.view import View
from generator.site.addresses import uri
from generator.site.event_order import in_order
from generator.site.link import Linked


@dataclass(frozen=True, slots=True)
class Slice:
    """Hold the events of a topic or of an explainer, in order of time."""

    of: Topic | Explainer
    events: tuple[Event, ...]


Subject = Checked | Term | Pair | Slice


def embeds(linked: Linked) -> Iterator[tuple[Embed, Subject]]:
    """List all that can be embedded, each with what it shows."""
    site = linked.site
    for checked in all_claims(site):
        article, claim = checked
        yield Embed("claim", f"claim/{article.id}/{claim.id}", uri(article, claim.id)), checked
    yield from ((Embed("term", f"term/{term.id}", uri(term)), term) for term in site.terms)
    for pair in pairs(site):
        yield Embed("pair", f"pair/{pair.first.id}--{pair.second.id}", pair.uri), pair
    yield from _slices(linked)


def _slices(linked: Linked) -> Iterator[tuple[Embed, Slice]]:
    site = linked.site
    by_topic: defaultdict[str, list[Event]] = defaultdict(list)
    for event in site.events:
        for topic in event.topics:
            by_topic[topic].append(event)
    for one in (topic for topic in site.settings.topics if topic.id in by_topic):
        where = f"timeline/topics/{one.id}/"
        yield Embed("timeline", f"timeline/topic/{one.id}", where), Slice(one, tuple(by_topic[one.id]))
    for explainer in (explainer for explainer in site.explainers if explainer.events):
        records = (site.records[ref] for ref in explainer.events)
        events = in_order(record for record in records if isinstance(record, Event))
        yield Embed("timeline", f"timeline/explainer/{explainer.id}", uri(explainer)), Slice(explainer, events)


def name_of(view: View, subject: Subject) -> str:
    """Name what is embedded."""
    match subject:
        case Checked():
            return view.plain(subject.claim.answer)
        case Term():
            return view.plain(subject.term)
        case Pair():
            return subject.name(view)
        case Slice():
            return _name_of_slice(view, subject.of)


def _name_of_slice(view: View, of: Topic | Explainer) -> str:
    if isinstance(of, Topic):
        return view.say("timeline.part", name=view.plain(of.name))
    return view.plain(of.title)
