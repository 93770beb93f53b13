"""Report on the content, for editors: what is missing, behind, thinly sourced, overdue, unused, dead, and how long."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal, get_args

from generator.content.fields import SourceRef
from generator.content.gaps import covers
from generator.content.leaves import field_name, sides
from generator.content.models import Article, Bilingual, Event, Explainer, Making, Prose, Record, Section
from generator.content.sidecars import LinkState
from generator.report.outward_links import outward
from generator.site.addresses import part_id
from generator.site.checks import orphans
from generator.site.link import Linked
from generator.site.resolve import Site
from generator.text.dates import PartialDate, say_date
from generator.text.lang import LANGS, OTHER, Lang
from generator.text.ui import say
from generator.translation.agreement import Stale

Kind = Literal[
    "missing",
    "stale",
    "translated",
    "unsourced",
    "single-source",
    "no-passage",
    "overdue",
    "orphaned",
    "unused",
    "dead-links",
]
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Finding:
    """Point at something that an editor may want to look at; `describe` words it by its kind."""

    record: Record
    part: str | None = None
    field: str = ""
    lang: Lang | None = None
    """The language whose text is concerned."""
    day: datetime.date | None = None
    note: str = ""
    making: Making | None = None
    stale: Stale | None = None


@dataclass(frozen=True, slots=True)
class Length:
    """Hold how many words (in Vietnamese: syllables) and citations one section has in each language."""

    section: str
    words: Mapping[Lang, int]
    citations: Mapping[Lang, int]


@dataclass(frozen=True, slots=True)
class Report:
    """Hold the findings and figures by which editors judge the content."""

    findings: Mapping[Kind, tuple[Finding, ...]]
    explainers: Mapping[str, tuple[Length, ...]]
    links: Mapping[LinkState, int]
    links_checked: datetime.date | None
    recorded: bool
    """Whether anything is recorded of which translations agree: without that nothing is known to be stale."""


def report(linked: Linked) -> Report:
    """Gather what editors should know."""
    site = linked.site
    states = [site.links.state(url) for url in outward(site)]
    return Report(
        findings={kind: findings_of(kind, linked) for kind in _FIND},
        explainers={explainer.id: tuple(_lengths(explainer, linked)) for explainer in site.explainers},
        links={state: states.count(state) for state in get_args(LinkState)},
        links_checked=site.links.checked,
        recorded=bool(site.translations.agreed),
    )


def findings_of(kind: Kind, linked: Linked) -> tuple[Finding, ...]:
    """Gather the findings of one kind alone."""
    return tuple(_FIND[kind](linked))


def _all_records(site: Site) -> Iterator[Record]:
    yield from sorted(site.records.values(), key=lambda record: (record.folder, record.id))
    yield site.settings


def _missing(linked: Linked) -> Iterator[Finding]:
    for record in _all_records(linked.site):
        for loc, _, lang, text in sides(linked.site.leaves[record.id], Bilingual):
            if text is None:
                finding = Finding(record, part_id(record, loc), field_name(record, loc), lang)
                field = f"{finding.field}.{lang}"
                gap = next((gap for gap in record.gaps if covers(gap.field, field)), None)
                yield replace(finding, day=gap.until, note=gap.reason) if gap else finding


def _stale(linked: Linked) -> Iterator[Finding]:
    by_owner: dict[str, list[Stale]] = {}
    for stale in linked.site.translations.stale:
        by_owner.setdefault(stale.pair.owner, []).append(stale)
    for record in _all_records(linked.site):
        for stale in by_owner.get(record.id, ()):
            yield Finding(record, part_id(record, stale.pair.loc), stale.pair.field, stale.behind, stale=stale)


def _translated(linked: Linked) -> Iterator[Finding]:
    for record in _all_records(linked.site):
        for lang in LANGS:
            making = record.translated.side(lang) if record.translated else None
            if making:
                yield Finding(record, lang=lang, making=making)


def _unsourced(linked: Linked) -> Iterator[Finding]:
    """Find answers and open questions that cite nothing; claims, terms and events without a source are errors."""
    records: tuple[Explainer | Article, ...] = (*linked.site.explainers, *linked.site.articles)
    for record in records:
        questions = record.questions if isinstance(record, Explainer) else ()
        answers = [(question.id, question.answer) for question in questions]
        answers += [(unknown.id, unknown.text) for unknown in record.unknowns if not unknown.sources]
        for part, text in answers:
            if not any(_count_citations(text, lang, linked) for lang in LANGS):
                yield Finding(record, part)


def _single_source(linked: Linked) -> Iterator[Finding]:
    events = ((event, None, event.sources) for event in linked.site.events)
    claims = (
        (article, claim.id, linked.site.cited[article.id][claim.id])
        for article in linked.site.articles
        for claim in article.claims
    )
    statements: Iterator[tuple[Article | Event, str | None, tuple[SourceRef, ...]]] = itertools.chain(events, claims)
    for record, part, refs in statements:
        if len({ref.id for ref in refs}) == 1:
            yield Finding(record, part, note=refs[0].id)


def _no_passage(linked: Linked) -> Iterator[Finding]:
    """Find the claims whose proof a reader has to look up in the sources: they cite no passage that tells it."""
    for article in linked.site.articles:
        for claim in article.claims:
            cited = linked.site.cited[article.id][claim.id]
            if claim.verdict != "opinion" and not any(ref.passage for ref in cited):
                yield Finding(article, claim.id, note=", ".join(dict.fromkeys(ref.id for ref in cited)))


def _overdue(linked: Linked) -> Iterator[Finding]:
    for explainer in linked.site.explainers:
        if explainer.review_by < linked.site.today:
            yield Finding(explainer, day=explainer.review_by)
    for article in linked.site.articles:
        for claim in article.claims:
            if claim.review_by < linked.site.today:
                yield Finding(article, claim.id, day=claim.review_by)


def _orphaned(linked: Linked) -> Iterator[Finding]:
    yield from (Finding(record) for record in orphans(linked))


def _unused(linked: Linked) -> Iterator[Finding]:
    """Find the terms that no explainer and no article links, though something else may."""
    main_texts = {record.id for record in (*linked.site.explainers, *linked.site.articles)}
    for term in linked.site.terms:
        if not any(mention.owner in main_texts for mention in linked.mentions[term.id]):
            yield Finding(term)


def _dead_links(linked: Linked) -> Iterator[Finding]:
    links = linked.site.links
    for url, records in outward(linked.site).items():
        if links.state(url) == "broken":
            yield from (Finding(record, note=url, day=links.checked) for record in records)


_FIND: Mapping[Kind, Callable[[Linked], Iterator[Finding]]] = {
    "missing": _missing,
    "stale": _stale,
    "translated": _translated,
    "unsourced": _unsourced,
    "single-source": _single_source,
    "no-passage": _no_passage,
    "overdue": _overdue,
    "orphaned": _orphaned,
    "unused": _unused,
    "dead-links": _dead_links,
}


def describe(kind: Kind, finding: Finding, lang: Lang) -> str:
    """Say in one line what was found, without the name of the record."""
    facts: dict[str, object] = {"note": finding.note, "day": _day(finding.day, lang)}
    if finding.lang:
        facts["language"] = say(f"language.{finding.lang}", lang)
        facts["other"] = say(f"language.{OTHER[finding.lang]}", lang)
    if finding.making:
        made = say(f"status.translated.{finding.making.made}", lang, **facts)
        return f"{made}; {say_review(finding.making, lang)}"
    return say(f"status.{kind}.found", lang, **facts)


def say_review(making: Making, lang: Lang) -> str:
    """Say who reviewed a translation and when, if anybody did."""
    if making.reviewed is None:
        return say("made.unreviewed", lang)
    key = "made.reviewed.by" if making.by else "made.reviewed"
    return say(key, lang, day=_day(making.reviewed, lang), by=making.by)


def say_links(gathered: Report, lang: Lang) -> str:
    """Say what is known of the addresses outside the site."""
    counts: dict[str, object] = {str(state): count for state, count in gathered.links.items()}
    if gathered.links_checked is None:
        return say("status.links.never", lang, **counts)
    return say("status.links", lang, day=_day(gathered.links_checked, lang), **counts)


def _day(day: datetime.date | None, lang: Lang) -> str:
    return say_date(PartialDate.of(day), lang, style="short") if day else ""


def _lengths(explainer: Explainer, linked: Linked) -> Iterator[Length]:
    for section in explainer.sections:
        yield Length(
            section.id,
            {lang: _count_words(explainer, section, lang, linked) for lang in LANGS},
            {lang: _count_citations(section.body, lang, linked) for lang in LANGS},
        )


def _count_words(explainer: Explainer, section: Section, lang: Lang, linked: Linked) -> int:
    text = section.body.side(lang)
    return len(linked.fragment(explainer, text, lang).plain.split()) if text else 0


def _count_citations(body: Prose, lang: Lang, linked: Linked) -> int:
    text = body.side(lang)
    return sum(pointer.kind == "citation" for pointer in linked.site.parsed[text].pointers) if text else 0
