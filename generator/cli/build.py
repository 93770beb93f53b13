"""Make the site."""

from __future__ import annotations

import argparse
import contextlib
import logging
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from generator import build
from generator.cli.options import CLEAN, PROBLEMS, PROJECT, Commands, content_options, is_own, subcommand
from generator.cli.telling import print_problems, seen_from_here, tell
from generator.output import write
from generator.problems.catalogue import SEVERITIES
from generator.text.ui import say


def add(commands: Commands) -> None:
    """Offer the command, and say what can be said with it."""
    command = subcommand(commands, "build", "make the site; the old one stays until the new one is whole", _build)
    content_options(command)
    command.add_argument("--site", type=Path, default=PROJECT / "site", metavar="DIR", help="where the site goes")


def _build(options: argparse.Namespace) -> int:
    from generator import mkdocs_plugin  # noqa: PLC0415  # a second to import, and `check` does not need it

    write.check_ours(options.site)
    start = time.monotonic()
    tell(say("cli.reading", options.lang, path=seen_from_here(options.content)))
    checked = build.read_content(options.content, build.today())
    if checked.linked is None:
        print_problems(checked.problems, options, SEVERITIES[:2])
        return PROBLEMS
    logging.basicConfig(format="%(message)s", level=logging.WARNING)
    with _docs(options.content) as docs, write.drafted(options.site) as draft:
        written = build.write_docs(checked.linked, docs)
        tell(say("cli.written", options.lang, total=written.total, changed=written.changed))
        mkdocs_plugin.render(docs, draft)
        build.write_search(checked.linked, draft)
    seconds = f"{time.monotonic() - start:.1f}"
    tell(say("cli.done", options.lang, seconds=seconds, path=seen_from_here(options.site)))
    return CLEAN


@contextlib.contextmanager
def _docs(content: Path) -> Iterator[Path]:
    """Say where the pages are written: `docs/` for the project's own content, else a folder that goes again."""
    if is_own(content):
        yield PROJECT / "docs"
        return
    with tempfile.TemporaryDirectory(prefix="distilled-") as folder:
        yield Path(folder)
