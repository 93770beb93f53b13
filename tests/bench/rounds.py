"""Measure all contestants in turn, round by round, so that whatever else the machine does disturbs them alike."""

from __future__ import annotations

import multiprocessing
import shutil
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from tests.bench.contestants import Contestant, apply, contestants, undone
from tests.bench.corpus import SIZES, make
from tests.bench.counting import Built, count, words_written
from tests.bench.measuring import Measured, measure

_R = TypeVar("_R")


class Case(NamedTuple):
    """Say what is done before a run: what is removed, what is edited; `runs` is the command, `build` or `check`."""

    name: str
    drops_output: bool = False
    drops_caches: bool = False
    runs: str = "build"

    def fits(self, contestant: Contestant) -> bool:
        """Tell whether a contestant has this case: a cache to keep, something to edit, a check."""
        if self.name == "kept":
            return bool(contestant.caches)
        if self.name in _EDITED:
            return self.name in contestant.changes
        return self.runs == "build" or bool(contestant.check)


_EDITED = ("sentence", "name", "template")
# In this order each finds what it needs: the first begins with nothing, each edit comes on top of the one before.
CASES = (
    Case("whole", drops_output=True, drops_caches=True),
    Case("kept", drops_output=True),
    Case("unchanged"),
    *(Case(name) for name in _EDITED),
    Case("check", runs="check"),
)

Runs = Mapping[str, Mapping[str, Sequence[Measured]]]
"""What was measured: by contestant, by case, one after the other."""


class Outcome(NamedTuple):
    """Hold what the rounds of one size gave."""

    contestants: tuple[Contestant, ...]
    runs: Runs
    built: Mapping[str, Built]
    written: Mapping[str, int]


def measure_size(size: str, rounds: int, folder: Path, tell: Callable[[str], None]) -> Outcome:
    """Set everybody up for a size and measure the rounds."""
    everybody = _apart(_set_up, size, folder)
    runs: dict[str, dict[str, list[Measured]]] = {one.name: {} for one in everybody}
    built: Mapping[str, Built] = {}
    written: Mapping[str, int] = {}
    for number in range(rounds):
        for case in CASES:
            for one in (one for one in everybody if case.fits(one)):
                measured = run(case, one)
                runs[one.name].setdefault(case.name, []).append(measured)
                tell(f"{size} {number + 1}/{rounds} {case.name:9} {one.name:9} {measured.cpu:7.2f} s")
            if case.name == "whole" and not built:
                built, written = _apart(_count, size, everybody)
        for one in everybody:
            _undo(one)
    return Outcome(everybody, runs, built, written)


def run(case: Case, contestant: Contestant) -> Measured:
    """Bring about a case, measure it, and make sure that what was edited shows."""
    dropped = (*case.drops_output * contestant.outputs, *case.drops_caches * contestant.caches)
    for name in dropped:
        shutil.rmtree(contestant.folder / name, ignore_errors=True)
    change = contestant.changes.get(case.name)
    if change:
        apply(change.edits, contestant.folder)
    measured = measure([contestant.check] if case.runs == "check" else contestant.build, contestant.folder)
    for page, words in change.shows.items() if change else ():
        if words not in (contestant.folder / page).read_text("utf-8"):
            raise ValueError(f"{contestant.name} does not show `{words}` on {page}")
    return measured


def _undo(contestant: Contestant) -> None:
    for name in reversed(_EDITED):
        if change := contestant.changes.get(name):
            apply(undone(change.edits), contestant.folder)


def _set_up(size: str, folder: Path) -> tuple[Contestant, ...]:
    return contestants(make(SIZES[size]), folder)


def _count(size: str, everybody: Sequence[Contestant]) -> tuple[dict[str, Built], dict[str, int]]:
    """Look at what everybody has built; raises ValueError if it is not the same site."""
    corpus = make(SIZES[size])
    built = {one.name: count(corpus, one) for one in everybody}
    for name, found in built.items():
        if found.missing_pages or found.missing_sentences:
            raise ValueError(f"{name} lacks {found.missing_pages} pages and {found.missing_sentences} sentences")
    return built, words_written(corpus)


def _apart(work: Callable[..., _R], *arguments: Any) -> _R:
    """Do something in a process that then ends: the peak of a measured process counts what its parent holds."""
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as other:
        return other.submit(work, *arguments).result()
