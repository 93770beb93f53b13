"""Begin a record, asking for what was not said."""

from __future__ import annotations

import argparse
import difflib
import os
from pathlib import Path

from generator.authoring import scaffold
from generator.authoring.schema import folder_of
from generator.cli.options import CLEAN, USAGE, Commands, content_folder, language, subcommand
from generator.cli.printing import put, seen_from_here, tell
from generator.content.fields import is_id
from generator.content.layout import SITE_FILE
from generator.output.files import create_file
from generator.text.lang import LANGS, Lang
from generator.text.ui import say


def add(commands: Commands) -> None:
    """Add this command and its options to the parser."""
    command = subcommand(commands, "new", _new)
    kinds = tuple(scaffold.MODELS_BY_KIND)
    command.add_argument("kind", nargs="?", choices=kinds, metavar="KIND")
    command.add_argument("id", nargs="?", metavar="ID")
    command.add_argument("--lang", choices=LANGS, default=language())
    command.add_argument("--content", type=Path, default=content_folder(), metavar="DIR")


def _new(options: argparse.Namespace) -> int:
    if not (options.content / SITE_FILE).exists():
        tell(say("new.nowhere", options.lang, path=options.content, file=SITE_FILE))
        return USAGE
    try:
        kind = options.kind or _ask_kind(options.lang)
        record_id = options.id if options.id is not None else _ask_id(options)
    except EOFError:
        return USAGE
    model = scaffold.MODELS_BY_KIND[kind]
    if fault := _no_id(record_id, options):
        tell(fault)
        return USAGE
    path = options.content / model.folder / f"{record_id}.yml"
    schemas = Path(os.path.relpath(folder_of(options.content).resolve(), path.resolve().parent)).as_posix()
    create_file(path, scaffold.scaffold(model, options.lang, schemas))
    put(str(seen_from_here(path.resolve())))
    tell(say("new.next", options.lang))
    return CLEAN


def _ask_kind(lang: Lang) -> str:
    for kind in scaffold.MODELS_BY_KIND:
        tell(f"  {kind:12} {say(f'new.kind.{kind}', lang)}")
    while (kind := input(f"{say('new.kind', lang)} ").strip()) not in scaffold.MODELS_BY_KIND:
        near = difflib.get_close_matches(kind, scaffold.MODELS_BY_KIND, 1)
        tell(say("new.kind.unknown", lang, kind=kind, near=", ".join(near or scaffold.MODELS_BY_KIND)))
    return kind


def _ask_id(options: argparse.Namespace) -> str:
    while fault := _no_id(record_id := input(f"{say('new.id', options.lang)} ").strip(), options):
        tell(fault)
    return record_id


def _no_id(record_id: str, options: argparse.Namespace) -> str | None:
    """Return why a record cannot have an id, if so."""
    if not is_id(record_id):
        return say("new.id.wrong", options.lang, id=record_id)
    taken = next(options.content.glob(f"*/{record_id}.yml"), None)
    return say("new.id.taken", options.lang, path=seen_from_here(taken)) if taken else None
