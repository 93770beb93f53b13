"""Write the checked articles: paragraph by paragraph, each claim with its verdict."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from generator.content.fields import SourceRef
from generator.content.models import Article, Correction
from generator.render.citing import cited_as
from generator.render.compose import compose, render
from generator.render.page import Heading, Page, Place, PlannedPage, place_of
from generator.render.parts import Part, of_section
from generator.render.reading_time import minutes_of_check
from generator.render.uses import corrections_of, explainers_on
from generator.render.verdicts import by_paragraph, tally
from generator.render.view import View

# So many articles stand on a page of their list.
PER_PAGE = 40


def pages(view: View) -> Iterator[PlannedPage]:
    """Plan the list of articles, and a page for each."""
    for part in of_section(view.linked.site.articles[::-1], "articles", PER_PAGE):
        yield PlannedPage(view.lang, Place(part.uri, "articles"), partial(_index, part=part))
    for article in view.linked.site.articles:
        yield PlannedPage(view.lang, place_of(article), partial(_article, article=article))


def _index(view: View, part: Part[Article]) -> Page:
    body = render("articles.html", view, part=part, listed=[(article, tally(article)) for article in part.entries])
    title, about = view.say("articles"), view.say("articles.about")
    numbered = title if part.is_first else view.say("pages.numbered", title=title, number=part.number)
    return compose(view, Place(part.uri, "articles"), title=numbered, about=about, body=body)


def _article(view: View, article: Article) -> Page:
    headings = tuple(_headings(view, article))
    body = render(
        "article.html",
        view,
        article=article,
        headings=headings,
        tally=tally(article),
        source=view.record(article.source.id),
        paragraphs=by_paragraph(article),
        cited_by=_sources_by_claim(view, article),
        corrected=_corrected(view, article),
        explainers=explainers_on(view, article.id),
        corrections=corrections_of(view, article.id),
        cited=cited_as(view, article),
        checked=max((claim.checked for claim in article.claims), default=None),
        minutes=minutes_of_check(view, article),
    )
    return compose(
        view,
        place_of(article),
        title=view.plain(article.title),
        about=view.plain(article.summary),
        body=body,
        rests_on=_rests_on(article),
        headings=headings,
    )


def _corrected(view: View, article: Article) -> Mapping[str, list[Correction]]:
    """Find the corrections that were made to each claim and paragraph, by its id."""
    by_part: dict[str, list[Correction]] = {}
    for correction in corrections_of(view, article.id):
        by_part.setdefault(correction.where.part or "", []).append(correction)
    return by_part


def _sources_by_claim(view: View, article: Article) -> Mapping[str, list[SourceRef]]:
    """List the sources of each claim, each source once."""
    cited = view.linked.site.cited[article.id]
    return {claim_id: list({ref.id: ref for ref in refs}.values()) for claim_id, refs in cited.items()}


def _rests_on(article: Article) -> Iterator[SourceRef]:
    yield article.source
    for unknown in article.unknowns:
        yield from unknown.sources


def _headings(view: View, article: Article) -> Iterator[Heading]:
    optional = {
        "_paragraphs": True,
        "_how": True,
        "_unknowns": article.unknowns,
        "_notes": article.notes,
    }
    for anchor, is_shown in optional.items():
        if is_shown:
            yield Heading(anchor, view.say(f"heading{anchor}"))
        if anchor == "_paragraphs":
            yield from (Heading(part.id, view.part_name(part), level=3) for part in article.paragraphs)
    yield from (Heading(anchor, view.say(f"heading{anchor}")) for anchor in ("_sources", "_cite"))
