"""Report on the content: how long each explainer is, what it cites, what rests on one source, which terms are used."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.lang import LANGS, Lang
from generator.link import Linked
from generator.models import Claim, Event, Explainer, Prose, Section


@dataclass(frozen=True, slots=True)
class Length:
    """Count the words (in Vietnamese: syllables) and citations of one section, in each language."""

    section: str
    words: Mapping[Lang, int]
    citations: Mapping[Lang, int]


@dataclass(frozen=True, slots=True)
class Report:
    """Hold the figures by which editors judge the content."""

    explainers: Mapping[str, tuple[Length, ...]]
    single_source: tuple[str, ...]
    used_terms: tuple[str, ...]
    unused_terms: tuple[str, ...]


def report(linked: Linked) -> Report:
    """Count what readers get and what it rests on; a term is used where an explainer or an article links it."""
    site = linked.site
    texts = {record.id for record in (*site.explainers, *site.articles)}
    used = {term.id for term in site.terms if any(one.owner in texts for one in linked.mentions[term.id])}
    return Report(
        explainers={one.id: tuple(_lengths(one, linked)) for one in site.explainers},
        single_source=tuple(_single_source(linked)),
        used_terms=tuple(term.id for term in site.terms if term.id in used),
        unused_terms=tuple(term.id for term in site.terms if term.id not in used),
    )


def _lengths(explainer: Explainer, linked: Linked) -> Iterator[Length]:
    for section in explainer.sections:
        yield Length(
            section.id,
            {lang: _words(explainer, section, lang, linked) for lang in LANGS},
            {lang: _citations(section.body, lang, linked) for lang in LANGS},
        )


def _words(explainer: Explainer, section: Section, lang: Lang, linked: Linked) -> int:
    text = section.body.side(lang)
    return len(linked.fragment(explainer, text, lang).plain.split()) if text else 0


def _citations(body: Prose, lang: Lang, linked: Linked) -> int:
    text = body.side(lang)
    return sum(mark.kind == "citation" for mark in linked.site.parsed[text].marks) if text else 0


def _single_source(linked: Linked) -> Iterator[str]:
    weighed: list[tuple[str, Claim | Event]] = [(event.id, event) for event in linked.site.events]
    weighed += [(f"{article.id}#{claim.id}", claim) for article in linked.site.articles for claim in article.claims]
    yield from (name for name, one in weighed if len({ref.id for ref in one.sources}) == 1)


def as_lines(found: Report) -> Iterator[str]:
    """Write a report as a table for the terminal."""
    yield f"{'':40} {'words vi':>9} {'en':>6} {'citations vi':>13} {'en':>4}"
    for explainer, lengths in found.explainers.items():
        total = Length(explainer, *(_sum(lengths, field) for field in ("words", "citations")))
        for one in (total, *lengths):
            name = one.section if one is total else f"  {one.section}"
            words, citations = one.words, one.citations
            yield f"{name:40} {words['vi']:>9} {words['en']:>6} {citations['vi']:>13} {citations['en']:>4}"
    yield f"\nresting on one source ({len(found.single_source)}): {', '.join(found.single_source) or '–'}"
    yield f"terms linked from explainers and articles: {len(found.used_terms)}"
    yield f"terms not linked from any ({len(found.unused_terms)}): {', '.join(found.unused_terms) or '–'}"


def _sum(lengths: tuple[Length, ...], field: str) -> Mapping[Lang, int]:
    return {lang: sum(getattr(one, field)[lang] for one in lengths) for lang in LANGS}
