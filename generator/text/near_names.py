"""Find the names that words are one letter off from: one too many, one too few, another one, two exchanged."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from generator.text.as_typed import covered

SHORTEST = 6
# A person's first name, and words of titles, have more neighbours than what somebody made up.
SHORTEST_PART = 7
_WORD = re.compile(r"(?<![\w@/.#-])[A-Za-z]+(?![\w@/#-]|\.\w)")
_ASCII_WORD = re.compile(r"[A-Za-z]+")
_NOT_OURS = re.compile(r"\]\([^()\s]*\)|“[^“”\n]*”|‘[^‘’\n]*’|\"[^\"\n]*\"|\[\[[^\[\]|]*[\]|]|\[@[^\[\]]*\]")


class Word(NamedTuple):
    """Hold a word of a text and where it begins."""

    start: int
    words: str


# All texts of a large site and the edits of a day: whoever follows an editor asks of each again after every keystroke.
@functools.lru_cache(maxsize=1 << 17)
def capitals(text: str) -> frozenset[str]:
    """Gather the words of a text that have a capital and may be a misspelt name."""
    return frozenset(word for word in _WORD.findall(text) if len(word) >= SHORTEST - 1 and not word.islower())


def own_words(text: str) -> Iterator[Word]:
    """List the words of a text that are ours: no quotations, code, addresses and ids."""
    own = covered(_NOT_OURS.sub(lambda found: "\ufffc" * len(found[0]), text))
    return (Word(found.start(), found[0]) for found in _WORD.finditer(own))


def words_of(names: Iterable[str]) -> frozenset[str]:
    """Gather the words of names, small, however they are written."""
    return frozenset(word.lower() for name in names for word in _ASCII_WORD.findall(name))


class NearNames:
    """Know names by themselves and by what is left when a letter is taken out, so that looking one up is quick."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names: dict[str, str] = {}
        self._shortened: dict[str, list[str]] = {}
        for name in sorted(names):
            for word in _parts(name):
                if self._names.setdefault(word.lower(), word) == word:
                    for less in _without_one(word.lower()):
                        self._shortened.setdefault(less, []).append(word.lower())

    @property
    def known(self) -> Mapping[str, str]:
        """Return the names, as they are written, by their small letters."""
        return self._names

    def near(self, word: str) -> str | None:
        """Return the name from which a word is one letter off."""
        small = word.lower()
        if small in self._names or _is_ending(small, self._names):
            return None
        shorter = tuple(_without_one(small))
        found = [name for name in shorter if name in self._names] + self._shortened.get(small, [])
        found += [name for less in shorter for name in self._shortened.get(less, ()) if _is_slip(small, name)]
        return next((self._names[name] for name in found if small != f"{name}s"), None)


def _parts(name: str) -> Iterator[str]:
    words = _ASCII_WORD.findall(name)
    shortest = SHORTEST if len(words) == 1 else SHORTEST_PART
    if name.isascii():
        yield from (word for word in words if len(word) >= shortest and not word.islower())


def _without_one(word: str) -> Iterator[str]:
    return (word[:index] + word[index + 1 :] for index in range(len(word)))


def _is_ending(word: str, names: Mapping[str, str]) -> bool:
    """Return whether a word is a name with an ending of English: several of them, or what belongs to it."""
    return any(word.removesuffix(ending) in names for ending in ("s", "es", "n", "ian"))


def _is_slip(word: str, name: str) -> bool:
    """Return whether one letter of a name is another one, or two beside each other have changed places."""
    if len(word) != len(name):
        return False
    wrong = [index for index in range(len(word)) if word[index] != name[index]]
    if len(wrong) == 1:
        return True
    first, *rest = wrong
    return rest == [first + 1] and word[first] == name[first + 1] and word[first + 1] == name[first]
