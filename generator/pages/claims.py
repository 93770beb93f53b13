"""Write the claims: the list of all, and for each its answer, what was said, and what the record shows."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import partial
from typing import NamedTuple

from generator.content.fields import SourceRef
from generator.content.models import Article, Claim, Evidence, Paragraph, Record, Source, SourcePassage
from generator.render.blocks import count_blocks
from generator.render.citing import cited_as
from generator.render.claim_facets import PARTED, Checked, all_claims, claim_facets, values_uri
from generator.render.compose import compose, render
from generator.render.embedding import claim_in_short
from generator.render.facets import Facet, Option, bounded
from generator.render.page import Page, Place, PlannedPage, description, place_of_part
from generator.render.parts import DENSE, Part, of_section, parted
from generator.render.uses import corrections_of
from generator.render.view import View
from generator.site.addresses import parts
from generator.site.evidence import RATINGS, rated

_SECTION = "claims"
# So many claims stand on a page of a list.
PER_PAGE = 80
# So many values of a filter are named beside a list.
NAMED = 40
# So many passages are shown at once; the others unfold.
_OPEN_PROOFS = 3


def pages(view: View) -> Iterator[PlannedPage]:
    """Plan the list of all claims, a part of it for each value of a filter, and a page for each claim."""
    claims = all_claims(view.linked.site)
    facets = claim_facets(view, claims)
    offered = tuple(bounded(facet, NAMED) for facet in facets)
    boxes = tuple(bounded(facet) for facet in facets)
    for part in of_section(claims, _SECTION, PER_PAGE):
        filters = Filters(offered, boxes, len(claims)) if part.is_first else None
        yield PlannedPage(view.lang, Place(part.uri, _SECTION), partial(_index, part=part, filters=filters))
    for facet, named in zip(facets, offered, strict=True):
        if facet.key in PARTED:
            yield from _parts(view, named, facet.options, claims)
        if facet.key in PARTED and not named.is_whole:
            yield from _values(view, facet)
    for checked in claims:
        place = place_of_part(checked.article, checked.claim, "claim")
        yield PlannedPage(view.lang, place, partial(_claim, checked=checked))


def _parts(view: View, facet: Facet, options: Iterable[Option], claims: Iterable[Checked]) -> Iterator[PlannedPage]:
    """Plan the pages for each value of a facet."""
    by_value: defaultdict[str, list[Checked]] = defaultdict(list)
    for checked in claims:
        for value in checked.values(facet.key):
            by_value[value].append(checked)
    for option in options:
        for part in parted(by_value[option.value], str(option.uri), PER_PAGE):
            make = partial(_part, facet=facet, option=option, part=part)
            yield PlannedPage(view.lang, Place(part.uri, "claims-part"), make)


def _values(view: View, facet: Facet) -> Iterator[PlannedPage]:
    """Plan the list of all values of a facet that has more than a page can name beside its list."""
    for part in parted(facet.options, values_uri(facet.key), DENSE):
        yield PlannedPage(view.lang, Place(part.uri, "claims-part"), partial(_list_values, key=facet.key, part=part))


def _list_values(view: View, key: str, part: Part[Option]) -> Page:
    title = view.say(f"claims.{key}")
    numbered = title if part.is_first else view.say("pages.numbered", title=title, number=part.number)
    body = render("claims_values.html", view, title=title, part=part)
    return compose(view, Place(part.uri, "claims-part"), title=numbered, about=view.say("claims.about"), body=body)


class Filters(NamedTuple):
    """Hold how the list of all claims is narrowed: by pages where there is no script, by boxes where there is one."""

    facets: tuple[Facet, ...]
    boxes: tuple[Facet, ...]
    total: int

    @property
    def blocks(self) -> int:
        """Return in how many blocks all claims come."""
        return count_blocks(self.total)


def _index(view: View, part: Part[Checked], filters: Filters | None) -> Page:
    body = render("claims.html", view, part=part, articles=_by_article(part.entries), filters=filters)
    title, about = view.say("claims"), view.say("claims.about")
    numbered = title if part.is_first else view.say("pages.numbered", title=title, number=part.number)
    return compose(view, Place(part.uri, _SECTION), title=numbered, about=about, body=body)


def _by_article(claims: Iterable[Checked]) -> list[tuple[Article, list[Checked]]]:
    return [(article, list(made)) for article, made in itertools.groupby(claims, key=lambda checked: checked.article)]


def _part(view: View, facet: Facet, option: Option, part: Part[Checked]) -> Page:
    title = view.say(f"claims.part.{facet.key}", name=option.name)
    about = view.say(f"verdict.{option.value}.means") if facet.key == "verdict" else view.say("claims.about")
    body = render(
        "claims_part.html",
        view,
        part=part,
        articles=_by_article(part.entries),
        facet=facet,
        option=option,
        title=title,
        about=about,
    )
    numbered = title if part.is_first else view.say("pages.numbered", title=title, number=part.number)
    return compose(view, Place(part.uri, "claims-part"), title=numbered, about=f"{numbered}. {about}", body=body)


class Proof(NamedTuple):
    """Hold a passage that a claim cites, and the source in which it stands."""

    source: Source
    passage: SourcePassage


def _claim(view: View, checked: Checked) -> Page:
    article, claim = checked
    place = place_of_part(article, claim, "claim")
    index = article.claims.index(claim)
    answer = view.plain(claim.answer)
    about = claim_in_short(view, claim)
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
        shared=f"{answer}\n{about}",
    )
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
