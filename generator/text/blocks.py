"""Read the lines of a text into blocks, as CommonMark has them: paragraphs, lists, quotations, code, tables.

One pass over the lines; what stands within a block is read later. Each piece of a block knows where it stands in the
text. Headings, rules and what only looks like a list or a table stay paragraphs, and are noted.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from generator.text.tables import Piece, Row, alignments, split_row

MAX_DEPTH = 6

_CODE_INDENT = 4
_TAB = 4
_MAX_MARK_SPACES = 4
_ITEM = re.compile(r"([-+*]|(\d{1,9})[.)])(?=[ \t]|$)")
_ITEM_OR_QUOTE = re.compile(r"(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)|>")
_FENCE = re.compile(r"(`{3,})([^`]*)$|(~{3,})(.*)$")
_HEADING = re.compile(r"#{1,6}(?=[ \t]|$)")
_UNDERLINE = re.compile(r"(=+|-+)[ \t]*$")
_RULE = re.compile(r"(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")

Kind = Literal["root", "blockquote", "ul", "ol", "li", "p", "code", "table"]
Note = Literal["", "@heading", "@rule"]


@dataclass(slots=True)
class Block:
    """Hold a block while it is read: what it is made of, and from which line to which it goes."""

    kind: Kind
    first: int
    last: int
    start: int = 0
    """Where in the text it begins."""
    mark: str = ""
    """Of a list, the kind of mark; of fenced code, its fence."""
    number: int = 0
    """Of an ordered list, that of its first item."""
    width: int = 0
    """Of an item, how far what belongs to it is set in; of fenced code, how far its fence is."""
    is_open: bool = False
    """Whether fenced code still lacks the fence that ends it."""
    note: Note = ""
    """What stands here that no text can hold."""
    swallowed: Piece | None = None
    """Of a paragraph, the first mark of an item or a quotation that is set in too far to be one."""
    align: tuple[str, ...] = ()
    children: list[Block] = field(default_factory=list)
    lines: list[Piece] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)

    @property
    def is_loose(self) -> bool:
        """Return whether the items of a list are paragraphs: an empty line parts them, or what is in one of them."""
        within = (_has_gap(item.children) for item in self.children)
        return _has_gap(self.children) or any(within)

    @property
    def code(self) -> str:
        """Return the lines of code, without empty ones around them if only their indentation says that it is code."""
        lines = [line.words for line in self.lines]
        while not self.mark and lines and not lines[-1].strip():
            lines.pop()
        return "\n".join(lines)

    def walk(self) -> Iterator[Block]:
        """Walk over the blocks in this one, in reading order."""
        for child in self.children:
            yield child
            yield from child.walk()


class TooDeepError(Exception):
    """End the reading of a text in which too many lists and quotations stand in each other, at a place."""

    def __init__(self, start: int) -> None:
        super().__init__()
        self.start = start


def _has_gap(blocks: list[Block]) -> bool:
    return any(after.first - before.last > 1 for before, after in itertools.pairwise(blocks))


def read_blocks(text: str) -> Block:
    """Read a text into blocks; raises TooDeepError."""
    reader = _Reader()
    start = 0
    for number, line in enumerate(text.split("\n")):
        reader.read(_Cursor(line, start), number)
        start += len(line) + 1
    return reader.root


class _Cursor:
    """Go through one line from mark to mark; a tab reaches to the next of the columns 4, 8, 12 …."""

    def __init__(self, line: str, start: int) -> None:
        self.line, self.start = line, start
        self.index = self.column = self.spare = 0
        self._measure()

    def _measure(self) -> None:
        """Find what comes after the white space: its index, and how many columns away it is."""
        index, column = self.index, self.column + self.spare
        while index < len(self.line) and self.line[index] in " \t":
            column += _TAB - column % _TAB if self.line[index] == "\t" else 1
            index += 1
        self.next, self.indent = index, column - self.column
        self.is_blank = index == len(self.line)

    def skip(self, columns: int) -> None:
        """Go over so much white space; `spare` is what is left of a tab."""
        while columns > 0:
            if self.spare == 0:
                if self.index >= self.next:
                    break
                is_tab = self.line[self.index] == "\t"
                self.spare = _TAB - self.column % _TAB if is_tab else 1
                self.index += 1
            step = min(columns, self.spare)
            self.column, self.spare, columns = self.column + step, self.spare - step, columns - step
        self._measure()

    def take(self, length: int) -> None:
        """Go over the white space and so many characters of a mark."""
        self.skip(self.indent)
        self.index += length
        self.column += length
        self._measure()

    def match(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Match what comes after the white space."""
        return pattern.match(self.line, self.next)

    def words(self) -> Piece:
        """Return what is left, without the white space before it."""
        return Piece(self.start + self.next, self.line[self.next :])

    def rest(self) -> Piece:
        """Return what is left, white space and all."""
        return Piece(self.start + self.index, " " * self.spare + self.line[self.index :])


class _Reader:
    """Keep what is open: containers from the root down, and the block in the last of them that takes lines."""

    def __init__(self) -> None:
        self.root = Block("root", 0, 0)
        self.open: list[Block] = [self.root]
        self.leaf: Block | None = None

    def read(self, cursor: _Cursor, number: int) -> None:
        matched = self._matched(cursor, number)
        is_whole = matched == len(self.open)
        if is_whole and self.leaf and self._goes_on_in_code(self.leaf, cursor, number):
            return
        opened = self._open_containers(cursor, number, matched)
        if cursor.is_blank:
            self._end_at_blank(opened, matched)
        elif self._is_lazy(cursor, opened, matched):
            self._add(cursor, number)
        else:
            if not opened:
                self._close(matched)
            self._read_leaf(cursor, number)

    def _matched(self, cursor: _Cursor, number: int) -> int:
        """Go over the marks of the open containers that go on in this line, and count these."""
        for depth, block in enumerate(self.open):
            if block.kind == "blockquote":
                if not _is_quote(cursor):
                    return depth
                _take_quote(cursor)
                for around in self.open[: depth + 1]:
                    around.last = number
            elif block.kind == "li":
                if cursor.is_blank and block.children:
                    cursor.skip(cursor.indent)
                elif cursor.is_blank:
                    return depth
                elif cursor.indent >= block.width:
                    cursor.skip(block.width)
                else:
                    return depth
        return len(self.open)

    def _goes_on_in_code(self, leaf: Block, cursor: _Cursor, number: int) -> bool:
        if leaf.kind != "code":
            return False
        if leaf.mark:
            self._add_fenced(leaf, cursor, number)
            return True
        if cursor.is_blank or cursor.indent >= _CODE_INDENT:
            is_blank = cursor.is_blank
            cursor.skip(_CODE_INDENT)
            leaf.lines.append(cursor.rest())
            if not is_blank:
                self._reach(number)
            return True
        return False

    def _add_fenced(self, leaf: Block, cursor: _Cursor, number: int) -> None:
        end = cursor.line[cursor.next :].rstrip()
        self._reach(number)
        if cursor.indent < _CODE_INDENT and len(end) >= len(leaf.mark) and not end.strip(leaf.mark[0]) and end:
            leaf.is_open, self.leaf = False, None
            return
        cursor.skip(leaf.width)
        leaf.lines.append(cursor.rest())

    def _open_containers(self, cursor: _Cursor, number: int, matched: int) -> bool:
        """Open the quotations and items that begin in this line; return whether any does."""
        opened = False
        while not cursor.is_blank and cursor.indent < _CODE_INDENT:
            start = cursor.start + cursor.next
            if _is_quote(cursor):
                self._close_before(matched, opened=opened)
                self._open(Block("blockquote", number, number, start), start)
                _take_quote(cursor)
            elif (item := cursor.match(_ITEM)) and not cursor.match(_RULE) and self._may_begin(item, opened, matched):
                self._close_before(matched, opened=opened)
                self._open_item(item, cursor, number)
            else:
                break
            opened = True
        return opened

    def _may_begin(self, item: re.Match[str], opened: bool, matched: int) -> bool:  # noqa: FBT001
        """Return whether an item begins here: amid a paragraph only one with words, numbered 1 if at all."""
        if opened or matched < len(self.open) or not self.leaf or self.leaf.kind != "p" or self.leaf.note:
            return True
        is_empty = not item.string[item.end() :].strip(" \t")
        return not is_empty and (item[2] is None or int(item[2]) == 1)

    def _open_item(self, item: re.Match[str], cursor: _Cursor, number: int) -> None:
        start, before = cursor.start + cursor.next, cursor.indent
        kind: Kind = "ol" if item[2] else "ul"
        mark = item[1][-1]
        if self.open[-1].kind not in {"ul", "ol"} or self.open[-1].mark != mark:
            if self.open[-1].kind in {"ul", "ol"}:
                self._close(len(self.open) - 1)
            self._open(Block(kind, number, number, start, mark, int(item[2] or 0)), start)
        cursor.take(len(item[1]))
        spaces = cursor.indent
        if cursor.is_blank or spaces > _MAX_MARK_SPACES:
            spaces = 1
        cursor.skip(spaces)
        self._open(Block("li", number, number, start, item[1], width=before + len(item[1]) + spaces), start)

    def _open(self, block: Block, start: int) -> None:
        if block.kind != "li" and self.open[-1].kind in {"ul", "ol"}:
            self._close(len(self.open) - 1)
        if sum(one.kind != "li" for one in self.open) > MAX_DEPTH and block.kind != "li":
            raise TooDeepError(start)
        self.open[-1].children.append(block)
        self.open.append(block)
        self._reach(block.last)

    def _close_before(self, matched: int, *, opened: bool) -> None:
        if not opened:
            self._close(matched)
        self.leaf = None

    def _close(self, depth: int) -> None:
        """Close the containers from `depth` on; a list stays open while an item of it may follow."""
        if depth < len(self.open):
            self.leaf = None
        del self.open[depth:]

    def _end_at_blank(self, opened: bool, matched: int) -> None:  # noqa: FBT001
        if not opened:
            self._close(matched)
        self.leaf = None

    def _is_lazy(self, cursor: _Cursor, opened: bool, matched: int) -> bool:  # noqa: FBT001
        """Return whether a line goes on with a paragraph though it lacks the marks of what the paragraph is in."""
        if opened or matched == len(self.open) or not self.leaf or self.leaf.kind != "p" or self.leaf.note:
            return False
        return cursor.indent >= _CODE_INDENT or not _begins_leaf(cursor)

    def _read_leaf(self, cursor: _Cursor, number: int) -> None:
        if self.open[-1].kind in {"ul", "ol"}:
            self._close(len(self.open) - 1)
        if cursor.indent < _CODE_INDENT:
            if self._begins_fence(cursor, number) or self._notes(cursor, number) or self._is_row(cursor, number):
                return
        elif not (self.leaf and self.leaf.kind == "p" and not self.leaf.note):
            self._add_leaf("code", cursor, number)
            cursor.skip(_CODE_INDENT)
            self.open[-1].children[-1].lines.append(cursor.rest())
            return
        if not self.leaf or self.leaf.kind != "p" or self.leaf.note:
            self._add_leaf("p", cursor, number)
        self._add(cursor, number)

    def _begins_fence(self, cursor: _Cursor, number: int) -> bool:
        fence = cursor.match(_FENCE)
        if fence:
            block = self._add_leaf("code", cursor, number)
            block.mark, block.width, block.is_open = fence[1] or fence[3], cursor.indent, True
        return bool(fence)

    def _notes(self, cursor: _Cursor, number: int) -> bool:
        """Keep a heading or a rule as a paragraph of its own, with a note; an underline, with what it underlines."""
        if cursor.match(_HEADING):
            self._add_leaf("p", cursor, number).note = "@heading"
        elif self.leaf and self.leaf.kind == "p" and not self.leaf.note and cursor.match(_UNDERLINE):
            self._add(cursor, number)
            self.leaf.note, self.leaf = "@rule", None
            return True
        elif cursor.match(_RULE):
            self._add_leaf("p", cursor, number).note = "@rule"
        else:
            return False
        self._add(cursor, number)
        self.leaf = None
        return True

    def _is_row(self, cursor: _Cursor, number: int) -> bool:
        if self.leaf and self.leaf.kind == "table":
            self.leaf.rows.append(split_row(cursor.words()))
            self._reach(number)
            return True
        align = alignments(cursor.line[cursor.next :])
        if not align or not self.leaf or self.leaf.kind != "p":
            return False
        head = split_row(self.leaf.lines[-1])
        if "|" not in head.words or head.words == "|" or len(head.cells) != len(align):
            return False
        self._begin_table(head, align, number)
        return True

    def _begin_table(self, head: Row, align: tuple[str, ...], number: int) -> None:
        """Make the last line of the paragraph the head of a table."""
        paragraph, siblings = self.leaf, self.open[-1].children
        if paragraph is None:
            return
        paragraph.lines.pop()
        paragraph.last -= 1
        if not paragraph.lines:
            siblings.pop()
        table = Block("table", number - 1, number, head.start, align=align, rows=[head])
        siblings.append(table)
        self.leaf = table
        self._reach(number)

    def _add_leaf(self, kind: Kind, cursor: _Cursor, number: int) -> Block:
        block = Block(kind, number, number, cursor.start + cursor.next)
        self.open[-1].children.append(block)
        self.leaf = block
        self._reach(number)
        return block

    def _add(self, cursor: _Cursor, number: int) -> None:
        if self.leaf:
            mark = cursor.match(_ITEM_OR_QUOTE) if self.leaf.lines and cursor.indent >= _CODE_INDENT else None
            if mark and not self.leaf.swallowed:
                self.leaf.swallowed = Piece(cursor.start + cursor.next, mark[0])
            self.leaf.lines.append(cursor.words())
            self._reach(number)

    def _reach(self, number: int) -> None:
        """Note that what is open goes on to this line."""
        for block in self.open:
            block.last = number
        if self.leaf:
            self.leaf.last = number


def _is_quote(cursor: _Cursor) -> bool:
    return cursor.indent < _CODE_INDENT and not cursor.is_blank and cursor.line[cursor.next] == ">"


def _take_quote(cursor: _Cursor) -> None:
    cursor.take(1)
    cursor.skip(min(1, cursor.indent))


def _begins_leaf(cursor: _Cursor) -> bool:
    """Return whether a line begins code, or what no text can hold: it goes on with no paragraph."""
    return any(cursor.match(pattern) for pattern in (_FENCE, _HEADING, _RULE))
