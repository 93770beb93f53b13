"""Write the topics: the list of them, and for each a page that gathers what the site has on it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from functools import partial

from generator.content.models import Actor, Explainer, Term, Topic
from generator.render.compose import compose, render
from generator.render.following import feed_of_topic
from generator.render.page import Page, Place, PlannedPage
from generator.render.parts import Part, parted
from generator.render.subjects import ACTORS, TERMS, Subject, subjects
from generator.render.teasers import teaser
from generator.render.view import View
from generator.site.addresses import section_uri

_SECTION = "topics"
# So much is shown; the others unfold, or stand on the page to which a link leads.
_EXPLAINERS = 12
_CLAIMS = 6
_OPEN_EVENTS = 8
_FOLDED_EVENTS = 32


def pages(view: View) -> Iterator[PlannedPage]:
    """Plan the list of topics, and a page for each that anything names."""
    found = subjects(view)
    if found:
        yield PlannedPage(view.lang, Place(section_uri(_SECTION), "subjects"), partial(_index, found=found))
    for subject in found:
        yield PlannedPage(view.lang, Place(subject.uri, "subject"), partial(_subject, subject=subject))
        if len(subject.explainers) > _EXPLAINERS:
            for part in parted(subject.explainers, f"{subject.uri}explainers/"):
                make = partial(_explainers, topic=subject.topic, part=part)
                yield PlannedPage(view.lang, Place(part.uri, "subjects"), make)


def _index(view: View, found: tuple[Subject, ...]) -> Page:
    body = render("subjects.html", view, found=found)
    title, about = view.say("topics"), view.say("topics.about")
    return compose(view, Place(section_uri(_SECTION), "subjects"), title=title, about=about, body=body)


def _subject(view: View, subject: Subject) -> Page:
    newest = [(event, None) for event in reversed(subject.events)]
    topic = subject.topic
    body = render(
        "subject.html",
        view,
        subject=subject,
        explainers=[teaser(view, explainer) for explainer in subject.explainers[:_EXPLAINERS]],
        claims=subject.claims[:_CLAIMS],
        events=newest[:_OPEN_EVENTS],
        folded=newest[_OPEN_EVENTS:][:_FOLDED_EVENTS],
        terms=view.records([term for term, _ in subject.terms.most_common(TERMS)], Term),
        actors=[view.record(actor, Actor) for actor, _ in subject.actors.most_common(ACTORS)],
    )
    title = view.plain(topic.name)
    about = f"{title}. {view.plain(topic.about) if topic.about else view.say('topic.holds')}"
    page = compose(view, Place(subject.uri, "subject"), title=title, about=about, body=body)
    return dataclasses.replace(page, feed=feed_of_topic(topic.id).path)


def _explainers(view: View, topic: Topic, part: Part[Explainer]) -> Page:
    """Write a page of the list of all explainers on a topic."""
    title = view.say("topic.explainers_on", name=view.plain(topic.name))
    numbered = title if part.is_first else view.say("pages.numbered", title=title, number=part.number)
    teasers = [teaser(view, explainer) for explainer in part.entries]
    body = render("subject_explainers.html", view, topic=topic, title=title, part=part, explainers=teasers)
    return compose(view, Place(part.uri, "subjects"), title=numbered, about=numbered, body=body)
