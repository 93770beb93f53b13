"""Say where a site may be put, before anything is done."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Collection, Iterator
from pathlib import Path

from generator.text.ui import SaidError


def kept_folders(content: Path, settings: Path | None) -> tuple[Path, ...]:
    """Name the folders that no site may take the room of: what it is made from, by whom, and what is kept for later."""
    beside = [content.parent / name for name in (".cache", ".git")]
    docs = [settings.parent / "docs"] if settings else []
    return (content, Path(__file__).parents[1], *beside, *docs)


def check_place(site: Path, kept: Collection[Path]) -> None:
    """Raise SaidError if a site may not go to a place, an absolute path without links.

    It neither takes the room of what is `kept` nor lies within it, and it must be possible to write there.
    """
    if not site.name.isprintable():
        raise SaidError("site.unprintable", site=ascii(str(site)))
    for folder in kept:
        if folder in (site, *site.parents):
            raise SaidError("site.within", site=site, kept=folder)
    for folder in (*kept, *_stood_in()):
        if site in folder.parents:
            raise SaidError("site.holds", site=site, kept=folder)
        if site == folder:
            raise SaidError("site.stood_in", site=site)
    if os.path.ismount(site):
        raise SaidError("site.disk", site=site)
    _check_parent(site)


def _stood_in() -> Iterator[Path]:
    """Yield the folders that people live in: where they stand, and their home."""
    yield Path.cwd()
    with contextlib.suppress(RuntimeError):  # nobody's home is known
        yield Path.home().resolve()


def _check_parent(site: Path) -> None:
    parent = next(folder for folder in site.parents if os.path.lexists(folder))
    if not parent.is_dir():
        raise SaidError("site.through", site=site, file=parent)
    if not os.access(parent, os.W_OK | os.X_OK):
        raise SaidError("site.locked", site=site, folder=parent)
