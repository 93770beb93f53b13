"""Find texts that are longer than what they are for: a card, a standfirst, a line under a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.content.models import Prose, Text
from generator.text.lang import Lang
from generator.text.sentences import count_words

Limit = Mapping[Lang, int]
"""How many words a text may have; a Vietnamese word is counted by its syllables, as it is written."""
# What readers do not see of a text: citations, and of a link where it leads.
_MARKUP = re.compile(r"\[\[[^|\]]*\||\[@[^\]]*\]")


def count_seen(text: str) -> int:
    """Count the words of a text that readers see: no citations, of links only their words."""
    return count_words(_MARKUP.sub("", text))


def beyond(text: Text | Prose | None, limit: Limit) -> Iterator[tuple[Lang, dict[str, str]]]:
    """Yield each language in which a text has more words than it may, with what the problem has to tell."""
    for lang, most in limit.items() if text else ():
        count = count_seen((text and text.side(lang)) or "")
        if count > most:
            yield lang, {"count": str(count), "limit": str(most)}
