"""Point at the language that was changed, where two do not agree: that is where a mistake was just made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.problems.problem import Position, Problem, Problems

_STALE, _DIFFERENT = "T004", "T009"


def at_changed_side(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Move what is said of figures to the English text where that is the one that changed."""
    if all(problem.code != _DIFFERENT for problem in problems):
        return tuple(problems)
    changed = {(str(one.position.path), _key(one)) for one in problems if one.code == _STALE}
    moved = Problems()
    moved.extend(_moved(one) if _is_of_english(one, changed) else one for one in problems)
    return moved.sorted()


def _key(problem: Problem) -> str:
    return f"{problem.position.line}:{problem.position.column}"


def _is_of_english(problem: Problem, changed: set[tuple[str, str]]) -> bool:
    return problem.code == _DIFFERENT and (str(problem.position.path), dict(problem.facts)["key"]) in changed


def _moved(problem: Problem) -> Problem:
    facts = dict(problem.facts)
    line, column, length = (int(facts[name]) for name in ("line", "column", "length"))
    place = Position(problem.position.path, line, column, length)
    return replace(problem, position=place, facts=tuple((facts | {"better": facts["there"]}).items()))
