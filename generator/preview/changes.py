"""Follow what changes in folders."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import watchfiles

# An editor's program saves in several steps: changes have come to rest when none follows for so long (milliseconds).
_QUIET, _LONGEST = 20, 400
# How often the watching looks up although nothing happened (milliseconds).
_IDLE = 100


def changes(folders: Sequence[Path]) -> Iterator[tuple[Path, ...]]:
    """Yield the files that changed whenever some did and it is quiet again, without end; at first, nothing.

    Raises OSError if a folder cannot be watched.
    """
    found = watchfiles.watch(
        *folders,
        watch_filter=_is_followed,
        step=_QUIET,
        debounce=_LONGEST,
        rust_timeout=_IDLE,
        yield_on_timeout=True,
        raise_interrupt=True,
    )
    # It watches from here on: what changes while the content is read for the first time is not missed.
    next(found)
    yield ()
    yield from (tuple(sorted(Path(path) for _, path in changed)) for changed in found if changed)


def _is_followed(change: watchfiles.Change, path: str) -> bool:  # noqa: ARG001  # named by watchfiles
    """Pass over what programs keep for themselves: hidden files, caches."""
    return not any(part.startswith((".", "__pycache__")) for part in Path(path).parts[-2:])
