"""Say what is wrong with the content as editors' programs show it: in the words of `check`, at the same places."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping
from pathlib import Path

from lsprotocol import types

from generator.language_server.window import UTF_16, Encoding, Window
from generator.problems.catalogue import Severity
from generator.problems.listing import listed
from generator.problems.printing import hint, message
from generator.problems.problem import Problem
from generator.text.lang import Lang

SOURCE = "distilled"
_SEVERITIES: Mapping[Severity, types.DiagnosticSeverity] = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "note": types.DiagnosticSeverity.Information,
}
Diagnostics = Mapping[Path, tuple[types.Diagnostic, ...]]


def diagnostics(
    problems: Iterable[Problem], texts: Mapping[Path, bytes], lang: Lang, encoding: Encoding = UTF_16
) -> Diagnostics:
    """Word problems, which stand together by file; places are those in the texts that were checked."""
    by_path = itertools.groupby(listed(problems), key=lambda problem: problem.position.path)
    return {
        path: tuple(_diagnostic(problem, window, lang) for problem in group)
        for path, group in by_path
        for window in [window_of(path, texts, encoding)]
    }


def window_of(path: Path, texts: Mapping[Path, bytes], encoding: Encoding) -> Window:
    """Open a text that was read; one that was not, or is no text, is empty."""
    return Window.of(path, texts.get(path, b"").decode("utf-8", "replace"), encoding)


def _diagnostic(problem: Problem, window: Window, lang: Lang) -> types.Diagnostic:
    words = filter(None, (message(problem, lang), hint(problem, lang)))
    return types.Diagnostic(
        range=window.range_of(problem.position),
        message="\n".join(words),
        severity=_SEVERITIES[problem.severity],
        code=problem.code,
        source=SOURCE,
    )
