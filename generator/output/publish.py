"""Publish a folder: build it beside the old one and exchange the two, so that nobody ever sees a mix."""

from __future__ import annotations

import contextlib
import ctypes
import os
import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from generator.errors import GeneratorError
from generator.output.files import write_file

MARKER = ".distilled.json"
# No build takes so long.
_ABANDONED_SECONDS = 24 * 60 * 60
_AT_FDCWD, _RENAME_EXCHANGE = -100, 2


class NotOursError(GeneratorError):
    """Refuse to replace a folder that the generator did not make."""

    def __init__(self, site: Path) -> None:
        super().__init__(f"{site} was not made by `distilled build`, so it is not replaced; choose another folder")


def check_ours(site: Path) -> None:
    """Raise NotOursError if `site` holds something that the generator did not make."""
    if site.is_symlink() or (site.exists() and not site.is_dir()):
        raise NotOursError(site)
    if site.is_dir() and any(site.iterdir()) and not (site / MARKER).exists():
        raise NotOursError(site)


@contextlib.contextmanager
def drafted(site: Path) -> Iterator[Path]:
    """Yield an empty folder beside `site` to build in, and put it in its place when all went well.

    Whoever looks at `site` meanwhile sees the old one or the new one, never a mix. Raises NotOursError before anything
    is done if `site` is not ours.
    """
    check_ours(site)
    site.parent.mkdir(parents=True, exist_ok=True)
    _sweep(site)
    draft = site.parent / f".{site.name}.new-{os.getpid()}"
    draft.mkdir()
    try:
        yield draft
        mark_as_ours(draft)
        _publish(draft, site)
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def mark_as_ours(site: Path) -> None:
    """Mark a folder as made by the generator, so that the next build may replace it."""
    write_file(site / MARKER, b'{"made by": "distilled build"}\n')


def _sweep(site: Path) -> None:
    """Remove the drafts of builds that were killed."""
    for left in site.parent.glob(f".{site.name}.new-*"):
        if _is_abandoned(left):
            shutil.rmtree(left, ignore_errors=True)


def _is_abandoned(draft: Path) -> bool:
    """Return whether nobody builds in a draft any more: its name ends with the process that began it."""
    process = draft.name.removesuffix("-old").rpartition("-")[2]
    if sys.platform == "win32":  # where asking a process whether it runs would end it
        return time.time() - draft.stat().st_mtime > _ABANDONED_SECONDS
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return True
    except (PermissionError, ValueError, OverflowError):
        return False
    return False


def _publish(draft: Path, site: Path) -> None:
    if not site.exists():
        draft.rename(site)
    elif not _exchange(draft, site):
        _replace(draft, site)


def _exchange(draft: Path, site: Path) -> bool:
    """Swap two folders in one step, where the system can."""
    if not sys.platform.startswith("linux"):
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "renameat2"):
        return False
    done: int = libc.renameat2(_AT_FDCWD, os.fsencode(draft), _AT_FDCWD, os.fsencode(site), _RENAME_EXCHANGE)
    return done == 0


def _replace(draft: Path, site: Path) -> None:
    old = site.with_name(f".{site.name}.new-{os.getpid()}-old")
    site.rename(old)
    try:
        draft.rename(site)
    except OSError:
        old.rename(site)
        raise
    shutil.rmtree(old, ignore_errors=True)
