"""Find what is there twice: one article as two sources, one event under two ids, one name twice in a record."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import TypeVar
from urllib.parse import parse_qsl, urlencode, urlsplit

from generator.content.document import Loc
from generator.content.load import Content
from generator.content.models import Actor, Event, Record, Source, Term
from generator.problems.problem import Problem, problem_at
from generator.site.resolve import Site
from generator.text.lang import LANGS

_R = TypeVar("_R", bound=Record)
# What is added to addresses to follow readers, and says nothing of where they lead.
TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|vero_id"
    r"|ref_src|ref_url|spm|zarsrc|cmpid|ocid|smid|guccounter|guce_referrer(?:_sig)?|_ga|share_source|sharetype"
)


def twin_problems(site: Site, content: Content) -> Iterator[Problem]:
    """Run every check for what is there twice."""
    yield from _repeated_names(site, content)
    yield from _repeated_participants(site, content)
    yield from _event_twins(site, content)
    yield from _source_twins(site, content)


def elders_first(records: Iterable[_R], site: Site) -> list[_R]:
    """Sort records so that of two that say the same the newcomer comes last: the one that less refers to."""
    return sorted(records, key=lambda record: (-len(site.mentions[record.id]), record.id))


def source_twins(site: Site) -> Mapping[str, str]:
    """Name for each source that is one article with another the id under which both count as one."""
    first_by_key: dict[Hashable, str] = {}
    found: dict[str, str] = {}
    for source in elders_first(site.sources, site):
        keys = list(_source_keys(source))
        known = next((first_by_key[key] for key in keys if key in first_by_key), source.id)
        if known != source.id:
            found[source.id] = known
        first_by_key |= {key: known for key in keys if key not in first_by_key}
    return found


def _source_keys(source: Source) -> Iterator[Hashable]:
    """List what makes a source the same article as another: its address, or its title with publisher and date."""
    for url in filter(None, (source.url, source.official)):
        yield "url", bare_address(url)
    if isinstance(source.title, str) and source.date and source.date.day:
        yield "title", source.title.casefold(), source.publisher.casefold(), str(source.date)


def bare_address(url: str) -> str:
    """Reduce an address to what tells one page from another: no scheme, `www.`, tracking, fragment or last slash."""
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    query = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not TRACKING.fullmatch(pair[0])]
    return f"{host}{parts.path.rstrip('/')}?{urlencode(sorted(query))}"


def _source_twins(site: Site, content: Content) -> Iterator[Problem]:
    for twin, other in source_twins(site).items():
        document = content.documents[twin]
        titles = {getattr(site.records[one], "title", None) for one in (twin, other)}
        way = {"way": "titles"} if len(titles) > 1 else {}
        yield problem_at(document.value(("url",)), "C020", id=twin, other=other, **way)


def _event_twins(site: Site, content: Content) -> Iterator[Problem]:
    seen: dict[Hashable, Event] = {}
    for event in elders_first(site.events, site):
        others = [seen.setdefault(key, event) for key in _event_keys(event)]
        # What follows another is another event, however alike they are told.
        twins = (other for other in others if other is not event and not _is_linked(event, other))
        if other := next(twins, None):
            yield problem_at(content.documents[event.id].key(("title",)), "C021", id=event.id, other=other.id)


def _is_linked(event: Event, other: Event) -> bool:
    return event.id in {ref.id for ref in other.follows} or other.id in {ref.id for ref in event.follows}


def _event_keys(event: Event) -> Iterator[Hashable]:
    """List what makes an event the same as another: its date, with its title or its summary in either language."""
    for field, both in (("title", event.title), ("summary", event.summary)):
        for lang in LANGS:
            if text := both.side(lang):
                yield str(event.date), field, lang, " ".join(text.casefold().split())


def _repeated_names(site: Site, content: Content) -> Iterator[Problem]:
    named: Iterable[Term | Actor] = (*site.terms, *site.actors)
    for record in named:
        for lang in LANGS:
            head = (record.term if isinstance(record, Term) else record.names).side(lang)
            is_exact = isinstance(record, Term) and record.match_case
            seen = {head if is_exact else head.casefold()} if head else set()
            for loc, alias in record.other_names(lang):
                key = alias if is_exact else alias.casefold()
                if key in seen:
                    yield problem_at(content.documents[record.id].value(loc), "C022", name=alias)
                seen.add(key)


def _repeated_participants(site: Site, content: Content) -> Iterator[Problem]:
    for event in site.events:
        seen: set[str] = set()
        for index, part in enumerate(event.actors):
            if part.actor in seen:
                loc: Loc = ("actors", index, "actor")
                yield problem_at(content.documents[event.id].value(loc), "R006", id=part.actor)
            seen.add(part.actor)
