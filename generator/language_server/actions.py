"""Offer to fix what `check --fix` would, with the same edits: one problem at a time, or all of a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from lsprotocol import types

from generator.language_server.diagnostics import SOURCE
from generator.language_server.window import Window
from generator.problems.fix import edits_by_file, fitting
from generator.problems.printing import message
from generator.problems.problem import Edit, Problem
from generator.text.lang import Lang
from generator.text.ui import say

FIX_ALL = f"{types.CodeActionKind.SourceFixAll.value}.{SOURCE}"
KINDS = (types.CodeActionKind.QuickFix, types.CodeActionKind.SourceFixAll)
_Wanted = Sequence[types.CodeActionKind | str] | None


def actions(
    window: Window, uri: str, problems: Iterable[Problem], params: types.CodeActionParams, lang: Lang
) -> Iterator[types.CodeAction]:
    """Offer the fixes for what is wrong within a range, and those of the whole file at once."""
    fixable = [problem for problem in problems if problem.edits]
    wanted = params.context.only
    if _is_wanted(types.CodeActionKind.QuickFix, wanted):
        said = {(one.code, one.range.start.line): one for one in params.context.diagnostics}
        for problem in fixable:
            edits = edits_in(window, problem.edits)
            # Half of a fix would do harm: where words were changed meanwhile, the next reading offers it anew.
            if len(edits) == len(problem.edits) and _touches(window, problem, params.range):
                diagnostic = said.get((problem.code, problem.position.line - 1))
                yield _action(_title(problem, lang), types.CodeActionKind.QuickFix, {uri: edits}, diagnostic)
    whole = (problem for problem in fixable if len(edits_in(window, problem.edits)) == len(problem.edits))
    if _is_wanted(FIX_ALL, wanted) and (edits := edits_in(window, _of_file(whole, window.path))):
        yield _action(say("lsp.fix_all", lang, count=str(len(edits))), FIX_ALL, {uri: edits})


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


def _title(problem: Problem, lang: Lang) -> str:
    if len(problem.edits) == 1 and "\n" not in problem.edits[0].better:
        [(_, words, better)] = problem.edits
        return say("lsp.fix", lang, words=words.strip(), better=better.strip())
    return say("lsp.fix_problem", lang, message=message(problem, lang))


def _action(
    title: str,
    kind: types.CodeActionKind | str,
    changes: dict[str, list[types.TextEdit]],
    diagnostic: types.Diagnostic | None = None,
) -> types.CodeAction:
    edit = types.WorkspaceEdit(changes=changes)
    told = [diagnostic] if diagnostic else None
    return types.CodeAction(title, kind, told, is_preferred=kind == types.CodeActionKind.QuickFix or None, edit=edit)


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
