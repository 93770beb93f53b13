"""Sum up a record without its running texts: what it is called, when it was, what it names, which texts it has.

Most of what other pages show of a record follows from that, so an edit within a text leaves those pages as they are.
Whoever shows a running text asks for it by its owner (`Linked.fragment`), and depends on it too.
"""

from __future__ import annotations

import hashlib
from typing import Any

from generator.content.models import Part, Prose
from generator.text.lang import LANGS


def outline(record: Part) -> str:
    """Return a digest that differs where anything but the words of a running text does."""
    return hashlib.sha256(_said(record).encode("utf-8", "surrogatepass")).hexdigest()


def _said(value: Any) -> str:
    if isinstance(value, Prose):
        return f"text {[bool(value.side(lang)) for lang in LANGS]}"
    if isinstance(value, Part):
        fields = (f"{name}={_said(one)}" for name, one in vars(value).items())
        return f"{type(value).__name__}({', '.join(fields)})"
    return f"({', '.join(map(_said, value))})" if isinstance(value, tuple) else repr(value)
