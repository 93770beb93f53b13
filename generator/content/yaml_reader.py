"""Build the data of one YAML file from libyaml's events, and note where each key and value stands.

It goes without recursion; size limits hold while reading.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import yaml

from generator.content import misread
from generator.content.broken_yaml import find_fault
from generator.content.decoding import FORBIDDEN, REPLACEMENT, described
from generator.content.document import Loc, Span
from generator.content.fault import Fault
from generator.problems.problem import Position, Problems

MAX_DEPTH = 12
MAX_NODES = 20_000
MAX_TEXT = 20_000

# What stands for "nothing here" in YAML, when it is not in quotes.
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


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


class YamlReader:
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
        if hidden := FORBIDDEN.search(text):
            self._report(event, "Y007", character=described(hidden[0]))
            text = FORBIDDEN.sub(REPLACEMENT, text)
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
            if misread.is_cut_by_comment(self.lines, span):
                self.problems.add(Position(self.path, span.end_line + 1, span.end_column + 1, 2), "Y017")
            _stop_at(misread.spoilt_dash(self.lines, span))
        elif not event.style:
            _stop_at(misread.only_comment(self.lines, span))
        if span.end_line > span.line and event.style != "|" and misread.has_marked_lines(self.lines, span, event.style):
            _stop_at(misread.folded(self.lines, span) if event.style == ">" else None)
            self.problems.add(Position(self.path, span.line + 1, span.column + 1, 2), "Y021")

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
        _stop_at(misread.wrong_key(self.lines, key, span, self.empty_block))
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

    def _check_depth(self, top: _OpenCollection, span: Span) -> None:
        """Find a key that stands too deep, as the last of the group above it: what it holds is there twice then."""
        last = next(reversed(top.items), None) if isinstance(top.items, dict) else None
        place = self.keys.get((*top.loc, last)) if last is not None and top.items[last] is None else None
        if place and top.loc and place.column == span.column:
            _stop_at(misread.too_deep(self.lines, place, self.keys.get(top.loc)))


def _stop_at(fault: Fault | None) -> None:
    if fault:
        raise _FaultError(fault)
