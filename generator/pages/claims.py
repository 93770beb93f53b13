"""Write the claims: the list of all, and for each its answer, what was said, and what the record shows."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import partial
from typing import NamedTuple

from generator.content.fields import SourceRef
from generator.content.models import Article, Claim, Evidence, Paragraph, Record, Source, SourcePassage
from generator.render.citing import cited_as
from generator.render.claim_facets import PARTED, Checked, all_claims, claim_facets
from generator.render.compose import compose, render
from generator.render.facets import Facet, Option
from generator.render.page import Page, Place, PlannedPage, description, place_of_part, place_of_section
from generator.render.uses import corrections_of
from generator.render.view import View
from generator.site.addresses import parts
from generator.site.evidence import RATINGS, rated

_SECTION = "claims"
# So many passages are shown at once; the others unfold.
_OPEN_PROOFS = 3


def pages(view: View) -> Iterator[PlannedPage]:
    """Plan the list of all claims, a part of it for each value of a filter, and a page for each claim."""
    claims = all_claims(view.linked.site)
    yield PlannedPage(view.lang, place_of_section(_SECTION), _index)
    for facet in claim_facets(view, claims):
        if facet.key in PARTED:
            yield from _parts(view, facet, claims)
    for checked in claims:
        place = place_of_part(checked.article, checked.claim, "claim")
        yield PlannedPage(view.lang, place, partial(_claim, checked=checked))


def _parts(view: View, facet: Facet, claims: Iterable[Checked]) -> Iterator[PlannedPage]:
    """Plan a page for each value of a facet."""
    by_value: defaultdict[str, list[Checked]] = defaultdict(list)
    for checked in claims:
        for value in checked.values(facet.key):
            by_value[value].append(checked)
    for option in facet.options:
        make = partial(_part, facet=facet, option=option, claims=by_value[option.value])
        yield PlannedPage(view.lang, _place(option), make)


def _index(view: View) -> Page:
    claims = all_claims(view.linked.site)
    body = render(
        "claims.html", view, articles=_by_article(claims), facets=claim_facets(view, claims), total=len(claims)
    )
    title, about = view.say("claims"), view.say("claims.about")
    return compose(view, place_of_section(_SECTION), title=title, about=about, body=body)


def _by_article(claims: Iterable[Checked]) -> list[tuple[Article, list[Checked]]]:
    return [(article, list(made)) for article, made in itertools.groupby(claims, key=lambda checked: checked.article)]


def _place(option: Option) -> Place:
    return Place(str(option.uri), "claims-part")


def _part(view: View, facet: Facet, option: Option, claims: list[Checked]) -> Page:
    title = view.say(f"claims.part.{facet.key}", name=option.name)
    about = view.say(f"verdict.{option.value}.means") if facet.key == "verdict" else view.say("claims.about")
    body = render(
        "claims_part.html", view, articles=_by_article(claims), facet=facet, option=option, title=title, about=about
    )
    return compose(view, _place(option), title=title, about=f"{title}. {about}", body=body)


class Proof(NamedTuple):
    """Hold a passage that a claim cites, and the source in which it stands."""

    source: Source
    passage: SourcePassage


def _claim(view: View, checked: Checked) -> Page:
    article, claim = checked
    place = place_of_part(article, claim, "claim")
    index = article.claims.index(claim)
    answer = view.plain(claim.answer)
    body = render(
        "claim_page.html",
        view,
        article=article,
        claim=claim,
        paragraph=_paragraph(article, claim),
        position=index + 1,
        previous=article.claims[index - 1] if index else None,
        next=article.claims[index + 1] if index + 1 < len(article.claims) else None,
        proofs=_proofs(view, view.linked.site.cited[article.id][claim.id]),
        open_proofs=_OPEN_PROOFS,
        evidence=_weak_evidence(view, checked),
        context=_context(view, claim),
        corrections=[one for one in corrections_of(view, article.id) if one.where.part == claim.id],
        cited=cited_as(view, article, claim),
    )
    verdict = view.say(f"verdict.{claim.verdict}")
    about = view.say("claim.page.about", verdict=verdict, statement=view.plain(claim.statement))
    return compose(view, place, title=answer, about=description(about), body=body)


def _paragraph(article: Article, claim: Claim) -> Paragraph:
    return next(paragraph for paragraph in article.paragraphs if paragraph.id == claim.paragraph)


def _proofs(view: View, refs: tuple[SourceRef, ...]) -> list[Proof]:
    """Find the passages that are cited, each once, in the order of reading."""
    proofs: list[Proof] = []
    for ref in refs:
        source = view.record(ref.id, Source)
        proofs += [Proof(source, passage) for passage in source.passages if passage.id == ref.passage]
    return proofs


class Background(NamedTuple):
    """Hold where the background of a claim is explained."""

    record: Record
    part_id: str | None
    name: str


def _context(view: View, claim: Claim) -> Background | None:
    if claim.context is None:
        return None
    record, part = view.record(claim.context.id), claim.context.part
    return Background(record, part, view.part_name(parts(record)[part]) if part else view.name(record))


def _weak_evidence(view: View, checked: Checked) -> Evidence | None:
    """Rate the evidence where readers should know that it is not the best."""
    found = rated(view.linked.site, *checked)
    return None if found == RATINGS[0] else found
