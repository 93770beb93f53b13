"""Mark the words that stand where a draft says nothing yet, so that nobody takes them for its text."""

from __future__ import annotations

import re

from generator.text.lang import LANGS
from generator.text.ui import say

_KEYS = ("draft.unwritten", "draft.source")
# What stands within a tag, or in a script or a style, is no text.
_NO_TEXT = r"<(?P<name>script|style|title|textarea)\b.*?</(?P=name)>|<[^>]*>"


def with_marks(html: str) -> str:
    """Return a piece of a page with every stand-in for what is not written marked as one."""
    words = "|".join(re.escape(say(key, lang)) for key in _KEYS for lang in LANGS)
    if not re.search(words, html):
        return html
    return re.sub(f"{_NO_TEXT}|(?P<words>{words})", _marked, html, flags=re.DOTALL)


def _marked(found: re.Match[str]) -> str:
    return f'<mark class="unwritten">{found["words"]}</mark>' if found["words"] else found[0]
