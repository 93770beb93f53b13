"""Open regular files alone: a link may lead to any file of the machine, a pipe or a device may never end."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from collections.abc import Iterator
from io import BufferedReader
from pathlib import Path
from typing import NamedTuple

# What Windows lacks: there a link is looked for before the file is opened.
_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
# No file that we read is as large.
MAX_BYTES = 64_000_000


class Regular(NamedTuple):
    """Hold the bytes of a file, up to a limit, and how many it has."""

    content: bytes
    size: int


def read_start(path: Path, limit: int) -> Regular:
    """Read a regular file up to a limit; raises OSError for anything else, links included."""
    with open_regular(path) as file:
        content = file.read(limit)
        return Regular(content, max(os.fstat(file.fileno()).st_size, len(content)))


@contextlib.contextmanager
def open_regular(path: Path) -> Iterator[BufferedReader]:
    """Open a regular file for reading; raises OSError for anything else, links included."""
    if path.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))
    # What was opened is looked at, not what stands at the path by then.
    with open(path, "rb", opener=lambda name, _: os.open(name, _FLAGS)) as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError(errno.EINVAL, "not a regular file", str(path))
        yield file


def read_text(path: Path) -> str:
    """Read a whole regular file as text whose lines end in one way; raises OSError as `read_regular` does."""
    return read_regular(path).decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")


def read_regular(path: Path, limit: int = MAX_BYTES) -> bytes:
    """Read a whole regular file; raises OSError for anything else, and for one that is larger than the limit."""
    content, size = read_start(path, limit)
    if size > limit:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
    return content
