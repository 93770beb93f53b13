"""Keep what builds leave for later ones beside the content: data, never code; it may be deleted or torn at any time."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from generator.incremental import ledger, memory
from generator.incremental.inputs import Inputs
from generator.incremental.ledger import Account
from generator.incremental.memory import Memory
from generator.output.cache import cache_beside
from generator.output.publish import Standing

# So many sites of one content folder are remembered: a preview, a trial, and those before the last edits.
_SITES = 4
_NONE = (ValueError, KeyError, TypeError, IndexError, AttributeError)
"""What reading something else than what was written may raise."""


class Store:
    """Keep the memory of the last reading of a content folder, and an account of each site that was made from it."""

    def __init__(self, content: Path, program: str) -> None:
        self._content, self._program = content, program
        self._readings = cache_beside(content, "readings")
        self._sites = cache_beside(content, "sites")
        self._kept = Memory()

    def memory(self) -> Memory:
        """Return what the last reading gave; an empty one if nothing is kept that this program wrote."""
        lines = self._readings.lines(self._name)
        with contextlib.suppress(*_NONE):
            if self._is_ours(lines):
                self._kept = memory.memory_of(lines, self._content)
        return self._kept

    @property
    def has_memory(self) -> bool:
        """Tell whether anything was kept of an earlier reading."""
        return bool(self._kept.files)

    def keep_memory(self, known: Memory) -> None:
        """Keep what a reading gave for the next, if it is not what is kept already."""
        if not memory.says_the_same(known, self._kept):
            self._readings.keep_lines(self._name, self._signed(memory.lines_of(known, self._content)))
            self._readings.forget_old()
        self._kept = Memory()

    def account_of(self, before: Standing | None, made_from: Inputs) -> Account | None:
        """Return the account of a published site; none where something else surrounds its pages now, or none is kept.

        `made_from` is what the next site is made from.
        """
        made_before = Inputs.of(before.made_from) if before else None
        if made_before is None or made_before.frame != made_from.frame:
            return None
        lines = self._sites.lines(made_before.name)
        try:
            return ledger.account_of(lines) if self._is_ours(lines) else None
        except _NONE:
            return None

    def keep_account(self, account: Account, made_from: Inputs) -> None:
        """Keep the account of a site."""
        self._sites.keep_lines(made_from.name, self._signed(ledger.lines_of(account)))
        self._sites.forget_all_but(_SITES)

    @property
    def _name(self) -> str:
        return f"{self._content.name}.jsonl"

    def _signed(self, lines: Iterator[bytes]) -> Iterator[bytes]:
        yield self._program.encode()
        yield from lines

    def _is_ours(self, lines: Iterator[bytes]) -> bool:
        return next(lines, None) == self._program.encode()
