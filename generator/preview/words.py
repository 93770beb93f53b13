"""Read words and templates again when they change while a preview runs."""

from __future__ import annotations

import sys
from pathlib import Path

_ROOT = Path(__file__).parents[1]
WORDS = (_ROOT / "problems", _ROOT / "text")
"""The folders in which words of the interface stand."""


def forget() -> None:
    """Let go of all that our own modules have read once and kept: it is read again when somebody asks for it."""
    modules = [
        module for name, module in sys.modules.items() if name.partition(".")[0] == __package__.partition(".")[0]
    ]
    for module in modules:
        for kept in vars(module).values():
            if clear := getattr(kept, "cache_clear", None):
                clear()
