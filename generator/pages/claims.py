"""Write the claims: the list of all, and for each its answer, what was said, and what the record shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from generator.content.fields import SourceRef
from generator.content.models import Actor, Article, Claim, Evidence, Paragraph, Record, Source, SourcePassage
from generator.render.citing import cited_as
from generator.render.compose import compose, render
from generator.render.page import Page, Place, PlannedPage, description, place_of_part, place_of_section
from generator.render.uses import corrections_of
from generator.render.verdicts import VERDICTS
from generator.render.view import View
from generator.site.addresses import parts, section_uri
from generator.site.evidence import RATINGS, rated

_SECTION = "claims"


class Checked(NamedTuple):
    """Hold a claim and the article that makes it."""

    article: Article
    claim: Claim


@dataclass(frozen=True, slots=True)
class ClaimList:
    """Hold the claims that share a verdict or a speaker: a page of its own lists them."""

    key: str
    value: str
    name: str
    claims: tuple[Checked, ...]

    @property
    def uri(self) -> str:
        """Return the path of its page below the language's root."""
        return f"{section_uri(_SECTION)}{self.key}-{self.value}/"


def pages(view: View) -> Iterator[PlannedPage]:
    """Plan the list of all claims, one for each verdict and each speaker, and a page for each claim."""
    yield PlannedPage(view.lang, place_of_section(_SECTION), _index)
    for listed in (*_by_verdict(view), *_by_speaker(view)):
        yield PlannedPage(view.lang, Place(listed.uri, _SECTION), partial(_part, listed=listed))
    for checked in all_claims(view):
        place = place_of_part(checked.article, checked.claim, "claim")
        yield PlannedPage(view.lang, place, partial(_claim, checked=checked))


def all_claims(view: View) -> tuple[Checked, ...]:
    """List every claim, those of the newest article first, each article in its own order."""
    articles = reversed(view.linked.site.articles)
    return tuple(Checked(article, claim) for article in articles for claim in article.claims)


def _by_verdict(view: View) -> Iterator[ClaimList]:
    for verdict in VERDICTS:
        claims = tuple(checked for checked in all_claims(view) if checked.claim.verdict == verdict)
        if claims:
            yield ClaimList("verdict", verdict, view.say(f"verdict.{verdict}"), claims)


def _by_speaker(view: View) -> Iterator[ClaimList]:
    said: dict[str, list[Checked]] = {}
    for checked in all_claims(view):
        if checked.claim.said_by:
            said.setdefault(checked.claim.said_by.id, []).append(checked)
    for actor in view.records(said, Actor):
        yield ClaimList("said-by", actor.id, view.name(actor), tuple(said[actor.id]))


def _index(view: View) -> Page:
    facets = (("verdict", tuple(_by_verdict(view))), ("said-by", tuple(_by_speaker(view))))
    body = render("claims.html", view, claims=all_claims(view), facets=facets, listed=None)
    title, about = view.say("claims"), view.say("claims.about")
    return compose(view, place_of_section(_SECTION), title=title, about=about, body=body)


def _part(view: View, listed: ClaimList) -> Page:
    title = view.say(f"claims.{listed.key}", name=listed.name)
    body = render("claims.html", view, claims=listed.claims, facets=(), listed=listed, title=title)
    return compose(view, Place(listed.uri, _SECTION), title=title, about=view.say("claims.about"), body=body)


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
