"""Write one text as YAML: plain where that is safe, else in quotes, folded or line by line.

What is written here reads as the same text in every program, in those too that take `1.0` for a number.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

from yaml.emitter import Emitter

WIDTH = 120
"""No line is longer if it can be broken."""

# What programs take for a number, and may write back as another text: `1.50`, `007`, `0x1F`, `1e3`.
_NUMBER = re.compile(
    r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(?:inf|Inf|INF)"
    r"|\.(?:nan|NaN|NAN)"
)
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
# Before these no line is broken: at the beginning of one they would look like a list, a table, a heading or code.
_MARK = re.compile(r"[-*+](?: |$)|\||#{1,6}(?: |$)|>(?: |$)|```|~~~|[0-9]{1,9}[.)](?: |$)")
_BREAK = re.compile(r"(?<=\S) (?=\S)")
# Letters that a program may show otherwise, or that end a line for some: written as escapes.
_ESCAPED = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_SHORT = {"\t": "\\t", "\n": "\\n"}


def in_line(text: str, *, is_flow: bool = False) -> str:
    """Write a text on one line; `is_flow` says that it stands within braces or brackets."""
    return text if _is_plain(text, is_flow=is_flow) else _quoted(text)


def in_block(text: str, indent: int, begun: int, note: str = "") -> str:
    """Write a text behind `begun` characters of its line, or below that, set in by `indent`.

    `note` is a comment that stands on the line where the text begins.
    """
    if "\n" in text and _is_literal(text):
        return _below("|-", text.split("\n"), indent, note)
    written = in_line(text)
    if "\n" not in text and begun + len(written) > WIDTH and not _MARK.match(text):
        lines = list(_folded(text, WIDTH - indent))
        if len(lines) > 1:
            return _below(">-", lines, indent, note)
    return written + note


def _below(mark: str, lines: list[str], indent: int, note: str) -> str:
    return "\n".join([mark + note, *(f"{' ' * indent}{line}" if line else "" for line in lines)])


def _is_literal(text: str) -> bool:
    lines = text.split("\n")
    is_flush = bool(lines[0]) and not lines[0].startswith((" ", "\t")) and bool(lines[-1])
    return is_flush and all(line.strip() or not line for line in lines) and not any(map(_ESCAPED.search, lines))


def _folded(text: str, room: int) -> Iterator[str]:
    """Break a text at single spaces, where no line then looks like more than text."""
    start, last = 0, None
    for found in _BREAK.finditer(text):
        if _MARK.match(text, found.end()):
            continue
        if last is not None and found.start() - start > room:
            yield text[start:last]
            start, last = last + 1, None
        last = found.start()
    if last is not None and len(text) - start > room:
        yield text[start:last]
        start = last + 1
    yield text[start:]


def _is_plain(text: str, *, is_flow: bool) -> bool:
    if text in _NOTHING or "\n" in text or _NUMBER.fullmatch(text):
        return False
    analysis = Emitter(io.StringIO(), allow_unicode=True).analyze_scalar(text)
    return bool(analysis.allow_flow_plain if is_flow else analysis.allow_block_plain)


def _quoted(text: str) -> str:
    if ('"' in text or "\\" in text) and not _ESCAPED.search(text):
        return "'" + text.replace("'", "''") + "'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + _ESCAPED.sub(lambda letter: _SHORT.get(letter[0], _escape(letter[0])), escaped) + '"'


def _escape(letter: str) -> str:
    return f"\\x{ord(letter):02x}" if ord(letter) < 0x100 else f"\\u{ord(letter):04x}"  # noqa: PLR2004  # two digits
