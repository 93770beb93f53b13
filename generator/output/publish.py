"""Publish a folder: build it beside the old one and exchange the two, so that nobody ever sees a mix.

Each build works in a folder of its own beside the published one, `.NAME.new-…`, and holds the lock in it while it runs:
builds at once never meet, and the system lets go of the lock of one that was killed, so the next build sweeps its
folder. The published folder lists what was written to it: what is not on the list is somebody else's and is kept.
"""

from __future__ import annotations

import contextlib
import ctypes
import itertools
import json
import os
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.output.files import link_or_copy, write_file
from generator.text.ui import SaidError

MARKER = ".distilled.json"
_PAGES, _OLD, _LOCK = "site", "old", "lock"
# What systems leave in folders that were looked at.
_SYSTEM_FILES = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
# How many files of others a message names.
_NAMED = 3
# No build takes so long.
_ABANDONED_SECONDS = 24 * 60 * 60
# Other builds may publish between two steps of this one, but not for ever.
_TRIES = 100
_AT_FDCWD, _RENAME_EXCHANGE = -100, 2


class NotOursError(SaidError):
    """Refuse to replace a folder that the generator did not make, or one that holds files of others."""


def check_ours(site: Path) -> None:
    """Raise NotOursError if `site` is no folder, or holds something that the generator did not write."""
    if site.is_symlink() or (site.exists() and not site.is_dir()):
        raise NotOursError("site.no_folder", site=site)
    foreign = list(itertools.islice(_foreign(site), _NAMED + 1)) if site.is_dir() else []
    if foreign:
        names = ", ".join(foreign[:_NAMED]) + (" …" if foreign[_NAMED:] else "")
        key = "site.foreign" if (site / MARKER).is_file() else "site.not_ours"
        raise NotOursError(key, site=site, names=names)


def _foreign(site: Path) -> Iterator[str]:
    """Yield what a folder holds that is not on its list, by its path there; a folder that is not is named as one."""
    ours = _listed(site)
    folders = _folders_of(ours)
    waiting = [""]
    while waiting:
        place = waiting.pop()
        with os.scandir(f"{site}/{place}") as entries:
            found = sorted(entries, key=lambda entry: entry.name)
        for entry in found:
            name = place + entry.name
            if not entry.is_dir(follow_symlinks=False):
                if name not in ours and entry.name not in _SYSTEM_FILES:
                    yield name
            elif name in folders:
                waiting.append(f"{name}/")
            elif any(Path(entry.path).iterdir()):
                yield f"{name}/"


def _folders_of(names: Iterable[str]) -> frozenset[str]:
    """Name the folders in which files lie, and those in which these do."""
    found: set[str] = set()
    for name in names:
        folder = name.rpartition("/")[0]
        while folder and folder not in found:
            found.add(folder)
            folder = folder.rpartition("/")[0]
    return frozenset(found)


def _listed(site: Path) -> Collection[str]:
    """Read the list of what was written to a folder; nothing where there is none, or none that can be read."""
    try:
        marker = json.loads((site / MARKER).read_bytes())
        return frozenset({MARKER, *map(str, marker["files"])})
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return frozenset()


@dataclass(frozen=True, slots=True)
class Standing:
    """Hold what a published folder says of itself: from what it was made, and which files it holds."""

    made_from: Mapping[str, str]
    files: frozenset[str]


def standing(site: Path) -> Standing | None:
    """Return what a published folder says of itself; nothing if it does not, or if anybody changed it since.

    A file was changed if it has another size, or is newer than the list; one that is missing, or that nobody listed,
    is a change too.
    """
    try:
        marker = json.loads((site / MARKER).read_bytes())
        sizes, made_from, written = marker["files"], marker["made from"], (site / MARKER).stat().st_mtime_ns
        found = {name: status.st_size if status.st_mtime_ns <= written else None for name, status in _walk(site)}
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    is_whole = isinstance(made_from, dict) and bool(made_from) and found == {**sizes, MARKER: found.get(MARKER)}
    return Standing(made_from, frozenset(sizes)) if is_whole else None


@dataclass(frozen=True, slots=True)
class Draft:
    """Build in a folder of one's own beside `site`; nobody sees it before it is published.

    `made_from` is to be filled with what the published folder will say that it was made from, where that is known.
    """

    site: Path
    folder: Path
    lock: int
    made_from: dict[str, str] = field(default_factory=dict)

    @property
    def pages(self) -> Path:
        """Return the folder that will be published."""
        return self.folder / _PAGES

    def scratch(self, name: str) -> Path:
        """Make an empty folder for what is needed meanwhile; it goes when the draft goes."""
        folder = self.folder / f"scratch-{name}"
        folder.mkdir()
        return folder

    def carry_over(self, names: Iterable[str]) -> None:
        """Take files over from the published folder, those that were not written anew; raises OSError.

        They are linked where the disk can do that, and nothing is ever written through such a link.
        """
        there: set[str] = set()
        for name in names:
            target = f"{self.pages}/{name}"
            folder = target.rpartition("/")[0]
            if folder not in there:
                os.makedirs(folder, exist_ok=True)  # noqa: PTH103  # thousands of times: paths as plain text
                there.add(folder)
            with contextlib.suppress(FileExistsError):
                link_or_copy(f"{self.site}/{name}", target)

    def publish(self) -> None:
        """Put the pages in their place, in one step where the system can; raises NotOursError as `drafted` does."""
        _list_files(self.pages, self.made_from)
        check_ours(self.site)
        published = (_put(self.pages, self.site, self.folder / _OLD) for _ in range(_TRIES))
        if not any(published):
            raise OSError(f"{self.site}: other builds publish here without end")

    def remove(self) -> None:
        """Let go of the folder, and of what other builds that were killed left here."""
        if sys.platform == "win32":  # where no open file can be removed
            os.close(self.lock)
        with contextlib.suppress(OSError):
            _dismantle(self.folder)
        if sys.platform != "win32":
            os.close(self.lock)
        tidy(self.site)


@contextlib.contextmanager
def drafted(site: Path) -> Iterator[Draft]:
    """Yield a draft to build in, and put it in the place of `site` when all went well.

    Whoever looks at `site` meanwhile sees the old one or the new one, never a mix. Raises NotOursError if `site` is not
    ours, before anything is done or, if files of others came meanwhile, before they are touched.
    """
    draft = begin_draft(site)
    try:
        yield draft
        draft.publish()
    finally:
        draft.remove()


def begin_draft(site: Path) -> Draft:
    """Make a folder to build in; whoever does has to remove it."""
    tidy(site)
    check_ours(site)
    site.parent.mkdir(parents=True, exist_ok=True)
    while True:
        folder = Path(tempfile.mkdtemp(prefix=_prefix(site), dir=site.parent))
        with contextlib.suppress(FileNotFoundError):  # another build took it for one left behind
            lock = _lock(folder)
            (folder / _PAGES).mkdir()
            return Draft(site, folder, lock)


def tidy(site: Path) -> None:
    """Remove what builds that were killed left beside a site, and put back the old site where one had moved it away."""
    name = re.compile(re.escape(_prefix(site)) + r"[a-z0-9_]{8}")
    with contextlib.suppress(FileNotFoundError, NotADirectoryError):
        for entry in os.scandir(site.parent):
            if name.fullmatch(entry.name) and entry.is_dir(follow_symlinks=False):
                with contextlib.suppress(OSError):
                    _sweep(Path(entry.path), site)


def _prefix(site: Path) -> str:
    return f".{site.name}.new-"


def _sweep(folder: Path, site: Path) -> None:
    try:
        lock = os.open(folder / _LOCK, os.O_RDWR)
    except FileNotFoundError:
        folder.rmdir()  # a build was killed while it made it; what holds more is none of ours and stays
        return
    is_abandoned = _is_abandoned(lock)
    if sys.platform == "win32":
        os.close(lock)
    if is_abandoned:
        with contextlib.suppress(OSError):  # there is none, or another site is there by now
            if not os.path.lexists(site):
                (folder / _OLD).rename(site)
        _dismantle(folder)
    if sys.platform != "win32":
        os.close(lock)


def _lock(folder: Path) -> int:
    """Hold the lock of a new folder; raises FileNotFoundError if the folder was swept before."""
    lock = os.open(folder / _LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    if sys.platform == "win32":
        return lock
    import fcntl  # noqa: PLC0415  # not on Windows

    with contextlib.suppress(OSError):  # some disks know no locks
        fcntl.flock(lock, fcntl.LOCK_EX)
    if not os.fstat(lock).st_nlink:
        os.close(lock)
        raise FileNotFoundError(folder)
    return lock


def _is_abandoned(lock: int) -> bool:
    """Return whether nobody builds in a draft any more, and take its lock; where there are no locks, by its age."""
    if sys.platform != "win32":
        import fcntl  # noqa: PLC0415  # not on Windows

        with contextlib.suppress(OSError):
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
    return time.time() - os.fstat(lock).st_mtime > _ABANDONED_SECONDS


def _dismantle(folder: Path) -> None:
    """Remove a draft, its lock last: while anything is left of it, a later build can tell whose it is."""
    for path in folder.iterdir():
        if path.name != _LOCK:
            shutil.rmtree(path, ignore_errors=True)
    if [path.name for path in folder.iterdir()] == [_LOCK]:
        (folder / _LOCK).unlink()
        folder.rmdir()


def _list_files(site: Path, made_from: Mapping[str, str]) -> None:
    """List in a folder all that it holds, so that the next build may replace it, and from what it was made."""
    sizes = {name: status.st_size for name, status in sorted(_walk(site), key=lambda found: found[0])}
    marker = {"made by": "distilled build", "made from": made_from, "files": sizes}
    write_file(site / MARKER, f"{json.dumps(marker, ensure_ascii=False, indent=0)}\n".encode())


def _walk(site: Path) -> Iterator[tuple[str, os.stat_result]]:
    """Yield the files below a folder, each by its path there, with what the disk says of it."""
    waiting = [""]
    while waiting:
        place = waiting.pop()
        with os.scandir(site / place) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(f"{place}{entry.name}/")
                elif entry.name not in _SYSTEM_FILES:
                    yield place + entry.name, entry.stat(follow_symlinks=False)


def _put(pages: Path, site: Path, old: Path) -> bool:
    """Put pages in the place of a site, and tell whether they are there; not if another build was quicker."""
    if _exchange(pages, site):
        return True
    with contextlib.suppress(FileNotFoundError):
        site.rename(old)
    try:
        pages.rename(site)
    except OSError:
        if os.path.lexists(site):
            shutil.rmtree(old, ignore_errors=True)
            return False
        with contextlib.suppress(FileNotFoundError):
            old.rename(site)
        raise
    return True


def _exchange(pages: Path, site: Path) -> bool:
    """Swap two folders in one step, where the system can."""
    if not sys.platform.startswith("linux"):
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "renameat2"):
        return False
    done: int = libc.renameat2(_AT_FDCWD, os.fsencode(pages), _AT_FDCWD, os.fsencode(site), _RENAME_EXCHANGE)
    return done == 0
