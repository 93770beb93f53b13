"""Compare the content with what was published last: what readers may rely on does not change quietly."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.content.load import SITE_ID, Content
from generator.content.models import Article, Claim, Prose
from generator.problems.problem import Position, Problem, problem_at
from generator.site.link import Linked
from generator.text.lang import LANGS

_WORD = re.compile(r"\w+")
_WORDED_FIELDS = ("answer", "statement", "record", "wording")


def uncorrected(published: Linked, proposed: Linked, content: Content) -> Iterator[Problem]:
    """Report claims that differ from what was published, or are gone, where no new correction says so.

    A correction covers the claim, the paragraph or the article that it names. `content` is what was proposed.
    """
    new = (correction for correction in proposed.site.corrections if correction.id not in published.site.records)
    corrected = frozenset(str(correction.where) for correction in new)
    articles = {article.id: article for article in proposed.site.articles}
    for article in published.site.articles:
        if article.id in corrected:
            continue
        if article.id in articles:
            yield from _changed_claims(published, article, proposed, articles[article.id], content, corrected)
        else:
            yield problem_at(Position(content.documents[SITE_ID].path), "C012", id=article.id)


def _changed_claims(  # noqa: PLR0913  # what was, what is, and where to point
    published: Linked, old: Article, proposed: Linked, new: Article, content: Content, corrected: frozenset[str]
) -> Iterator[Problem]:
    document = content.documents[new.id]
    claims = {claim.id: (index, claim) for index, claim in enumerate(new.claims)}
    for was in old.claims:
        name = f"{new.id}#{was.id}"
        if corrected & {name, f"{new.id}#{was.paragraph}"}:
            continue
        index, now = claims.get(was.id, (0, None))
        if now is None:
            yield problem_at(document.key(("claims",)), "C012", id=name)
        elif now.verdict != was.verdict:
            place = document.value(("claims", index, "verdict"))
            yield problem_at(place, "C010", id=name, was=was.verdict, now=now.verdict)
        elif changed := [
            field
            for field in _WORDED_FIELDS
            if _words_of_field(published, old, was, field) != _words_of_field(proposed, new, now, field)
        ]:
            place = document.key(("claims", index, changed[0]))
            yield problem_at(place, "C011", id=name, fields=", ".join(changed))


def _words_of_field(linked: Linked, article: Article, claim: Claim, field: str) -> list[list[str]]:
    """Split what a field says in each language into words: markup, links and punctuation do not count."""
    text = getattr(claim, field)
    sides = [(text.side(lang) or "", lang) for lang in LANGS if text is not None]
    if isinstance(text, Prose):
        sides = [(linked.fragment(article, side, lang).plain if side else "", lang) for side, lang in sides]
    return [_WORD.findall(side.casefold()) for side, _ in sides]
