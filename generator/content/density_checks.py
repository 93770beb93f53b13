"""Check that long texts can be read on a phone: no paragraph beyond a screen, no sentence beyond a breath."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.document import Document, Loc
from generator.content.leaves import leaves, sides
from generator.content.lengths import Limit, count_seen
from generator.content.models import Article, Explainer, Prose, Record
from generator.problems.problem import Problem, problem_at
from generator.text.blocks import Block, TooDeepError, read_blocks
from generator.text.lang import Lang
from generator.text.sentences import sentences

MAX_PARAGRAPH: Limit = {"vi": 110, "en": 85}
"""About a screen and a half of a phone 360 pixels wide."""
MAX_SENTENCE: Limit = {"vi": 45, "en": 35}
# So many characters are enough to find the place by.
_OPENING = 24


def density_problems(record: Record, document: Document) -> Iterator[Problem]:
    """Find paragraphs and sentences of an explainer or an article that are too long."""
    if isinstance(record, (Explainer, Article)):
        for loc, _, lang, text in sides(leaves(record), Prose):
            if text:
                yield from _dense(document, (*loc, lang), lang, text)


def _dense(document: Document, loc: Loc, lang: Lang, text: str) -> Iterator[Problem]:
    for paragraph in _paragraphs(text):
        pieces = [("C066", paragraph, MAX_PARAGRAPH), *(("C067", one, MAX_SENTENCE) for one in sentences(paragraph))]
        for code, piece, limit in pieces:
            if (count := count_seen(piece)) > limit[lang]:
                place = document.inside(loc, piece[:_OPENING])
                yield problem_at(place, code, count=str(count), limit=str(limit[lang]))


def _paragraphs(text: str) -> Iterator[str]:
    """Give the paragraphs of a text, each on one line; a text nested too deep is reported by itself."""
    try:
        root: Block = read_blocks(text)
    except TooDeepError:
        return
    for block in root.walk():
        if block.kind == "p":
            yield " ".join(line.words for line in block.lines)
