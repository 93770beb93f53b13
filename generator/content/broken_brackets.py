"""Find what is wrong with a list in brackets or a group in braces, as authors write them in a file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.content.fault import CURLY, Fault, end_of_quotes, open_quote
from generator.content.field_names import field_names
from generator.text.lang import LANGS

CLOSING = {"[": "]", "{": "}"}
# What opens, closes, parts or quotes in brackets, and where a comment begins.
_SIGN = re.compile(r"[\[\]{},\"']|(?<=[ \t])#|:(?=[ \t,\]}]|$)")
# What looks like the end of a list to whoever typed it.
_LIKE_CLOSING = frozenset(")］】｝）")
# The next field, which no comma parts from the words before it.
_KEY_BEHIND_WORDS = re.compile(r"[ \t](?P<key>[a-z_]+)$")
_KEY_BEHIND_QUOTE = re.compile(r"[ \t]*(?P<key>[a-z_]+):(?=[ \t])")
_CURLY_TEXT = re.compile(rf"(?<=: )[{CURLY}]([^{CURLY}\"\\]+)[{CURLY}](?=[ \t]*[,}}])")
_NEXT_KEY = re.compile(r",[ \t]*[a-z_]+:")


class Sign(NamedTuple):
    """Hold a sign of a value in brackets, and what stands before it since the last one."""

    row: int
    column: int
    sign: str
    before: str


@dataclass(slots=True)
class _Open:
    """Hold an open bracket, and what its present item has so far."""

    row: int
    column: int
    sign: str
    has_words: bool = False
    colons: int = 0
    key: str = ""


class Closed(NamedTuple):
    """Say where a value in brackets ends."""

    row: int
    column: int


def read_brackets(lines: Sequence[str], row: int, at: int, leaves: Callable[[int], bool]) -> Fault | Closed:
    """Read a value in brackets that begins at a place; `leaves` says of a line that it cannot belong to it."""
    open_ones: list[_Open] = []
    for found in _signs(lines, row, at, leaves):
        if isinstance(found, Fault):
            return found
        if found.sign in CLOSING:
            open_ones.append(_Open(found.row, found.column, found.sign))
            continue
        if fault := _misplaced(lines, found, open_ones):
            return fault
        if found.sign in CLOSING.values():
            open_ones.pop()
            if not open_ones:
                return Closed(found.row, found.column + 1)
            open_ones[-1].has_words = True
    return _unclosed(lines, row, open_ones)


def _misplaced(lines: Sequence[str], found: Sign, open_ones: Sequence[_Open]) -> Fault | None:
    """Look at a sign within brackets, knowing what is open; note what it tells of the present item."""
    top, line = open_ones[-1], lines[found.row]
    top.has_words = top.has_words or bool(found.before.strip()) or found.sign in "\"'"
    if found.sign in CLOSING.values() and CLOSING[top.sign] != found.sign:
        return _unmatched(lines, found, open_ones)
    if found.sign == ",":
        if not top.has_words:
            meant = f"{line[: found.column]}{line[found.column + 1 :]}"
            return Fault("Y035", found.row, found.column, 1, meant=(meant,))
        top.has_words, top.colons = False, 0
    if found.sign == ":":
        top.colons += 1
        key = _KEY_BEHIND_WORDS.search(f" {found.before}")
        if top.sign == "{" and top.colons > 1 and key and _is_next(key["key"], top.key):
            return _no_comma(line, found.row, found.column - len(key["key"]), key["key"])
        top.key = key["key"] if key and top.colons == 1 else top.key
        if top.sign == "{" and top.colons > 1:
            meant = f"{line[: found.column]}\N{MODIFIER LETTER COLON}{line[found.column + 1 :]}"
            curly = next((one for one in _CURLY_TEXT.finditer(line) if one.start() < found.column < one.end()), None)
            near = (("near", f'"{curly[1]}"'),) if curly else ()
            return Fault("Y003", found.row, found.column, 1, near, (meant,))
    return None


def _is_next(key: str, own: str) -> bool:
    """Return whether words before a colon name the next field: in a text only the other language does."""
    return key in LANGS if own in LANGS else key in field_names() and key != own


def _no_comma(line: str, row: int, column: int, key: str) -> Fault:
    """Report that the next key of a group is not parted from the value before it."""
    meant = f"{line[:column].rstrip(' ;')}, {line[column:]}"
    return Fault("Y037", row, column, len(key), (("key", key), ("near", meant.strip())), (meant,))


def _unmatched(lines: Sequence[str], found: Sign, open_ones: Sequence[_Open]) -> Fault:
    """Tell a bracket of the wrong kind from one that closes what is further out."""
    top = open_ones[-1]
    if any(CLOSING[one.sign] == found.sign for one in open_ones):
        return Fault("Y025", top.row, top.column, 1, (("mark", top.sign), ("closing", CLOSING[top.sign])))
    return _wrong_kind(lines, found.row, found.column, top)


def _wrong_kind(lines: Sequence[str], row: int, column: int, top: _Open) -> Fault:
    line = lines[row]
    facts = (("found", line[column]), ("mark", top.sign), ("closing", CLOSING[top.sign]))
    meant = f"{line[:column]}{CLOSING[top.sign]}{line[column + 1 :]}"
    return Fault("Y034", row, column, 1, facts, (meant,))


def _unclosed(lines: Sequence[str], row: int, open_ones: Sequence[_Open]) -> Fault:
    top = open_ones[-1]
    line = lines[top.row].rstrip()
    if top.row == row and len(open_ones) == 1 and line[-1] in _LIKE_CLOSING:
        return _wrong_kind(lines, row, len(line) - 1, top)
    closing = "".join(CLOSING[one.sign] for one in reversed(open_ones))
    meant = (f"{line}{closing}",) if top.row == row else ()
    return Fault("Y025", top.row, top.column, 1, (("mark", top.sign), ("closing", CLOSING[top.sign])), meant)


def _signs(lines: Sequence[str], row: int, at: int, leaves: Callable[[int], bool]) -> Iterator[Sign | Fault]:
    """Find the signs of a value in brackets, and a quote within it that is never closed; quoted signs are passed."""
    for number in range(row, len(lines)):
        if number > row and leaves(number):
            return
        line, column = lines[number], at if number == row else 0
        done = column
        while found := _SIGN.search(line, column):
            start, column, sign = found.start(), found.end(), found[0]
            if sign == "#":
                break
            if sign in "\"'":
                if line[done:start].strip():
                    continue
                end = end_of_quotes(line, start)
                if end is not None and (key := _KEY_BEHIND_QUOTE.match(line, end)) and key["key"] in field_names():
                    yield _no_comma(line, number, key.start("key"), key["key"])
                    return
                if end is None or _runs_on(line, end):
                    yield _open_quote(line, number, start)
                    return
                column = end
            yield Sign(number, start, sign, line[done:start])
            done = column


def _runs_on(line: str, end: int) -> bool:
    """Return whether words follow a closing quote: then it was the opening one of the next text."""
    rest = line[end:].lstrip()
    return bool(rest) and rest[0] not in ",:]}#"


def _open_quote(line: str, row: int, column: int) -> Fault:
    """Report a quote that is not closed; it was to close before the next key, or before what ends the value."""
    next_key = _NEXT_KEY.search(line, column)
    end = next_key.start() if next_key else len(line.rstrip("]} \t"))
    return open_quote(line, row, column, end)
