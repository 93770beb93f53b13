"""Check what no single record can know: sources, names, lengths, order in time, records that nothing needs.

Each check is a generator of problems; `check` runs them all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from generator.content.document import Loc
from generator.content.fields import SourceRef
from generator.content.load import Content
from generator.content.models import Actor, Event, Part, Question, Record, Source, Term
from generator.content.parity import LANGUAGE_NAMES
from generator.content.sidecars import TRANSLATIONS_FILE
from generator.problems.problem import Position, Problem, Problems, problem_at
from generator.site.address_checks import address_problems
from generator.site.claim_checks import claim_problems
from generator.site.colours import CONTRAST, colours, contrast, legible
from generator.site.copied_texts import copied_texts
from generator.site.figure_checks import figure_problems
from generator.site.front_checks import front_problems
from generator.site.language_checks import languages_against_words
from generator.site.link import Linked
from generator.site.misspelt_names import misspelt_names
from generator.site.name_checks import (
    idle_marks,
    joined_names,
    misnamed_languages,
    name_problems,
    unknown_countries,
    unknown_languages,
)
from generator.site.relation_checks import relation_problems
from generator.site.resolve import Site
from generator.site.retelling_checks import retelling_problems
from generator.site.settings_checks import settings_problems
from generator.site.source_checks import source_problems
from generator.site.time_checks import time_problems
from generator.site.twins import elders_first, source_twins, twin_problems
from generator.site.wording_checks import wording_problems
from generator.text.lang import LANGS, OTHER
from generator.text.vietnamese import fold
from generator.translation.agreement import Stale, acknowledge

Check = Callable[[Site, Content], Iterator[Problem]]


def check(site: Site, content: Content, problems: Problems) -> None:
    """Run every check over the resolved site."""
    for find_problems in CHECKS:
        problems.extend(find_problems(site, content))


def check_links(linked: Linked, content: Content, problems: Problems) -> None:
    """Run the checks that need to know which terms were linked, or that every record is whole."""
    problems.extend(_orphans(linked, content))
    problems.extend(_unrecorded(linked.site, content))


def _sourced_parts(record: Record) -> Iterator[tuple[Loc, Part]]:
    """Find the parts of a record that must rest on sources, each with its place."""
    if "sources" in type(record).model_fields:
        yield (), record
    for index, part in enumerate(vars(record).get("relations", ())):
        yield ("relations", index), part


Locate = Callable[[], Position]
"""Where a problem is, looked up only if there is one: most of thousands of parts have none."""


def _all_sourced(site: Site, content: Content) -> Iterator[tuple[Locate, Part, tuple[SourceRef, ...]]]:
    for record in site.records.values():
        document = content.documents[record.id]
        for loc, part in _sourced_parts(record):
            refs: tuple[SourceRef, ...] = getattr(part, "sources", ())
            yield partial(document.key, (*loc, "sources")), part, refs
    yield from _cited_claims(site, content)


def _cited_claims(site: Site, content: Content) -> Iterator[tuple[Locate, Part, tuple[SourceRef, ...]]]:
    """Find the claims, whose sources are those that their texts cite."""
    for article in site.articles:
        document = content.documents[article.id]
        for index, claim in enumerate(article.claims):
            yield partial(document.key, ("claims", index, "record")), claim, site.cited[article.id][claim.id]


def _unsourced(site: Site, content: Content) -> Iterator[Problem]:
    for locate, part, refs in _all_sourced(site, content):
        if not refs and not isinstance(part, Question):
            yield problem_at(locate(), "C001")


def _unseen_only(site: Site, content: Content) -> Iterator[Problem]:
    for locate, _, refs in _all_sourced(site, content):
        sources = [site.records.get(ref.id) for ref in refs]
        if sources and all(isinstance(source, Source) and source.seen is None for source in sources):
            yield problem_at(locate(), "C002", sources=", ".join(ref.id for ref in refs))


def _single_source(site: Site, content: Content) -> Iterator[Problem]:
    twins = source_twins(site)
    for locate, part, refs in _all_sourced(site, content):
        if isinstance(part, (Actor, Term)) or not refs:
            continue
        # One article under several addresses is one source.
        if len({twins.get(ref.id, ref.id) for ref in refs}) == 1:
            yield problem_at(locate(), "C003", sources=", ".join(dict.fromkeys(ref.id for ref in refs)))


def _shared_names(site: Site, content: Content) -> Iterator[Problem]:
    for lang in LANGS:
        owners: dict[str, Term] = {}
        for term in elders_first(site.terms, site):
            named: list[tuple[Loc, str | None]] = [(("term", lang), term.term.side(lang))]
            named += term.other_names(lang)
            for loc, name in named:
                other = owners.setdefault((name or "").casefold(), term) if name else term
                if other is not term:
                    facts = {"words": name or "", "other": other.id}
                    yield problem_at(content.documents[term.id].value(loc), "C005", **facts)


def _uncited_sections(site: Site, content: Content) -> Iterator[Problem]:
    for explainer in site.explainers:
        for index, section in enumerate(explainer.sections):
            for lang in LANGS:
                text = section.body.side(lang)
                if text and not any(pointer.kind == "citation" for pointer in site.parsed[text].pointers):
                    place = content.documents[explainer.id].key(("sections", index, "body", lang))
                    yield problem_at(place, "C001")


def _overdue(site: Site, content: Content) -> Iterator[Problem]:
    for explainer in site.explainers:
        if explainer.review_by < site.today:
            place = content.documents[explainer.id].value(("review_by",))
            yield problem_at(place, "C008", date=explainer.review_by.isoformat())
    for article in site.articles:
        for index, claim in enumerate(article.claims):
            if claim.review_by < site.today:
                place = content.documents[article.id].value(("claims", index, "review_by"))
                yield problem_at(place, "C008", date=claim.review_by.isoformat())


def _faint_accent(site: Site, content: Content) -> Iterator[Problem]:
    accent, paper = site.settings.accent, colours()["paper"]
    for field, ground in (("light", paper.light), ("dark", paper.dark)) if accent else ():
        colour: str = getattr(accent, field)
        found = contrast(colour, ground)
        if found < CONTRAST:
            place = content.documents[site.settings.id].value(("accent", field))
            facts = {"paper": ground, "contrast": f"{found:.1f}", "near": legible(colour, ground)}
            yield problem_at(place, "C013", **facts)


def _orphans(linked: Linked, content: Content) -> Iterator[Problem]:
    for record in orphans(linked):
        yield problem_at(Position(content.documents[record.id].path), "C004")


def orphans(linked: Linked) -> Iterator[Record]:
    """Find the records that nothing refers to, of the kinds that are there to be referred to."""
    for record in linked.site.records.values():
        needed = isinstance(record, (Source, Term, Actor, Event))
        if needed and not linked.mentions[record.id] and not (isinstance(record, Event) and record.actors):
            yield record


def _stale(site: Site, content: Content) -> Iterator[Problem]:
    """Point at the side that changed: in a pull request, that is where its author sees it."""
    for stale in site.translations.stale:
        document, loc = content.documents[stale.pair.owner], stale.pair.loc
        yield stale_at(stale, document.key((*loc, OTHER[stale.behind])))


def stale_at(stale: Stale, place: Position) -> Problem:
    """Report at a place that a text changed on one side only."""
    pair, lang = stale.pair, stale.behind
    names = {"language": LANGUAGE_NAMES[lang], "other": LANGUAGE_NAMES[OTHER[lang]]}
    return problem_at(place, "T004", field=pair.field, **names, lang=lang, name=f"{pair.owner}#{pair.field}")


def _unrecorded(site: Site, content: Content) -> Iterator[Problem]:
    recorded = content.sidecars.translations
    if recorded is not None and not content.sidecars.is_spoilt and recorded != acknowledge(site.translations):
        yield unrecorded_at(content.folder / TRANSLATIONS_FILE)


def unrecorded_at(path: Path) -> Problem:
    """Report that the file of which translations agree is out of date."""
    return problem_at(Position(path), "T005")


def _same_actor_names(site: Site, content: Content) -> Iterator[Problem]:
    owners: dict[str, Actor] = {}
    for actor in elders_first(site.actors, site):
        for lang in LANGS:
            name = fold(actor.names.side(lang) or actor.id)
            if owners.setdefault(name, actor) is not actor:
                facts = {"words": actor.names.side(lang) or "", "other": owners[name].id}
                yield problem_at(content.documents[actor.id].value(("names", lang)), "C009", **facts)


CHECKS: tuple[Check, ...] = (
    _unsourced,
    _unseen_only,
    _single_source,
    _shared_names,
    _same_actor_names,
    time_problems,
    _uncited_sections,
    _overdue,
    _faint_accent,
    _stale,
    name_problems,
    misnamed_languages,
    languages_against_words,
    unknown_languages,
    unknown_countries,
    retelling_problems,
    relation_problems,
    twin_problems,
    address_problems,
    source_problems,
    idle_marks,
    joined_names,
    claim_problems,
    settings_problems,
    front_problems,
    figure_problems,
    wording_problems,
    copied_texts,
    misspelt_names,
)
