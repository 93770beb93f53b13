"""Check what the settings of the site promise: somebody to write to, names behind ids, addresses that lead on."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from generator.content.document import Loc
from generator.content.load import Content
from generator.content.models import Article, Explainer, Record
from generator.problems.problem import Problem, problem_at
from generator.site.addresses import section_of, section_uri, uri
from generator.site.resolve import Site
from generator.text.nearest import Nearest

# Names that nobody can own (RFC 2606, RFC 6761): a site with one of them is not published yet.
_NOWHERE = re.compile(r"(?:.*\.)?(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)|127\.0\.0\.1")
# Only where records and claims have their pages: the site makes other pages beside them, under names of its own.
_ID = r"[a-z0-9]+(?:[._-][a-z0-9]+)*"
_PATH = re.compile(rf"(?:explainers|articles|glossary|actors|sources)/{_ID}/|articles/{_ID}/{_ID}/")
_EVENT_ANCHOR = re.compile(r"timeline/(?:(\d+)/)?#[a-z0-9]+(?:-[a-z0-9]+)*")


def settings_problems(site: Site, content: Content) -> Iterator[Problem]:
    """Run every check of the settings and of what names them."""
    yield from _nobody_to_write_to(site, content)
    yield from _unknown_people(site, content)
    yield from _unknown_topics(site, content)
    yield from _unknown_policies(site, content)
    yield from _idle_moves(site, content)


def is_published(address: str) -> bool:
    """Tell whether an address can be reached by readers: one for examples cannot."""
    return not _is_nowhere(address)


def _is_nowhere(address: str) -> bool:
    parts = urlsplit(address)
    return bool(_NOWHERE.fullmatch(parts.hostname or parts.path.rpartition("@")[2]))


def _nobody_to_write_to(site: Site, content: Content) -> Iterator[Problem]:
    settings = site.settings
    published = is_published(settings.address)
    # An address for examples is none that a published site can be written to at.
    reached = settings.contact is not None and not (published and _is_nowhere(settings.contact))
    if not reached and settings.repository is None:
        yield problem_at(content.documents[settings.id].key(("address",)), "C037" if published else "C038")


def _unknown_people(site: Site, content: Content) -> Iterator[Problem]:
    known = [person.id for person in site.settings.people]
    signed: tuple[Article | Explainer, ...] = (*site.articles, *site.explainers)
    for record in signed:
        yield from _unknown_ids(content, record, ("by",), record.by, known)
        yield from _unknown_ids(content, record, ("checked_by",), record.checked_by, known)


def _unknown_topics(site: Site, content: Content) -> Iterator[Problem]:
    known, nearest = tuple(topic.id for topic in site.settings.topics), Nearest()
    for record, loc, named in _topics(site, content):
        for index, topic in enumerate(named):
            if topic not in known:
                facts = {"topic": topic, "allowed": ", ".join(known), **nearest.as_fact(topic, known)}
                yield problem_at(content.documents[record.id].value((*loc, index)), "R009", **facts)


def _topics(site: Site, content: Content) -> Iterator[tuple[Record, Loc, tuple[str, ...]]]:
    """List the topics of all records; those of files with faults of their own too, so that all is told at once."""
    broken = (record for record in content.broken.values() if record.id not in content.drafts)
    told: tuple[Record, ...] = (*site.events, *site.explainers, *site.articles, *broken)
    for record in told:
        yield record, ("topics",), vars(record).get("topics") or ()
        for index, claim in enumerate((record.claims or ()) if isinstance(record, Article) else ()):
            yield record, ("claims", index, "topics"), claim.topics or ()


def _unknown_policies(site: Site, content: Content) -> Iterator[Problem]:
    settings = site.settings
    known = [section.id for section in settings.about]
    for field in type(settings.policies).model_fields if settings.policies else ():
        named = getattr(settings.policies, field)
        if named and named not in known:
            place = content.documents[settings.id].value(("policies", field))
            yield problem_at(place, "R003", **_facts(named, known))


def _unknown_ids(
    content: Content, record: Record, loc: Loc, named: tuple[str, ...], known: list[str]
) -> Iterator[Problem]:
    for index, one in enumerate(named):
        if one not in known:
            yield problem_at(content.documents[record.id].value((*loc, index)), "R003", **_facts(one, known))


def _facts(named: str, known: list[str]) -> dict[str, str]:
    near = difflib.get_close_matches(named, known, 1, cutoff=0.5)
    return {"id": "site", "part": named, "parts": ", ".join(known)} | ({"near": near[0]} if near else {})


def _idle_moves(site: Site, content: Content) -> Iterator[Problem]:
    """Find old addresses that are none, that are still taken, or from which nothing can lead on."""
    document = content.documents[site.settings.id]
    taken = {uri(record) for record in site.records.values()}
    taken |= {uri(article, claim.id) for article in site.articles for claim in article.claims}
    taken |= {section_uri(section_of(record)) for record in site.records.values()}
    # All events were anchors on one page once, which leads on from each.
    taken |= {f"{section_uri(section_of(event))}#{event.id}" for event in site.events}
    for index, moved in enumerate(site.settings.moved):
        place = document.value(("moved", index, "was"))
        if moved.was in taken:
            yield problem_at(place, "C040", path=moved.was)
        elif not (_PATH.fullmatch(moved.was) or _leads_on(site, moved.was, moved.to.id)):
            yield problem_at(place, "C039", path=moved.was)
        taken.add(moved.was)


def _leads_on(site: Site, was: str, to: str) -> bool:
    """Tell whether an old anchor can lead on: that of an event to another event, from a page that is still there."""
    anchor = _EVENT_ANCHOR.fullmatch(was)
    if anchor is None or all(event.id != to for event in site.events):
        return False
    return anchor[1] is None or any(str(event.date.year) == anchor[1] for event in site.events)
