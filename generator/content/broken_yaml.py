"""Find where the structure of a file really breaks, with the author's indentation as evidence.

libyaml stops where it can read no further, which is often a line too late, and says so in the words of its grammar.
This reads the lines as authors write them (keys, items of lists, texts in blocks, in quotes, in brackets), stops at the
first that does not fit, and knows how it may have been meant, so that reading can go on behind it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.content.broken_brackets import CLOSING
from generator.content.broken_lines import KEY, LONG_DASH, note, quoted_field
from generator.content.broken_values import (
    BLOCK,
    begins_block,
    bracketed_value,
    colon_in_text,
    quoted_value,
    wrong_beginning,
)
from generator.content.fault import Fault
from generator.content.field_names import field_names
from generator.content.indentation import OpenLevels
from generator.text.vietnamese import slug

_TIGHT_KEY = re.compile(r"(?P<key>[a-z_]+):(?=[^ \t/:])(?!mailto:)")
# A blank that is none to YAML, where a plain one belongs.
_ODD_BLANK = re.compile("[\N{NO-BREAK SPACE}\N{IDEOGRAPHIC SPACE}]+")
_WIDE_KEY = re.compile(r"(?P<key>[A-Za-z_]\w*)[ \t]*\N{FULLWIDTH COLON}[ \t]*")
_SIDE_KEY = re.compile(r"[ -]*(?:vi|en):$")
# What an item of a list of groups names first, where that is the id of a record.
_ITEM_KEYS = {"actors": "actor"}
_BARE_KEY = re.compile(r"(?P<key>[a-z_]+)(?=\s|$)")


class _Scan:
    """Walk over the lines of a file, knowing what is open."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines
        self.levels = OpenLevels(lines)
        # The line of the key whose text begins on the line below it, without the sign of a block; else -1.
        self.text_key = -1

    def fault(self) -> Fault | None:
        index = 0
        while index < len(self.lines):
            line = self.lines[index]
            if not line.strip() or line.lstrip(" ").startswith("#") or line in {"---", "..."}:
                index += 1
                continue
            found = self._line(index)
            if isinstance(found, Fault):
                return found
            index = found
        return None

    def _line(self, index: int) -> int | Fault:
        """Read a line and what belongs to it; return the next to read, or what is wrong."""
        line = self.lines[index]
        indent = len(line) - len(line.lstrip(" "))
        if line[indent] == "\t":
            tabs = len(line[indent:]) - len(line[indent:].lstrip("\t "))
            return Fault("Y019", index, indent, tabs, meant=self.levels.set_in(line[indent + tabs :]))
        rest, column = line[indent:], indent
        if tab := re.match(r"(?:- +)*-(\t[ \t]*)", rest):
            meant = f"{line[: column + tab.start(1)]} {rest[tab.end() :]}"
            return Fault("Y019", index, column + tab.start(1), len(tab[1]), meant=(meant,))
        is_item = False
        while rest.startswith("- ") or rest == "-":
            if fault := self.levels.enter(index, column, is_list=True, is_first=not is_item):
                return fault
            is_item = True
            step = len(rest) - len(rest[1:].lstrip(" "))
            column, rest = column + step, rest[step:]
            self.levels.await_nothing()
        if not rest:
            self.levels.awaiting = column - 2
            return index + 1
        fault = self._spoilt_dash(index, column, rest, is_item=is_item)
        return fault or self._content(index, column, rest, is_item=is_item)

    def _spoilt_dash(self, index: int, column: int, rest: str, *, is_item: bool) -> Fault | None:
        """Find a dash that begins no item: one of another kind, or close to its words."""
        line = self.lines[index]
        if self.levels.awaiting < 0 and not self.levels.has(column, is_list=True):
            return None
        if dash := LONG_DASH.match(rest):
            meant = f"{line[:column]}- {rest[dash.end() :]}"
            return Fault("Y032", index, column, 1, (("mark", rest[0]),), (meant,))
        if not is_item and re.match(r"-[\w\[\"']", rest):
            return Fault("Y027", index, column, 1, meant=(f"{line[:column]}- {rest[1:]}",))
        return None

    def _content(self, index: int, column: int, rest: str, *, is_item: bool) -> int | Fault:
        line = self.lines[index]
        if key := KEY.match(rest):
            if fault := self.levels.enter(index, column, is_list=False, is_first=not is_item):
                return fault
            self.levels.await_nothing()
            at = column + key.end()
            value = line[at:].lstrip(" \t")
            at = len(line) - len(value)
            if not value or value.startswith("#"):
                self.levels.awaiting, self.levels.awaited = column, key["key"]
                self.text_key = index
                return index + 1
            self.text_key = -1
            self.levels.valued = column
            return self._value(index, at, column)
        if self._continues(column, is_item=is_item):
            return self._line_below(index, column, rest) or index + 1
        fault = note(line, index, column) or self._quoted_field(index, column, is_item=is_item)
        fault = fault or self._spoilt_key(index, column, rest, is_item=is_item)
        return fault or self._value(index, column, column - 2 if is_item else self.levels.awaiting)

    def _quoted_field(self, index: int, column: int, *, is_item: bool) -> Fault | None:
        """Find quotes round a whole field; a single item of a list may be a text in quotes."""
        fault = quoted_field(self.lines[index], index, column)
        below = next((line for line in self.lines[index + 1 :] if line.strip()), "")
        is_group = bool(KEY.match(below.lstrip())) and len(below) - len(below.lstrip()) == column
        return fault if is_group or not is_item else None

    def _spoilt_key(self, index: int, column: int, rest: str, *, is_item: bool) -> Fault | None:
        """Find a key whose colon is full-width, or stands close to its value, or is not there."""
        line = self.lines[index]
        if wide := _WIDE_KEY.match(rest):
            meant = f"{line[:column]}{wide['key']}: {rest[wide.end() :]}"
            return Fault("Y029", index, column + rest.index("\N{FULLWIDTH COLON}"), 1, meant=(meant,))
        is_key = self._is_group_at(index, column, is_item=is_item)
        tight = _TIGHT_KEY.match(rest)
        if tight and (blank := _ODD_BLANK.match(rest, tight.end())):
            meant = f"{line[:column]}{tight['key']}: {rest[blank.end() :]}"
            return Fault("Y009", index, column + blank.start(), len(blank[0]), meant=(meant,))
        if tight and (is_key or BLOCK.match(rest, tight.end())):
            meant = f"{line[:column]}{tight['key']}: {rest[tight.end() :]}"
            return Fault("Y028", index, column + tight.end() - 1, 1, (("key", tight["key"]),), (meant,))
        bare = _BARE_KEY.match(rest)
        is_announced = bool(bare and BLOCK.match(rest[bare.end() :].lstrip()))
        if not (is_key or is_announced) or rest[0] in "\"'[{":
            return None
        if is_item and (fault := self._item_without_key(index, column, rest)):
            return fault
        end = column + (bare.end() if bare else len(rest.split(maxsplit=1)[0]))
        meant = f"{line[:end]}:{line[end:]}" if bare else f"{line[:column]}# {rest}"
        return Fault("Y004", index, column, end - column, (("words", line[column:end]),), (meant,))

    def _item_without_key(self, index: int, column: int, rest: str) -> Fault | None:
        """Find an item that begins with a name where the key of the name belongs: `- OpenAI`, and `role:` below it."""
        key = _ITEM_KEYS.get(self.levels.list_key())
        if key is None or rest in field_names():
            return None
        near = f"{key}: {slug(rest) or rest}"
        facts = (("way", "item"), ("words", rest), ("key", key), ("near", near))
        return Fault("Y004", index, column, len(rest), facts, (f"{self.lines[index][:column]}{near}",))

    def _is_group_at(self, index: int, column: int, *, is_item: bool) -> bool:
        """Return whether keys stand at a column: those above, or the one on the next line with words."""
        if not is_item and self.levels.has(column, is_list=False):
            return True
        for line in self.lines[index + 1 :]:
            words = line.strip()
            if words and not words.startswith("#"):
                indent = len(line) - len(line.lstrip(" "))
                is_word = bool(_BARE_KEY.fullmatch(self.lines[index].strip()))
                return (indent == column and bool(KEY.match(words))) or (
                    is_word and indent > column and bool(KEY.match(words) or words.startswith("- "))
                )
        return False

    def _continues(self, column: int, *, is_item: bool) -> bool:
        """Return whether a line goes on with the text of the one above."""
        return not is_item and self.levels.valued >= 0 and column > self.levels.valued

    def _value(self, index: int, at: int, owner: int) -> int | Fault:
        """Read a value that begins at a column, and the lines below that belong to it."""
        line = self.lines[index]
        if begins_block(line, at):
            self.levels.await_nothing()
            return self._block(index, owner)
        if line[at] in "\"'":
            return quoted_value(self.lines, index, at, owner)
        if line[at] in CLOSING:
            return bracketed_value(self.lines, index, at, owner)
        if fault := wrong_beginning(line, index, at) or colon_in_text(line, index, at):
            return self._without_block(fault) or fault
        return index + 1

    def _line_below(self, index: int, at: int, words: str) -> Fault | None:
        """Look at a line that goes on with the text above: a key there is set in too far."""
        if KEY.match(words):
            return Fault("Y030", index, at, 1, meant=self.levels.set_in(words))
        return self._without_block(colon_in_text(self.lines[index], index, at))

    def _without_block(self, fault: Fault | None) -> Fault | None:
        """Blame a colon in a text of several lines on the sign that is missing behind the key of the text."""
        if fault is None or fault.code != "Y003" or self.text_key < 0:
            return fault
        key = self.lines[self.text_key].rstrip()
        if not _SIDE_KEY.match(key):
            return fault
        facts = (("way", "block"), ("near", f"{key.strip()} >-"))
        return Fault("Y003", self.text_key, len(key) - 1, 1, facts, (f"{key} >-",))

    def _block(self, index: int, owner: int) -> int | Fault:
        """Read over a text in a block: all lines that are set in as far as its first."""
        inner, first = -1, index
        for number in range(index + 1, len(self.lines)):
            line = self.lines[number]
            if not line.strip():
                continue
            indent = len(line) - len(line.lstrip(" "))
            if line[indent] == "\t" and indent <= max(owner, inner - 1):
                ways = (*self.levels.set_in(line.strip()), " " * max(inner, owner + 2) + line.strip())
                return Fault("Y019", number, indent, 1, meant=ways)
            words = line.strip()
            is_structure = bool(KEY.match(words)) or words.startswith(("- ", "#")) or words in {"-", "---", "..."}
            if indent <= owner or (inner >= 0 and indent < inner and is_structure and self.levels.fits(indent)):
                is_structure = is_structure or (
                    self.levels.fits(indent) and words.split(maxsplit=1)[0] in field_names()
                )
                if is_structure or _TIGHT_KEY.match(words) or _WIDE_KEY.match(words) or inner < 0:
                    return number
                depth = max(inner, owner + 2)
                return Fault("Y023", number, indent, 1, _depth(depth, indent), (" " * depth + words,))
            if inner < 0:
                inner, first = indent, number
            elif indent < inner and self._is_first_odd(first, number, owner):
                meant = " " * indent + self.lines[first].strip()
                facts = (("depth", str(indent)), ("now", str(inner)))
                return Fault("Y042", first, indent, inner - indent, facts, (meant,))
            elif indent < inner:
                return Fault("Y023", number, indent, 1, _depth(inner, indent), (" " * inner + words,))
        return len(self.lines)

    def _is_first_odd(self, first: int, number: int, owner: int) -> bool:
        """Return whether the first line of a text stands deeper than all others: then it is the odd one."""
        indent = len(self.lines[number]) - len(self.lines[number].lstrip(" "))
        between = [line for line in self.lines[first + 1 : number] if line.strip()]
        below = next((line for line in self.lines[number + 1 :] if line.strip()), "")
        is_level = len(below) - len(below.lstrip(" ")) == indent and not KEY.match(below.strip())
        return not between and (indent == owner + 2 or is_level)


def _depth(depth: int, now: int) -> tuple[tuple[str, str], ...]:
    """Say how far a line of a text is to be set in, and how far it is."""
    return ("way", "line"), ("depth", str(depth)), ("now", str(now))


def find_fault(lines: Sequence[str]) -> Fault | None:
    """Find the first line at which the structure breaks; None where the lines look right."""
    return _Scan(lines).fault()
