"""Share what commands have in common: their place on the command line, common options, exit statuses."""

from __future__ import annotations

import argparse
import locale
import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from generator.content.layout import SITE_FILE
from generator.problems.printing import FORMATS
from generator.text.lang import LANGS, Lang

CLEAN, PROBLEMS, USAGE = 0, 1, 2
# As shells give it for a program that Ctrl-C ended.
STOPPED = 130

_CONTENT = "content"


Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001  # there is no public name


def subcommand(commands: Commands, name: str, run: Callable[[argparse.Namespace], int]) -> argparse.ArgumentParser:
    """Begin a command that `run` carries out: it takes the options and gives the exit status.

    What it and its arguments are for stands in `ui.yml`: `help.NAME` and `help.NAME.ARGUMENT`.
    """
    command = commands.add_parser(name, help=name)
    command.set_defaults(run=run)
    return command


def content_options(command: argparse.ArgumentParser) -> None:
    """Offer the options of every command that reads content and may find problems in it."""
    command.add_argument("--content", type=Path, default=content_folder(), metavar="DIR")
    command.add_argument("--lang", choices=LANGS, default=language())
    command.add_argument("--format", choices=tuple(FORMATS), default="text")


def language() -> Lang:
    """Return the language of messages where none was asked for: that of the machine."""
    names = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    name = next(filter(None, names), "") or (locale.getlocale()[0] or "")
    return "vi" if name.lower().startswith(("vi", "vietnamese")) else "en"


def content_folder() -> Path:
    """Find the content folder that is meant where none is named: `content/` here or in the closest folder above."""
    here = Path.cwd()
    found = (folder / _CONTENT for folder in (here, *here.parents) if (folder / _CONTENT / SITE_FILE).is_file())
    content = next(found, here / _CONTENT)
    return content.relative_to(here) if content.is_relative_to(here) else content


def mkdocs_settings(content: Path) -> Path | None:
    """Find the `mkdocs.yml` of the project that the current folder is in, if `content` is its content.

    It can run code: that of a folder which somebody else names is not looked for.
    """
    settings = content_folder().resolve().parent / "mkdocs.yml"
    return settings if content.resolve() == content_folder().resolve() and settings.is_file() else None


def is_own(content: Path) -> bool:
    """Return whether a folder is that of the generator's own project: with it go the words of the interface."""
    return content.resolve() == Path(__file__).resolve().parents[2] / _CONTENT
