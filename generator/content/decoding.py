"""Turn a file's bytes into text, and report characters in it that nobody sees or means."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from generator.problems.problem import Edit, Position, Problem, Problems, fixable_at
from generator.text.legacy import decoded, is_suspect
from generator.text.visible import UNSEEN

# So much of a line as it was meant is shown.
_SHOWN = 100
# By so many bytes the encoding is told.
_FIRST = 400
# Some private-use ones among them are ours in finished texts (see `text.stand_ins`).
FORBIDDEN = re.compile(f"[{UNSEEN}]")
REPLACEMENT = "\ufffd"
_WIDE_INDENT = re.compile(r"^ *([\u00a0\u3000][ \u00a0\u3000]*)", re.MULTILINE)


def decode(content: bytes, path: Path, problems: Problems) -> str | None:
    """Read a file's bytes as text, or report that they are none."""
    # Of text in Latin letters every second byte is nothing there.
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or 4 * content[:_FIRST].count(0) > len(content[:_FIRST]):
        problems.add(Position(path), "Y002", encoding="UTF-16", byte="0", way="utf-16")
        return None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        good = content[: error.start].decode("utf-8", "replace")
        line, column = good.count("\n") + 1, len(good) - good.rfind("\n")
        problems.add(Position(path, line, column), "Y002", encoding="UTF-8", byte=str(error.start))
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def report_hidden(text: str, path: Path, problems: Problems) -> str:
    """Report characters that nobody sees or means, and return the text with those that are forbidden replaced."""
    text = _report_legacy(text, path, problems)
    for place, match in _found(FORBIDDEN, text, path):
        # What only formats (zero-width and direction marks, soft hyphens) goes without a trace; the rest may stand
        # for something that was lost.
        edits = (Edit(place, match[0], ""),) if unicodedata.category(match[0]) == "Cf" else ()
        problems.extend([fixable_at(place, "Y007", edits, character=described(match[0]))])
    if not unicodedata.is_normalized("NFC", text):
        problems.extend([_detached_marks(text, path)])
    for place, match in _found(_WIDE_INDENT, text, path):
        problems.extend([fixable_at(place, "Y009", (Edit(place, match[1], _spaces(match[1])),))])
    # A mistake that was reported is no mistake of the structure besides.
    plain = _WIDE_INDENT.sub(lambda match: _spaces(match[0]), text)
    return FORBIDDEN.sub(REPLACEMENT, plain)


def _report_legacy(text: str, path: Path, problems: Problems) -> str:
    """Report lines in an encoding of old, all of them once, and return the text as it was meant."""
    if not is_suspect(text):
        return text
    lines = text.split("\n")
    read = {row: found for row, line in enumerate(lines) if (found := decoded(line))}
    if not read:
        return text
    edits = tuple(Edit(Position(path, row + 1, 1), lines[row], found.line) for row, found in read.items())
    first, found = next(iter(read.items()))
    words, way = found.line.strip(), "misread" if found.encoding == "UTF-8" else "known"
    near = words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
    facts = {"way": way, "encoding": found.encoding, "count": str(len(read)), "near": near}
    place = Position(path, first + 1, len(lines[first]) - len(lines[first].lstrip()) + 1, len(lines[first].strip()))
    problems.extend([fixable_at(place, "Y043", edits, **facts)])
    return "\n".join(read[row].line if row in read else line for row, line in enumerate(lines))


def _spaces(blanks: str) -> str:
    """Write ordinary spaces that look like other ones: an ideographic one is as wide as two."""
    return "".join("  " if blank == "\u3000" else " " for blank in blanks)


def _detached_marks(text: str, path: Path) -> Problem:
    lines = [(line, unicodedata.normalize("NFC", line)) for line in text.split("\n")]
    edits = [Edit(Position(path, row, 1), *pair) for row, pair in enumerate(lines, 1) if len(set(pair)) > 1]
    first = edits[0]
    column = next(i for i, pair in enumerate(zip(first.words, first.better, strict=False), 1) if len(set(pair)) > 1)
    return fixable_at(Position(path, first.position.line, column), "Y008", tuple(edits))


def _found(pattern: re.Pattern[str], text: str, path: Path) -> Iterator[tuple[Position, re.Match[str]]]:
    """Find what matches, each with the place of its group if it has one, in one walk through the text."""
    row = start = seen = 0
    for match in pattern.finditer(text):
        index = match.start(pattern.groups)
        if ends := text.count("\n", seen, index):
            row, start = row + ends, text.rindex("\n", seen, index) + 1
        seen = index
        yield Position(path, row + 1, index - start + 1), match


def described(character: str) -> str:
    """Name a character by its number and by what Unicode calls it."""
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".strip()
