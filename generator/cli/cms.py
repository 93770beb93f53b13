"""Write the page on which records are mended in a browser."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from generator import pipeline
from generator.authoring.cms import answering, configuration
from generator.authoring.rewriting import rewritten
from generator.cli.options import CLEAN, Commands, content_folder, language, subcommand
from generator.cli.printing import put, seen_from_here, tell
from generator.content.day import today
from generator.output.admin import PACKAGE, Admin
from generator.output.files import write_files
from generator.render.mark import icon_of, neutral_mark
from generator.site.colours import colours
from generator.social_cards.lettering import FILES
from generator.text.lang import LANGS
from generator.text.ui import SaidError, say


def add(commands: Commands) -> None:
    """Add this command and its options to the parser."""
    command = subcommand(commands, "cms", _cms)
    command.add_argument("folder", type=Path, nargs="?", default=Path("admin"), metavar="DIR")
    command.add_argument("--content", type=Path, default=content_folder(), metavar="DIR")
    command.add_argument("--lang", choices=LANGS, default=language())
    command.add_argument("--package", type=Path, default=PACKAGE, metavar="DIR")


def _cms(options: argparse.Namespace) -> int:
    content = pipeline.read_content(options.content, today()).content
    settings = content.settings
    if settings is None:
        raise SaidError("cms.no_settings")
    if count := len(dict(rewritten(content, is_all=True))):
        tell(say("cms.not_canonical", options.lang, count=count))
    forms = configuration(settings, _below_root(options.content), options.lang)
    icon = icon_of(content.drawings.get("mark") or neutral_mark(), colours(settings.accent))
    admin = Admin(say("cms.title", options.lang), options.lang, forms, answering(settings), FILES, icon)
    written = write_files(options.folder, dict(admin.files(options.package)))
    put(json.dumps({"admin": str(seen_from_here(options.folder.resolve())), "files": written.total}))
    tell(say("cms.next", options.lang, path=options.folder))
    return CLEAN


def _below_root(content: Path) -> str:
    """Return the way to the content from the root of the repository, or from the folder in which it lies."""
    folder = content.resolve()
    root = next((above for above in folder.parents if (above / ".git").exists()), folder.parent)
    return folder.relative_to(root).as_posix()
