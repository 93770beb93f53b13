"""Find what is wrong with a value: how it begins, a colon in it, what stands behind its quotes or brackets."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.content.broken_brackets import CLOSING, read_brackets
from generator.content.broken_lines import KEY, joined_fields
from generator.content.fault import Fault, end_of_quotes, open_quote

BLOCK = re.compile(r"[|>][-+0-9]{0,2}[ \t]*(?:#.*)?$")
# The sign of a block as programs for writing spoil it: `>–`, `> -`, `>--`.
_SPOILT_BLOCK = re.compile(r"(?P<sign>[|>])(?:[ \t]*[\u2010-\u2015\u2212\u00ad]+-?|[ \t]+-|[ \t]*-{2,})(?=[ \t]|$)")
_BLOCK_SIGN = re.compile(r"[|>][-+0-9]{0,2}(?=[ \t])")
# How a text may begin that YAML takes for a list: a reference, a citation, a link.
_REFERENCE = re.compile(r"\[(?:\[|@|[^\[\]]*\]\()")
# References in brackets, as texts have them, in the place of a list of ids.
_LISTED_REFERENCES = re.compile(r"\[\[[^\[\]|]+\]\](?:[ \t]*,[ \t]*\[\[[^\[\]|]+\]\])+[ \t]*")
# A list of sources as citations in texts name them.
_LIST_WITH_AT = re.compile(r"\[(?=[^\]]*@)[ \t]*@?[a-z0-9#-]+(?:[ \t]*,[ \t]*@?[a-z0-9#-]+)*[ \t]*\][ \t]*")
# What was left behind the end of a list.
_TAIL = re.compile(r"[^\s,\[{]*[\]}]?")
_COLON_IN_TEXT = re.compile(r":(?=[ \t]|$)")
# A text in quotation marks as programs for writing set them, which are none to YAML.
_IN_CURLY = re.compile(
    "[\N{LEFT DOUBLE QUOTATION MARK}\N{DOUBLE LOW-9 QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}]"
    "([^\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}]+)"
    "\N{RIGHT DOUBLE QUOTATION MARK}[ \t]*"
)
_COMMENT = re.compile(r"(?:^|[ \t])#.*$")
# A text that is longer is not repeated in a message.
_MAX_SHOWN = 100
_NO_BEGINNING = frozenset("@`%")


def begins_block(line: str, at: int) -> bool:
    """Return whether the sign of a text in a block stands at a column, and nothing behind it."""
    return bool(BLOCK.match(line, at)) and not _SPOILT_BLOCK.match(line, at)


def wrong_beginning(line: str, row: int, at: int) -> Fault | None:
    """Find what no text can begin with when it is not in quotes, or an opening brace that is not there."""
    value, first = line[at:], line[at]
    if fault := _spoilt_block(line, row, at):
        return fault
    if sign := _BLOCK_SIGN.match(value):
        words = value[sign.end() :].strip()
        return Fault("Y036", row, at, sign.end(), (("mark", sign[0]),), (f"{line[:at]}{_in_quotes(words)}",))
    in_quotes = f"{line[:at]}{_in_quotes(value)}"
    if first in _NO_BEGINNING or value.startswith(("- ", "? ", ", ")) or first in "|>":
        return Fault("Y005", row, at, 1, (("mark", first),), (in_quotes,))
    if first in "!&*":
        return Fault("Y006", row, at, 1, (("mark", first),), (in_quotes,))
    plain = _COMMENT.sub("", value).rstrip()
    if plain.endswith("}") and "{" not in plain and KEY.match(plain):
        return Fault("Y033", row, at, 1, (("mark", "{"), ("closing", "}")), (f"{line[:at]}{{{value}",))
    return None


def colon_in_text(line: str, row: int, at: int) -> Fault | None:
    """Find a colon that makes a key of the words before it."""
    colon = _COLON_IN_TEXT.search(_COMMENT.sub("", line[at:]))
    if colon is None:
        return None
    place = at + colon.start()
    if curly := _IN_CURLY.fullmatch(line[at:]):
        quoted = _in_other_quotes(f'"{curly[1]}"')
        facts = (("way", "curly"), ("near", quoted))
        return Fault("Y003", row, at, 1, facts, (f"{line[:at]}{quoted}",))
    if joined := joined_fields(line, row, at, place):
        return joined
    return Fault("Y003", row, place, 1, meant=(f"{line[:place]}\N{MODIFIER LETTER COLON}{line[place + 1 :]}",))


def quoted_value(lines: Sequence[str], row: int, at: int, owner: int) -> int | Fault:
    """Read over a text in quotes; return the line behind it, or what is wrong. `owner` is where its key stands."""
    quote = lines[row][at]
    end = end_of_quotes(lines[row], at)
    number = row
    while end is None:
        number += 1
        if number >= len(lines) or _leaves(lines[number], owner):
            line, last = lines[row].rstrip(), _last_written(lines, row, number)
            return open_quote(line, row, at, len(line), (last, lines[last].rstrip()) if last > row else None)
        end = end_of_quotes(lines[number], -1, quote)
    return _after(lines, row, number, at, end)


def _last_written(lines: Sequence[str], row: int, behind: int) -> int:
    """Find the last line of a text that begins on a row and ends before another: blank ones are none of it."""
    return next(number for number in range(behind - 1, row - 1, -1) if number == row or lines[number].strip())


def _leaves(line: str, owner: int) -> bool:
    """Return whether a line cannot belong to a value of the key above: it is a key, or an item, at its depth."""
    words = line.strip()
    indent = len(line) - len(line.lstrip(" "))
    return bool(words) and indent <= max(owner, 0) and bool(KEY.match(words) or words.startswith("- "))


def bracketed_value(lines: Sequence[str], row: int, at: int, owner: int) -> int | Fault:
    """Read over a list or a group in brackets; return the line behind it, or what is wrong."""
    if (line := lines[row]) and _LIST_WITH_AT.fullmatch(line, at):
        ids = line[at:].rstrip().replace("@", "")
        mark = at + line[at:].index("@")
        return Fault("Y005", row, mark, 1, (("mark", "@"), ("near", ids)), (f"{line[:at]}{ids}",))
    found = read_brackets(lines, row, at, lambda number: _leaves(lines[number], owner))
    return found if isinstance(found, Fault) else _after(lines, row, found.row, at, found.column)


def _after(lines: Sequence[str], row: int, number: int, at: int, end: int) -> int | Fault:
    """Look at what stands behind a closing quote or bracket: nothing but a comment may."""
    line = lines[number]
    rest = line[end:]
    if not rest.strip() or rest.lstrip().startswith("#"):
        return number + 1
    column = len(line) - len(rest.lstrip())
    if rest.strip()[0] in "]}" and lines[row][at] in CLOSING:
        return Fault("Y026", number, column, 1, (("mark", rest.strip()[0]),), meant=(line[:end],))
    if number > row:
        return Fault("Y020", number, column, len(rest.strip()))
    if fault := _behind_list(line, row, at, end):
        return fault
    quoted = _in_other_quotes(line[at:].rstrip())
    meant = (f"{line[:at]}{quoted}",)
    near = (("near", quoted),) if len(quoted) <= _MAX_SHOWN else ()
    return Fault("Y020", number, column, len(rest.strip()), near, meant)


def _spoilt_block(line: str, row: int, at: int) -> Fault | None:
    """Report the sign of a text in a block whose hyphen is another dash, stands apart or is there twice."""
    found = _SPOILT_BLOCK.match(line, at)
    if found is None:
        return None
    sign, words = f"{found['sign']}-", line[found.end() :].strip()
    meant = f"{line[:at]}{_in_quotes(words)}" if words and not words.startswith("#") else f"{line[:at]}{sign}"
    facts = (("way", "block"), ("mark", found[0]), ("near", sign))
    return Fault("Y005", row, at, len(found[0]), facts, (meant,))


def _behind_list(line: str, row: int, at: int, end: int) -> Fault | None:
    """Tell what stands behind a list in brackets: more references, the rest of a text, or what was left there."""
    rest = line[end:].strip()
    column = len(line) - len(line[end:].lstrip())
    if _LISTED_REFERENCES.fullmatch(line, at):
        ids = f"[{line[at:].replace('[', '').replace(']', '').strip()}]"
        return Fault("Y020", row, column, len(rest), (("near", ids),), (f"{line[:at]}{ids}",))
    if _REFERENCE.match(line, at):
        quoted = _in_other_quotes(line[at:].rstrip())
        return Fault("Y005", row, at, 1, (("mark", "["),), (f"{line[:at]}{quoted}",))
    if line[at] in CLOSING and _TAIL.fullmatch(rest):
        facts = (("way", "tail"), ("rest", rest), ("near", line[:end].strip()))
        return Fault("Y020", row, column, len(rest), facts, (line[:end],))
    return None


def _in_other_quotes(words: str) -> str:
    """Put a text into quotes that do not stand in it; those that were meant to be round it are taken away."""
    is_whole = words[0] in "\"'" and words[-1] == words[0]
    inner = words[1:-1] if is_whole else words
    return f'"{inner}"' if not set(inner) & set('"\\') else _in_quotes(inner)


def _in_quotes(words: str) -> str:
    return "'" + words.rstrip().replace("'", "''") + "'"
