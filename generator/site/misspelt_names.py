"""Find names of actors, products and terms that were misspelt in running text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain

from generator.content.leaves import sides
from generator.content.load import Content
from generator.content.models import Actor, Bilingual, Prose, Record, Source, Term, Text
from generator.problems.problem import Problem, problem_at
from generator.site.resolve import Site
from generator.text.lang import LANGS
from generator.text.near_names import SHORTEST_PART, NearNames, capitals, own_words, words_of

# What stands more often than this is a name that no record has.
_SLIPS = 4


def misspelt_names(site: Site, content: Content) -> Iterator[Problem]:
    """Find words that are one letter off from a name that we have, and are no name themselves."""
    texts = [
        (record, (*loc, lang), text)
        for record in (*site.records.values(), site.settings)
        for loc, leaf, lang, text in sides(site.leaves[record.id], Bilingual)
        if text and isinstance(leaf, (Text, Prose)) and not _is_name(record, loc[0])
    ]
    counts = Counter(chain.from_iterable(capitals(text) for _, _, text in texts))
    meant = _meant(site, counts)
    for record, loc, text in texts if meant else ():
        if meant.keys().isdisjoint(capitals(text)):
            continue
        told: set[str] = set()
        document = content.documents[record.id]
        for start, words in own_words(text):
            if words in meant and words not in told:
                told.add(words)
                place = document.inside(loc, words, text.count(words, 0, start))
                yield problem_at(place, "C094", words=words, better=meant[words])


def _meant(site: Site, counts: Counter[str]) -> dict[str, str]:
    """Name for each misspelt name the right one."""
    named: Iterable[Actor | Term] = (*site.actors, *site.terms)
    names = NearNames(chain.from_iterable(map(_sure_names, named)))
    known = words_of(_written_by_others(site))
    found = ((word, names.near(word)) for word, count in counts.items() if count <= _SLIPS)
    return {word: better for word, better in found if better and word.lower() not in known}


def _names(record: Actor | Term) -> Iterator[str]:
    head = record.names if isinstance(record, Actor) else record.term
    for lang in LANGS:
        yield from filter(None, (head.side(lang), *(name for _, name in record.other_names(lang))))


def _sure_names(record: Actor | Term) -> Iterator[str]:
    """List names that nobody else has nearly: of a person the last, for first names have neighbours."""
    is_person = isinstance(record, Actor) and record.kind == "person"
    lasts = (name.rpartition(" ")[2] for name in _names(record))
    yield from (one for one in lasts if len(one) >= SHORTEST_PART) if is_person else _names(record)


def _written_by_others(site: Site) -> Iterator[str]:
    """List what is a name or a word somewhere, whoever gave it."""
    for source in site.sources:
        yield from filter(None, (source.publisher, source.via, source.author))
        title = source.title
        yield from (title,) if isinstance(title, str) else filter(None, (title.vi, title.en))
        yield from (passage.words for passage in source.passages if passage.words)
    for article in site.articles:
        yield article.credit
        yield from (claim.words for claim in article.claims if claim.words)
    named: Iterable[Actor | Term] = (*site.actors, *site.terms)
    yield from chain.from_iterable(map(_names, named))


def _is_name(record: Record, field: object) -> bool:
    return field in {"term", "aliases", "forms"} or (isinstance(record, Source) and field == "title")
