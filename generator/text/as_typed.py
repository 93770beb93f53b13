"""Cover what is typed as it has to be, addresses and code, so that it is not read as words of a language."""

from __future__ import annotations

import functools
import re

AS_TYPED = re.compile(
    r"(?<!\S)\S*://\S*"
    r"|(`+)(?!`).*?(?<!`)\1(?!`)"
    r"|^(?P<fence>```+|~~~+)[^\n]*\n.*?(?:^(?P=fence)[ \t]*$|\Z)"
    r"|^(?: {4}|\t)[^\n]*$",
    re.MULTILINE | re.DOTALL,
)
"""Addresses, code in a line, code in a block of its own or set in."""
# Most texts hold neither.
_MAYBE = re.compile(r"://|`|~~~|^(?: {4}|\t)", re.MULTILINE)
# No letter, no space and no sign of punctuation.
_COVER = "\ufffc"


# Several checks look at one text after another.
@functools.lru_cache(maxsize=8)
def covered(text: str) -> str:
    """Return a text of the same length in which addresses and code are no words."""
    return AS_TYPED.sub(_cover, text) if _MAYBE.search(text) else text


def _cover(found: re.Match[str]) -> str:
    return _COVER * len(found[0])
