"""Write text for files that programs of others read: nothing in it that their formats forbid."""

from __future__ import annotations

import re

# Beyond what XML 1.0 lets stand in a document at all, the controls and noncharacters that it advises against.
_UNFIT = re.compile("[^\t\n -~\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]")
_SEEN = "\N{REPLACEMENT CHARACTER}"


def portable(text: str) -> str:
    """Show as a replacement character what no document may hold; lines end as everywhere."""
    return _UNFIT.sub(_SEEN, text.replace("\r\n", "\n").replace("\r", "\n"))


def portable_line(text: str) -> str:
    """Write text on one line, whatever ends a line in it."""
    return portable(" ".join(text.split()))
