"""Find what was probably meant by a wrong name."""

from __future__ import annotations

import difflib

# Comparing is slow, and nobody reads more advice than this at once.
MOST = 50


class Nearest:
    """Compare wrong names with the known ones: each name once, and only the first of many."""

    def __init__(self, cutoff: float = 0.6) -> None:
        self._cutoff = cutoff
        self._found: dict[tuple[str, tuple[str, ...]], str | None] = {}

    def __call__(self, name: str, known: tuple[str, ...]) -> str | None:
        """Return the known name that is closest to a wrong one, if one is close."""
        key = (name, known)
        if key not in self._found and len(self._found) < MOST:
            close = difflib.get_close_matches(name, known, 1, cutoff=self._cutoff)
            self._found[key] = close[0] if close else None
        return self._found.get(key)

    def as_fact(self, name: str, known: tuple[str, ...]) -> dict[str, str]:
        """Return the closest name as the fact of a problem, nothing if none is close."""
        near = self(name, known)
        return {"near": near} if near else {}
