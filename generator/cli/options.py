"""Give commands what they share: their place on the command line, common options, exit statuses."""

from __future__ import annotations

import argparse
import locale
import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from generator.problems.printing import FORMATS
from generator.text.lang import LANGS, Lang

PROJECT = Path(__file__).resolve().parents[2]
CLEAN, PROBLEMS, USAGE = 0, 1, 2

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001  # there is no public name


def subcommand(
    commands: Commands, name: str, text: str, run: Callable[[argparse.Namespace], int]
) -> argparse.ArgumentParser:
    """Begin a command that `run` carries out: it takes the options and gives the exit status."""
    command = commands.add_parser(name, help=text, description=text[0].upper() + text[1:] + ".")
    command.set_defaults(run=run)
    return command


def content_options(command: argparse.ArgumentParser) -> None:
    """Offer the options of every command that reads content and may find problems in it."""
    command.add_argument("--content", type=Path, default=PROJECT / "content", metavar="DIR", help="the content folder")
    command.add_argument("--lang", choices=LANGS, default=language(), help="the language of messages")
    command.add_argument("--format", choices=tuple(FORMATS), default="text", help="how problems are printed")


def language() -> Lang:
    """Give the language of messages where none was asked for: that of the machine."""
    names = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    name = next(filter(None, names), "") or (locale.getlocale()[0] or "")
    return "vi" if name.lower().startswith(("vi", "vietnamese")) else "en"


def is_own(content: Path) -> bool:
    """Tell whether a folder is the project's own: with its content go the words of the interface."""
    return content.resolve() == (PROJECT / "content").resolve()
