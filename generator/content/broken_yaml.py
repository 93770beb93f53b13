"""Find where the structure of a file really breaks, with the author's indentation as evidence.

libyaml stops where it can read no further, which is often a line too late, and says so in the words of its grammar.
This reads the lines as authors write them (keys, items of lists, texts in blocks, in quotes, in brackets), stops at the
first that does not fit, and knows how it may have been meant, so that reading can go on behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.content.broken_brackets import CLOSING, read_brackets
from generator.content.broken_lines import joined_fields, note, quoted_field, shifted, with_dash, without_dashes
from generator.content.fault import Fault, end_of_quotes, open_quote
from generator.content.field_names import field_names, list_names, text_names

_KEY = re.compile(r"(?P<key>[A-Za-z_][A-Za-z0-9_-]*)[ \t]*:(?=[ \t]|$)")
_TIGHT_KEY = re.compile(r"(?P<key>[a-z_]+):(?=[^ \t/:])(?!mailto:)")
# A blank that is none to YAML, where a plain one belongs.
_ODD_BLANK = re.compile("[\N{NO-BREAK SPACE}\N{IDEOGRAPHIC SPACE}]+")
_WIDE_KEY = re.compile(r"(?P<key>[A-Za-z_]\w*)[ \t]*\N{FULLWIDTH COLON}[ \t]*")
_BARE_KEY = re.compile(r"(?P<key>[a-z_]+)(?=\s|$)")
_BLOCK = re.compile(r"[|>][-+0-9]{0,2}[ \t]*(?:#.*)?$")
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
_COMMENT = re.compile(r"(?:^|[ \t])#.*$")
_CONFLICT = re.compile(r"[ \t]*(?:(?:<{7}|>{7}|\|{7})(?: |$)|={7}$)")
# What programs for writing make of a hyphen, and what looks like the mark of an item.
LONG_DASH = re.compile(r"[\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}\N{BULLET}][ \t]+(?=\S)")
# A text that is longer is not repeated in a message.
_MAX_SHOWN = 100
_SHOWN_LINES, _SHOWN_WIDTH = 6, 120
_NO_BEGINNING = frozenset("@`%")


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
class _Scan:
    """Walk over the lines of a file, knowing what is open."""

    lines: Sequence[str]
    levels: list[_Level] = field(default_factory=list)
    # The indentation of the key whose value is awaited below it, and of the last key that has one; else -1.
    awaiting: int = -1
    valued: int = -1
    awaited: str = ""
    """The key whose value is awaited."""
    odd: tuple[int, int] | None = None
    """The line of a key that may have to be set in, and where it begins."""

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
            return Fault("Y019", index, indent, tabs, meant=self._set_in(line[indent + tabs :]))
        rest, column = line[indent:], indent
        if tab := re.match(r"(?:- +)*-(\t[ \t]*)", rest):
            meant = f"{line[: column + tab.start(1)]} {rest[tab.end() :]}"
            return Fault("Y019", index, column + tab.start(1), len(tab[1]), meant=(meant,))
        is_item = False
        while rest.startswith("- ") or rest == "-":
            if fault := self._open(index, column, is_list=True, is_first=not is_item):
                return fault
            is_item = True
            step = len(rest) - len(rest[1:].lstrip(" "))
            column, rest = column + step, rest[step:]
            self.awaiting, self.valued = -1, -1
        if not rest:
            self.awaiting = column - 2
            return index + 1
        fault = self._spoilt_dash(index, column, rest, is_item=is_item)
        return fault or self._content(index, column, rest, is_item=is_item)

    def _spoilt_dash(self, index: int, column: int, rest: str, *, is_item: bool) -> Fault | None:
        """Find a dash that begins no item: one of another kind, or close to its words."""
        line = self.lines[index]
        if self.awaiting < 0 and not self._is_list_at(column):
            return None
        if dash := LONG_DASH.match(rest):
            meant = f"{line[:column]}- {rest[dash.end() :]}"
            return Fault("Y032", index, column, 1, (("mark", rest[0]),), (meant,))
        if not is_item and re.match(r"-[\w\[\"']", rest):
            return Fault("Y027", index, column, 1, meant=(f"{line[:column]}- {rest[1:]}",))
        return None

    def _content(self, index: int, column: int, rest: str, *, is_item: bool) -> int | Fault:
        line = self.lines[index]
        if key := _KEY.match(rest):
            if fault := self._open(index, column, is_list=False, is_first=not is_item):
                return fault
            self.awaiting, self.valued = -1, -1
            at = column + key.end()
            value = line[at:].lstrip(" \t")
            at = len(line) - len(value)
            if not value or value.startswith("#"):
                self.awaiting, self.awaited = column, key["key"]
                return index + 1
            self.valued = column
            return self._value(index, at, value, column)
        if self._continues(column, is_item=is_item):
            return self._line_below(index, column, rest) or index + 1
        fault = note(line, index, column) or self._quoted_field(index, column, is_item=is_item)
        fault = fault or self._spoilt_key(index, column, rest, is_item=is_item)
        return fault or self._value(index, column, rest, column - 2 if is_item else self.awaiting)

    def _quoted_field(self, index: int, column: int, *, is_item: bool) -> Fault | None:
        """Find quotes round a whole field; a single item of a list may be a text in quotes."""
        fault = quoted_field(self.lines[index], index, column)
        below = next((line for line in self.lines[index + 1 :] if line.strip()), "")
        is_group = bool(_KEY.match(below.lstrip())) and len(below) - len(below.lstrip()) == column
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
        if tight and (is_key or _BLOCK.match(rest, tight.end())):
            meant = f"{line[:column]}{tight['key']}: {rest[tight.end() :]}"
            return Fault("Y028", index, column + tight.end() - 1, 1, (("key", tight["key"]),), (meant,))
        bare = _BARE_KEY.match(rest)
        begins_block = bool(bare and _BLOCK.match(rest[bare.end() :].lstrip()))
        if not (is_key or begins_block) or rest[0] in "\"'[{":
            return None
        end = column + (bare.end() if bare else len(rest.split(maxsplit=1)[0]))
        meant = f"{line[:end]}:{line[end:]}" if bare else f"{line[:column]}# {rest}"
        return Fault("Y004", index, column, end - column, (("words", line[column:end]),), (meant,))

    def _is_group_at(self, index: int, column: int, *, is_item: bool) -> bool:
        """Return whether keys stand at a column: those above, or the one on the next line with words."""
        if not is_item and any(not level.is_list and level.indent == column for level in self.levels):
            return True
        for line in self.lines[index + 1 :]:
            words = line.strip()
            if words and not words.startswith("#"):
                indent = len(line) - len(line.lstrip(" "))
                is_word = bool(_BARE_KEY.fullmatch(self.lines[index].strip()))
                return (indent == column and bool(_KEY.match(words))) or (
                    is_word and indent > column and bool(_KEY.match(words) or words.startswith("- "))
                )
        return False

    def _continues(self, column: int, *, is_item: bool) -> bool:
        """Return whether a line goes on with the text of the one above."""
        return not is_item and self.valued >= 0 and column > self.valued

    def _is_list_at(self, column: int) -> bool:
        return any(level.is_list and level.indent == column for level in self.levels)

    def _set_in(self, words: str, column: int | None = None) -> tuple[str, ...]:
        """Write a line at each depth where it may belong: the one closest to its column first, then the deepest."""
        is_item = words.startswith("-")
        depths = [self.awaiting + 2] if self.awaiting >= 0 else []
        depths += [level.indent for level in reversed(self.levels) if level.is_list == is_item]
        if column is not None:
            depths.sort(key=lambda depth: abs(depth - column))
        return tuple(" " * depth + words for depth in dict.fromkeys(depths)) or (words,)

    def _open(self, index: int, column: int, *, is_list: bool, is_first: bool) -> Fault | None:
        """Go to the group or list that a line belongs to; what stands behind a dash begins a group of its own."""
        if not is_first:
            self.levels.append(_Level(column, is_list, index))
            return None
        # Before any of the open groups is left: the line may belong to one that it seems to leave.
        ways = self._set_in(self.lines[index][column:], column)
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

    def _dashes(self, index: int, column: int, *, is_list: bool) -> Fault | None:
        """Find a dash that is missing where a list belongs, and those that stand where a text in two languages does."""
        words, owner = self.lines[index][column:], self.awaited
        if is_list and owner in text_names() and re.match(r"- +(?:vi|en):(?:[ \t]|$)", words):
            meant = without_dashes(self.lines, index, column)
            facts = (("field", owner), ("example", _shown(self.lines[index - 1], meant)))
            return Fault("Y044", index, column, 1, facts, (meant,))
        key = _KEY.match(words)
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

    def _value(self, index: int, at: int, value: str, owner: int) -> int | Fault:
        """Read a value that begins at a column, and the lines below that belong to it."""
        first = value[0]
        if _BLOCK.match(value) and not _SPOILT_BLOCK.match(value):
            self.awaiting, self.valued = -1, -1
            return self._block(index, owner)
        if first in "\"'":
            return self._quoted(index, at, owner)
        if first in CLOSING:
            return self._brackets(index, at, owner)
        return self._beginning(index, at, value) or self._colon(index, at, value) or index + 1

    def _beginning(self, index: int, at: int, value: str) -> Fault | None:
        """Find what no text can begin with when it is not in quotes, or an opening brace that is not there."""
        line, first = self.lines[index], value[0]
        if fault := _spoilt_block(line, index, at):
            return fault
        if sign := _BLOCK_SIGN.match(value):
            words = value[sign.end() :].strip()
            return Fault("Y036", index, at, sign.end(), (("mark", sign[0]),), (f"{line[:at]}{_in_quotes(words)}",))
        in_quotes = f"{line[:at]}{_in_quotes(value)}"
        if first in _NO_BEGINNING or value.startswith(("- ", "? ", ", ")) or first in "|>":
            return Fault("Y005", index, at, 1, (("mark", first),), (in_quotes,))
        if first in "!&*":
            return Fault("Y006", index, at, 1, (("mark", first),), (in_quotes,))
        plain = _COMMENT.sub("", value).rstrip()
        if plain.endswith("}") and "{" not in plain and _KEY.match(plain):
            return Fault("Y033", index, at, 1, (("mark", "{"), ("closing", "}")), (f"{line[:at]}{{{value}",))
        return None

    def _colon(self, index: int, at: int, value: str) -> Fault | None:
        """Find a colon that makes a key of the words before it."""
        line = self.lines[index]
        colon = _COLON_IN_TEXT.search(_COMMENT.sub("", value))
        if colon is None:
            return None
        place = at + colon.start()
        if joined := joined_fields(line, index, at, place):
            return joined
        return Fault("Y003", index, place, 1, meant=(f"{line[:place]}\N{MODIFIER LETTER COLON}{line[place + 1 :]}",))

    def _line_below(self, index: int, at: int, words: str) -> Fault | None:
        """Look at a line that goes on with the text above: a key there is set in too far."""
        if _KEY.match(words):
            return Fault("Y030", index, at, 1, meant=self._set_in(words))
        return self._colon(index, at, words)

    def _block(self, index: int, owner: int) -> int | Fault:
        """Read over a text in a block: all lines that are set in as far as its first."""
        inner, first = -1, index
        for number in range(index + 1, len(self.lines)):
            line = self.lines[number]
            if not line.strip():
                continue
            indent = len(line) - len(line.lstrip(" "))
            if line[indent] == "\t" and indent <= max(owner, inner - 1):
                ways = (*self._set_in(line.strip()), " " * max(inner, owner + 2) + line.strip())
                return Fault("Y019", number, indent, 1, meant=ways)
            words = line.strip()
            is_structure = bool(_KEY.match(words)) or words.startswith(("- ", "#")) or words in {"-", "---", "..."}
            if indent <= owner or (inner >= 0 and indent < inner and is_structure and self._fits(indent)):
                is_structure = is_structure or (self._fits(indent) and _first_word(words) in field_names())
                if is_structure or _TIGHT_KEY.match(words) or _WIDE_KEY.match(words) or inner < 0:
                    return number
                return Fault("Y023", number, indent, 1, meant=(" " * max(inner, owner + 2) + words,))
            if inner < 0:
                inner, first = indent, number
            elif indent < inner and self._is_first_odd(first, number, owner):
                meant = " " * indent + self.lines[first].strip()
                facts = (("depth", str(indent)), ("now", str(inner)))
                return Fault("Y042", first, indent, inner - indent, facts, (meant,))
            elif indent < inner:
                return Fault("Y023", number, indent, 1, meant=(" " * inner + words,))
        return len(self.lines)

    def _is_first_odd(self, first: int, number: int, owner: int) -> bool:
        """Return whether the first line of a text stands deeper than all others: then it is the odd one."""
        indent = len(self.lines[number]) - len(self.lines[number].lstrip(" "))
        between = [line for line in self.lines[first + 1 : number] if line.strip()]
        below = next((line for line in self.lines[number + 1 :] if line.strip()), "")
        is_level = len(below) - len(below.lstrip(" ")) == indent and not _KEY.match(below.strip())
        return not between and (indent == owner + 2 or is_level)

    def _fits(self, indent: int) -> bool:
        return any(level.indent == indent for level in self.levels)

    def _quoted(self, index: int, at: int, owner: int) -> int | Fault:
        quote = self.lines[index][at]
        end = end_of_quotes(self.lines[index], at)
        number = index
        while end is None:
            number += 1
            if number >= len(self.lines) or self._leaves(number, owner):
                line = self.lines[index].rstrip()
                return open_quote(line, index, at, len(line))
            end = end_of_quotes(self.lines[number], -1, quote)
        return self._after(index, number, at, end)

    def _leaves(self, number: int, owner: int) -> bool:
        """Return whether a line cannot belong to a value of the key above: it is a key, or an item, at its depth."""
        line = self.lines[number]
        words = line.strip()
        indent = len(line) - len(line.lstrip(" "))
        return bool(words) and indent <= max(owner, 0) and bool(_KEY.match(words) or words.startswith("- "))

    def _brackets(self, index: int, at: int, owner: int) -> int | Fault:
        if (line := self.lines[index]) and _LIST_WITH_AT.fullmatch(line, at):
            ids = line[at:].rstrip().replace("@", "")
            mark = at + line[at:].index("@")
            return Fault("Y005", index, mark, 1, (("mark", "@"), ("near", ids)), (f"{line[:at]}{ids}",))
        found = read_brackets(self.lines, index, at, lambda number: self._leaves(number, owner))
        return found if isinstance(found, Fault) else self._after(index, found.row, at, found.column)

    def _after(self, index: int, number: int, at: int, end: int) -> int | Fault:
        """Look at what stands behind a closing quote or bracket: nothing but a comment may."""
        line = self.lines[number]
        rest = line[end:]
        if not rest.strip() or rest.lstrip().startswith("#"):
            return number + 1
        column = len(line) - len(rest.lstrip())
        if rest.strip()[0] in "]}" and self.lines[index][at] in CLOSING:
            return Fault("Y026", number, column, 1, (("mark", rest.strip()[0]),), meant=(line[:end],))
        if number > index:
            return Fault("Y020", number, column, len(rest.strip()))
        if fault := _behind_list(line, index, at, end):
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


def _shown(head: str, meant: str) -> str:
    """Show the key above some lines, and the first of them as they were meant."""
    lines = [head, *meant.split("\n")[:_SHOWN_LINES]]
    return "\n".join(line[:_SHOWN_WIDTH] for line in lines if line.strip())


def _first_word(words: str) -> str:
    return words.split(maxsplit=1)[0]


def find_fault(lines: Sequence[str]) -> Fault | None:
    """Find the first line at which the structure breaks; None where the lines look right."""
    return _Scan(lines).fault()


def merge_conflicts(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Find what a merge left undone: the line of the first mark of each conflict, and that of the last, inclusive."""
    start: int | None = None
    for number, line in enumerate(lines):
        if not _CONFLICT.match(line):
            continue
        if start is None and line.lstrip()[0] == "=" and line[0] != "=":
            continue
        if start is None:
            start = number
        if line.lstrip()[0] == ">":
            yield start, number
            start = None
    if start is not None:
        yield start, start


def one_side(lines: Sequence[str]) -> list[str]:
    """Blank the marks of unresolved merges, and all that is not of their first side."""
    kept: list[str] = []
    is_other = is_open = False
    for line in lines:
        mark = _CONFLICT.match(line)
        if mark:
            sign = line.lstrip()[0]
            is_open = sign == "<" or (is_open and sign != ">")
            is_other = is_open and sign in "=|"
        kept.append("" if mark or is_other else line)
    return kept


def _in_other_quotes(words: str) -> str:
    """Put a text into quotes that do not stand in it; those that were meant to be round it are taken away."""
    is_whole = words[0] in "\"'" and words[-1] == words[0]
    inner = words[1:-1] if is_whole else words
    return f'"{inner}"' if not set(inner) & set('"\\') else _in_quotes(inner)


def _in_quotes(words: str) -> str:
    return "'" + words.rstrip().replace("'", "''") + "'"
