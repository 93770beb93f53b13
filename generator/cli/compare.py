"""Show what reads differently in two built sites."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from generator.cli.options import CLEAN, Commands, subcommand
from generator.cli.printing import put_lines
from generator.report.compare import as_markdown, compare_sites


def add(commands: Commands) -> None:
    """Add this command and its options to the parser."""
    text = "show what reads differently in two built sites, as Markdown"
    command = subcommand(commands, "compare", text, _compare)
    command.add_argument("old", type=Path, metavar="OLD", help="the folder of the site as it was")
    command.add_argument("new", type=Path, metavar="NEW", help="the folder of the site as it would be")
    command.add_argument("--limit", type=int, default=sys.maxsize, metavar="N", help="stop after about N characters")


def _compare(options: argparse.Namespace) -> int:
    put_lines(as_markdown(compare_sites(options.old, options.new), options.limit).rstrip("\n"))
    return CLEAN
