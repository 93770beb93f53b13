"""Find what stands in a text for words that nobody has written yet: `TODO`, `(dịch sau)`, three dots alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.text.as_typed import covered

_DO = "dịch|bổ sung|viết|điền|cập nhật|hoàn thiện|kiểm tra|soạn"
# What a note says that stands in brackets, or alone.
_NOTE = (
    rf"(?:(?:sẽ|cần|chờ|đang chờ|đang|phải|nhớ|còn) (?:được )?)?(?:{_DO})(?: (?:tiếp|nốt|lại|thêm|nội dung))? sau"
    rf"|(?:sẽ|cần|chờ|đang chờ|đang|nhớ) (?:được )?(?:{_DO})(?: (?:tiếp|nốt|lại|thêm|nội dung))?"
    rf"|chưa (?:{_DO}|có bản dịch|có nội dung|xong)(?: xong)?"
    r"|(?:bản dịch|nội dung) (?:sau|đang cập nhật)"
    r"|(?:to be|needs? to be|still to be) (?:translated|written|added|completed|done|confirmed|announced)(?: later)?"
    r"|to (?:translate|write|add|do)|(?:translate|write|fill in|add) (?:later|this|me|here)"
    r"|(?:needs|awaiting|missing) (?:a )?translation|(?:translation|text|content) (?:to come|to follow|pending|missing)"
    r"|not (?:yet )?(?:translated|written)(?: yet)?|untranslated|work in progress|placeholder"
    r"|todo|t\.?b\.?[dca]\.?|fixme|wip|tk|x{3,}|lorem ipsum|asdf+|abc xyz"
)
_DOTS = r"\.{2,}|…+|\?{2,}"
_BESIDE = r"[ .…!?:*_-]*"
# A paragraph, an item of a list, or a heading that is nothing else.
_ALONE = re.compile(
    rf"^[ ]*(?:[-*+] |\d+[.)] |#+ )?(?:[(\[]?{_BESIDE}(?:{_NOTE}){_BESIDE}[)\]]?|[(\[]?(?:{_DOTS})[)\]]?)[ ]*$",
    re.IGNORECASE | re.MULTILINE,
)
_IN_BRACKETS = re.compile(rf"(?:\((?:{_NOTE}){_BESIDE}\)|\[(?:{_NOTE}){_BESIDE}\])(?!\()", re.IGNORECASE)
_AMID_WORDS = re.compile(r"(?<![\w./@#-])(?:TODO|TBD|TBC|FIXME|xxx+|[Ll]orem ipsum)(?![\w/@-]|\.\w)")
# Most texts hold none of these, and are searched no further.
_MAYBE = re.compile(
    r"[(\[][^()\[\]\n]{2,60}[)\]]|TODO|TBD|TBC|FIXME|xxx|[Ll]orem"
    rf"|^[^\w\n]*$|^(?:[^\w\n]*(?:{_NOTE})\b)",
    re.IGNORECASE | re.MULTILINE,
)


class Placeholder(NamedTuple):
    """Hold where a placeholder stands, its words, and whether the text says nothing else."""

    start: int
    words: str
    is_all: bool


def placeholders(text: str) -> tuple[Placeholder, ...]:
    """List the placeholders of a text, in its order, none inside another."""
    return tuple(_found(covered(text), text)) if _MAYBE.search(text) else ()


def _found(words: str, text: str) -> Iterator[Placeholder]:
    end, whole = 0, text.strip()
    places = (found for pattern in (_ALONE, _IN_BRACKETS, _AMID_WORDS) for found in pattern.finditer(words))
    for found in sorted(places, key=lambda found: (found.start(), -found.end())):
        shown = found[0].strip()
        if shown and found.start() >= end:
            end = found.end()
            yield Placeholder(found.start() + found[0].index(shown), shown, shown == whole)
