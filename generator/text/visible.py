"""Show text that others wrote on one line, so that it hides nothing, moves nothing and gives no order.

A terminal acts on control characters, a runner of workflows on lines that begin with `::` and on `##[` anywhere: what
comes from a file, a file's name, the environment or the command line is text to all of them.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterator, Sequence

# Controls, bidirectional marks, zero-width characters, line separators, private use, noncharacters, tags: they hide,
# reorder or imitate text. As the inside of a class of a regular expression.
UNSEEN = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200c"
    "\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\ud800-\udfff"
    "\ue000-\uf8ff\U000e0000-\U000e0fff\U000f0000-\U0010ffff"
)
_LINE_END = "↵"
_SHOWN = re.compile(rf"\r\n|\n|[\t\r\u200d{UNSEEN}]|(?<=\#\#)\[")
# Runners pass over white space before it.
_COMMAND = re.compile(r"(\s*):(?=:)")
# What stands for signs that a console may lack, and that are no letters with marks.
_PLAIN = str.maketrans(
    {"đ": "d", "Đ": "D", "“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "→": "->"}
    | {"×": "x", "≥": ">=", "≤": "<=", "·": "-", "↵": "\\n"}
)


def visible(text: str) -> str:
    """Show text inside a line: what nobody sees as `<U+001B>`, a line end as `↵`, `##[` broken the same way."""
    return _SHOWN.sub(lambda match: _shown(match[0]), text)


def visible_line(text: str) -> str:
    """Show text that makes up a whole line: no runner takes it for a command either."""
    shown = visible(text)
    command = _COMMAND.match(shown)
    return f"{command[1]}{_named(':')}{shown[command.end() :]}" if command else shown


def visible_lines(text: str) -> str:
    """Show text of our own on several lines, such as a traceback, in which words of others may stand."""
    return "\n".join(visible_line(line) for line in text.split("\n"))


def visible_parts(line: str, ends: Sequence[int]) -> Iterator[str]:
    """Show a line in parts that end where the line, as it was written, has these columns."""
    cells = list(line)
    for match in _SHOWN.finditer(line):
        cells[match.start() : match.end()] = [_shown(match[0]), *([""] * (len(match[0]) - 1))]
    start = 0
    for end in ends:
        yield "".join(cells[start:end])
        start = end


def _shown(found: str) -> str:
    return _LINE_END if "\n" in found else _named(found)


def _named(character: str) -> str:
    return f"<U+{ord(character):04X}>"


def plain_letters(error: UnicodeError) -> tuple[str, int]:
    """Write what a console has no letters for in those that every console has: a handler of encoding errors.

    Vietnamese without its marks can still be read, as every reader knows from old telephones; as numbers it cannot.
    """
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(_plain, error.object[error.start : error.end])), error.end


def _plain(character: str) -> str:
    bare = unicodedata.normalize("NFKD", character.translate(_PLAIN))
    kept = "".join(letter for letter in bare if not unicodedata.combining(letter))
    return kept if kept.isascii() else _named(character)


PLAIN_LETTERS = "distilled.plain-letters"
codecs.register_error(PLAIN_LETTERS, plain_letters)
