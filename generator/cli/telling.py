"""Print what commands have to say: results on standard output, the rest beside it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from generator.problems.problem import FORMATS, LEVELS, Diagnostic, Level
from generator.text.words import say_count


def tell(words: str) -> None:
    """Say what is no result."""
    print(words, file=sys.stderr, flush=True)


def print_problems(diagnostics: Sequence[Diagnostic], options: argparse.Namespace, levels: Sequence[Level]) -> None:
    """Print the problems of some levels in the format asked for, and count all."""
    list_problems(diagnostics, options, levels)
    count_problems(diagnostics, options)


def list_problems(diagnostics: Iterable[Diagnostic], options: argparse.Namespace, levels: Sequence[Level]) -> None:
    """Print the problems of some levels in the format asked for."""
    show = FORMATS[options.format]
    for diagnostic in diagnostics:
        if diagnostic.level in levels:
            print(show(_shown(diagnostic), options.lang))


def count_problems(diagnostics: Sequence[Diagnostic], options: argparse.Namespace) -> None:
    """Say how many problems there are of each level."""
    counts = {level: sum(one.level == level for one in diagnostics) for level in LEVELS}
    tell(", ".join(say_count(f"cli.{level}s", count, options.lang) for level, count in counts.items()))


def _shown(diagnostic: Diagnostic) -> Diagnostic:
    place = diagnostic.position
    return replace(diagnostic, position=replace(place, path=seen_from_here(place.path)))


def seen_from_here(path: Path) -> Path:
    """Give a path as terminals and editors can open it: short where it lies below this folder."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
