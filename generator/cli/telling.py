"""Print what commands have to say: results on standard output, the rest beside it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from generator.problems.catalogue import SEVERITIES, Severity
from generator.problems.printing import FORMATS
from generator.problems.problem import Problem
from generator.text.ui import say_count


def tell(words: str) -> None:
    """Say what is no result."""
    print(words, file=sys.stderr, flush=True)


def print_problems(problems: Sequence[Problem], options: argparse.Namespace, severities: Sequence[Severity]) -> None:
    """Print the problems of some severities in the format asked for, and count all."""
    list_problems(problems, options, severities)
    count_problems(problems, options)


def list_problems(problems: Iterable[Problem], options: argparse.Namespace, severities: Sequence[Severity]) -> None:
    """Print the problems of some severities in the format asked for."""
    show = FORMATS[options.format]
    for problem in problems:
        if problem.severity in severities:
            print(show(_shown(problem), options.lang))


def count_problems(problems: Sequence[Problem], options: argparse.Namespace) -> None:
    """Say how many problems there are of each severity."""
    counts = {severity: sum(one.severity == severity for one in problems) for severity in SEVERITIES}
    tell(", ".join(say_count(f"cli.{severity}s", count, options.lang) for severity, count in counts.items()))


def _shown(problem: Problem) -> Problem:
    place = problem.position
    return replace(problem, position=replace(place, path=seen_from_here(place.path)))


def seen_from_here(path: Path) -> Path:
    """Give a path as terminals and editors can open it: short where it lies below this folder."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
