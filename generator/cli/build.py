"""Make the site."""

from __future__ import annotations

import argparse
import contextlib
import logging
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

from generator.build import build_site
from generator.cli.options import CLEAN, PROBLEMS, Commands, content_options, mkdocs_settings, subcommand
from generator.cli.printing import VisibleLines, print_problems, seen_from_here, tell, tell_drafts
from generator.text.ui import say


def add(commands: Commands) -> None:
    """Add this command and its options to the parser."""
    command = subcommand(commands, "build", _build)
    content_options(command)
    command.add_argument("--site", type=Path, metavar="DIR")


def _build(options: argparse.Namespace) -> int:
    content = options.content.resolve()
    # Not `resolve`, which fails on links that lead in a circle.
    site = Path(os.path.realpath(options.site)) if options.site else content.parent / "site"
    start = time.monotonic()
    tell(say("cli.reading", options.lang, path=seen_from_here(options.content)))
    log = logging.StreamHandler()
    log.setFormatter(VisibleLines())
    logging.basicConfig(handlers=[log], level=logging.WARNING)
    with _ended_as_by_ctrl_c():
        checked = build_site(content, site, mkdocs_settings(content))
    if checked is None:
        tell(say("cli.same", options.lang, path=seen_from_here(site)))
        return CLEAN
    if checked.linked is None:
        print_problems(checked, options)
        return PROBLEMS
    seconds = f"{time.monotonic() - start:.1f}"
    tell(say("cli.done", options.lang, seconds=seconds, path=seen_from_here(site)))
    tell_drafts(checked.content, options.lang)
    return CLEAN


@contextlib.contextmanager
def _ended_as_by_ctrl_c() -> Iterator[None]:
    """Let whoever ends the program meanwhile end it as Ctrl-C does, so that no half-made folder stays."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
