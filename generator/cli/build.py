"""Make the site."""

from __future__ import annotations

import argparse
import logging
import time
from pathlib import Path

from generator.cli.options import CLEAN, PROBLEMS, Commands, content_options, settings_of, subcommand
from generator.cli.printing import finished, seen_from_here, tell
from generator.output.publish import check_ours, drafted
from generator.text.ui import say


def add(commands: Commands) -> None:
    """Offer the command, and say what can be said with it."""
    command = subcommand(commands, "build", "make the site; the old one stays until the new one is whole", _build)
    content_options(command)
    command.add_argument(
        "--site", type=Path, metavar="DIR", help="where the site goes (default: `site` beside the content folder)"
    )


def _build(options: argparse.Namespace) -> int:
    from generator import mkdocs_plugin  # noqa: PLC0415  # MkDocs takes half a second to import; other commands need none

    content = options.content.resolve()
    site = options.site.resolve() if options.site else content.parent / "site"
    check_ours(site)
    start = time.monotonic()
    tell(say("cli.reading", options.lang, path=seen_from_here(options.content)))
    linked = finished(options)
    if linked is None:
        return PROBLEMS
    logging.basicConfig(format="%(message)s", level=logging.WARNING)
    with drafted(site) as draft:
        mkdocs_plugin.render(linked, content, draft, settings_of(content) or mkdocs_plugin.SETTINGS)
    seconds = f"{time.monotonic() - start:.1f}"
    tell(say("cli.done", options.lang, seconds=seconds, path=seen_from_here(site)))
    return CLEAN
