"""List problems so that one file cannot fill the screen: those beyond the first hundred of a file are counted."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from generator.problems.catalogue import SEVERITIES
from generator.problems.problem import Problem, problem_at

MOST = 100


def listed(problems: Iterable[Problem], most: int = MOST) -> Iterator[Problem]:
    """Keep of each file's problems, which stand together, the gravest; one more says how many others there are."""
    for _, group in itertools.groupby(problems, key=lambda problem: problem.position.path):
        found = list(group)
        kept = set(sorted(range(len(found)), key=lambda index: SEVERITIES.index(found[index].severity))[:most])
        yield from (problem for index, problem in enumerate(found) if index in kept)
        if left_out := [problem for index, problem in enumerate(found) if index not in kept]:
            yield _counted(left_out)


def _counted(problems: Sequence[Problem]) -> Problem:
    codes = Counter(problem.code for problem in problems).most_common()
    by_code = ", ".join(f"{code} × {count}" for code, count in codes)
    return problem_at(problems[0].position, "L009", count=str(len(problems)), codes=by_code)
