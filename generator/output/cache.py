"""Keep what costs something to make, by the key of what it is made from; it may be deleted or torn at any time."""

from __future__ import annotations

import contextlib
import hashlib
import os
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.content.regular import open_regular, read_regular

# The folder beside the content, in one that other programs may use too; and what tells version control to pass over it.
_FOLDER, _IGNORE = Path(".cache", "distilled"), ".gitignore"
# What no build has asked for so long is let go; a draft that old was left by a process that was killed.
_SECONDS, _SECONDS_OF_DRAFTS = 30 * 24 * 60 * 60, 60 * 60
_DIGEST = hashlib.sha256().digest_size


@dataclass(frozen=True, slots=True)
class CostlyFile:
    """Promise a file: `path` lies below the site's root, `key` changes when its bytes would, `make` makes them."""

    path: str
    key: str
    make: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Cache:
    """Keep files of one kind in a folder, each under its key and behind a digest of its bytes."""

    folder: Path

    def read(self, name: str) -> bytes | None:
        """Return what is kept under a name and is whole, and note that it is still wanted."""
        try:
            kept = read_regular(self.folder / name)
            (self.folder / name).touch()
        except OSError:
            return None
        digest, data = kept[:_DIGEST], kept[_DIGEST:]
        return data if digest == hashlib.sha256(data).digest() else None

    def keep(self, name: str, data: bytes) -> None:
        """Keep a file for later; a folder that cannot be written keeps nothing.

        It is written where it stays: one that is torn is known by its digest, and a killed build leaves no other file.
        """
        with contextlib.suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            (self.folder / name).write_bytes(hashlib.sha256(data).digest() + data)

    def lines(self, name: str) -> Iterator[bytes]:
        """Yield the lines of what is kept under a name and is whole, one at a time; none if nothing is."""
        with contextlib.suppress(OSError), open_regular(self.folder / name) as file:
            digest = file.read(_DIGEST)
            if digest != hashlib.file_digest(file, "sha256").digest():
                return
            (self.folder / name).touch()
            file.seek(_DIGEST)
            yield from (line.removesuffix(b"\n") for line in file)

    def keep_lines(self, name: str, lines: Iterable[bytes]) -> None:
        """Keep lines for later, written one at a time; what was kept stays until they are all there.

        The draft is this process's own: where two keep something at a time, neither writes into the other's.
        """
        draft = self.folder / f"{name}.{os.getpid()}.new"
        with contextlib.suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            digest = hashlib.sha256()
            with draft.open("wb") as file:
                file.write(bytes(_DIGEST))
                for line in lines:
                    digest.update(line + b"\n")
                    file.write(line + b"\n")
                file.seek(0)
                file.write(digest.digest())
            draft.replace(self.folder / name)

    def forget_old(self) -> None:
        """Let go of what has not been asked for in a month."""
        now = time.time()
        with contextlib.suppress(OSError):
            for path in self.folder.iterdir():
                if path.stat().st_mtime < now - (_SECONDS_OF_DRAFTS if path.suffix == ".new" else _SECONDS):
                    path.unlink(missing_ok=True)

    def forget_all_but(self, count: int) -> None:
        """Let go of all but those that were asked for last."""
        with contextlib.suppress(OSError):
            for path in sorted(self.folder.iterdir(), key=lambda path: path.stat().st_mtime)[:-count]:
                path.unlink(missing_ok=True)


def cache_beside(content: Path, kind: str) -> Cache:
    """Open the cache of one kind of files that lies beside a content folder: `.cache/distilled/KIND/`."""
    root = content.resolve().parent / _FOLDER
    with contextlib.suppress(OSError):
        root.mkdir(parents=True, exist_ok=True)
        (root / _IGNORE).write_bytes(b"*\n")
    return Cache(root / kind)
