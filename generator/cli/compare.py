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
    command = subcommand(commands, "compare", _compare)
    command.add_argument("old", type=Path, metavar="OLD")
    command.add_argument("new", type=Path, metavar="NEW")
    command.add_argument("--limit", type=int, default=sys.maxsize, metavar="N")


def _compare(options: argparse.Namespace) -> int:
    put_lines(as_markdown(compare_sites(options.old, options.new), options.limit).rstrip("\n"))
    return CLEAN
