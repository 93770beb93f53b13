"""Preview the site while its content is written."""

from __future__ import annotations

import argparse
import contextlib
import errno
import functools
import ipaddress
import signal
import webbrowser

from generator.cli.options import CLEAN, USAGE, Commands, content_options, subcommand
from generator.cli.printing import count_problems, list_problems, seen_from_here, tell, tell_lines
from generator.errors import UsageError
from generator.preview.follow import Event, Failed, Shown, Started, preview
from generator.problems.catalogue import SEVERITIES
from generator.text.ui import say

PORTS = 65_536


def add(commands: Commands) -> None:
    """Add this command and its options to the parser."""
    command = subcommand(commands, "serve", _serve)
    content_options(command)
    command.add_argument("--address", default="127.0.0.1:8000", metavar="HOST:PORT")
    command.add_argument("--open", action="store_true")


def _serve(options: argparse.Namespace) -> int:
    host, port = _host_and_port(options.address)
    if not _is_this_machine(host):
        tell(say("cli.open", options.lang, address=options.address))
    # A background job starts with SIGINT ignored: restore it.
    for way_to_stop in (signal.SIGINT, signal.SIGTERM):
        signal.signal(way_to_stop, signal.default_int_handler)
    with contextlib.suppress(KeyboardInterrupt):
        try:
            preview(options.content.resolve(strict=True), host, port, functools.partial(_follow, options))
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise
            tell(say("cli.taken", options.lang, address=options.address, other=f"{host}:{port + 1}"))
            return USAGE
    return CLEAN


def _host_and_port(address: str) -> tuple[str, int]:
    """Take an address apart; raises UsageError if it is none."""
    host, _, port = address.rpartition(":")
    if not host or not port.isdecimal() or not 0 < int(port) < PORTS:
        raise UsageError(f"not an address like 127.0.0.1:8000: {address}")
    return host.strip("[]"), int(port)


def _is_this_machine(host: str) -> bool:
    """Return whether nobody else can reach an address."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _follow(options: argparse.Namespace, event: Event) -> None:
    """Print what happens in a preview."""
    lang = options.lang
    match event:
        case Started(changed=()):
            tell(say("cli.preview", lang, path=seen_from_here(options.content), address=options.address))
            if options.open:
                webbrowser.open(f"http://{options.address}/")
        case Started(changed=changed):
            key = "cli.changed.more" if len(changed) > 1 else "cli.changed"
            tell(say(key, lang, path=seen_from_here(changed[0]), count=len(changed) - 1))
        case Shown(problems=problems, news=news, texts=texts, seconds=seconds):
            list_problems(news, options, SEVERITIES[:2], texts)
            count_problems(problems, options)
            tell(say("cli.ready", lang, address=options.address, seconds=f"{seconds:.2f}"))
        case Failed(text=text):
            tell_lines(text)
