"""Find what a record says twice: a relation, a claim, a key point, a question; a source cited twice at one place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterator

from generator.content.load import Content
from generator.content.models import Actor, Article, Bilingual, Explainer, Prose, Record
from generator.problems.problem import Problem, problem_at
from generator.site.resolve import Site
from generator.text.lang import LANGS

_BRACKET_OR_CODE = re.compile(r"`[^`]*`|\[(@[^\[\]]*)\]")


def repeats(site: Site, content: Content) -> Iterator[Problem]:
    """Run every check for what a record says twice."""
    yield from _repeated_items(site, content)
    yield from _repeated_citations(site, content)


def _repeated_items(site: Site, content: Content) -> Iterator[Problem]:
    """Find relations, claims, key points and questions that say what one before them says."""
    for record in site.records.values():
        for field, items in _items(record):
            seen: dict[Hashable, int] = {}
            for index, keys in enumerate(items):
                earlier = [first for key in keys if (first := seen.setdefault(key, index)) != index]
                if earlier:
                    place = content.documents[record.id].value((field, index))
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
    return [(lang, " ".join(side.casefold().split())) for lang in LANGS if (side := text.side(lang))]


def _repeated_citations(site: Site, content: Content) -> Iterator[Problem]:
    """Find sources that are cited twice between two brackets, at one place."""
    for record in (*site.records.values(), site.settings):
        for loc, leaf in site.leaves[record.id]:
            for lang in LANGS if isinstance(leaf, Prose) else ():
                text = leaf.side(lang) or ""  # type: ignore[union-attr]
                for bracket in _BRACKET_OR_CODE.finditer(text) if ";" in text else ():
                    for cited, count in Counter(one.strip() for one in (bracket[1] or "").split(";")).items():
                        if count > 1 and cited:
                            nth = text.count(bracket[0], 0, bracket.start())
                            place = content.documents[record.id].inside((*loc, lang), bracket[0], nth)
                            yield problem_at(place, "R006", id=cited)
