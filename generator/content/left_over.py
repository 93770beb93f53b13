"""Find what was left in the texts of a record and is not meant for readers: placeholders for what is to be written."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.leaves import field_name, leaves
from generator.content.models import Bilingual, Record
from generator.content.strict_yaml import Document, Loc
from generator.problems.problem import Problem, problem_at
from generator.text.lang import LANGS, Lang
from generator.text.placeholders import placeholders


def left_over(record: Record, document: Document) -> Iterator[Problem]:
    """Report what readers would take for a mistake, at its place in each text."""
    for loc, leaf in leaves(record):
        for lang in LANGS if isinstance(leaf, Bilingual) else ():
            if text := leaf.side(lang) if isinstance(leaf, Bilingual) else None:
                yield from _placeholders(record, document, loc, lang, text)


def _placeholders(record: Record, document: Document, loc: Loc, lang: Lang, text: str) -> Iterator[Problem]:
    for start, words, is_all in placeholders(text):
        place = document.inside((*loc, lang), words, text.count(words, 0, start))
        yield problem_at(place, "C076" if is_all else "C077", words=words, field=f"{field_name(record, loc)}.{lang}")
