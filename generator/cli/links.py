"""List the addresses outside the site, or record what was found out about them and about copies of them."""

from __future__ import annotations

import argparse
from pathlib import Path
from urllib.parse import quote

from generator.cli.options import CLEAN, PROBLEMS, Commands, content_options, subcommand
from generator.cli.printing import put, seen_from_here, tell
from generator.cli.reading import read_with_documents
from generator.content.day import today
from generator.content.load import Content
from generator.content.regular import read_regular
from generator.content.sidecars import LINKS_FILE
from generator.errors import UsageError
from generator.output.files import write_file
from generator.problems.catalogue import SEVERITIES
from generator.problems.fix import fixed
from generator.report import archives, outward_links
from generator.site.link import Linked
from generator.text.ui import say

# Any console can show these; the rest of an address is written as browsers send it.
_ASCII = "".join(map(chr, range(0x21, 0x7F)))


def add(commands: Commands) -> None:
    """Add this command and its options to the parser."""
    command = subcommand(commands, "links", _links)
    asked = command.add_mutually_exclusive_group()
    asked.add_argument("--from", type=Path, metavar="FILE", dest="found")
    asked.add_argument("--unarchived", action="store_true")
    asked.add_argument("--archived", type=Path, metavar="FILE")
    content_options(command)


def _links(options: argparse.Namespace) -> int:
    content, linked = read_with_documents(options, SEVERITIES[:1])
    if linked is None:
        return PROBLEMS
    if options.unarchived:
        for question in archives.questions(archives.without_copy(linked.site)):
            put(f'url = "{question}"')
    elif options.archived:
        _note_copies(options, content, linked)
    elif options.found:
        _note_states(options, linked)
    else:
        for url in outward_links.outward(linked.site):
            put(quote(url, safe=_ASCII))
    return CLEAN


def _note_states(options: argparse.Namespace, linked: Linked) -> None:
    """Keep which addresses still answer, for the next build."""
    urls = tuple(outward_links.outward(linked.site))
    try:
        links = outward_links.from_lychee(options.found.read_text(encoding="utf-8"), urls, today())
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{options.found}: {error}") from error
    path = options.content / LINKS_FILE
    write_file(path, outward_links.as_text(links).encode())
    tell(say("cli.addresses", options.lang, path=seen_from_here(path), count=len(urls)))


def _note_copies(options: argparse.Namespace, content: Content, linked: Linked) -> None:
    """Write down where the archive has copies of sources, and print what a pull request says of them."""
    answers = options.archived.read_text(encoding="utf-8", errors="replace")
    written = []
    for copy in archives.copies(answers, linked.site):
        edit = archives.noted(copy, content.documents[copy.source.id])
        data, made = fixed(read_regular(edit.position.path), [edit]) if edit else (b"", ())
        if edit and made:
            write_file(edit.position.path, data)
            written.append(copy)
    for line in archives.proposal(written, linked.site, options.lang):
        put(line)
    tell(say("cli.archives", options.lang, count=len(written)))
