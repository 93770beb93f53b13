"""Draw the same on every machine and with every Python, so that one seed always gives one site."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import TypeVar

_T = TypeVar("_T")


class Dice:
    """Draw from a stream of numbers of its own, named by what it is for.

    Of Python's own draws only `random()` is promised to stay as it is, so all others are made from it here.
    """

    def __init__(self, *name: object) -> None:
        self._random = random.Random(" ".join(map(str, name)))  # noqa: S311  # not for secrets

    def between(self, low: int, high: int) -> int:
        """Draw a whole number, both ends included."""
        return low + int(self._random.random() * (high - low + 1))

    def one(self, of: Sequence[_T]) -> _T:
        """Draw one of a list."""
        return of[self.between(0, len(of) - 1)]

    def some(self, of: Sequence[_T], count: int) -> tuple[_T, ...]:
        """Draw as many different ones as asked for, or all there are."""
        left = list(of)
        return tuple(left.pop(self.between(0, len(left) - 1)) for _ in range(min(count, len(left))))
