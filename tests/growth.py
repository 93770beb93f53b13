"""Measure how the work on a text grows with its length."""

import time
from collections.abc import Callable

_SHORT, _FACTOR = 4_000, 4
# Work that grows with the length costs four times as much, work that grows with its square sixteen times.
_GENEROUS = 9
# Less than this is mostly the clock.
_LEAST = 0.004


def is_linear(work: Callable[[int], object]) -> bool:
    """Return whether four times the length costs far less than sixteen times the work; of a few runs the best."""
    return _least(work, _SHORT * _FACTOR) < _GENEROUS * max(_LEAST, _least(work, _SHORT))


def _least(work: Callable[[int], object], length: int) -> float:
    return min(_once(work, length) for _ in range(3))


def _once(work: Callable[[int], object], length: int) -> float:
    start = time.process_time()
    work(length)
    return time.process_time() - start
