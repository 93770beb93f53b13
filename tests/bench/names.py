"""Name what a measured site is about: the same names for the same number, each of them once."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from generator.text.dates import PartialDate, say_date
from generator.text.lang import LANGS
from generator.text.vietnamese import slug
from tests.bench.dice import Dice
from tests.bench.prose import Both, Mention

# It shares no divisor with the number of names there are: steps of this width meet each name once.
_STRIDE = 1201
_FIRST_DAY, _DAYS = datetime.date(2012, 1, 1), 5000


class Size(NamedTuple):
    """Say how many records of the larger kinds a site has."""

    explainers: int
    terms: int
    actors: int
    events: int


class Names(NamedTuple):
    """Hold what texts may name."""

    terms: tuple[Mention, ...]
    actors: tuple[Mention, ...]
    events: tuple[Mention, ...]
    explainers: tuple[Mention, ...]
    sources: tuple[str, ...]


@functools.cache
def vocabulary() -> Mapping[str, Any]:
    """Read the lists of words and patterns."""
    read: Mapping[str, Any] = yaml.safe_load(Path(__file__).with_name("words.yml").read_text("utf-8"))
    return read


def both(raw: Mapping[str, str]) -> Both:
    """Take a text in both languages from the lists."""
    return Both(raw["vi"], raw["en"])


def filled(pattern: Mapping[str, str], slots: Mapping[str, Both]) -> Both:
    """Fill the places of a pattern."""
    return Both(*(pattern[lang].format_map({name: slot.side(lang) for name, slot in slots.items()}) for lang in LANGS))


def names_of(size: Size) -> Names:
    """Name all records of a site."""
    terms = tuple(term_name(index) for index in range(size.terms))
    return Names(
        terms,
        tuple(actor_name(index) for index in range(size.actors)),
        tuple(event_name(index) for index in range(size.events)),
        tuple(_explainer_name(index, terms[index]) for index in range(size.explainers)),
        tuple(f"src-{index}" for index in range(size.explainers)),
    )


def term_parts(index: int) -> dict[str, Both]:
    """Give the thing and the quality of which a term is made."""
    things, qualities = vocabulary()["things"], vocabulary()["qualities"]
    place = index * _STRIDE % (len(things) * len(qualities))
    return {"thing": both(things[place % len(things)]), "quality": both(qualities[place // len(things)])}


def term_name(index: int) -> Mention:
    """Name a term."""
    words = filled({"vi": "{thing} {quality}", "en": "{quality} {thing}"}, term_parts(index))
    return Mention(slug(words.en), words)


def is_person(index: int) -> bool:
    """Tell whether an actor is a person; every other one is an organisation."""
    return index % 2 == 0


def actor_name(index: int) -> Mention:
    """Name an actor; a person's name loses its marks in English."""
    if is_person(index):
        name = _person(index)
        return Mention(slug(name), Both(name, slug(name, " ").title()))
    words = filled(organisation(index), {"field": field(index), "city": both(city(index))})
    return Mention(slug(words.en), words)


def _person(index: int) -> str:
    people, place, parts = vocabulary()["people"], index * _STRIDE, []
    for group in ("families", "middles", "given"):
        place, nth = divmod(place, len(people[group]))
        parts.append(people[group][nth])
    return " ".join(parts)


def organisation(index: int) -> Mapping[str, Any]:
    """Give what kind of organisation an actor is."""
    kinds: Sequence[Mapping[str, Any]] = vocabulary()["organisations"]
    return kinds[index // 2 % len(kinds)]


def field(index: int) -> Both:
    """Give the field in which an actor works."""
    fields = vocabulary()["fields"]
    return both(fields[_nth_of_kind(index) % len(fields)])


def city(index: int) -> Mapping[str, str]:
    """Give the city in which an actor works, with its country."""
    nth, cities = _nth_of_kind(index), vocabulary()["cities"]
    found: Mapping[str, str] = cities[(nth + nth // len(vocabulary()["fields"])) % len(cities)]
    return found


def _nth_of_kind(index: int) -> int:
    return index // 2 // len(vocabulary()["organisations"])


def day(*name: object) -> datetime.date:
    """Draw a day for something."""
    return _FIRST_DAY + datetime.timedelta(Dice("day", *name).between(0, _DAYS - 1))


def event_name(index: int) -> Mention:
    """Name an event by its day."""
    when = day("event", index)
    date = Both(*(say_date(PartialDate.of(when), lang) for lang in LANGS))
    return Mention(f"e-{when}-{index}", filled(vocabulary()["event_words"], {"date": date}))


def _explainer_name(index: int, term: Mention) -> Mention:
    title = explainer_title(index, term)
    return Mention(f"about-{term.id}", Both(f"“{title.vi}”", f"“{title.en}”"))


def explainer_title(index: int, term: Mention) -> Both:
    """Give an explainer its title: a question about its term."""
    titles = vocabulary()["titles"]
    return filled(titles[index % len(titles)], {"a": term.words})
