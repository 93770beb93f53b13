"""Put files on the disk, each whole or not at all."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.content.regular import read_regular


@dataclass(frozen=True, slots=True)
class Written:
    """Count what a writing did."""

    total: int
    changed: int


def write_file(path: Path, data: bytes) -> bool:
    """Put a file in its place, whole or not at all, and tell whether its bytes changed; raises OSError."""
    with contextlib.suppress(OSError):
        if read_regular(path) == data:
            return False
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        draft.write_bytes(data)
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    return True


def create_file(path: Path, text: str) -> None:
    """Write a file that an author will fill in; raises FileExistsError rather than write over one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)


def write_files(folder: Path, files: Mapping[str, bytes]) -> Written:
    """Write these files into a folder where their bytes differ; leave all other files alone."""
    changed = [write_file(folder / name, data) for name, data in files.items()]
    return Written(len(changed), sum(changed))


def remove_files(folder: Path, names: Iterable[str]) -> None:
    """Remove some files of a folder, those that are still there."""
    for name in names:
        (folder / name).unlink(missing_ok=True)


def link_or_copy(old: str, new: str) -> None:
    """Let a new name lead to an old file, or to a copy of it where the disk knows no links.

    Raises FileExistsError if the new name is taken, FileNotFoundError if there is no old file.
    """
    try:
        os.link(old, new)
    except (FileExistsError, FileNotFoundError):
        raise
    except OSError:
        with open(new, "xb") as copy, open(old, "rb") as source:  # noqa: PTH123
            shutil.copyfileobj(source, copy)


def fill_folder(
    folder: Path, files: Iterable[tuple[str, bytes]], like: Callable[[str], str | None] | None = None
) -> None:
    """Put files into a folder that is only being made, where nobody looks yet.

    `like` names an older file that may hold the same bytes: then the new name leads to it.
    """
    there: set[str] = set()
    for name, data in files:
        path = f"{folder}/{name}"
        parent = path.rpartition("/")[0]
        if parent not in there:
            os.makedirs(parent, exist_ok=True)  # noqa: PTH103  # a thousand times: paths as plain text
            there.add(parent)
        if not _is_linked(like(name) if like else None, path, data):
            with open(path, "wb") as file:  # noqa: PTH123
                file.write(data)


def _is_linked(old: str | None, new: str, data: bytes) -> bool:
    """Let a new name lead to an old file that holds some bytes, and tell whether it does."""
    try:
        if old is None or read_regular(Path(old)) != data:
            return False
        link_or_copy(old, new)
    except OSError:
        return False
    return True
