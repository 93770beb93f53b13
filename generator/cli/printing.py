"""Print what commands have to say: results on standard output, the rest beside it."""

from __future__ import annotations

import argparse
import logging
import re
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from generator.problems.catalogue import SEVERITIES, Severity
from generator.problems.excerpt import Lines
from generator.problems.listing import listed
from generator.problems.printing import FORMATS, as_text
from generator.problems.problem import Problem
from generator.text.lang import Lang
from generator.text.ui import say, say_count
from generator.text.visible import visible_line, visible_lines

if TYPE_CHECKING:
    from generator.content.load import Content
    from generator.pipeline import Checked

_NOTHING: Mapping[Path, bytes] = MappingProxyType({})
# What tells that a field or a language is missing, and how often that is more than a slip.
_LACKING, _MUCH = ("S001", "T001"), 4
# Hosts that stand for an address which nobody has chosen yet (RFC 2606).
_RESERVED = re.compile(r"(?:^|\.)(?:example|invalid|localhost|test)(?:\.(?:com|net|org))?$")


def put(line: str) -> None:
    """Print one line of a result."""
    print(visible_line(line))


def put_lines(text: str) -> None:
    """Print what a result says on several lines of ours."""
    print(visible_lines(text))


def tell(line: str) -> None:
    """Print to standard error one line that is no result."""
    print(visible_line(line), file=sys.stderr, flush=True)


def tell_lines(text: str) -> None:
    """Print to standard error what we say on several lines, such as a traceback."""
    print(visible_lines(text.rstrip("\n")), file=sys.stderr, flush=True)


class VisibleLines(logging.Formatter):
    """Write what libraries log like all that we tell."""

    def format(self, record: logging.LogRecord) -> str:
        """Write one record."""
        return visible_lines(super().format(record))


def print_problems(
    checked: Checked,
    options: argparse.Namespace,
    severities: Sequence[Severity] = SEVERITIES[:2],
    more: Iterable[Problem] = (),
    texts: Mapping[Path, bytes] = _NOTHING,
) -> None:
    """Print the problems of some severities in the format asked for, count all, and say where to read about them.

    `more` of them stand in these `texts`, the others in the content.
    """
    problems = (*checked.problems, *more)
    list_problems(problems, options, severities, {**checked.content.texts(), **texts})
    count_problems(problems, options)
    tell_drafts(checked.content, options.lang)
    _tell_half_written(problems, options.lang)
    codes = sorted({problem.code for problem in problems if problem.severity in severities})
    if codes and options.format == "text":
        _point_to_reference(codes, checked.content, options.lang)


def tell_drafts(content: Content, lang: Lang) -> None:
    """Print how many records are left out for being drafts, if any are."""
    if content.drafts:
        tell(say_count("cli.drafts", len(content.drafts), lang))


def _tell_half_written(problems: Iterable[Problem], lang: Lang) -> None:
    """Say that a record may be a draft where so much is missing that it was hardly forgotten."""
    lacking = (one.position.path for one in problems if one.code in _LACKING and not one.in_draft)
    for path, count in Counter(lacking).items():
        if count >= _MUCH:
            tell(say("cli.half_written", lang, path=seen_from_here(path)))


def _point_to_reference(codes: Iterable[str], content: Content, lang: Lang) -> None:
    handbook = _published_handbook(content, lang)
    if handbook is None:
        tell(say("cli.explain", lang, codes=" ".join(codes)))
        return
    for code in codes:
        tell(say("cli.see", lang, url=f"{handbook}problems/#{code}"))


def _published_handbook(content: Content, lang: Lang) -> str | None:
    """Return the address of the handbook that is published with the content, if there is one and it is known."""
    from generator.site.addresses import language_root  # noqa: PLC0415  # whoever says one line needs no records

    settings, handbook = content.settings, content.folder.resolve().parent / "docs" / "handbook"
    if settings is None or not handbook.is_dir() or _RESERVED.search(urlsplit(settings.address).hostname or ""):
        return None
    return f"{settings.address}{language_root(lang)}handbook/"


def list_problems(
    problems: Iterable[Problem],
    options: argparse.Namespace,
    severities: Sequence[Severity],
    texts: Mapping[Path, bytes],
) -> None:
    """Print the problems of some severities in the format asked for; they stand in these texts."""
    kept = tuple(listed(problem for problem in problems if problem.severity in severities))
    paths = {problem.position.path for problem in kept} & texts.keys()
    lines = Lines({seen_from_here(path): texts[path] for path in paths})
    show = partial(as_text, lines=lines) if options.format == "text" else FORMATS[options.format]
    for problem in kept:
        print(show(_shown(problem), options.lang))


def count_problems(problems: Sequence[Problem], options: argparse.Namespace) -> None:
    """Print how many problems there are of each severity."""
    counts = {severity: sum(problem.severity == severity for problem in problems) for severity in SEVERITIES}
    tell(", ".join(say_count(f"cli.{severity}s", count, options.lang) for severity, count in counts.items()))


def _shown(problem: Problem) -> Problem:
    place = problem.position
    return replace(problem, position=replace(place, path=seen_from_here(place.path)))


def seen_from_here(path: Path) -> Path:
    """Return a path as terminals and editors can open it: short where it lies below this folder."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
