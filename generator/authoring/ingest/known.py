"""Read from the content what a new article may speak of: names, claims that were checked, events, sources.

Only names and titles are needed, so files are read plainly and fast; one that cannot be read is passed over and
counted: `check` says what is wrong with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import yaml

from generator.content.layout import SITE_FILE
from generator.content.models import Actor, Article, Event, Source, Term
from generator.content.regular import read_regular
from generator.content.strict_yaml import MAX_BYTES
from generator.text.dates import PartialDate, parse_date
from generator.text.lang import LANGS

NameKind = Literal["actor", "term", "barred"]
_BRACKETS = re.compile(r"\s*\([^)]*\)\s*$")
_MINISTRY = re.compile(r"^Bộ (?!trưởng)(?P<of>.+)$")
_DEPARTMENT = re.compile(
    r"^(?:the )?(?:US |U\.S\. |Chinese )?(?:Department|Ministry) of (?P<of>.+)$|^(?P<of2>\w+) (?:Department|Ministry)$"
)


@dataclass(frozen=True, slots=True)
class Name:
    """Hold one name by which texts speak of an actor or a term; a barred one is a longer word that means another."""

    words: str
    id: str
    kind: NameKind
    langs: frozenset[str] = frozenset()
    """The languages in whose texts it counts; in all of them if none is given."""
    is_exact: bool = False
    is_person: bool = False


@dataclass(frozen=True, slots=True)
class KnownClaim:
    """Hold a claim that was checked: where, and what it says in each language."""

    ref: str
    statements: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class KnownEvent:
    """Hold an event by its day, with who took part."""

    id: str
    date: PartialDate
    titles: Mapping[str, str]
    actors: frozenset[str]
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownPassage:
    """Hold a passage of a source: its id, and its gist in each language."""

    id: str
    says: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class KnownSource:
    """Hold a source by what it may be known again by."""

    id: str
    titles: tuple[str, ...]
    urls: tuple[str, ...]
    publisher: str
    date: PartialDate | None = None
    passages: tuple[KnownPassage, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """Hold what the content knows."""

    names: tuple[Name, ...] = ()
    persons: frozenset[str] = frozenset()
    claims: tuple[KnownClaim, ...] = ()
    events: tuple[KnownEvent, ...] = ()
    actor_names: Mapping[str, Mapping[str, str]] | None = None
    """What each actor is called, by its id and language."""
    topics: tuple[str, ...] = ()
    """The ids of the topics in `site.yml`."""
    unread: int = 0
    sources: tuple[KnownSource, ...] = ()
    """The sources whose passages may be cited; `sources_in` reads them."""


def known_in(folder: Path) -> Known:
    """Read what a content folder knows."""
    read = {model.folder: tuple(_records(folder / model.folder)) for model in (Actor, Term, Article, Event)}
    whole = {kind: {path.stem: data for path, data in found if data is not None} for kind, found in read.items()}
    actors = whole[Actor.folder]
    return Known(
        (*_actor_names(actors), *_term_names(whole[Term.folder])),
        frozenset(name for name, data in actors.items() if data.get("kind") == "person"),
        tuple(_claims(whole[Article.folder])),
        tuple(_events(whole[Event.folder])),
        {name: _both(data.get("names")) for name, data in actors.items()},
        tuple(_topics(folder)),
        sum(data is None for found in read.values() for _, data in found),
    )


def _topics(folder: Path) -> Iterator[str]:
    settings = _record(folder / SITE_FILE) or {}
    yield from (_text(topic.get("id")) for topic in _list(settings.get("topics")) if isinstance(topic, dict))


def sources_in(folder: Path) -> tuple[KnownSource, ...]:
    """Read the sources of a content folder, by what they may be known again by."""
    found = _records(folder / Source.folder)
    return tuple(
        KnownSource(
            path.stem,
            tuple(filter(None, (_text(data.get("title")), *_both(data.get("title")).values()))),
            tuple(filter(None, (_text(data.get(field)) for field in ("url", "official", "archived")))),
            _text(data.get("publisher")),
            _date(data.get("date")),
            tuple(_passages(data)),
        )
        for path, data in found
        if data is not None
    )


def _passages(data: Mapping[str, Any]) -> Iterator[KnownPassage]:
    for one in _list(data.get("passages")):
        if isinstance(one, dict) and (name := _text(one.get("id"))):
            yield KnownPassage(name, _both(one.get("says")))


def _records(folder: Path) -> Iterator[tuple[Path, Mapping[str, Any] | None]]:
    yield from ((path, _record(path)) for path in sorted(folder.glob("*.yml")))


def _record(path: Path) -> Mapping[str, Any] | None:
    try:
        data = yaml.load(read_regular(path, MAX_BYTES), Loader=yaml.CBaseLoader)  # noqa: S506  # nothing but text
    except (OSError, yaml.YAMLError, ValueError):
        return None
    return data if isinstance(data, dict) else None


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""


def _both(value: object) -> dict[str, str]:
    """Return what is written for each language."""
    return {lang: text for lang in LANGS if (text := _text(value.get(lang)))} if isinstance(value, dict) else {}


def _list(value: object) -> Sequence[Any]:
    return value if isinstance(value, list) else ()


def _listed(value: object, lang: str) -> Iterator[str]:
    if isinstance(value, dict):
        yield from filter(None, map(_text, _list(value.get(lang))))


def _actor_names(actors: Mapping[str, Mapping[str, Any]]) -> Iterator[Name]:
    for name, data in actors.items():
        names = data.get("names")
        said = [*_both(names).values(), *(word for lang in LANGS for word in _listed(data.get("aliases"), lang))]
        native = _text(names.get("native")) if isinstance(names, dict) else ""
        forms = dict.fromkeys(form for words in (*said, native) if words for form in _forms(_BRACKETS.sub("", words)))
        is_person = data.get("kind") == "person"
        yield from (Name(form, name, "actor", is_person=is_person) for form in forms)


def _forms(words: str) -> Iterator[str]:
    """Yield a name, and what else it is surely called: the same country by its other name, a ministry by its head."""
    yield words
    for one, other in (("Mỹ", "Hoa Kỳ"), ("Hoa Kỳ", "Mỹ")):
        if re.search(rf"\b{one}\b", words):
            yield words.replace(one, other)
    if ministry := _MINISTRY.match(words):
        yield from (form.replace("Bộ ", "Bộ trưởng ", 1) for form in (words, words.replace("Mỹ", "Hoa Kỳ")))
        yield f"Thứ trưởng {ministry['of']}"
    if department := _DEPARTMENT.match(words):
        of = department["of"] or department["of2"]
        yield from (f"{of} Secretary", f"Secretary of {of}", f"{of} Minister", f"Minister of {of}")


def _term_names(terms: Mapping[str, Mapping[str, Any]]) -> Iterator[Name]:
    for name, data in terms.items():
        is_exact = data.get("match_case") in {"yes", "true"}
        for lang in LANGS:
            langs = frozenset((lang,))
            said = (_both(data.get("term")).get(lang, ""), *_listed(data.get("aliases"), lang))
            forms = dict.fromkeys(
                _BRACKETS.sub("", word) for word in (*said, *_listed(data.get("forms"), lang)) if word
            )
            yield from (Name(word, name, "term", langs, is_exact) for word in forms)
            yield from (Name(word, name, "barred", langs) for word in _listed(data.get("not_in"), lang))


def _claims(articles: Mapping[str, Mapping[str, Any]]) -> Iterator[KnownClaim]:
    for name, data in articles.items():
        for claim in _list(data.get("claims")):
            if isinstance(claim, dict) and (said := _both(claim.get("statement"))):
                yield KnownClaim(f"{name}#{_text(claim.get('id'))}", said)


def _date(value: object) -> PartialDate | None:
    try:
        return parse_date(_text(value))
    except ValueError:
        return None


def _events(events: Mapping[str, Mapping[str, Any]]) -> Iterator[KnownEvent]:
    for name, data in events.items():
        date = _date(data.get("date"))
        if date is None:
            continue
        ids = (one.get("actor") if isinstance(one, dict) else one for one in _list(data.get("actors")))
        named = frozenset(filter(None, map(_text, ids)))
        topics = tuple(filter(None, map(_text, _list(data.get("topics")))))
        yield KnownEvent(name, date, _both(data.get("title")), named, topics)
