"""Serve editors' programs by their protocol (LSP), on standard input and output."""

from __future__ import annotations

import argparse
import logging
import sys

from generator.cli.options import CLEAN, Commands, language, subcommand
from generator.language_server.server import server
from generator.text.lang import LANGS


def add(commands: Commands) -> None:
    """Add this command and its options to the parser."""
    command = subcommand(commands, "lsp", _lsp)
    command.add_argument("--lang", choices=LANGS, default=language())
    # Programs of editors name the way to speak, though there is only one.
    command.add_argument("--stdio", action="store_true")


def _lsp(options: argparse.Namespace) -> int:
    logging.basicConfig(stream=sys.stderr, level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    logging.getLogger("pygls").setLevel(logging.WARNING)
    # The protocol has the standard output for itself: what anything else prints goes beside it.
    protocol, sys.stdout = sys.stdout, sys.stderr
    server(options.lang).start_io(stdout=protocol.buffer)
    return CLEAN
