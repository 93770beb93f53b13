"""Find what was probably meant by a wrong name."""

from __future__ import annotations

import difflib
import re

# Comparing is slow, and nobody reads more advice than this at once.
MOST = 50
# A letter or two and a number, as claims and paragraphs are called: no other number is close to such a name.
_NUMBERED = re.compile(r"[a-z]{0,2}\d+")
_ZEROS = re.compile(r"(?<!\d)0+(?=\d)")


class Nearest:
    """Compare wrong names with the known ones: each name once, and only the first of many."""

    def __init__(self, cutoff: float = 0.6) -> None:
        self._cutoff = cutoff
        self._found: dict[tuple[str, tuple[str, ...]], str | None] = {}

    def __call__(self, name: str, known: tuple[str, ...]) -> str | None:
        """Return the known name that is closest to a wrong one, if one is close."""
        key = (name, known)
        if key not in self._found and len(self._found) < MOST:
            self._found[key] = _same_numbers(name, known) or self._close(name, known)
        return self._found.get(key)

    def _close(self, name: str, known: tuple[str, ...]) -> str | None:
        if _NUMBERED.fullmatch(name):
            return None
        close = difflib.get_close_matches(name, known, 1, cutoff=self._cutoff)
        return close[0] if close else None

    def as_fact(self, name: str, known: tuple[str, ...]) -> dict[str, str]:
        """Return the closest name as the fact of a problem, nothing if none is close."""
        near = self(name, known)
        return {"near": near} if near else {}


def _same_numbers(name: str, known: tuple[str, ...]) -> str | None:
    """Find the name whose numbers are the same, whatever zeros stand before them: `c2` is `c02`, never `c32`."""
    wanted = _ZEROS.sub("", name)
    is_numbered = any(character.isdigit() for character in name)
    return next((one for one in known if _ZEROS.sub("", one) == wanted), None) if is_numbered else None
