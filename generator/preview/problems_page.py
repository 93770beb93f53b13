"""Show an editor what is wrong, in place of the page that cannot be made."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from markupsafe import Markup

from generator.problems.excerpt import Excerpt, Lines, excerpt
from generator.problems.listing import listed
from generator.problems.printing import hint, message, severity_name
from generator.problems.problem import Problem, has_errors
from generator.render.compose import fill
from generator.text.lang import Lang
from generator.text.ui import say, say_count
from generator.text.visible import visible

# A page breaks lines: there is room for most of them.
_WIDEST = 400


@dataclass(frozen=True, slots=True)
class Around:
    """Say what stands above a list of problems, and to which addresses the names of files lead."""

    title: str
    about: str
    ways: Mapping[Path, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class ShownProblem:
    """Word one problem for a page."""

    problem: Problem
    severity: str
    message: Markup
    hint: Markup | None
    example: str
    """Lines to write instead."""
    excerpt: Excerpt | None


def problems_page(
    problems: Sequence[Problem], lang: Lang, root: Path, lines: Lines, around: Around | None = None
) -> str:
    """Write the body of a page that lists what is wrong, file by file; paths are shown as seen from `root`."""
    said = around or Around(title(problems, lang), say("problems.about", lang))
    files = itertools.groupby(listed(problems), key=lambda one: one.position.path)
    sections = [
        (_seen_from(root, path), said.ways.get(path), [_problem(problem, lang, lines) for problem in found])
        for path, found in files
    ]
    return fill(
        "problems.html",
        say=lambda key, **facts: say(key, lang, **facts),
        title=said.title,
        about=said.about,
        files=sections,
    )


def title(problems: Sequence[Problem], lang: Lang) -> str:
    """Count what keeps the site from being made."""
    return say_count("problems", sum(has_errors([problem]) for problem in problems), lang)


def _seen_from(root: Path, path: Path) -> str:
    return visible((path.relative_to(root) if path.is_relative_to(root) else path).as_posix())


def _problem(problem: Problem, lang: Lang, lines: Lines) -> ShownProblem:
    advice, _, example = (hint(problem, lang) or "").partition("\n")
    return ShownProblem(
        problem,
        severity_name(problem, lang),
        _with_code(message(problem, lang)),
        _with_code(advice) if advice else None,
        example,
        excerpt(problem.position, lines, _WIDEST),
    )


def _with_code(text: str) -> Markup:
    """Write what stands between backticks as code."""
    pieces = enumerate(text.split("`"))
    return Markup().join(Markup("<code>{}</code>").format(piece) if index % 2 else piece for index, piece in pieces)
