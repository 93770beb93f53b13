"""Make the edits that problems know of, and say what was changed."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from generator.cli.printing import seen_from_here, tell
from generator.content.regular import read_regular
from generator.output.files import write_file
from generator.problems.fix import edits_by_file, fixed
from generator.problems.listing import MOST
from generator.problems.problem import Edit, Problem
from generator.text.lang import Lang
from generator.text.ui import say

EXCERPT = 40
# What is said once, however many places it takes.
_SAID_ONCE = {"V004": "cli.sorted", "Y008": "cli.joined"}


def fix(problems: Sequence[Problem], lang: Lang) -> bool:
    """Fix what can be fixed in one go, and say so: what overlapped can be fixed in the next."""
    made: set[Edit] = set()
    for path, edits in edits_by_file(problems).items():
        content, done = fixed(read_regular(path), edits)
        if done:
            write_file(path, content)
        made.update(done)
    mended = (problem for problem in problems if problem.edits and made.issuperset(problem.edits))
    for path, group in itertools.groupby(mended, key=lambda problem: problem.position.path):
        _tell_changes(path, tuple(group), lang)
    return bool(made)


def _tell_changes(path: Path, mended: Sequence[Problem], lang: Lang) -> None:
    shown = seen_from_here(path)
    for problem in mended[:MOST]:
        tell(f"{replace(problem.position, path=shown)}: {_change(problem, lang)}")
    if len(mended) > MOST:
        tell(say("cli.mended", lang, path=shown, count=len(mended) - MOST))


def _change(problem: Problem, lang: Lang) -> str:
    if key := _SAID_ONCE.get(problem.code):
        return say(key, lang, **dict(problem.facts), count=str(len(problem.edits)))
    [(_, words, better)] = problem.edits
    *_, added = better.split("\n")
    if added != better:
        return f"+ `{_excerpt(added.strip())}`"
    return f"`{_excerpt(words)}` → `{_excerpt(better)}`"


def _excerpt(words: str) -> str:
    visible = "".join(letter if letter.isprintable() else f"<U+{ord(letter):04X}>" for letter in words)
    return visible if len(visible) <= EXCERPT else f"{visible[:EXCERPT]}…"
