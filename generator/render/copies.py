"""Say where the link to a source leads: to the original, to a reprint, to a stored copy."""

from __future__ import annotations

from typing import Literal
from urllib.parse import urlsplit

from generator.content.models import Source

Copy = Literal["original", "reprint", "stored"]
_STORES = frozenset({"web.archive.org", "archive.org", "archive.ph", "archive.is", "archive.today", "perma.cc"})


def host(url: str) -> str:
    """Name the host of an address as readers know it."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


def copy_of(source: Source) -> Copy:
    """Tell what the address of a source leads to; one that names where it was read instead is a reprint."""
    if source.url and host(source.url) in _STORES:
        return "stored"
    return "reprint" if source.via else "original"
