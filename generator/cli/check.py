"""Say what is wrong with the content, and fix what has one right answer."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from generator import pipeline
from generator.authoring import rewriting
from generator.authoring.days import with_days
from generator.authoring.hints import without_hints
from generator.cli.fixing import fix
from generator.cli.options import CLEAN, PROBLEMS, Commands, content_options, is_own, subcommand
from generator.cli.printing import print_problems, seen_from_here, tell
from generator.content.day import today
from generator.content.load import Content
from generator.output.files import write_file
from generator.output.offering import offer_ids
from generator.problems.catalogue import SEVERITIES
from generator.problems.problem import has_errors
from generator.report import interface
from generator.text.lang import Lang
from generator.text.ui import say


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
    while options.fix and fix(checked.problems, options.lang):
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
