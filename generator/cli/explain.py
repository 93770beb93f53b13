"""Explain a problem by its code."""

from __future__ import annotations

import argparse
import difflib

from generator.authoring.reference import explained
from generator.cli.options import CLEAN, USAGE, Commands, language, subcommand
from generator.cli.printing import tell
from generator.problems.catalogue import catalogue
from generator.text.lang import LANGS
from generator.text.ui import say


def add(commands: Commands) -> None:
    """Add this command and its options to the parser."""
    command = subcommand(commands, "explain", _explain)
    command.add_argument("codes", nargs="+", metavar="CODE")
    command.add_argument("--lang", choices=LANGS, default=language())


def _explain(options: argparse.Namespace) -> int:
    known = catalogue()
    codes = [code.upper() for code in options.codes]
    for code in codes:
        if code in known:
            print(explained(code, known[code], options.lang))
        else:
            near = difflib.get_close_matches(code, known, 3, cutoff=0)
            tell(say("explain.unknown", options.lang, code=code, near=", ".join(near)))
    return CLEAN if all(code in known for code in codes) else USAGE
