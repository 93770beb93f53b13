"""Tell texts that do not begin or end as sentences do, and words that were typed with the capitals locked."""

from __future__ import annotations

import re
from collections.abc import Iterator

# So many words make a sentence; fewer may be a label.
_SENTENCE = 6
_ENDED = re.compile(r"[.!?…:;][)\]”’\"'»*_`]*(?:\s*\[@[^\[\]]*\])*\s*$|#\S+\s*$")
# What ends in an item of a list, a row of a table or code has no sentence at its end.
_NO_SENTENCE = re.compile(r"^\s*(?:[-*+•·▪–—→] |\d+[.)] |\||>|```|~~~| {4})")
# A name that begins with a small letter has a capital, a figure or a sign in it: `iFlytek`, `gpt-oss`, `vLLM`.
_SMALL = re.compile(r"(?P<word>[^\W\d_]+)(?=[\s,;:.!?…]|$)")
_QUOTED = re.compile(r"“[^”]*”|‘[^’]*’|«[^»]*»|\"[^\"]*\"|`[^`]*`|\[@[^\]]*\]|\]\([^)]*\)|^(?: {4}|>).*$", re.MULTILINE)
_WORD = re.compile(r"(?<![\w-])[^\W\d_]{2,}(?![\w-])")
_RUN = 4


def is_unended(text: str) -> bool:
    """Return whether a text of a sentence or more stops without a mark."""
    # Tags at the end, and code that does not end, are told of themselves.
    if _ENDED.search(text) or len(text.split()) < _SENTENCE or text.count("`") % 2:
        return False
    return not _NO_SENTENCE.match(text.rstrip().rpartition("\n")[2])


def small_beginning(text: str) -> str:
    """Return the first word of a text of a sentence or more if it begins with a small letter and is no name."""
    found = _SMALL.match(text)
    return found["word"] if found and found["word"].islower() and len(text.split()) >= _SENTENCE else ""


def capital_runs(text: str) -> Iterator[tuple[int, str]]:
    """Find four words or more in a row that are all capitals, each run with where it begins."""
    if sum(map(str.isupper, text.split())) < _RUN:
        return
    own = _QUOTED.sub(lambda found: "\ufffc" * len(found[0]), text)
    run: list[re.Match[str]] = []
    for word in (*_WORD.finditer(own), None):
        is_next = (
            word is not None and word[0].isupper() and (not run or not own[run[-1].end() : word.start()].strip(" "))
        )
        if len(run) >= _RUN and not is_next:
            yield run[0].start(), text[run[0].start() : run[-1].end()]
        run = [*run, word] if is_next and word else [word] if word and word[0].isupper() else []
