"""Find what was probably meant by a wrong name."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable

# Comparing is slow, and nobody reads more advice than this at once.
MOST = 50
# A letter or two and a number, as claims and paragraphs are called: no other number is close to such a name.
_NUMBERED = re.compile(r"[a-z]{0,2}\d+")
_ZEROS = re.compile(r"(?<!\d)0+(?=\d)")
# What a paragraph or a claim is called in words, by the letter that its id begins with.
_CALLED = {
    "p": ("p", "par", "para", "paragraph", "doan", "đoạn", "đoạn văn", "doan van"),
    "c": ("c", "claim", "cau", "câu", "dieu", "điều", "khang dinh", "khẳng định", "luan diem", "luận điểm"),
}
_LETTER = {name: letter for letter, names in _CALLED.items() for name in names}
_IN_WORDS = re.compile(r"([^\W\d_]+(?: [^\W\d_]+)?)?[ .#:_-]*0*(\d{1,3})")
_PART = re.compile(r"([a-z]{1,2})0*(\d+)")


def by_number(name: str, known: Iterable[str]) -> str | None:
    """Find the only part that is meant by a number, alone or with what it counts: `2`, `đoạn 2`, `claim-3`."""
    found = _IN_WORDS.fullmatch(name.strip().lower().replace("-", " "))
    called = found[1] if found else None
    if not found or (called and called not in _LETTER):
        return None
    parts = ((one, _PART.fullmatch(one)) for one in known)
    letter = _LETTER[called] if called else ""
    meant = [one for one, part in parts if part and part[2] == found[2] and part[1].startswith(letter)]
    return meant[0] if len(meant) == 1 else None


class Nearest:
    """Compare wrong names with the known ones: each name once, and only the first of many."""

    def __init__(self, cutoff: float = 0.6) -> None:
        self._cutoff = cutoff
        self._found: dict[tuple[str, tuple[str, ...]], str | None] = {}

    def __call__(self, name: str, known: tuple[str, ...]) -> str | None:
        """Return the known name that is closest to a wrong one, if one is close."""
        key = (name, known)
        if key not in self._found and len(self._found) < MOST:
            meant = _same_numbers(name, known) or by_number(name, known)
            self._found[key] = meant or self._close(name, known)
        return self._found.get(key)

    def _close(self, name: str, known: tuple[str, ...]) -> str | None:
        if _NUMBERED.fullmatch(name):
            return None
        longer = [one for one in known if one.startswith(f"{name}-") or one.endswith(f"-{name}")]
        if len(longer) == 1:
            return longer[0]
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
