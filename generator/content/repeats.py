"""Find what a record says twice: an id in a list, a relation, a claim, a key point; a source cited twice at a place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterator

from generator.content.document import Document, Loc
from generator.content.leaves import leaves, sides
from generator.content.models import Actor, Article, Bilingual, Correction, Explainer, Part, Prose, Record
from generator.problems.problem import Problem, problem_at
from generator.text.lang import LANGS, Lang

_BRACKET_OR_CODE = re.compile(r"`[^`]*`|\[(@[^\[\]]*)\]")


def repeats(record: Record, document: Document) -> Iterator[Problem]:
    """Run every check for what a record says twice."""
    yield from _repeated_refs(record, document)
    yield from _repeated_items(record, document)
    yield from _repeated_citations(record, document)
    yield from _idle_corrections(record, document)


def _repeated_refs(record: Record, document: Document) -> Iterator[Problem]:
    for loc, refs in _ref_lists(record):
        for ref, count in Counter(refs).items():
            if count > 1:
                last = len(refs) - 1 - refs[::-1].index(ref)
                yield problem_at(document.value((*loc, last)), "R006", id=ref)


def _ref_lists(part: Part, loc: Loc = ()) -> Iterator[tuple[Loc, tuple[str, ...]]]:
    for name in type(part).model_fields:
        value = getattr(part, name)
        if isinstance(value, tuple) and value and all(isinstance(item, str) for item in value):
            yield (*loc, name), value
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                if isinstance(item, Part):
                    yield from _ref_lists(item, (*loc, name, index))


def _repeated_items(record: Record, document: Document) -> Iterator[Problem]:
    """Find relations, claims, key points and questions that say what one before them says."""
    for field, items in _items(record):
        seen: dict[Hashable, int] = {}
        for index, keys in enumerate(items):
            earlier = [first for key in keys if (first := seen.setdefault(key, index)) != index]
            if earlier:
                place = document.value((field, index))
                yield problem_at(place, "R007", field=field, first=str(earlier[0] + 1), second=str(index + 1))


def _items(record: Record) -> Iterator[tuple[str, list[list[Hashable]]]]:
    """List for each list of a record what each of its items says, in each language."""
    if isinstance(record, Actor):
        yield "relations", [[(one.kind, one.to, str(one.since), str(one.until))] for one in record.relations]
    if isinstance(record, Article):
        yield "claims", [_said(claim.statement) for claim in record.claims]
    if isinstance(record, Explainer):
        yield "key_points", [_said(point) for point in record.key_points]
        yield "questions", [_said(one.question) for one in record.questions]
    if isinstance(record, (Article, Explainer)):
        yield "unknowns", [_said(one.text) for one in record.unknowns]


def _said(text: Bilingual) -> list[Hashable]:
    return [(lang, side) for lang in LANGS if (side := _plain(text, lang))]


def _repeated_citations(record: Record, document: Document) -> Iterator[Problem]:
    """Find sources that are cited twice between two brackets, at one place."""
    for loc, _, lang, text in sides(leaves(record), Prose):
        for bracket in _BRACKET_OR_CODE.finditer(text) if text and ";" in text else ():
            for cited, count in Counter(one.strip() for one in (bracket[1] or "").split(";")).items():
                if count > 1 and cited:
                    nth = (text or "").count(bracket[0], 0, bracket.start())
                    place = document.inside((*loc, lang), bracket[0], nth)
                    yield problem_at(place, "R006", id=cited)


def _idle_corrections(record: Record, document: Document) -> Iterator[Problem]:
    """Find corrections that say now what was wrong before; one message is enough, whichever languages say so."""
    if not isinstance(record, Correction):
        return
    same = [lang for lang in LANGS if record.was.side(lang) and _plain(record.was, lang) == _plain(record.now, lang)]
    if same:
        yield problem_at(document.key(("now", *same) if len(same) == 1 else ("now",)), "C072")


def _plain(text: Bilingual, lang: Lang) -> str:
    return " ".join((text.side(lang) or "").casefold().split())
