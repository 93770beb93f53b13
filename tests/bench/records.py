"""Hold the records of a measured site, as neither our YAML nor the others' Markdown."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from tests.bench.prose import Blocks, Both, Mention, Sentence


@dataclass(frozen=True, slots=True)
class Topic:
    """File explainers and events under a subject."""

    id: str
    name: Both
    about: Both


@dataclass(frozen=True, slots=True)
class Source:
    """Describe a report that texts cite; `says` is its one passage, of the id `PASSAGE`."""

    id: str
    title: Both
    publisher: str
    date: datetime.date
    kind: str
    says: Both


PASSAGE = "finding"


@dataclass(frozen=True, slots=True)
class Term:
    """Define a word of the glossary."""

    id: str
    name: Both
    alias: Both
    short: Both
    long: Blocks
    see_also: tuple[Mention, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Relation:
    """Say how one actor stands to another."""

    kind: str
    to: Mention
    since: int
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Actor:
    """Describe somebody who acts."""

    id: str
    name: Both
    kind: str
    country: str
    line: Both
    role: Sentence
    relation: Relation


@dataclass(frozen=True, slots=True)
class Event:
    """Record something that happened on a day."""

    id: str
    date: datetime.date
    title: Both
    summary: Blocks
    actors: tuple[Mention, ...]
    topic: str
    certainty: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Hold a part of an explainer under its heading."""

    id: str
    heading: Both
    body: Blocks


@dataclass(frozen=True, slots=True)
class Question:
    """Ask what a reader would ask, and answer."""

    id: str
    question: Both
    answer: Blocks


@dataclass(frozen=True, slots=True)
class Unknown:
    """Say what nobody knows."""

    id: str
    text: Sentence


@dataclass(frozen=True, slots=True)
class Explainer:
    """Explain one thing from beginning to end."""

    id: str
    title: Both
    sentence: Both
    summary: Sentence
    key_points: tuple[Sentence, ...]
    sections: tuple[Section, ...]
    questions: tuple[Question, ...]
    unknowns: tuple[Unknown, ...]
    actors: tuple[Mention, ...]
    events: tuple[Mention, ...]
    terms: tuple[Mention, ...]
    topic: str
    published: datetime.date


@dataclass(frozen=True, slots=True)
class Claim:
    """Weigh one statement of an article."""

    id: str
    statement: Both
    answer: Both
    verdict: str
    faults: tuple[str, ...]
    record: Blocks
    actor: Mention


@dataclass(frozen=True, slots=True)
class Article:
    """Take an article apart."""

    id: str
    title: Both
    credit: str
    source: str
    date: datetime.date
    topic: str
    summary: Both
    introduction: Blocks
    paragraphs: tuple[Both, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Corpus:
    """Hold a whole site in words, and what its pages are called."""

    title: Both
    tagline: Both
    description: Both
    about: Both
    labels: Mapping[str, Both]
    topics: tuple[Topic, ...]
    sources: tuple[Source, ...]
    terms: tuple[Term, ...]
    actors: tuple[Actor, ...]
    events: tuple[Event, ...]
    explainers: tuple[Explainer, ...]
    articles: tuple[Article, ...]
