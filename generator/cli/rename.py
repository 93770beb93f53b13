"""Give a record, a part of one or a topic another id, wherever it is named."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

from generator import pipeline
from generator.authoring.renaming import Renaming, renamed_part, renamed_record, renamed_topic
from generator.cli.fixing import fix
from generator.cli.options import CLEAN, PROBLEMS, Commands, content_options, subcommand
from generator.cli.printing import print_problems, put, seen_from_here
from generator.cli.reading import read_with_documents
from generator.content.day import today
from generator.content.load import Content
from generator.content.regular import read_regular
from generator.output.files import write_file
from generator.problems.fix import fixed, in_order
from generator.problems.problem import has_errors
from generator.text.ui import SaidError, say

_OUT_OF_ORDER = "V004"


def add(commands: Commands) -> None:
    """Add this command and its options to the parser."""
    command = subcommand(commands, "rename", _rename)
    command.add_argument("old", metavar="ID[#PART]")
    command.add_argument("new", metavar="ID")
    content_options(command)


def _rename(options: argparse.Namespace) -> int:
    # Of a record that is broken nobody knows what it names.
    content, linked = read_with_documents(options)
    if linked is None:
        return PROBLEMS
    found = _renaming(content, options.old, options.new)
    for path, written in _written(found).items():
        write_file(path, written)
        put(say("rename.written", options.lang, path=seen_from_here(path)))
    if found.move:
        old, new = found.move
        old.rename(new)
        put(say("rename.moved", options.lang, path=seen_from_here(old), to=seen_from_here(new)))
    checked = _in_order(options, found)
    print_problems(checked, options)
    return PROBLEMS if has_errors(checked.problems) else CLEAN


def _in_order(options: argparse.Namespace, found: Renaming) -> pipeline.Checked:
    """Read the content anew, and bring the lists that were changed into their order."""
    changed = {edit.position.path for edit in found.edits} | set(found.move or ())
    checked = pipeline.read_again(options.content, today())
    mixed = [
        problem for problem in checked.problems if problem.code == _OUT_OF_ORDER and problem.position.path in changed
    ]
    return pipeline.read_again(options.content, today()) if fix(mixed, options.lang) else checked


def _renaming(content: Content, old: str, new: str) -> Renaming:
    """Work out what is renamed: a part of a record, a record, or else a topic."""
    owner, _, part = old.partition("#")
    if part:
        return renamed_part(content, owner, part, new.removeprefix(f"{owner}#"))
    if old in content.documents:
        return renamed_record(content, old, new)
    return renamed_topic(content, old, new)


def _written(found: Renaming) -> Mapping[Path, bytes]:
    """Make all changes before the first is written.

    Raises SaidError if a file is not any more what was read.
    """
    written = {}
    for path, edits in in_order(found.edits).items():
        written[path], made = fixed(read_regular(path), edits)
        if len(made) != len(edits):
            raise SaidError("rename.changed")
    if found.rewritten:
        path, text = found.rewritten
        written[path] = text.encode()
    return written
