"""Put finished pages and exports on the disk: only what changed is touched; nothing is half there."""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.render.page import Page

SETTINGS = ".site.json"
MARKER = ".distilled.json"
_MANIFEST = ".generated.json"
# A drawn file names its key near its beginning.
_HEAD = 2048
_AT_FDCWD, _RENAME_EXCHANGE = -100, 2


class NotOursError(Exception):
    """Refuse to replace a folder that the generator did not make."""


@dataclass(frozen=True, slots=True)
class Written:
    """Count what a writing did."""

    total: int
    changed: int
    removed: int


@dataclass(frozen=True, slots=True)
class Drawn:
    """Promise a file that costs something to make: it is made only if the one on the disk does not name its `key`."""

    key: str
    make: Callable[[], bytes]


Filling = str | bytes | Drawn


def page_file(page: Page) -> str:
    """Give the path of a page's file below MkDocs' source folder."""
    name = page.uri.removesuffix(".html") + ".md" if page.uri.endswith(".html") else f"{page.uri}index.md"
    return f"{page.lang}/{name}"


def page_text(page: Page) -> str:
    """Give a page's file: front matter in JSON, which YAML reads, and the finished body."""
    front = "\n".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in page.facts.items())
    return f"---\n{front}\n---\n\n{page.body}\n"


def files(
    pages: Iterable[Page], settings: Mapping[str, object], exports: Mapping[str, Filling]
) -> Iterator[tuple[str, Filling]]:
    """Name every generated file below MkDocs' source folder, with what it holds; exports go to the site's root."""
    for page in pages:
        yield page_file(page), page_text(page)
    for name, content in exports.items():
        yield f"vi/{name}", content
    yield SETTINGS, json.dumps(settings, ensure_ascii=False, indent=1, sort_keys=True)


def sync(folder: Path, wanted: Iterable[tuple[str, Filling]]) -> Written:
    """Make the generated files in `folder` those that are wanted; files that were not generated are left alone.

    Raises OSError if the disk refuses; what was there before is then still whole, file by file.
    """
    folder.mkdir(parents=True, exist_ok=True)
    before = _manifest(folder)
    now: dict[str, None] = {}
    changed = 0
    for name, content in wanted:
        now[name] = None
        changed += _write(folder / name, content)
    gone = [name for name in before if name not in now]
    for name in gone:
        _remove(folder, name)
    _write_changed(folder / _MANIFEST, json.dumps(sorted(now)).encode("utf-8"))
    return Written(len(now), changed, len(gone))


def put(path: Path, text: str) -> bool:
    """Write one tracked file that the generator keeps, whole or not at all, and tell whether it changed."""
    return _write_changed(path, text.encode("utf-8"))


def _manifest(folder: Path) -> list[str]:
    try:
        names = json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return []
    inside = folder.resolve()
    return [name for name in names if (folder / name).resolve().is_relative_to(inside)]


def begin(path: Path, text: str) -> None:
    """Write a file that an author will fill in; raises FileExistsError rather than write over one."""
    path.parent.mkdir(exist_ok=True)
    with path.open("x", encoding="utf-8") as file:
        file.write(text)


def rewrite(path: Path, content: bytes) -> None:
    """Put new content into a file that an author wrote, whole or not at all."""
    _write_changed(path, content)


def _write(path: Path, content: Filling) -> bool:
    if isinstance(content, Drawn):
        return not _names(path, content.key) and _write_changed(path, content.make())
    return _write_changed(path, content.encode("utf-8") if isinstance(content, str) else content)


def _names(path: Path, key: str) -> bool:
    """Tell whether a drawn file is there and was made from what `key` stands for."""
    try:
        with path.open("rb") as file:
            return key.encode("ascii") in file.read(_HEAD)
    except FileNotFoundError:
        return False


def _write_changed(path: Path, data: bytes) -> bool:
    with contextlib.suppress(FileNotFoundError):
        if path.read_bytes() == data:
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


def _remove(folder: Path, name: str) -> None:
    path = folder / name
    path.unlink(missing_ok=True)
    for parent in path.parents:
        if parent == folder:
            break
        with contextlib.suppress(OSError):
            parent.rmdir()


def lay(folder: Path, files: Mapping[str, bytes]) -> None:
    """Put files into a folder that is only being made."""
    for parent in {(folder / name).parent for name in files}:
        parent.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)


def keep(folder: Path, name: str, data: bytes, *, most: int) -> None:
    """Keep a file for later, and of the others in `folder` only the newest, `most` in all."""
    _write_changed(folder / name, data)
    kept = sorted(folder.glob(f"*{Path(name).suffix}"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in kept[most:]:
        path.unlink(missing_ok=True)


def check_ours(site: Path) -> None:
    """Raise NotOursError if `site` holds something that the generator did not make."""
    if site.is_symlink() or (site.exists() and not site.is_dir()):
        raise NotOursError(str(site))
    if site.is_dir() and any(site.iterdir()) and not (site / MARKER).exists():
        raise NotOursError(str(site))


@contextlib.contextmanager
def drafted(site: Path) -> Iterator[Path]:
    """Give an empty folder beside `site` to build in, and put it in its place when all went well.

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
        mark(draft)
        _publish(draft, site)
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def mark(site: Path) -> None:
    """Mark a folder as made by the generator, so that the next build may replace it."""
    _write_changed(site / MARKER, b'{"made by": "python -m generator build"}\n')


def _sweep(site: Path) -> None:
    """Remove the planned of builds that were killed."""
    for left in site.parent.glob(f".{site.name}.new-*"):
        pid = left.name.rpartition("-")[2]
        if pid.isdigit() and not _is_running(int(pid)):
            shutil.rmtree(left, ignore_errors=True)


def _is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


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
