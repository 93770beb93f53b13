"""Choose what each book holds: one for the whole site, and one for each explainer; every language has its own."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.content.models import Article, Explainer
from generator.render.claim_facets import Checked, all_claims
from generator.render.downloads import book_of, download
from generator.site.resolve import Site
from generator.text.lang import LANGS, Lang

# So many explainers stand in the book of the whole site, and the checks of so many articles: a book stays a book, and
# costs the same to make, however large the site is.
MOST_EXPLAINERS = 40
MOST_ARTICLES = 10
# A site in which nothing is explained yet has a book too.
_BEFORE_ALL = datetime.date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Book:
    """Name a book and what it holds; its identifier follows from its path, which never changes.

    `articles` are told whole, with all their claims. `claims` are those that lead to the one explainer of a book.
    """

    path: str
    lang: Lang
    explainers: tuple[Explainer, ...]
    articles: tuple[Article, ...] = ()
    claims: tuple[Checked, ...] = ()
    is_whole: bool = False

    @property
    def explainer(self) -> Explainer | None:
        """Return the explainer that the book is about; none for the book of the whole site."""
        return None if self.is_whole else self.explainers[0]

    @property
    def modified(self) -> datetime.date:
        """Return the last day on which something in it was written or looked up again."""
        return max(self._days(), default=_BEFORE_ALL)

    def _days(self) -> Iterator[datetime.date]:
        for explainer in self.explainers:
            yield from filter(None, (explainer.published, explainer.updated, explainer.checked))
        for article in self.articles:
            yield from (article.published, *(claim.checked for claim in article.claims))
        yield from (checked.claim.checked for checked in self.claims)


def books(site: Site) -> Iterator[Book]:
    """List every book of a site."""
    articles, leading = _articles(site), _claims_by_explainer(site)
    for lang in LANGS:
        whole = site.explainers[:MOST_EXPLAINERS]
        yield Book(download(f"book-{lang}").path, lang, whole, articles, is_whole=True)
        for explainer in site.explainers:
            yield Book(book_of(explainer, lang).path, lang, (explainer,), (), leading.get(explainer.id, ()))


def _articles(site: Site) -> tuple[Article, ...]:
    """Choose the articles whose checks the book of the whole site tells: those that its explainers are about first."""
    named = dict.fromkeys(ref for one in site.explainers[:MOST_EXPLAINERS] for ref in one.articles)
    by_id = {article.id: article for article in site.articles}
    chosen = dict.fromkeys([*named, *reversed(by_id)])
    return tuple(by_id[ref] for ref in chosen if ref in by_id)[:MOST_ARTICLES]


def _claims_by_explainer(site: Site) -> Mapping[str, tuple[Checked, ...]]:
    """Find for each explainer the claims to which it gives the background."""
    found: defaultdict[str, list[Checked]] = defaultdict(list)
    for checked in all_claims(site):
        if checked.claim.context:
            found[checked.claim.context.id].append(checked)
    return {explainer: tuple(claims) for explainer, claims in found.items()}
