"""Understand the command line and run one command."""

from __future__ import annotations

import argparse
import importlib
import io
import itertools
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import cast

from generator.cli.command_line import CommandLine
from generator.cli.options import CLEAN, STOPPED, USAGE, language
from generator.cli.printing import tell, tell_lines
from generator.errors import GeneratorError
from generator.text.lang import LANGS, Lang
from generator.text.ui import SaidError, say
from generator.text.visible import PLAIN_LETTERS

COMMANDS = (
    "check",
    "explain",
    "build",
    "serve",
    "init",
    "new",
    "rename",
    "status",
    "ack",
    "links",
    "compare",
    "schema",
    "lsp",
    "cms",
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status."""
    _never_fail_to_print()
    typed = sys.argv[1:] if arguments is None else arguments
    try:
        options = command_line(typed[:1], _language(typed)).parse_args(typed)
    except OSError as error:  # the folder that we are in is gone
        tell(say("cli.disk", language(), error=error))
        return USAGE
    return _run(options)


def _run(options: argparse.Namespace) -> int:
    lang: Lang = getattr(options, "lang", language())
    content: Path | None = getattr(options, "content", None)
    if content and not content.is_dir():
        tell(say("cli.no_content", lang, path=content))
        return USAGE
    try:
        return cast("Callable[[argparse.Namespace], int]", options.run)(options)
    except BrokenPipeError:  # whoever read along had enough: `check | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLEAN
    except KeyboardInterrupt:
        tell(say("cli.stopped", lang))
        return STOPPED
    except SaidError as error:
        tell(error.said(lang))
    except GeneratorError as error:
        tell(str(error))
    except OSError as error:
        tell(say("cli.disk", lang, error=error))
    except MemoryError:
        tell(say("cli.no_memory", lang))
    except SystemExit:  # MkDocs' own way to end, which is an Exception too
        raise
    except Exception:  # noqa: BLE001  # our own bug: what it says may hold words of others
        tell_lines(traceback.format_exc())
    return USAGE


def _never_fail_to_print() -> None:
    """Let a console or pipe that lacks a letter show one that it has, rather than end the run."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=PLAIN_LETTERS)


def command_line(wanted: Sequence[str] = (), lang: Lang = "en") -> CommandLine:
    """Describe what can be typed, in a language: the command that is wanted with its options, or every command."""
    parser = CommandLine(prog="distilled")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    # One command imports what it needs, and nothing of the others.
    for name in (name for name in COMMANDS if name in wanted) if set(wanted) & set(COMMANDS) else COMMANDS:
        importlib.import_module(f"generator.cli.{name}").add(commands)
    parser.speak(lang)
    return parser


def _language(typed: Sequence[str]) -> Lang:
    """Return the language that was asked for, before anything else that was typed is understood."""
    words = [part for word in typed for part in word.split("=", 1)]
    named = next((after for word, after in itertools.pairwise(words) if word == "--lang"), None)
    return next((lang for lang in LANGS if lang == named), language())
