"""Offer the edits of `check --fix`, one problem at a time or all of a file, and what hints say was probably meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from lsprotocol import types

from generator.language_server.diagnostics import SOURCE
from generator.language_server.window import Window
from generator.problems.fix import edits_by_file, fitting
from generator.problems.printing import message
from generator.problems.problem import Edit, Position, Problem
from generator.text.lang import Lang
from generator.text.ui import say

FIX_ALL = f"{types.CodeActionKind.SourceFixAll.value}.{SOURCE}"
KINDS = (types.CodeActionKind.QuickFix, types.CodeActionKind.SourceFixAll)
# Of the codes of what is no YAML.
_OF_YAML = "Y"
# These stand before an id in a text, and are part of what is underlined.
_OPENING = "[@"
# What makes a list or a text of the same words.
_SIGNS = "[]\"'"
_Wanted = Sequence[types.CodeActionKind | str] | None


def actions(
    window: Window, uri: str, problems: Iterable[Problem], params: types.CodeActionParams, lang: Lang
) -> Iterator[types.CodeAction]:
    """Offer the fixes for what is wrong within a range, guesses too, and those of the whole file that are none."""
    listed, wanted = list(problems), params.context.only
    if _is_wanted(types.CodeActionKind.QuickFix, wanted):
        touched = [problem for problem in listed if _touches(window, problem, params.range)]
        yield from _quick_fixes(window, uri, touched, params.context.diagnostics, lang)
    whole = (problem for problem in listed if len(edits_in(window, problem.edits)) == len(problem.edits))
    if _is_wanted(FIX_ALL, wanted) and (edits := edits_in(window, _of_file(whole, window.path))):
        title = say("lsp.fix_all", lang, count=str(len(edits)))
        yield types.CodeAction(title, FIX_ALL, edit=types.WorkspaceEdit(changes={uri: edits}))


def _quick_fixes(
    window: Window, uri: str, problems: Iterable[Problem], shown: Iterable[types.Diagnostic], lang: Lang
) -> Iterator[types.CodeAction]:
    said = {(one.code, one.range.start.line): one for one in shown}
    for problem in problems:
        wished = problem.edits or meant(window, problem)
        edits = edits_in(window, wished)
        # Half of a fix would do harm: where words were changed meanwhile, the next reading offers it anew.
        if edits and len(edits) == len(wished):
            diagnostic = said.get((problem.code, problem.position.line - 1))
            yield types.CodeAction(
                _title(problem, wished, lang),
                types.CodeActionKind.QuickFix,
                [diagnostic] if diagnostic else None,
                # Of a guess the editor judges: it is not what one key press chooses unseen.
                is_preferred=bool(problem.edits) or None,
                edit=types.WorkspaceEdit(changes={uri: edits}),
            )


def meant(window: Window, problem: Problem) -> tuple[Edit, ...]:
    """Put what was probably meant in the place of the words that are wrong, where the problem names both."""
    facts = dict(problem.facts)
    near = facts.pop("near", "")
    # Where YAML cannot be read, it names the whole line as it should be.
    if not near or problem.code.startswith(_OF_YAML):
        return ()
    start, row = problem.position.column - 1, problem.position.line
    shown = window.line(row - 1)[start : start + problem.position.length]
    for words in (shown, shown.lstrip(_OPENING)):
        if words in facts.values() or words.strip(_SIGNS) == near.strip(_SIGNS):
            place = Position(problem.position.path, row, start + 1 + len(shown) - len(words), len(words))
            return (Edit(place, words, near),)
    return ()


def edits_in(window: Window, edits: Iterable[Edit]) -> list[types.TextEdit]:
    """Make edits of a file into those of its window, as far as the words still stand there."""
    by_row: dict[int, list[Edit]] = {}
    for edit in edits:
        if edit.position.path == window.path:
            by_row.setdefault(edit.position.line - 1, []).append(edit)
    return [
        types.TextEdit(window.span(row, start, start + len(edit.words)), edit.better)
        for row, listed in sorted(by_row.items())
        for edit in fitting(window.line(row), sorted(listed, key=lambda edit: edit.position.column))
        for start in [edit.position.column - 1]
    ]


def _of_file(problems: Iterable[Problem], path: Path) -> tuple[Edit, ...]:
    by_file: Mapping[Path, tuple[Edit, ...]] = edits_by_file(problems)
    return by_file.get(path, ())


def _title(problem: Problem, edits: Sequence[Edit], lang: Lang) -> str:
    if len(edits) == 1 and "\n" not in edits[0].better:
        [(_, words, better)] = edits
        return say("lsp.fix", lang, words=words.strip(), better=better.strip())
    return say("lsp.fix_problem", lang, message=message(problem, lang))


def _is_wanted(kind: types.CodeActionKind | str, only: _Wanted) -> bool:
    """Return whether a kind of fix is one of those that are asked for, or belongs to one."""
    name = str(getattr(kind, "value", kind))
    asked = [str(getattr(one, "value", one)) for one in only or ()]
    return not asked or any(name == one or name.startswith(f"{one}.") or one == "" for one in asked)


def _touches(window: Window, problem: Problem, wanted: types.Range) -> bool:
    """Return whether a range touches the place of a problem, or of one of its edits."""
    ranges = [window.range_of(problem.position)]
    ranges += [window.range_of(edit.position) for edit in problem.edits[:1]]
    return any(one.start <= wanted.end and wanted.start <= one.end for one in ranges)
