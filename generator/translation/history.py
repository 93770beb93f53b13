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
from typing import Literal

from generator.content.models import Prose
from generator.content.strict_yaml import parse
from generator.problems.problem import Problems
from generator.text.lang import OTHER, Lang
from generator.translation.agreement import Stale, digest, plain_words

# So many words are shown on each side of those that changed.
_CONTEXT = 6
_CUT = "…"
_MAX_VERSIONS = 200
_TIMEOUT_SECONDS = 20


@dataclass(frozen=True, slots=True)
class WordChange:
    """Hold words that stayed (""), that went ("-") or that came ("+")."""

    kind: Literal["", "-", "+"]
    words: str


def word_changes(old: str, new: str) -> tuple[WordChange, ...]:
    """Compare two wordings word by word; of the words that stayed only those around a change are shown."""
    return tuple(_changes(old.split(), new.split()))


def _changes(old: list[str], new: list[str]) -> Iterator[WordChange]:
    for tag, start, end, new_start, new_end in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        gone, come = old[start:end], new[new_start:new_end]
        if tag == "equal":
            is_first, is_last = start == new_start == 0, (end, new_end) == (len(old), len(new))
            yield WordChange("", " ".join(_shortened(gone, is_first=is_first, is_last=is_last)))
            continue
        if gone:
            yield WordChange("-", " ".join(gone))
        if come:
            yield WordChange("+", " ".join(come))


def _shortened(words: list[str], *, is_first: bool, is_last: bool) -> list[str]:
    head, tail = ([] if is_first else words[:_CONTEXT]), ([] if is_last else words[-_CONTEXT:])
    return words if len(head) + len(tail) >= len(words) else [*head, _CUT, *tail]


def new_wording(stale: Stale) -> str:
    """Return what the changed side says now."""
    return plain_words(stale.pair.leaf.side(OTHER[stale.behind]) or "", markup=isinstance(stale.pair.leaf, Prose))


def old_wording(stale: Stale, path: Path) -> str | None:
    """Find what the changed side said when both agreed, in the versions of its file at `path`; None if it is not there.

    What is found is what was recorded: its digest is the same.
    """
    markup = isinstance(stale.pair.leaf, Prose)
    for content in _versions(path):
        data = parse(content, path, Problems()).data
        for text in _texts(data, OTHER[stale.behind]):
            words = plain_words(text, markup=markup)
            if digest(words) in stale.recorded:
                return words
    return None


def _texts(data: object, lang: Lang) -> Iterator[str]:
    """Find every text in one language, wherever it stands: parts may have moved since."""
    if isinstance(data, dict):
        if isinstance(data.get(lang), str):
            yield data[lang]
        for value in data.values():
            yield from _texts(value, lang)
    elif isinstance(data, list):
        for item in data:
            yield from _texts(item, lang)


def _versions(path: Path) -> Iterator[bytes]:
    """Read the versions of a file that git knows, the newest first; none without git, or outside a repository."""
    commits = _git(path, "log", f"--max-count={_MAX_VERSIONS}", "--format=%H", "--", path.name)
    for commit in (commits or b"").decode("ascii").split():
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
        run = subprocess.run(command, capture_output=True, timeout=_TIMEOUT_SECONDS, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return None
    return run.stdout if run.returncode == 0 else None
