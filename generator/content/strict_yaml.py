"""Read one YAML file strictly: plain data, and the position of every key and value.

Every plain value stays text: `no`, `2024` and dates are not converted. Aliases, tags and merges are problems.
"""

from __future__ import annotations

import json
from pathlib import Path

from generator.content.decoding import decode, report_hidden
from generator.content.document import Document, Span, Written
from generator.content.fault import Fault
from generator.content.merge_conflicts import merge_conflicts, one_side
from generator.content.yaml_reader import YamlReader
from generator.problems.problem import Edit, Position, Problem, Problems, fixable_at

MAX_BYTES = 256_000
# So many mistakes of the structure are found in one file: each is mended in memory, and the file is read again.
MAX_MENDED, MAX_WAYS = 12, 4
_NEXT_LINES = 5
# What one right answer mends: the words at the place of a fault, and those that were meant.
_MENDED_WORDS = {
    "Y021": (">", "|"),
    "Y027": ("-", "- "),
    "Y028": (":", ": "),
    "Y029": ("\N{FULLWIDTH COLON}", ": "),
    "Y035": (",", ""),
}


def parse(content: bytes, path: Path, problems: Problems, size: int = 0) -> Document:
    """Read a file's bytes, reported as those of `path`; any bytes give a document, at worst one without data.

    `size` tells how many bytes the file has, where these are only its first ones.
    """
    size = max(size, len(content))
    if size > MAX_BYTES:
        problems.add(Position(path), "Y001", size=str(size), limit=str(MAX_BYTES))
        return _document(path, Written("", None, {}, {}))
    text = decode(content, path, problems)
    if text is None:
        return _document(path, Written("", None, {}, {}))
    return _read(path, report_hidden(text, path, problems), problems)


def places_of(document: Document) -> str:
    """Write down where each key and value stands, for `known`."""
    spans = (document.keys, document.values)
    return json.dumps([[[loc, *span] for loc, span in one.items()] for one in spans], separators=(",", ":"))


def known(content: bytes, path: Path, places: str) -> Document:
    """Return the document of a file that was read before, without its data; nothing is done until somebody asks."""

    def read() -> Written:
        text = report_hidden(decode(content, path, Problems()) or "", path, Problems())
        keys, values = ({tuple(loc): Span(*span) for loc, *span in listed} for listed in json.loads(places))
        return Written(text, None, keys, values)

    return Document(path, read)


def _document(path: Path, written: Written) -> Document:
    return Document(path, lambda: written)


def _read(path: Path, text: str, problems: Problems) -> Document:
    """Read a text; where its structure breaks, report that, mend it in memory and read again: more may be wrong."""
    lines = text.split("\n")
    conflicts = list(merge_conflicts(lines))
    for first, _ in conflicts:
        problems.add(Position(path, first + 1, 1, len(lines[first])), "Y022")
    lines = one_side(lines) if conflicts else lines
    before: Fault | None = None
    for _ in range(MAX_MENDED):
        found = Problems()
        reader = YamlReader(path, "\n".join(lines), found)
        fault = reader.read()
        meant = _likeliest(lines, fault) if fault else None
        if fault and not (before and _goes_on(fault, before)):
            problems.extend([_fault_problem(fault, path, lines[fault.line], meant)])
        if fault is None or not meant:
            break
        lines[fault.line : fault.line + meant.count("\n") + 1] = meant.split("\n")
        before = fault
    problems.extend(found.sorted())
    return _document(path, Written(text, reader.root, reader.keys, reader.values))


def _goes_on(fault: Fault, before: Fault) -> bool:
    """Return whether a fault is one with that before it: the next line of a text, or what mending has left unclear."""
    is_same_key = fault.column == before.column and bool(_key_of(fault)) and _key_of(fault) == _key_of(before)
    return (
        fault.code == "Y010"
        or (fault.code == before.code == "Y023" and fault.line == before.line + 1)
        or (fault.code == before.code == "Y030" and is_same_key)
        # The text that began on the line of its sign goes on.
        or (before.code == "Y036" and fault.code in {"Y003", "Y020"} and fault.line <= before.line + _NEXT_LINES)
        # The items of one list, each with the same wrong dash.
        or (fault.code == before.code == "Y032" and fault.column == before.column and fault.facts == before.facts)
    )


def _key_of(fault: Fault) -> str:
    """Return the key on the line of a fault: one that stands at the wrong depth again and again is one mistake."""
    return fault.meant[0].partition(":")[0].strip() if fault.meant and ":" in fault.meant[0] else ""


def _likeliest(lines: list[str], fault: Fault) -> str | None:
    """Choose how a line was meant: the way in which least is wrong with the rest of the file."""
    ways = [meant for meant in fault.meant if meant != lines[fault.line]]
    if len(ways) < 2:  # noqa: PLR2004  # no choice
        return ways[0] if ways else None

    def count_wrong(meant: str) -> tuple[int, bool]:
        found = Problems()
        written = "\n".join([*lines[: fault.line], meant, *lines[fault.line + meant.count("\n") + 1 :]])
        fault_left = YamlReader(Path(), written, found).read()
        return len(found.sorted()) + (fault_left is not None), fault_left is not None

    return min(ways[:MAX_WAYS], key=count_wrong)


def _fault_problem(fault: Fault, path: Path, line: str, meant: str | None) -> Problem:
    place = Position(path, fault.line + 1, fault.column + 1, max(1, fault.length))
    blanks = line[fault.column : fault.column + fault.length]
    words = (blanks, " ") if fault.code == "Y009" else _MENDED_WORDS.get(fault.code)
    if fault.code == "Y032":
        has_blank = line[fault.column + 1 :].startswith(" ")
        words = blanks, "-" if has_blank else "- "
    edits = (Edit(place, *words),) if words else ()
    return fixable_at(place, fault.code, edits, **dict(fault.facts), **_depth(fault, line, meant))


def _depth(fault: Fault, line: str, meant: str | None) -> dict[str, str]:
    """Say how far a line is set in, and how far it was meant to be."""
    is_of_depth = fault.code == "Y030" or (fault.code == "Y019" and not line[: fault.column].strip())
    if not is_of_depth or not meant:
        return {}
    now, depth = (len(one) - len(one.lstrip(" ")) for one in (line, meant))
    way = "edge" if not depth else "depth-all" if "\n" in meant and fault.code == "Y030" else "depth"
    return {"way": way, "now": str(now), "depth": str(depth)}
