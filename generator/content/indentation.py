"""Know which groups and lists are open at a line, and find lines that stand at no depth of theirs."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.content.broken_lines import KEY, shifted, with_dash, without_dashes
from generator.content.fault import Fault
from generator.content.field_names import field_names, list_names, text_names

# How a line ends whose value stands on the lines below it.
_OPENING = re.compile(r":(?: +[|>][-+0-9]{0,2})?[ \t]*(?:#.*)?$")
_SHOWN_LINES, _SHOWN_WIDTH = 6, 120


@dataclass(slots=True)
class _Level:
    """Hold an open group of keys or list: where its lines begin, its first line, how many it has, whose value it is."""

    indent: int
    is_list: bool
    line: int
    owner: int = -1
    size: int = 1
    key: str = ""
    """The key whose value it is."""


@dataclass(slots=True)
class OpenLevels:
    """Hold the groups and lists that are open while the lines of a file are read, and what is awaited in them."""

    lines: Sequence[str]
    levels: list[_Level] = field(default_factory=list)
    # The indentation of the key whose value is awaited below it, and of the last key that has one; else -1.
    awaiting: int = -1
    valued: int = -1
    awaited: str = ""
    """The key whose value is awaited."""
    odd: tuple[int, int] | None = None
    """The line of a key that may have to be set in, and where it begins."""

    def await_nothing(self) -> None:
        """Forget which key awaits its value, and which has one that may go on."""
        self.awaiting, self.valued = -1, -1

    def has(self, column: int, *, is_list: bool) -> bool:
        """Return whether a list, or a group of keys, is open at a column."""
        return any(level.is_list == is_list and level.indent == column for level in self.levels)

    def fits(self, column: int) -> bool:
        """Return whether anything is open at a column."""
        return any(level.indent == column for level in self.levels)

    def list_key(self) -> str:
        """Return the key of the innermost list that is open, or nothing."""
        return next((level.key for level in reversed(self.levels) if level.is_list), "")

    def set_in(self, words: str, column: int | None = None) -> tuple[str, ...]:
        """Write a line at each depth where it may belong: the one closest to its column first, then the deepest."""
        is_item = words.startswith("-")
        depths = [self.awaiting + 2] if self.awaiting >= 0 else []
        depths += [level.indent for level in reversed(self.levels) if level.is_list == is_item]
        if column is not None:
            depths.sort(key=lambda depth: abs(depth - column))
        return tuple(" " * depth + words for depth in dict.fromkeys(depths)) or (words,)

    def enter(self, index: int, column: int, *, is_list: bool, is_first: bool) -> Fault | None:
        """Go to the group or list that a line belongs to; what stands behind a dash begins a group of its own."""
        if not is_first:
            self.levels.append(_Level(column, is_list, index))
            return None
        # Before any of the open groups is left: the line may belong to one that it seems to leave.
        ways = tuple(self._with_children(index, column, way) for way in self.set_in(self.lines[index][column:], column))
        self._suspect(index, column)
        if self.awaiting >= 0 and (column > self.awaiting or (is_list and column == self.awaiting)):
            self.levels.append(_Level(column, is_list, index, self.awaiting, key=self.awaited))
            return self._dashes(index, column, is_list=is_list)
        while self.levels and self.levels[-1].indent > column:
            left = self.levels.pop()
            outer = self.levels[-1].indent if self.levels else -1
            # A first line alone at a depth of its own, where the next stands as it should: the first is the odd one.
            if left.size == 1 and column == left.owner + (2 if left.owner >= 0 else 1) and column > outer:
                meant = shifted(self.lines, left.line, index, left.indent - column)
                return Fault("Y030", left.line, left.indent, 1, meant=(meant,))
        # A list may stand below its key without being set in.
        while len(self.levels) > 1 and self.levels[-1].is_list and not is_list and self.levels[-1].indent == column:
            self.levels.pop()
        return self._join(index, column, ways, is_list=is_list)

    def _with_children(self, index: int, column: int, meant: str) -> str:
        """Move the lines that belong to a line along with it, where they would not belong to it any more."""
        depth = len(meant) - len(meant.lstrip(" "))
        below = list(itertools.takewhile(lambda line: _indent(line) > column, self.lines[index + 1 :]))
        has_value = _OPENING.search(meant) is None
        if depth <= column or has_value or not below or _indent(below[0]) > depth:
            return meant
        return "\n".join([meant, *(" " * (depth - column) + line if line.strip() else line for line in below)])

    def _dashes(self, index: int, column: int, *, is_list: bool) -> Fault | None:
        """Find a dash that is missing where a list belongs, and those that stand where a text in two languages does."""
        words, owner = self.lines[index][column:], self.awaited
        if is_list and owner in text_names() and re.match(r"- +(?:vi|en):(?:[ \t]|$)", words):
            meant = without_dashes(self.lines, index, column)
            facts = (("field", owner), ("example", _shown(self.lines[index - 1], meant)))
            return Fault("Y044", index, column, 1, facts, (meant,))
        key = KEY.match(words)
        if not is_list and key and owner in list_names() and key["key"] in field_names():
            meant = with_dash(self.lines, index, column)
            of_item = (("field", owner), ("key", key["key"]), ("example", _shown(self.lines[index - 1], meant)))
            return Fault("Y039", index, column, len(key["key"]), of_item, (meant,))
        return None

    def _join(self, index: int, column: int, ways: tuple[str, ...], *, is_list: bool) -> Fault | None:
        """Count a line to the innermost group or list, if it stands and looks like one of its lines."""
        top = self.levels[-1] if self.levels else None
        if top is None:
            self.levels.append(_Level(column, is_list, index))
            return None
        if top.indent == column and top.is_list == is_list:
            top.size += 1
            return None
        if self.odd and self.odd[1] < column:
            row, start = self.odd
            return Fault("Y030", row, start, 1, meant=(" " * column + self.lines[row][start:],))
        return Fault("Y030", index, column, 1, meant=ways)

    def _suspect(self, index: int, column: int) -> None:
        """Note a key that stands no deeper than the one whose value is awaited: it may have to be set in."""
        if self.awaiting == column:
            self.odd = (index, column)
        elif self.odd and column <= self.odd[1]:
            self.odd = None


def _indent(line: str) -> float:
    """Return how far a line is set in; one that says nothing belongs to whatever is above."""
    return len(line) - len(line.lstrip(" ")) if line.strip() else float("inf")


def _shown(head: str, meant: str) -> str:
    """Show the key above some lines, and the first of them as they were meant."""
    lines = [head, *meant.split("\n")[:_SHOWN_LINES]]
    return "\n".join(line[:_SHOWN_WIDTH] for line in lines if line.strip())
