"""Begin a site: a content folder that builds at once."""

from __future__ import annotations

import argparse
from pathlib import Path

from generator import pipeline
from generator.authoring.schema import IDS, folder_of, ids
from generator.authoring.starter import starter
from generator.cli.options import CLEAN, USAGE, Commands, language, subcommand
from generator.cli.printing import put, seen_from_here, tell
from generator.content.day import today
from generator.output.files import write_file, write_files
from generator.text.lang import LANGS
from generator.text.ui import say


def add(commands: Commands) -> None:
    """Add this command and its options to the parser."""
    command = subcommand(commands, "init", _init)
    command.add_argument("folder", type=Path, metavar="DIR")
    command.add_argument("--lang", choices=LANGS, default=language())


def _init(options: argparse.Namespace) -> int:
    folder: Path = options.folder
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        tell(say("init.taken", options.lang, path=folder))
        return USAGE
    written = write_files(folder, starter())
    content = pipeline.read_content(folder, today(), {}).content
    write_file(folder_of(folder) / IDS, ids(content).encode())
    put(str(seen_from_here(folder.resolve())))
    tell(say("init.next", options.lang, path=folder, total=written.total))
    return CLEAN
