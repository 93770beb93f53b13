"""Find what YAML reads without a word, and not as it was meant: words lost to a comment, lines run together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.content.broken_lines import LONG_DASH, note, quoted_field
from generator.content.document import Span
from generator.content.fault import Fault

_LOST_COMMENT = re.compile(r"[ \t]+#(?=[^\s#!])")
# What a comment takes away where a text was meant: `vi: #AI`, `light: #1d5a85`.
_ONLY_COMMENT = re.compile(r"[ \t]+(#[^\s#!].*)")
# What begins a list, a table, a heading, a quotation or code: a folded text would run it together.
_MARKED_LINE = re.compile(r"[ \t]*(?:[-*+][ \t]|\||#{1,6}[ \t]|>[ \t]|```|~~~)")
_PLAIN_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")
# A key and its value that are read as one word, which is the key of nothing: `vi:Luật` in braces.
_CLOSE_KEY = re.compile("(?P<key>[a-z_]+)(?P<colon>[:\N{FULLWIDTH COLON}])(?=[^\\s/:])")
_NUMBERED_LINE = re.compile(r"[ \t]*\d{1,9}[.)][ \t]")
_FIRST_NUMBER = re.compile(r"[ \t]*1[.)][ \t]")


def only_comment(lines: Sequence[str], span: Span) -> Fault | None:
    """Find a text of which a comment has taken everything: `vi: #AI`."""
    line = lines[span.line] if span.line < len(lines) else ""
    if line[: span.column].rstrip().endswith(":") and (lost := _ONLY_COMMENT.match(line, span.column)):
        meant = f"{line[: lost.start(1)]}'{lost[1].rstrip().replace(chr(39), chr(39) * 2)}'"
        return Fault("Y017", span.line, lost.start(1), len(lost[1]), meant=(meant,))
    return None


def is_cut_by_comment(lines: Sequence[str], span: Span) -> bool:
    """Return whether a comment has taken the end of a text: a mark close to a word is none of a comment."""
    return bool(_LOST_COMMENT.match(lines[span.end_line], span.end_column))


def spoilt_dash(lines: Sequence[str], span: Span) -> Fault | None:
    """Find a text that begins a line with a dash that was to begin an item."""
    line = lines[span.line]
    if line[: span.column].strip():
        return None
    if dash := LONG_DASH.match(line, span.column):
        meant = f"{line[: span.column]}- {line[dash.end() :]}"
        return Fault("Y032", span.line, span.column, 1, (("mark", dash[0][0]),), (meant,))
    if re.match(r"-[^\W\d]", line[span.column :]):
        meant = f"{line[: span.column]}- {line[span.column + 1 :]}"
        return Fault("Y027", span.line, span.column, 1, meant=(meant,))
    return None


def has_marked_lines(lines: Sequence[str], span: Span, style: str | None) -> bool:
    """Return whether a text whose lines are joined holds a list, a table, a heading or code."""
    below = lines[span.line + 1 : span.end_line + (style != ">")]
    numbered = [line for line in below if _NUMBERED_LINE.match(line)]
    is_list = len(numbered) > 1 and bool(_FIRST_NUMBER.match(numbered[0]))
    return is_list or any(map(_MARKED_LINE.match, below))


def folded(lines: Sequence[str], span: Span) -> Fault:
    """Blame the sign of a block that joins its lines."""
    line = lines[span.line]
    meant = f"{line[: span.column]}|{line[span.column + 1 :]}"
    return Fault("Y021", span.line, span.column, 1, meant=(meant,))


def wrong_key(lines: Sequence[str], key: str, span: Span, empty_block: Span | None) -> Fault | None:
    """Find words that are read as a key: a text that is not set in, or a key that stands close to its value.

    `empty_block` is where the last text was announced, if nothing of it is set in far enough.
    """
    line = lines[span.line]
    if not _PLAIN_KEY.fullmatch(key) and (fault := _spoilt_key(line, span)):
        return fault
    if empty_block and empty_block.line < span.line and not _PLAIN_KEY.fullmatch(key):
        meant = " " * (span.column + 2) + line[span.column :]
        return Fault("Y023", span.line, span.column, 1, meant=(meant,))
    if (close := _CLOSE_KEY.match(line, span.column)) and close.end() <= span.end_column:
        code = "Y028" if close["colon"] == ":" else "Y029"
        meant = f"{line[: span.column]}{close['key']}: {line[close.end() :]}"
        facts = (("key", close["key"]),)
        return Fault(code, span.line, close.start("colon"), 1, facts, (meant,))
    return None


def _spoilt_key(line: str, span: Span) -> Fault | None:
    """Find a note, or a field in quotes with its value, that are read as a key."""
    is_first = not line[: span.column].replace("-", "").strip()
    if is_first:
        return note(line, span.line, span.column) or quoted_field(line, span.line, span.column)
    fault = quoted_field(line[: span.end_column], span.line, span.column)
    meant = tuple(one + line[span.end_column :] for one in fault.meant) if fault else ()
    return replace(fault, meant=meant) if fault else None


def too_deep(lines: Sequence[str], place: Span, outer: Span | None) -> Fault:
    """Blame a key that stands with those of the group above it: it was meant to stand as deep as that one's key."""
    line = lines[place.line]
    meant = " " * (outer.column if outer else 0) + line[place.column :]
    return Fault("Y030", place.line, place.column, 1, meant=(meant,))
