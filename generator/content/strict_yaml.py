"""Read one YAML file strictly: plain data, and the position of every key and value.

Every plain value stays text: `no`, `2024` and dates are not converted. Aliases, tags and merges are problems. The file
is read from libyaml's events, without recursion; size limits hold while reading.
"""

from __future__ import annotations

import itertools
import json
import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple, cast

import yaml

from generator.content.broken_lines import note, quoted_field
from generator.content.broken_yaml import LONG_DASH, find_fault, merge_conflicts, one_side
from generator.content.fault import Fault
from generator.problems.problem import Edit, Position, Problem, Problems, fixable_at
from generator.text.legacy import decoded, is_suspect
from generator.text.marks import occurrences
from generator.text.visible import UNSEEN

# So much of a line as it was meant is shown.
_SHOWN = 100
# By so many bytes the encoding is told.
_FIRST = 400
MAX_BYTES = 256_000
MAX_DEPTH = 12
MAX_NODES = 20_000
MAX_TEXT = 20_000

Loc = tuple[str | int, ...]

# Some private-use ones among them are ours in finished texts (see `text.stand_ins`).
_FORBIDDEN = re.compile(f"[{UNSEEN}]")
_REPLACEMENT = "\ufffd"
_WIDE_INDENT = re.compile(r"^ *([\u00a0\u3000][ \u00a0\u3000]*)", re.MULTILINE)
_LOST_COMMENT = re.compile(r"[ \t]+#(?=[^\s#!])")
# What stands for "nothing here" in YAML, when it is not in quotes.
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
# So many mistakes of the structure are found in one file: each is mended in memory, and the file is read again.
MAX_MENDED, MAX_WAYS = 12, 4
# What a comment takes away where a text was meant: `vi: #AI`, `light: #1d5a85`.
_ONLY_COMMENT = re.compile(r"[ \t]+(#[^\s#!].*)")
# What begins a list, a table, a heading, a quotation or code: a folded text would run it together.
_MARKED_LINE = re.compile(r"[ \t]*(?:[-*+][ \t]|\||#{1,6}[ \t]|>[ \t]|```|~~~)")
_PLAIN_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")
# A key and its value that are read as one word, which is the key of nothing: `vi:Luật` in braces.
_CLOSE_KEY = re.compile("(?P<key>[a-z_]+)(?P<colon>[:\N{FULLWIDTH COLON}])(?=[^\\s/:])")
# So many files are at hand as they are written: they take ten times the room of what is kept of them.
_AT_HAND = 128
_NUMBERED_LINE = re.compile(r"[ \t]*\d{1,9}[.)][ \t]")
_FIRST_NUMBER = re.compile(r"[ \t]*1[.)][ \t]")
# What one right answer mends: the words at the place of a fault, and those that were meant.
_MENDED_WORDS = {
    "Y021": (">", "|"),
    "Y027": ("-", "- "),
    "Y028": (":", ": "),
    "Y029": ("\N{FULLWIDTH COLON}", ": "),
    "Y035": (",", ""),
}


class Span(NamedTuple):
    """Bound a key or a value in the file; lines and columns count from 0, the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Written:
    """Hold what a file says (None if it cannot be read) and how: its text, and where each key and value stands."""

    text: str
    data: Any
    keys: dict[Loc, Span]
    values: dict[Loc, Span]
    lines: tuple[str, ...] = field(init=False, repr=False, compare=False)
    """The text, split once: what looks up a place does not split it again."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "lines", tuple(self.text.split("\n")))


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """Find what stands in one file; a file of which all is known is read again when somebody asks for a place."""

    path: Path
    read: Callable[[], Written] = field(repr=False, compare=False)
    left_out: frozenset[Loc] = frozenset()
    """The lists from which items were left out, since they are not what they should be."""
    _places: dict[tuple[Loc, str], tuple[Position, ...]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )
    """Where words stand in a value, kept: what finds the same words a thousand times looks for them once."""

    @property
    def written(self) -> Written:
        """Return how the file is written."""
        return _written(self)

    @property
    def text(self) -> str:
        """Return the text of the file, its line ends and its hidden characters made plain."""
        return self.written.text

    @property
    def data(self) -> Any:
        """Return the data of the file; None if it cannot be read."""
        return self.written.data

    @property
    def keys(self) -> dict[Loc, Span]:
        """Return where each key stands."""
        return self.written.keys

    @property
    def values(self) -> dict[Loc, Span]:
        """Return where each value stands."""
        return self.written.values

    @property
    def lines(self) -> tuple[str, ...]:
        """Return the lines of the text."""
        return self.written.lines

    def without(self, items: Collection[Loc]) -> Document:
        """Leave items of lists out: those behind them move up, and every place moves with them."""
        if not items:
            return self
        renumber = _Renumbering(items)
        moved = Written(self.text, renumber.data(self.data), renumber.spans(self.keys), renumber.spans(self.values))
        return Document(self.path, lambda: moved, frozenset(item[:-1] for item in items))

    def key(self, loc: Loc) -> Position:
        """Find the key at `loc`, or what comes closest above it."""
        return self._position(self.keys[loc]) if loc in self.keys else self.owner(loc)

    def value(self, loc: Loc) -> Position:
        """Find the value at `loc`, or what comes closest above it."""
        span = self.values.get(loc)
        return self._position(span) if span else self.owner(loc)

    def owner(self, loc: Loc) -> Position:
        """Find the key under which `loc` stands or should stand, or the closest one above it."""
        for end in range(len(loc), 0, -1):
            if span := self.keys.get(loc[:end]) or self.values.get(loc[:end]):
                return self._position(span)
        return Position(self.path)

    def inside(self, loc: Loc, words: str, nth: int = 0) -> Position:
        """Find the `nth` occurrence of `words` within the value at `loc`, however the text is folded."""
        span = self.values.get(loc)
        if not span:
            return self.owner(loc)
        if (loc, words) not in self._places:
            self._places[loc, words] = tuple(self._occurrences(span, words))
        places = self._places[loc, words]
        return places[nth] if nth < len(places) else self._position(span)

    def _occurrences(self, span: Span, words: str) -> Iterator[Position]:
        # A block of text ends on the line after its last, which may be beyond the end of the file.
        lines = [
            *self.lines[span.line : span.end_line],
            *(line[: span.end_column] for line in self.lines[span.end_line : span.end_line + 1]),
        ]
        written = "\n".join(lines)
        edges = list(itertools.accumulate((len(line) + 1 for line in lines), initial=0))
        for found in occurrences(words).finditer(written, span.column):
            line = bisect_right(edges, found.start()) - 1
            length = len(found[0].partition("\n")[0])
            yield Position(self.path, span.line + line + 1, found.start() - edges[line] + 1, length)

    def can_hold(self, loc: Loc, words: str) -> bool:
        """Return whether words can be put into the text at `loc` as they are, however that is written."""
        span = self.values.get(loc)
        if not span or not words:
            return False
        style = self.lines[span.line][span.column : span.column + 1]
        if style in {"|", ">"}:
            return True
        return not set(words) & set({"'": "'", '"': '"\\'}.get(style, "'\"[]{}#&*!|>%@`:,"))

    def _position(self, span: Span) -> Position:
        line = self.lines[span.line] if span.line < len(self.lines) else ""
        end = span.end_column if span.end_line == span.line else len(line)
        return Position(self.path, span.line + 1, span.column + 1, max(1, end - span.column))


class _Renumbering:
    """Tell where everything stands when some items of lists are left out."""

    def __init__(self, items: Collection[Loc]) -> None:
        self._indices: dict[Loc, list[int]] = {}
        for *owner, index in sorted(items, key=lambda item: (len(item), cast("int", item[-1]))):
            self._indices.setdefault(tuple(owner), []).append(cast("int", index))

    def data(self, value: Any, loc: Loc = ()) -> Any:
        """Copy data without the items."""
        if isinstance(value, dict):
            return {key: self.data(item, (*loc, key)) for key, item in value.items()}
        if isinstance(value, list):
            gone = set(self._indices.get(loc, ()))
            return [self.data(item, (*loc, index)) for index, item in enumerate(value) if index not in gone]
        return value

    def spans(self, spans: dict[Loc, Span]) -> dict[Loc, Span]:
        """Give the places of what is left by where it stands now."""
        moved = ((self._moved(loc), span) for loc, span in spans.items())
        return {loc: span for loc, span in moved if loc is not None}

    def _moved(self, loc: Loc) -> Loc | None:
        steps: list[str | int] = []
        for depth, step in enumerate(loc):
            gone = self._indices.get(loc[:depth])
            if not gone or not isinstance(step, int):
                steps.append(step)
                continue
            before = bisect_left(gone, step)
            if before < len(gone) and gone[before] == step:
                return None
            steps.append(step - before)
        return tuple(steps)


def parse(content: bytes, path: Path, problems: Problems, size: int = 0) -> Document:
    """Read a file's bytes, reported as those of `path`; any bytes give a document, at worst one without data.

    `size` tells how many bytes the file has, where these are only its first ones.
    """
    size = max(size, len(content))
    if size > MAX_BYTES:
        problems.add(Position(path), "Y001", size=str(size), limit=str(MAX_BYTES))
        return _document(path, Written("", None, {}, {}))
    text = _decode(content, path, problems)
    if text is None:
        return _document(path, Written("", None, {}, {}))
    return _read(path, _report_hidden(text, path, problems), problems)


@lru_cache(maxsize=_AT_HAND)
def _written(document: Document) -> Written:
    return document.read()


def places_of(document: Document) -> str:
    """Write down where each key and value stands, for `known`."""
    spans = (document.keys, document.values)
    return json.dumps([[[loc, *span] for loc, span in one.items()] for one in spans], separators=(",", ":"))


def known(content: bytes, path: Path, places: str) -> Document:
    """Return the document of a file that was read before, without its data; nothing is done until somebody asks."""

    def read() -> Written:
        text = _report_hidden(_decode(content, path, Problems()) or "", path, Problems())
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
        reader = _Reader(path, "\n".join(lines), found)
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
        fault_left = _Reader(Path(), written, found).read()
        return len(found.sorted()) + (fault_left is not None), fault_left is not None

    return min(ways[:MAX_WAYS], key=count_wrong)


def _fault_problem(fault: Fault, path: Path, line: str, meant: str | None) -> Problem:
    place = Position(path, fault.line + 1, fault.column + 1, max(1, fault.length))
    blanks = line[fault.column : fault.column + fault.length]
    words = (blanks, " ") if fault.code == "Y009" else _MENDED_WORDS.get(fault.code)
    edits = (Edit(place, *words),) if words else ()
    return fixable_at(place, fault.code, edits, **dict(fault.facts), **_depth(fault, line, meant))


def _depth(fault: Fault, line: str, meant: str | None) -> dict[str, str]:
    """Say how far a line is set in, and how far it was meant to be."""
    if fault.code != "Y030" or not meant:
        return {}
    now, depth = (len(one) - len(one.lstrip(" ")) for one in (line, meant))
    return {"way": "depth" if depth else "edge", "now": str(now), "depth": str(depth)}


def _decode(content: bytes, path: Path, problems: Problems) -> str | None:
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


def _report_hidden(text: str, path: Path, problems: Problems) -> str:
    """Report characters that nobody sees or means, and return the text with those that are forbidden replaced."""
    text = _report_legacy(text, path, problems)
    for place, match in _found(_FORBIDDEN, text, path):
        # What only formats (zero-width and direction marks, soft hyphens) goes without a trace; the rest may stand
        # for something that was lost.
        edits = (Edit(place, match[0], ""),) if unicodedata.category(match[0]) == "Cf" else ()
        problems.extend([fixable_at(place, "Y007", edits, character=_described(match[0]))])
    if not unicodedata.is_normalized("NFC", text):
        problems.extend([_detached_marks(text, path)])
    for place, match in _found(_WIDE_INDENT, text, path):
        problems.extend([fixable_at(place, "Y009", (Edit(place, match[1], _spaces(match[1])),))])
    # A mistake that was reported is no mistake of the structure besides.
    plain = _WIDE_INDENT.sub(lambda match: _spaces(match[0]), text)
    return _FORBIDDEN.sub(_REPLACEMENT, plain)


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


def _described(character: str) -> str:
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".strip()


class _StopError(Exception):
    """End the reading of a file that cannot be read further."""


class _FaultError(Exception):
    """End the reading at a line that is read in silence, and not as it was meant."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.code)
        self.fault = fault


def _span(event: yaml.Event) -> Span:
    # libyaml gives every event its marks; only the types leave them open.
    start, end = cast("yaml.Mark", event.start_mark), cast("yaml.Mark", event.end_mark)
    return Span(start.line, start.column, end.line, end.column)


class _RepeatedKey(str):
    """Stand for a key that its mapping has already: the value is read and dropped."""

    __slots__ = ()


@dataclass(slots=True)
class _OpenCollection:
    """Hold a list or mapping while its items are read, and the key whose value comes next."""

    items: Any
    loc: Loc
    key: str | None = None


class _Reader:
    """Build one document from events."""

    def __init__(self, path: Path, text: str, problems: Problems) -> None:
        self.path, self.text, self.problems = path, text, problems
        self.lines = text.split("\n")
        self.keys: dict[Loc, Span] = {}
        self.values: dict[Loc, Span] = {}
        self.stack: list[_OpenCollection] = []
        self.root: Any = None
        self.nodes = self.documents = 0
        # Where the last text was announced, if nothing of it is set in far enough.
        self.empty_block: Span | None = None

    def read(self) -> Fault | None:
        """Read as far as there is sense in it; return the fault that ended the reading, if one did."""
        try:
            for event in yaml.parse(self.text, Loader=yaml.CSafeLoader):
                self._event(event)
        except yaml.MarkedYAMLError as error:
            self.root = None
            return find_fault(self.lines) or self._unknown_fault(error)
        except _FaultError as error:
            self.root = None
            return error.fault
        except (yaml.YAMLError, ValueError):
            self.root = None
            return Fault("Y010", 0, 0)
        except _StopError:
            self.root = None
            return None
        if self.root is None:
            self.problems.add(Position(self.path), "Y011")
        return None

    def _unknown_fault(self, error: yaml.MarkedYAMLError) -> Fault:
        """Point where libyaml stopped: at a mark that is none of ours, or at what cannot be told more exactly."""
        words = str(error.problem or error.context or "")
        is_mark = "expected alphabetic or numeric character" in words
        mark = (error.context_mark if is_mark else None) or error.problem_mark or error.context_mark
        line, column = (mark.line, mark.column) if mark else (0, 0)
        if is_mark and line < len(self.lines):
            return Fault("Y006", line, column, 1, (("mark", self.lines[line][column : column + 1]),))
        is_escape = "escape" in words or "hexdecimal" in words
        return Fault("Y031" if is_escape else "Y010", min(line, len(self.lines) - 1), column)

    def _report(self, event: yaml.Event, code: str, **facts: str) -> None:
        span = _span(event)
        end = span.end_column if span.end_line == span.line else span.column + 1
        place = Position(self.path, span.line + 1, span.column + 1, max(1, end - span.column))
        self.problems.add(place, code, **facts)

    def _event(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.DocumentStartEvent):
            self._start(event)
        elif isinstance(event, yaml.NodeEvent):
            self._node(event)
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            self._close(event)

    def _start(self, event: yaml.DocumentStartEvent) -> None:
        self.documents += 1
        if event.version or event.tags:
            self._report(event, "Y012")
        if self.documents > 1:
            self._report(event, "Y013")
            raise _StopError

    def _node(self, event: yaml.NodeEvent) -> None:
        self.nodes += 1
        if self.nodes > MAX_NODES or len(self.stack) >= MAX_DEPTH:
            self._report(event, "Y014", limit=f"{MAX_DEPTH} / {MAX_NODES}")
            raise _StopError
        if isinstance(event, yaml.AliasEvent):
            self._report(event, "Y006", mark=f"*{event.anchor}")
            self._add(event, f"*{event.anchor}")
            return
        if event.anchor:
            self._report(event, "Y006", mark=f"&{event.anchor}")
        if tag := getattr(event, "tag", None):
            self._report(event, "Y006", mark=str(tag))
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
            return
        self._open(event)

    def _open(self, event: yaml.NodeEvent) -> None:
        top = self.stack[-1] if self.stack else None
        if top and isinstance(top.items, dict) and top.key is None:
            self._report(event, "Y015")
            raise _StopError
        items: Any = {} if isinstance(event, yaml.MappingStartEvent) else []
        self.stack.append(_OpenCollection(items, self._add(event, items)))

    def _close(self, event: yaml.Event) -> None:
        closed, end = self.stack.pop(), _span(event)
        start = self.values[closed.loc]
        self.values[closed.loc] = start._replace(end_line=end.end_line, end_column=end.end_column)

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        text = unicodedata.normalize("NFC", event.value)
        if hidden := _FORBIDDEN.search(text):
            self._report(event, "Y007", character=_described(hidden[0]))
            text = _FORBIDDEN.sub(_REPLACEMENT, text)
        if len(text) > MAX_TEXT:
            self._report(event, "Y016", limit=str(MAX_TEXT))
            text = text[:MAX_TEXT]
        self._check_lines(event, text)
        says_nothing = not event.style and text in _NULLS
        self._add(event, None if says_nothing else text)
        self.empty_block = _span(event) if event.style and event.style in "|>" and not text else None

    def _check_lines(self, event: yaml.ScalarEvent, text: str) -> None:
        """Look at how a text is written: what YAML takes from it, or joins, without a word."""
        span = _span(event)
        if not event.style and text:
            self._check_comment(span)
            self._check_dash(span)
        elif not event.style:
            self._check_only_comment(span)
        if span.end_line > span.line and event.style != "|":
            self._check_folded(event, span)

    def _check_only_comment(self, span: Span) -> None:
        line = self.lines[span.line] if span.line < len(self.lines) else ""
        if line[: span.column].rstrip().endswith(":") and (lost := _ONLY_COMMENT.match(line, span.column)):
            meant = f"{line[: lost.start(1)]}'{lost[1].rstrip().replace(chr(39), chr(39) * 2)}'"
            raise _FaultError(Fault("Y017", span.line, lost.start(1), len(lost[1]), meant=(meant,)))

    def _check_dash(self, span: Span) -> None:
        line = self.lines[span.line]
        if not line[: span.column].strip() and (dash := LONG_DASH.match(line, span.column)):
            meant = f"{line[: span.column]}- {line[dash.end() :]}"
            raise _FaultError(Fault("Y032", span.line, span.column, 1, (("mark", dash[0][0]),), (meant,)))
        if not line[: span.column].strip() and re.match(r"-[^\W\d]", line[span.column :]):
            meant = f"{line[: span.column]}- {line[span.column + 1 :]}"
            raise _FaultError(Fault("Y027", span.line, span.column, 1, meant=(meant,)))

    def _check_folded(self, event: yaml.ScalarEvent, span: Span) -> None:
        """Report a list, a table, a heading or code in a text whose lines are joined."""
        lines = self.lines[span.line + 1 : span.end_line + (event.style != ">")]
        numbered = [line for line in lines if _NUMBERED_LINE.match(line)]
        is_list = len(numbered) > 1 and bool(_FIRST_NUMBER.match(numbered[0]))
        if not is_list and not any(map(_MARKED_LINE.match, lines)):
            return
        if event.style == ">":
            line = self.lines[span.line]
            meant = f"{line[: span.column]}|{line[span.column + 1 :]}"
            raise _FaultError(Fault("Y021", span.line, span.column, 1, meant=(meant,)))
        self.problems.add(Position(self.path, span.line + 1, span.column + 1, 2), "Y021")

    def _check_comment(self, span: Span) -> None:
        if _LOST_COMMENT.match(self.lines[span.end_line], span.end_column):
            self.problems.add(Position(self.path, span.end_line + 1, span.end_column + 1, 2), "Y017")

    def _add(self, event: yaml.NodeEvent, value: Any) -> Loc:
        span = _span(event)
        if not self.stack:
            self.root, self.values[()] = value, span
            return ()
        top = self.stack[-1]
        if isinstance(top.items, list):
            loc = (*top.loc, len(top.items))
            top.items.append(value)
        elif top.key is None:
            return self._key(top, event, value, span)
        else:
            loc = (*top.loc, top.key)
            if not isinstance(top.key, _RepeatedKey):
                top.items[top.key] = value
            top.key = None
        self.values[loc] = span
        return loc

    def _key(self, top: _OpenCollection, event: yaml.NodeEvent, value: str | None, span: Span) -> Loc:
        if value is None:
            self._report(event, "Y015")
        key = value or ""
        self._check_key(key, span)
        if key == "<<":
            self._report(event, "Y006", mark="<<")
        loc = (*top.loc, key)
        if loc in self.keys:
            self._check_depth(top, span)
            self._report(event, "Y018", key=key, line=str(self.keys[loc].line + 1))
            key = _RepeatedKey(f"{key}\n{span.line}:{span.column}")
        self.keys.setdefault((*top.loc, key), span)
        top.key = key
        return loc

    def _check_key(self, key: str, span: Span) -> None:
        """Find words that are read as a key: a text that is not set in, or a key that stands close to its value."""
        line = self.lines[span.line]
        if not _PLAIN_KEY.fullmatch(key) and (fault := self._spoilt_key(line, span)):
            raise _FaultError(fault)
        if self.empty_block and self.empty_block.line < span.line and not _PLAIN_KEY.fullmatch(key):
            meant = " " * (span.column + 2) + line[span.column :]
            raise _FaultError(Fault("Y023", span.line, span.column, 1, meant=(meant,)))
        if (close := _CLOSE_KEY.match(line, span.column)) and close.end() <= span.end_column:
            code = "Y028" if close["colon"] == ":" else "Y029"
            meant = f"{line[: span.column]}{close['key']}: {line[close.end() :]}"
            facts = (("key", close["key"]),)
            raise _FaultError(Fault(code, span.line, close.start("colon"), 1, facts, (meant,)))

    def _spoilt_key(self, line: str, span: Span) -> Fault | None:
        """Find a note, or a field in quotes with its value, that are read as a key."""
        is_first = not line[: span.column].replace("-", "").strip()
        if is_first:
            return note(line, span.line, span.column) or quoted_field(line, span.line, span.column)
        fault = quoted_field(line[: span.end_column], span.line, span.column)
        meant = tuple(one + line[span.end_column :] for one in fault.meant) if fault else ()
        return replace(fault, meant=meant) if fault else None

    def _check_depth(self, top: _OpenCollection, span: Span) -> None:
        """Find a key that stands too deep, as the last of the group above it: what it holds is there twice then."""
        last = next(reversed(top.items), None) if isinstance(top.items, dict) else None
        place = self.keys.get((*top.loc, last)) if last is not None and top.items[last] is None else None
        if place and top.loc and place.column == span.column:
            line, outer = self.lines[place.line], self.keys.get(top.loc)
            depth = outer.column if outer else 0
            meant = " " * depth + line[place.column :]
            raise _FaultError(Fault("Y030", place.line, place.column, 1, meant=(meant,)))
