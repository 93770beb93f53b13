"""Check figures: each draws one thing, stands somewhere, and says in few words what it shows."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import NamedTuple

from generator.content.document import Document, Loc
from generator.content.lengths import Limit, beyond
from generator.content.load import Content
from generator.content.models import Door, Explainer, Figure
from generator.problems.problem import Problem, problem_at
from generator.site.resolve import Site

KINDS = ("exchange", "routes", "tiers", "matrix", "spans")
MAX_TITLE: Limit = {"vi": 18, "en": 12}


class _Placed(NamedTuple):
    """Hold a figure with the place where it is written."""

    figure: Figure
    explainer: Explainer
    document: Document
    loc: Loc


def figure_problems(site: Site, content: Content) -> Iterator[Problem]:
    """Run every check of figures."""
    for explainer in site.explainers:
        for index, figure in enumerate(explainer.figures):
            placed = _Placed(figure, explainer, content.documents[explainer.id], ("figures", index))
            for find_problems in (_lost, _not_one, _long, _unmarked, _overlapping):
                yield from find_problems(placed)


def _lost(placed: _Placed) -> Iterator[Problem]:
    after, known = placed.figure.after, [section.id for section in placed.explainer.sections]
    if after and after not in known:
        shown = ", ".join(f"`{section_id}`" for section_id in known)
        yield problem_at(placed.document.value((*placed.loc, "after")), "C060", after=after, known=shown)


def _not_one(placed: _Placed) -> Iterator[Problem]:
    count = sum(getattr(placed.figure, kind) is not None for kind in KINDS)
    if count != 1:
        kinds = ", ".join(f"`{kind}`" for kind in KINDS)
        yield problem_at(placed.document.owner(placed.loc), "C061", count=str(count), kinds=kinds)


def _long(placed: _Placed) -> Iterator[Problem]:
    for lang, facts in beyond(placed.figure.title, MAX_TITLE):
        yield problem_at(placed.document.value((*placed.loc, "title", lang)), "C063", **facts)


def _unmarked(placed: _Placed) -> Iterator[Problem]:
    matrix = placed.figure.matrix
    for index, row in enumerate(matrix.rows if matrix else ()):
        if matrix and len(row.marks) != len(matrix.columns):
            place = placed.document.key((*placed.loc, "matrix", "rows", index, "marks"))
            yield problem_at(place, "C062", count=str(len(row.marks)), columns=str(len(matrix.columns)))


def _overlapping(placed: _Placed) -> Iterator[Problem]:
    for index, door in enumerate(placed.figure.spans or ()):
        for at in _overlaps(door):
            place = placed.document.value((*placed.loc, "spans", index, "times", at, "time"))
            facts = {"time": str(door.times[at].time), "before": str(door.times[at - 1].time)}
            yield problem_at(place, "C064", **facts)


def _overlaps(door: Door) -> Iterator[int]:
    """Find the stretches that begin before the one before them ends; both may meet on one day or in one month."""
    for at, (before, stretch) in enumerate(itertools.pairwise(door.times), 1):
        end = before.time.end or before.time
        if before.time.goes_on or stretch.time.first < end.first:
            yield at
