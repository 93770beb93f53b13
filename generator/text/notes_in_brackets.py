"""Find words in square brackets that are no link, citation or reference: they show as typed.

What editors put into a quotation, `“[công ty] sẽ mở mô hình”`, is left alone, and so are `[sic]` and `[…]`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.text.as_typed import covered

# What follows would make a link of it, which other checks know.
_NO_LINK = r"(?![\[(:\w])(?! ?\ufffc)"
_BRACKETS = re.compile(
    rf"(?<![\[\w!\]])\[(?![\[@^!])(?P<words>[^\[\]|@\n]*[^\W\d_][^\[\]|@\n]*)\]{_NO_LINK}"
    rf"|(?<!\])\[(?P<number>\d{{1,3}})\]{_NO_LINK}"
)
# What other checks know: the sign of a task, the id of a source without its `@`.
_KNOWN = re.compile(r"[xX]|[a-z0-9]+(?:-[a-z0-9]+)+(?:[,#].*)?|sic|sic!|nguyên văn", re.IGNORECASE)
# What only a note among colleagues says.
_NOTE = re.compile(
    r"\?|!|\b(?:cần|kiểm tra|xem lại|hỏi|nhớ|sửa|bổ sung|nguồn|chị|anh|chưa rõ|chưa chắc|ghi chú"
    r"|check|ask|verify|confirm|sources?|citation|todo|fix|rewrite|note|nb|see with|unclear)\b",
    re.IGNORECASE,
)
_OPENING, _CLOSING = "“«", "”»"


def notes_in_brackets(text: str) -> tuple[tuple[int, str], ...]:
    """List the words in square brackets that no reader can use, with where they begin."""
    return tuple(_found(covered(text))) if "[" in text else ()


def _found(text: str) -> Iterator[tuple[int, str]]:
    quotations, counted = 0, 0
    for found in _BRACKETS.finditer(text):
        quotations += _opened(text[counted : found.start()])
        counted = found.start()
        words = (found["words"] or "").strip()
        if found["number"] or not (_KNOWN.fullmatch(words) or (quotations > 0 and not _NOTE.search(words))):
            yield found.start(), found[0]


def _opened(text: str) -> int:
    """Count how many quotations a text opens and does not close; one in straight marks is open where they are odd."""
    curly = sum(map(text.count, _OPENING)) - sum(map(text.count, _CLOSING))
    return curly + text.count('"') % 2
