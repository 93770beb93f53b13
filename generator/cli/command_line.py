"""Understand what was typed, and say how commands are used, in the reader's language: argparse knows English alone."""

from __future__ import annotations

import argparse
import difflib
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Any, NoReturn

from generator.text.lang import Lang
from generator.text.ui import say, strings
from generator.text.visible import visible

# What argparse says of what was typed, and the words of the interface for it; the names are their blanks.
_COMPLAINTS = tuple(
    (re.compile(pattern, re.DOTALL), f"usage.{key}")
    for key, pattern in {
        "missing": r"the following arguments are required: (?P<names>.+)",
        "unknown": r"unrecognized arguments: (?P<names>.+)",
        "choice": r"argument (?P<name>.+?): invalid choice: '?(?P<value>.*?)'? \((?:choose from|maybe you meant) .*\)",
        "nothing": r"argument (?P<name>.+?): expected (?:one|at least one|\d+) arguments?",
        "value": r"argument (?P<name>.+?): invalid \S+ value: (?P<value>.+)",
        "together": r"argument (?P<name>.+?): not allowed with argument (?P<other>.+)",
        "explicit": r"argument (?P<name>.+?): ignored explicit argument (?P<value>.+)",
        "ambiguous": r"ambiguous option: (?P<name>\S+) could match (?P<names>.+)",
    }.items()
)


class _Usage(argparse.RawDescriptionHelpFormatter):
    """Write how a command is used under headings in the reader's language."""

    def __init__(self, lang: Lang, prog: str) -> None:
        super().__init__(prog)
        self._lang = lang

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        """Begin with how it is used."""
        super().add_usage(usage, actions, groups, say("usage.prefix", self._lang) if prefix is None else prefix)

    def start_section(self, heading: str | None) -> None:
        """Begin a list of what can be typed."""
        key = f"usage.heading.{(heading or '').partition(' ')[0]}"
        super().start_section(say(key, self._lang) if key in strings() else heading)


class CommandLine(argparse.ArgumentParser):
    """Understand what was typed; what cannot be understood is repeated on one line that gives no order."""

    lang: Lang = "en"

    def speak(self, lang: Lang) -> None:
        """Say everything in a language, and so with every command; what has no words there stays as it is."""
        self.lang = lang
        # `_Usage` is all that argparse asks of a class of formatters: something to call with the program's name.
        self.formatter_class = partial(_Usage, lang)
        command = self.prog.partition(" ")[2]
        for action in self._actions:
            action.help = _words(lang, action.help, f"{command}.{action.dest}", action.dest)
            if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001  # there is no public name
                self._speak_of_commands(action)
        self.description = _words(lang, self.description, command or "program")
        self.epilog = _words(lang, self.epilog, f"{command or 'program'}.examples")

    def _speak_of_commands(self, action: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
        action.metavar = say("help.command.metavar", self.lang)
        for listed in action._choices_actions:  # noqa: SLF001  # what the list of commands shows has no public name
            listed.help = _words(self.lang, listed.help, listed.dest)
        for command in action.choices.values():
            if isinstance(command, CommandLine):
                command.speak(self.lang)
            command.description = f"{(command.description or '')[:1].upper()}{(command.description or '')[1:]}."

    def error(self, message: str) -> NoReturn:
        """Say how the command is used and what was wrong, and end."""
        self.print_usage(sys.stderr)
        wrong = visible(self._said(message))
        self.exit(2, f"{self.prog}: {say('usage.wrong', self.lang)}: {wrong}\n")

    def _said(self, complaint: str) -> str:
        """Say in the reader's language what argparse complains of; what it has not said before stays as it is."""
        for pattern, key in _COMPLAINTS:
            if found := pattern.fullmatch(complaint):
                facts = found.groupdict()
                choices = list(self._choices(facts.get("name", "")))
                near = difflib.get_close_matches(
                    facts.get("value", facts.get("names", "")), choices or self._options(), 1
                )
                meant = f"; {say('usage.near', self.lang, near=near[0])}" if near else ""
                return say(key, self.lang, **facts, choices=", ".join(choices)) + meant
        return complaint

    def _options(self) -> list[str]:
        """List the options of the command that was typed: argparse complains of those that it lacks to the program."""
        found = (action for action in self._actions if isinstance(action, argparse._SubParsersAction))  # noqa: SLF001
        commands = (command for action in found for command in action.choices.values())
        return [name for one in commands for action in one._actions for name in action.option_strings]  # noqa: SLF001

    def _choices(self, name: str) -> Iterator[str]:
        """List what can be typed for an argument, by the name that argparse gives it."""
        for action in self._actions:
            names: Sequence[object] = (action.metavar, action.dest, "/".join(action.option_strings))
            if name and action.choices and name in names:
                yield from map(str, action.choices)


def _words(lang: Lang, text: str | None, *keys: str) -> str | None:
    """Find the words of the interface for what a command or an argument is for."""
    found = (f"help.{key}" for key in keys if f"help.{key}" in strings())
    key = next(found, None)
    return say(key, lang) if key else text
