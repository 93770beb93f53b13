"""Put a text between quotation marks, its own marks made the inner ones: “‘ChatGPT’ offline”, in both languages."""

from __future__ import annotations

import re
from typing import Final

_INNER: Final = str.maketrans({"“": "‘", "”": "’"})
_BLANK: Final = re.compile(r"“\{(\w+)\}”")


def inner(text: str) -> str:
    """Return a text that is to stand between quotation marks."""
    return text.translate(_INNER)


def quoted(text: str) -> str:
    """Put a text between quotation marks."""
    return f"“{inner(text)}”"


def quoted_blanks(text: str) -> frozenset[str]:
    """Name the blanks of a string of the interface that stand between quotation marks."""
    return frozenset(_BLANK.findall(text)) if "“{" in text else frozenset()
