"""Hold the content against what was published last: what readers may rely on does not change quietly."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.content.load import SITE_ID, Content
from generator.content.models import Article, Claim, Prose
from generator.problems.problem import Position, Problem, problem_at
from generator.site.link import Linked
from generator.text.lang import LANGS

_WORD = re.compile(r"\w+")
_WORDED = ("statement", "public_record", "correction")


def uncorrected(before: Linked, after: Linked, content: Content) -> Iterator[Problem]:
    """Report claims that differ from what was published, or are gone, where no new correction says so.

    A correction owns up for the claim, the paragraph or the article that it names.
    """
    new = (one for one in after.site.corrections if one.id not in before.site.records)
    owned = frozenset(str(one.where) for one in new)
    now = {article.id: article for article in after.site.articles}
    for article in before.site.articles:
        if article.id in owned:
            continue
        if article.id in now:
            yield from _changes(before, article, after, now[article.id], content, owned)
        else:
            yield problem_at(Position(content.documents[SITE_ID].path), "C012", id=article.id)


def _changes(  # noqa: PLR0913  # what was, what is, and where to point
    before: Linked, old: Article, after: Linked, new: Article, content: Content, owned: frozenset[str]
) -> Iterator[Problem]:
    document = content.documents[new.id]
    now = {claim.id: (index, claim) for index, claim in enumerate(new.claims)}
    for claim in old.claims:
        name = f"{new.id}#{claim.id}"
        if owned & {name, f"{new.id}#{claim.paragraph}"}:
            continue
        index, found = now.get(claim.id, (0, None))
        if found is None:
            yield problem_at(document.key(("claims",)), "C012", id=name)
        elif found.verdict != claim.verdict:
            place = document.value(("claims", index, "verdict"))
            yield problem_at(place, "C010", id=name, was=claim.verdict, now=found.verdict)
        elif changed := [one for one in _WORDED if _words(before, old, claim, one) != _words(after, new, found, one)]:
            place = document.key(("claims", index, changed[0]))
            yield problem_at(place, "C011", id=name, fields=", ".join(changed))


def _words(linked: Linked, article: Article, claim: Claim, field: str) -> list[list[str]]:
    """Give what a field says in each language, word for word: marks, links and signs do not count."""
    text = getattr(claim, field)
    sides = [(text.side(lang) or "", lang) for lang in LANGS if text is not None]
    if isinstance(text, Prose):
        sides = [(linked.fragment(article, side, lang).plain if side else "", lang) for side, lang in sides]
    return [_WORD.findall(side.casefold()) for side, _ in sides]
