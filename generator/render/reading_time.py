"""Estimate how long a text takes to read."""

from __future__ import annotations

import math
from collections.abc import Mapping

from generator.content.models import Explainer, Prose
from generator.render.view import View
from generator.text.lang import Lang

# Vietnamese is counted in syllables, of which a reader takes in more per minute.
WORDS_A_MINUTE: Mapping[Lang, int] = {"vi": 260, "en": 220}


def minutes(view: View, explainer: Explainer) -> int:
    """Return how many minutes it takes to read an explainer."""
    texts: list[Prose] = [explainer.summary, *explainer.key_points]
    texts += [section.body for section in explainer.sections]
    texts += [question.answer for question in explainer.questions]
    count = sum(len(view.plain_prose(explainer, text).split()) for text in texts)
    return max(1, math.ceil(count / WORDS_A_MINUTE[view.lang]))
