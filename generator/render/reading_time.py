"""Estimate how long a text takes to read."""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable, Mapping

from generator.content.models import Article, Explainer, Prose
from generator.render.view import View
from generator.text.lang import Lang
from generator.text.sentences import count_words

# Vietnamese is counted in syllables, of which a reader takes in more per minute.
WORDS_A_MINUTE: Mapping[Lang, int] = {"vi": 260, "en": 220}


# Each explainer is counted for its own page, and again for each list.
_count = functools.lru_cache(maxsize=20_000)(count_words)


def minutes(view: View, explainer: Explainer) -> int:
    """Return how many minutes it takes to read an explainer."""
    texts: list[Prose] = [*explainer.key_points]
    texts += [section.body for section in explainer.sections]
    texts += [question.answer for question in explainer.questions]
    drawn = (view.figure_words(explainer, figure) for figure in explainer.figures)
    return _minutes(view, (*drawn, *(view.plain_prose(explainer, text) for text in texts)))


def minutes_of_check(view: View, article: Article) -> int:
    """Return how many minutes it takes to read what an article says and how it holds up, without the evidence."""
    says = (view.plain(paragraph.summary) for paragraph in article.paragraphs)
    answers = (f"{view.plain(claim.answer)} {view.plain(claim.statement)}" for claim in article.claims)
    return _minutes(view, (*says, *answers))


def _minutes(view: View, texts: Iterable[str]) -> int:
    count = sum(map(_count, texts))
    return max(1, math.ceil(count / WORDS_A_MINUTE[view.lang]))
