"""Check that fields of sentences hold sentences, and that no text was typed with the capitals locked."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.document import Document
from generator.content.leaves import leaves, sides
from generator.content.models import Bilingual, Prose, Record, Text
from generator.problems.problem import Problem, problem_at
from generator.text.sentence_shape import capital_runs, is_unended, small_beginning

# The fields of each kind whose every text is a sentence or more; titles, labels and bodies with lists are none.
_SENTENCES = {
    "actor": {"role", "relations.note"},
    "article": {
        *("claims.lowered.reason", "claims.record", "claims.statement", "introduction", "notes", "paragraphs.summary"),
        *("summary", "unknowns.text"),
    },
    "event": {"summary"},
    "explainer": {"figures.note", "key_points", "questions.answer", "questions.question", "sentence", "summary"},
    "source": {"note", "passages.says"},
    "term": {"choice.reason", "choice.rejected.reason", "long", "note", "short"},
}


def sentence_problems(record: Record, document: Document) -> Iterator[Problem]:
    """Report what begins with a small letter or stops without a mark where sentences stand, and runs of capitals."""
    fields = _SENTENCES.get(record.kind_name, set())
    for loc, leaf, lang, text in sides(leaves(record), Bilingual):
        if not text or not isinstance(leaf, (Text, Prose)):
            continue
        place, field = (*loc, lang), ".".join(step for step in loc if isinstance(step, str))
        for start, words in capital_runs(text):
            yield problem_at(document.inside(place, words, text.count(words, 0, start)), "C097", words=words)
        if field not in fields:
            continue
        if word := small_beginning(text):
            yield problem_at(document.inside(place, word), "C096", words=word, way="small")
        if is_unended(text):
            last = text.split()[-1]
            yield problem_at(document.inside(place, last, text.count(last) - 1), "C096", words=last)
