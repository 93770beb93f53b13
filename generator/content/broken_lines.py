"""Find what is wrong with a single line: notes of another kind, quotes round a whole field, two fields in one line."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from generator.content.fault import CURLY, Fault
from generator.content.field_names import field_names
from generator.text.lang import LANGS

KEY = re.compile(r"(?P<key>[A-Za-z_][A-Za-z0-9_-]*)[ \t]*:(?=[ \t]|$)")
# What programs for writing make of a hyphen, and what looks like the mark of an item.
LONG_DASH = re.compile(r"[\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}\N{BULLET}][ \t]+(?=\S)")
# How notes begin in other languages than YAML.
NOTE = re.compile(r"(?P<mark>//|/\*+|<!--|--(?=[ \t]))[ \t]*(?P<words>.*?)[ \t]*(?:\*/|-->)?[ \t]*$")
_QUOTES = f"\"'{CURLY}\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
_QUOTED_FIELD = re.compile(rf"[{_QUOTES}](?P<key>[a-z_]+):[ \t]+(?P<words>.*?)[{_QUOTES}]?[ \t]*(?P<end>,?)[ \t]*$")
_NEXT_FIELD = re.compile(r"(?:[ \t]*[,;][ \t]*|(?P<blank>[ \t]+))(?P<key>[a-z_]+):(?=[ \t])")
_OWN_KEY = re.compile(r"[ \t]*(?:- +)*(?P<key>[a-z_]+):[ \t]+")
# So many words before the next field, and they may be a sentence with a colon in it.
_FEW_WORDS = 6


def note(line: str, row: int, column: int) -> Fault | None:
    """Report a note that begins as in other languages."""
    found = NOTE.match(line, column)
    if found is None:
        return None
    near = f"# {found['words']}".rstrip()
    return Fault(
        "Y041", row, column, len(found["mark"]), (("mark", found["mark"]), ("near", near)), (line[:column] + near,)
    )


def quoted_field(line: str, row: int, column: int) -> Fault | None:
    """Report quotes that stand round a field and its value together."""
    found = _QUOTED_FIELD.match(line, column)
    if found is None or found["key"] not in field_names():
        return None
    words = found["words"]
    mark = '"' if '"' not in words and "\\" not in words else "'"
    is_whole = words[:1] in {"[", "{", '"'}
    field = f"{found['key']}: {words if is_whole else mark + words + mark}"
    facts = (("key", found["key"]), ("near", field))
    return Fault("Y040", row, column, len(line.rstrip()) - column, facts, (line[:column] + field,))


def joined_fields(line: str, row: int, at: int, colon: int) -> Fault | None:
    """Report fields that share a line, where a colon in the value at a column ends the name of the second one."""
    own = _OWN_KEY.match(line)
    if own is None:
        return None
    if (inner := re.fullmatch(r"[a-z_]+", line[at:colon])) and inner[0] in field_names():
        return _nested(line, row, at, own)
    starts = [one for one in _NEXT_FIELD.finditer(line, at) if _is_field(one, line[at : one.start()], own["key"])]
    if not starts or starts[0].end() - 1 != colon:
        return None
    indent = own.start("key")
    edges = [0, *(one.start("key") for one in starts), len(line)]
    fields = [line[start:end].rstrip(" \t,;") for start, end in itertools.pairwise(edges)]
    lines = [fields[0], *(" " * indent + field for field in fields[1:])]
    keys = ", ".join(one["key"] for one in starts)
    facts = (("key", starts[0]["key"]), ("keys", keys), ("example", "\n".join(lines)))
    return Fault("Y038", row, starts[0].start("key"), len(starts[0]["key"]), facts, (fields[0],))


def _is_field(found: re.Match[str], before: str, own: str) -> bool:
    """Return whether words before a colon name the next field, and are not part of a sentence."""
    key = found["key"]
    if key not in field_names() or key == own:
        return False
    if own in LANGS or key in LANGS:
        return own in LANGS and key in LANGS and not found["blank"]
    return bool(before) and len(before.split()) <= (1 if found["blank"] else _FEW_WORDS)


def _nested(line: str, row: int, at: int, own: re.Match[str]) -> Fault | None:
    value = line[at:].rstrip()
    starts = [at, *(one.start("key") for one in _NEXT_FIELD.finditer(line, at) if one["key"] in field_names())]
    fields = [line[start:end].rstrip(" \t,;") for start, end in zip(starts, [*starts[1:], len(line)], strict=True)]
    indent = " " * own.start("key")
    lines = [line[:at].rstrip(), *(f"{indent}  {field}" for field in fields)]
    key = fields[0].partition(":")[0]
    facts = (("way", "nested"), ("key", key), ("owner", own["key"]), ("example", "\n".join(lines)))
    braces = f"{line[:at]}{{{', '.join(fields)}}}"
    return Fault("Y038", row, at, len(key), facts, () if set(value) & set("{}[]") else (braces,))


def without_dashes(lines: Sequence[str], row: int, column: int) -> str:
    """Take away the dashes at a column before the languages of a text, and set in alike what stood behind them."""
    meant = []
    for line in lines[row:]:
        indent = len(line) - len(line.lstrip(" "))
        if line.strip() and indent < column:
            break
        if re.match(r"- +(?:vi|en):", line[column:]) and indent == column:
            meant.append(" " * column + line[column + 1 :].lstrip())
        elif re.match(r"(?:vi|en):(?:[ \t]|$)", line.strip()) and indent == column + 2:
            meant.append(line[2:])
        else:
            meant.append(line)
    return "\n".join(meant)


def with_dash(lines: Sequence[str], row: int, column: int) -> str:
    """Put a dash before the first line of an item, and set in the other lines that begin where it does."""
    first, rest = lines[row], []
    for line in lines[row + 1 :]:
        indent = len(line) - len(line.lstrip(" "))
        if line.strip() and (indent < column or (indent == column and line[column:].startswith("- "))):
            break
        rest.append(line)
    keys = (line for line in rest if line.strip() and not line[column:].startswith("  "))
    is_level = next(keys, None) is not None
    moved = [f"  {line}" if is_level and line.strip() else line for line in rest]
    return "\n".join([f"{' ' * column}- {first[column:]}", *moved])


def shifted(lines: Sequence[str], start: int, end: int, by: int) -> str:
    """Set some lines out by so many spaces."""
    return "\n".join(line[by:] if not line[:by].strip() else line for line in lines[start:end])
