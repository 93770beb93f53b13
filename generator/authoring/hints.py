"""Take out of records what the program wrote there to help their editors, once they are drafts no more.

Such comments have a mark of their own, so that what an editor has noted is never taken for one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from generator.content.comments import rows_of_comments
from generator.content.document import Document
from generator.content.drafts import is_draft
from generator.content.layout import SITE_ID
from generator.content.load import Content
from generator.content.models import MODELS_BY_FOLDER
from generator.content.regular import read_regular
from generator.content.strict_yaml import parse
from generator.problems.problem import Problems

MARK: Final = "#:"
"""What a comment begins with that the program wrote, and takes away again."""
_LINE_END = re.compile(r"(\r\n|\r|\n)")


def without_hints(content: Content) -> Iterator[tuple[Path, bytes, int]]:
    """Yield the files that are drafts no more and still have hints, without them, and how many lines went."""
    for record_id, document in content.documents.items():
        if record_id == SITE_ID:
            continue
        before = read_regular(document.path)
        if MARK.encode() not in before:
            continue
        problems = Problems()
        again = parse(before, document.path, problems)
        is_whole = isinstance(again.data, dict) and not problems.sorted()
        if is_whole and not is_draft(again, MODELS_BY_FOLDER[document.path.parent.name], ()):
            after, count = _without(before, again)
            if count:
                yield document.path, after, count


def _without(content: bytes, document: Document) -> tuple[bytes, int]:
    """Drop the lines that are nothing but a hint; every other byte stays."""
    rows = {row for row, comment in rows_of_comments(document) if comment.startswith(MARK)}
    pieces = _LINE_END.split(content.decode("utf-8"))
    lines = [line + "".join(pieces[at + 1 : at + 2]) for at, line in enumerate(pieces) if at % 2 == 0]
    return "".join(line for row, line in enumerate(lines) if row not in rows).encode("utf-8"), len(rows)
