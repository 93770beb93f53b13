"""Record which translations agree."""

from __future__ import annotations

import argparse

from generator.cli.options import CLEAN, PROBLEMS, USAGE, Commands, content_options, is_own, subcommand
from generator.cli.printing import put, seen_from_here, tell
from generator.cli.reading import read_or_report
from generator.content.sidecars import TRANSLATIONS_FILE
from generator.output.files import write_file
from generator.problems.catalogue import SEVERITIES
from generator.report import interface
from generator.text.ui import say
from generator.translation.agreement import acknowledge, choose_stale, unknown_names


def add(commands: Commands) -> None:
    """Add this command and its options to the parser."""
    command = subcommand(commands, "ack", _ack)
    command.add_argument(
        "names",
        nargs="*",
        metavar="ID[#FIELD]",
    )
    command.add_argument("--all", action="store_true")
    content_options(command)


def _ack(options: argparse.Namespace) -> int:
    linked = read_or_report(options, SEVERITIES[:1])
    if linked is None:
        return PROBLEMS
    files = {options.content / TRANSLATIONS_FILE: linked.site.translations}
    if is_own(options.content):
        files[interface.AGREED] = interface.read_interface().translations
    strange = unknown_names(options.names, files.values())
    for name in strange:
        tell(say("cli.unnamed", options.lang, name=name))
    if strange:
        return USAGE
    for path, translations in files.items():
        chosen = choose_stale(translations, None if options.all else options.names)
        write_file(path, acknowledge(translations, chosen).encode())
        for pair in chosen:
            put(say("cli.holds", options.lang, name=f"{pair.owner}#{pair.field}"))
        left = len({stale.pair for stale in translations.stale}) - len(chosen)
        new = len(translations.unrecorded)
        put(say("cli.recorded", options.lang, path=seen_from_here(path), new=new, left=left))
    return CLEAN
