"""Report on the content."""

from __future__ import annotations

import argparse

from generator.cli.options import CLEAN, PROBLEMS, Commands, content_options, is_own, subcommand
from generator.cli.printing import put
from generator.cli.reading import read_or_report
from generator.report import interface
from generator.report.findings import report
from generator.report.terminal import as_lines, draft_lines, interface_lines


def add(commands: Commands) -> None:
    """Add this command and its options to the parser."""
    content_options(subcommand(commands, "status", _status))


def _status(options: argparse.Namespace) -> int:
    linked = read_or_report(options)
    if linked is None:
        return PROBLEMS
    drafts = linked.site.drafts
    for line in draft_lines(drafts, options.lang) if drafts else ():
        put(line)
    for line in as_lines(report(linked), options.lang, options.content.resolve()):
        put(line)
    for line in interface_lines(interface.read_interface(), options.lang) if is_own(options.content) else ():
        put(line)
    return CLEAN
