"""Find addresses that stand bare among the words of a text, where they show as typed."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ADDRESS = re.compile(r"(?<![\w/])(?:https?://|www\.)[^\s<>()\[\]“”]*(?:\([^\s<>()]*\)[^\s<>()\[\]“”]*)*")
_BEHIND = ".,;:!?…'\"’*_"
# Links, be they broken, which is told of itself; what is quoted is what others wrote, and code is left as it is.
_NOT_OURS = re.compile(
    r"\[[^\[\]]*\] ?\([^()\n]*(?:\([^()\s]*\)[^()\s]*)*\)|<[^<>\s]+>|^ *\[[^\[\]\n]+\]:[^\n]*$"
    r"|\[\[[^\[\]]*\]\]|\[@[^\[\]\n]*\]|“[^“”\n]*”"
    r"|^(?P<fence>```+|~~~+)[^\n]*\n.*?(?:^(?P=fence)[ \t]*$|\Z)"
    r"|(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`)|^(?: {4}|\t)[^\n]*$",
    re.MULTILINE | re.DOTALL,
)


def bare_addresses(text: str) -> Iterator[tuple[int, str]]:
    """List the addresses of a text that are no links, each with where it begins."""
    if "://" not in text and "www." not in text:
        return
    own = _NOT_OURS.sub(lambda found: "\ufffc" * len(found[0]), text)
    for found in _ADDRESS.finditer(own):
        yield found.start(), found[0].rstrip(_BEHIND)
