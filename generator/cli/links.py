"""List the addresses outside the site, or record what was found out about them."""

from __future__ import annotations

import argparse
from pathlib import Path
from urllib.parse import quote

from generator.cli.options import CLEAN, PROBLEMS, Commands, content_options, subcommand
from generator.cli.printing import put, seen_from_here, tell
from generator.cli.reading import read_or_report
from generator.content.day import today
from generator.content.sidecars import LINKS_FILE
from generator.errors import UsageError
from generator.output.files import write_file
from generator.problems.catalogue import SEVERITIES
from generator.report import outward_links
from generator.text.ui import say

# Any console can show these; the rest of an address is written as browsers send it.
_ASCII = "".join(map(chr, range(0x21, 0x7F)))


def add(commands: Commands) -> None:
    """Add this command and its options to the parser."""
    command = subcommand(commands, "links", _links)
    command.add_argument("--from", type=Path, metavar="FILE", dest="found")
    content_options(command)


def _links(options: argparse.Namespace) -> int:
    linked = read_or_report(options, SEVERITIES[:1])
    if linked is None:
        return PROBLEMS
    urls = tuple(outward_links.outward(linked.site))
    if options.found is None:
        for url in urls:
            put(quote(url, safe=_ASCII))
        return CLEAN
    try:
        links = outward_links.from_lychee(options.found.read_text(encoding="utf-8"), urls, today())
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{options.found}: {error}") from error
    path = options.content / LINKS_FILE
    write_file(path, outward_links.as_text(links).encode())
    tell(say("cli.addresses", options.lang, path=seen_from_here(path), count=len(urls)))
    return CLEAN
