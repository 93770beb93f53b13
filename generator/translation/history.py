"""Find what a text said before it changed, and show which of its words changed.

The old words are nowhere in the content: they are asked of git, where the folder is in a git repository that has them.
"""

from __future__ import annotations

import difflib
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.content.models import Prose
from generator.content.strict_yaml import parse
from generator.problems.problem import Problems
from generator.text.lang import OTHER, Lang
from generator.translation.agreement import Stale, digest, words

_AROUND = 6
_CUT = "…"
_VERSIONS = 200
_SECONDS = 20


@dataclass(frozen=True, slots=True)
class WordChange:
    """Hold words that stayed (no sign), that went (`-`) or that came (`+`)."""

    sign: str
    words: str


def changes(before: str, after: str) -> tuple[WordChange, ...]:
    """Show which words of a text changed, with a few around them."""
    old, new = before.split(), after.split()
    parts: list[WordChange] = []
    for tag, start, end, to_start, to_end in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            shown = _around(old[start:end], begins=start == 0, ends=end == len(old))
            parts.append(WordChange("", " ".join(shown)))
        else:
            sides = (("-", old[start:end]), ("+", new[to_start:to_end]))
            parts += [WordChange(sign, " ".join(said)) for sign, said in sides if said]
    return tuple(parts)


def _around(said: list[str], *, begins: bool, ends: bool) -> list[str]:
    head, tail = ([] if begins else said[:_AROUND]), ([] if ends else said[-_AROUND:])
    return said if len(head) + len(tail) >= len(said) else [*head, _CUT, *tail]


def now(stale: Stale) -> str:
    """Give what the changed side says now."""
    return words(stale.pair.leaf.side(OTHER[stale.behind]) or "", markup=isinstance(stale.pair.leaf, Prose))


def before(stale: Stale, path: Path) -> str | None:
    """Give what the changed side said when both agreed; None if no version of its file at `path` is known to say so.

    What is found is what was recorded: its digest is the same.
    """
    markup = isinstance(stale.pair.leaf, Prose)
    for content in _versions(path):
        data = parse(content, path, Problems()).data
        for text in _texts(data, OTHER[stale.behind]):
            said = words(text, markup=markup)
            if digest(said) in stale.before:
                return said
    return None


def _texts(data: Any, lang: Lang) -> Iterator[str]:
    """Give every text in one language, wherever it stands: parts may have moved since."""
    if isinstance(data, dict):
        if isinstance(data.get(lang), str):
            yield data[lang]
        for value in data.values():
            yield from _texts(value, lang)
    elif isinstance(data, list):
        for item in data:
            yield from _texts(item, lang)


def _versions(path: Path) -> Iterator[bytes]:
    """Give the versions of a file that git knows, the newest first; none without git, or outside a repository."""
    listed = _git(path, "log", f"--max-count={_VERSIONS}", "--format=%H", "--", path.name)
    for commit in (listed or b"").decode("ascii").split():
        version = _git(path, "show", f"{commit}:./{path.name}")
        if version is not None:
            yield version


def _git(path: Path, *arguments: str) -> bytes | None:
    program = shutil.which("git")
    if program is None or not path.parent.is_dir():
        return None
    command = [program, "-C", str(path.parent), *arguments]
    try:
        # The program is git, the arguments are ours: a file's name is the id of a record, after `--` or `./`.
        run = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return None
    return run.stdout if run.returncode == 0 else None
