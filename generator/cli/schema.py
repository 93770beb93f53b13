"""Write the JSON Schemas."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from generator import pipeline
from generator.authoring import schema
from generator.cli.options import CLEAN, PROBLEMS, Commands, content_folder, language, subcommand
from generator.cli.printing import put, seen_from_here
from generator.content.day import today
from generator.output.files import remove_files, write_files
from generator.text.lang import LANGS
from generator.text.ui import say


def add(commands: Commands) -> None:
    """Add this command and its options to the parser."""
    command = subcommand(commands, "schema", _schema)
    command.add_argument("--content", type=Path, default=content_folder(), metavar="DIR")
    command.add_argument("--lang", choices=LANGS, default=language())
    command.add_argument("--check", action="store_true")


def _schema(options: argparse.Namespace) -> int:
    folder = schema.folder_of(options.content)
    if options.check:
        stale = schema.stale(folder)
        for name in stale:
            put(say("cli.schema.stale", options.lang, path=seen_from_here(folder / name)))
        return PROBLEMS if stale else CLEAN
    offered = schema.ids(pipeline.read_content(options.content, today()).content)
    remove_files(folder, set(schema.stale(folder)) - dict(schema.schemas()).keys())
    wanted = {**dict(schema.schemas()), schema.IDS: offered}
    written = write_files(folder, {name: text.encode() for name, text in wanted.items()})
    put(json.dumps({"schemas": written.total, "changed": written.changed}))
    return CLEAN
