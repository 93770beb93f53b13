"""Choose what readers of an explainer may ask themselves afterwards: what an article got right, what a word means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from generator.content.models import Explainer, Term
from generator.render.claim_facets import Checked
from generator.render.view import View
from generator.text.lang import LANGS

QUESTIONS = 3
"""So many questions are asked; fewer where there is nothing more to ask."""
_CLAIMS = 2
# An opinion is neither right nor wrong.
_NOT_ASKED = frozenset({"opinion"})


def claims_to_ask(claims: Iterable[Checked]) -> Mapping[str, tuple[Checked, ...]]:
    """Choose for explainers, by their ids, claims whose background they give, no two of the same verdict."""
    found: dict[str, dict[str, Checked]] = {}
    for checked in claims:
        if checked.claim.context and checked.claim.verdict not in _NOT_ASKED:
            found.setdefault(checked.claim.context.id, {}).setdefault(checked.claim.verdict, checked)
    return {explainer: tuple(by_verdict.values())[:_CLAIMS] for explainer, by_verdict in found.items()}


def terms_to_ask(view: View, explainer: Explainer, count: int) -> tuple[Term, ...]:
    """Choose of the terms that an explainer is about those that most of its texts link: the same in both languages."""
    leads = Counter(_linked(view, explainer))
    most = sorted(explainer.terms, key=lambda term: -leads[term])
    return tuple(view.record(term, Term) for term in most[:count])


def _linked(view: View, explainer: Explainer) -> Iterator[str]:
    """Name the terms that the texts link, each once for each text that does."""
    answers = (item.answer for item in explainer.questions)
    for text in (*explainer.key_points, *(section.body for section in explainer.sections), *answers):
        for lang in LANGS:
            if side := text.side(lang):
                yield from view.linked.fragment(explainer, side, lang).terms
