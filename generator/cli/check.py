"""Say what is wrong with the content, and fix what has one right answer."""

from __future__ import annotations

import argparse
import itertools
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from generator import pipeline
from generator.authoring import rewriting
from generator.authoring.days import with_days
from generator.authoring.hints import without_hints
from generator.cli.options import CLEAN, PROBLEMS, Commands, content_options, is_own, subcommand
from generator.cli.printing import print_problems, seen_from_here, tell
from generator.content.day import today
from generator.content.load import Content
from generator.content.regular import read_regular
from generator.output.files import write_file
from generator.output.offering import offer_ids
from generator.problems.catalogue import SEVERITIES
from generator.problems.fix import edits_by_file, fixed
from generator.problems.listing import MOST
from generator.problems.problem import Edit, Problem, has_errors
from generator.report import interface
from generator.text.lang import Lang
from generator.text.ui import say

EXCERPT = 40
# What is said once, however many places it takes.
_SAID_ONCE = {"V004": "cli.sorted", "Y008": "cli.joined"}


def add(commands: Commands) -> None:
    """Add this command and its options to the parser."""
    command = subcommand(commands, "check", _check)
    content_options(command)
    command.add_argument("--notes", action="store_true")
    held_to = command.add_mutually_exclusive_group()
    held_to.add_argument(
        "--published",
        type=Path,
        metavar="DIR",
    )
    held_to.add_argument("--drafts", action="store_true")
    command.add_argument("--fix", action="store_true")
    command.add_argument("--canonical", action="store_true")


def _check(options: argparse.Namespace) -> int:
    checked = _read(options)
    while options.fix and _fix(checked.problems, options.lang):
        checked = _read(options)
    if options.fix and _drop_hints(checked.content, options.lang):
        checked = _read(options)
    if (options.fix or options.canonical) and _rewrite(checked.content, options):
        checked = _read(options)
    offer_ids(checked.content)
    severities = SEVERITIES if options.notes else SEVERITIES[:2]
    if is_own(options.content):
        words = interface.read_interface()
        print_problems(checked, options, severities, interface.check_interface(words), words.texts())
    else:
        print_problems(checked, options, severities)
    return PROBLEMS if has_errors(checked.problems) else CLEAN


def _read(options: argparse.Namespace) -> pipeline.Checked:
    checked = _as_asked(options)
    return replace(checked, problems=with_days(checked.problems, checked.content))


def _as_asked(options: argparse.Namespace) -> pipeline.Checked:
    if options.published:
        return pipeline.read_against(options.content, options.published, today())
    if options.drafts:
        return pipeline.read_content(options.content, today(), sets_drafts_aside=False)
    return pipeline.read_again(options.content, today())


def _fix(problems: Sequence[Problem], lang: Lang) -> bool:
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


def _drop_hints(content: Content, lang: Lang) -> bool:
    """Take the hints of drafts out of what is no draft any more, and say so."""
    found = tuple(without_hints(content))
    for path, written, count in found:
        write_file(path, written)
        tell(say("cli.hints_gone", lang, path=seen_from_here(path), count=count))
    return bool(found)


def _rewrite(content: Content, options: argparse.Namespace) -> bool:
    """Bring into canonical form what a program has written, or all records if that is asked for, and say so."""
    rewritten = dict(rewriting.rewritten(content, is_all=options.canonical))
    for path, written in rewritten.items():
        write_file(path, written)
        tell(say("cli.canonical", options.lang, path=seen_from_here(path)))
    return bool(rewritten)


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
