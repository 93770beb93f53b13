"""Show an editor what is wrong, in place of the page that cannot be made, and all that is to be said of the content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from markupsafe import Markup

from generator.content.drafts import Draft
from generator.preview.notices import ShownLack, Situation, lacks, missing
from generator.problems.catalogue import SEVERITIES, Severity, catalogue
from generator.problems.excerpt import Excerpt, Lines, excerpt
from generator.problems.listing import listed
from generator.problems.printing import hint, message, severity_name
from generator.problems.problem import Problem, has_errors
from generator.render.compose import fill
from generator.text.lang import Lang
from generator.text.ui import say, say_count
from generator.text.visible import visible, visible_lines

LAST = "last"
"""What asks, behind the `?` of an address, for a page as it was before the content had errors."""
# A page breaks lines: there is room for most of them.
_WIDEST = 400


@dataclass(frozen=True, slots=True)
class ShownProblem:
    """Word one problem for a page, with what its code stands for."""

    problem: Problem
    severity: str
    message: Markup
    hint: Markup | None
    example: str
    """Lines to write instead."""
    excerpt: Excerpt | None
    wrong: str
    right: str


@dataclass(frozen=True, slots=True)
class _File:
    """Hold what is to be said of one file: by its record's name, with the way to the page of that."""

    path: str
    name: str
    problems: Sequence[ShownProblem]
    way: str = ""
    anchor: str = ""
    missing: str = ""
    lacks: Sequence[ShownLack] = ()


@dataclass(frozen=True, slots=True)
class _Group:
    """Hold files of which the same is said, below a heading."""

    files: Sequence[_File]
    title: str = ""
    anchor: str = ""
    is_folded: bool = False


def problems_page(problems: Sequence[Problem], lang: Lang, situation: Situation, before: str = "") -> str:
    """Write the body of a page that lists what is wrong, file by file; `before` asks for the page as it was before."""
    shown = _Showing(situation, lang)
    by_file: dict[Path, list[Problem]] = {}
    for problem in problems:
        by_file.setdefault(problem.position.path, []).append(problem)
    files = [shown.file(path, found) for path, found in by_file.items()]
    return _filled(title(problems, lang), say("problems.about", lang), [_Group(files)], lang, before)


def list_page(situation: Situation, lang: Lang) -> str:
    """Write the body of the page that lists all that is to be said of the content, what matters most first."""
    groups = tuple(_Showing(situation, lang).groups())
    return _filled(list_title(situation, lang), say("preview.list.about", lang), groups, lang)


def title(problems: Sequence[Problem], lang: Lang) -> str:
    """Count what keeps the site from being made."""
    return say_count("problems", sum(has_errors([problem]) for problem in problems), lang)


def list_title(situation: Situation, lang: Lang) -> str:
    """Name the list of all that is to be said of the content."""
    return say("preview.list" if situation.problems or situation.drafts else "preview.none", lang)


def _filled(title: str, about: str, groups: Sequence[_Group], lang: Lang, before: str = "") -> str:
    return fill(
        "problems.html",
        say=lambda key, **facts: say(key, lang, **facts),
        title=title,
        about=about,
        groups=groups,
        before=before,
    )


@dataclass(frozen=True, slots=True)
class _Showing:
    """Word what is to be said of files in one language; paths are shown as seen from beside the content folder."""

    situation: Situation
    lang: Lang

    def file(self, path: Path, problems: Iterable[Problem]) -> _File:
        """Show the problems of one file."""
        root = self.situation.content.parent
        seen = visible((path.relative_to(root) if path.is_relative_to(root) else path).as_posix())
        found = tuple(_problem(problem, self.lang, self.situation.lines) for problem in listed(problems))
        return _File(seen, self.situation.name_of(path, self.lang), found)

    def groups(self) -> Iterator[_Group]:
        """Show files with errors, drafts, files with warnings, and, folded away, those with nothing but notes."""
        by_file = self.situation.by_file()
        drafts = {draft.path: draft for draft in self.situation.drafts.values()}
        worst = {path: found[0].severity for path, found in by_file.items()}
        others = {path: severity for path, severity in worst.items() if severity == "error" or path not in drafts}
        kept = [draft for path, draft in drafts.items() if path not in others]
        for severity in SEVERITIES:
            files = [self._with_way(path, by_file[path]) for path, own in others.items() if own == severity]
            if files:
                is_folded = severity == "note" and (len(set(others.values())) > 1 or bool(kept))
                yield _Group(files, self._heading(severity, files), f"{severity}s", is_folded)
            if severity == "error" and kept:
                shown = [self._draft(draft, by_file.get(draft.path, ())) for draft in kept]
                yield _Group(shown, say_count("preview.drafts", len(kept), self.lang), "drafts")

    def _heading(self, severity: Severity, files: Sequence[_File]) -> str:
        count = sum(shown.problem.severity == severity for file in files for shown in file.problems)
        return say_count(f"cli.{severity}s", count, self.lang)

    def _with_way(self, path: Path, problems: Iterable[Problem]) -> _File:
        return replace(self.file(path, problems), way=self.situation.way_to(path, self.lang))

    def _draft(self, draft: Draft, problems: Iterable[Problem]) -> _File:
        shown = self._with_way(draft.path, problems)
        return replace(
            shown,
            name=shown.name or draft.id,
            anchor=f"draft-{draft.id}",
            missing=missing(draft, self.lang).capitalize(),
            lacks=tuple(lacks(draft, self.lang)),
        )


def _problem(problem: Problem, lang: Lang, lines: Lines) -> ShownProblem:
    advice, _, example = (hint(problem, lang) or "").partition("\n")
    wording = catalogue()[problem.code]
    return ShownProblem(
        problem,
        severity_name(problem, lang),
        _with_code(message(problem, lang)),
        _with_code(advice) if advice else None,
        example,
        excerpt(problem.position, lines, _WIDEST),
        visible_lines(wording.wrong.rstrip()),
        visible_lines(wording.right.rstrip()),
    )


def _with_code(text: str) -> Markup:
    """Write what stands between backticks as code."""
    pieces = enumerate(text.split("`"))
    return Markup().join(Markup("<code>{}</code>").format(piece) if index % 2 else piece for index, piece in pieces)
