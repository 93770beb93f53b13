"""Write the JSON Schemas."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from generator import build
from generator.authoring import schema
from generator.cli.options import CLEAN, PROBLEMS, PROJECT, Commands, subcommand
from generator.output import write


def add(commands: Commands) -> None:
    """Offer the command, and say what can be said with it."""
    command = subcommand(commands, "schema", "write the JSON Schemas by which editors complete and check", _schema)
    command.add_argument("--content", type=Path, default=PROJECT / "content", metavar="DIR", help="the content folder")
    command.add_argument("--check", action="store_true", help="write nothing, say which are stale")


def _schema(options: argparse.Namespace) -> int:
    if options.check:
        for name in schema.stale():
            print(f"{schema.FOLDER / name} is stale: run `.venv/bin/python -m generator schema`")
        return PROBLEMS if schema.stale() else CLEAN
    offered = schema.ids(build.read_content(options.content, build.today()).content)
    written = write.sync(schema.FOLDER, (*schema.schemas(), (schema.IDS, offered)))
    print(json.dumps({"schemas": written.total, "changed": written.changed}))
    return CLEAN
