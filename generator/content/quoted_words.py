"""Find quotation marks that authors put round words which pages put in quotation marks themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.content.document import Document, Loc
from generator.content.models import Article, Record, Source
from generator.problems.problem import Edit, Problem, fixable_at

_MARKS = "\"'“”„‟‘’‚«»‹›「」『』《》"
# Marks at both ends that belong together: none stands between them.
_QUOTED = re.compile(rf"\s*([{_MARKS}])(?P<words>[^{_MARKS}]*(?:(?<=\w)['’](?=\w)[^{_MARKS}]*)*)[{_MARKS}]\s*")
# What may begin and stand in a value of YAML without quotation marks.
_PLAIN = re.compile(r"\w(?:[^:#\n]|:(?=\S)|(?<=\S)#)*")


def quoted_words(record: Record, document: Document) -> Iterator[Problem]:
    """Report the words of claims and of passages that stand in quotation marks."""
    for loc, words in _words(record):
        if found := _QUOTED.fullmatch(words or ""):
            place, better = document.inside(loc, found[0]), found["words"].strip()
            edits = (Edit(place, found[0], better),) if _PLAIN.fullmatch(better) else ()
            yield fixable_at(document.value(loc), "V008", edits, words=found[0].strip(), better=better)


def _words(record: Record) -> Iterator[tuple[Loc, str | None]]:
    if isinstance(record, Article):
        yield from ((("claims", index, "words"), claim.words) for index, claim in enumerate(record.claims))
    if isinstance(record, Source):
        yield from ((("passages", index, "words"), one.words) for index, one in enumerate(record.passages))
