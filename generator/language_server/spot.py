"""Find out where in a record somebody is typing: from the lines and how far they are set in, whatever is half written.

Nothing here needs a file that can be read: the line itself, those above it that own it, and the brackets opened since.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from generator.content.document import Loc

Kind = Literal["key", "value", "either", "text"]
"""A key, a value, what begins an item and may be either, or running text on lines of its own."""
# A line with a key: how far it is set in, the dash of an item, the key, what follows the colon.
_KEYED = re.compile(
    r"^(?P<indent> *)(?P<dash>- +)?(?P<key>[^\s:#'\"\[\]{},&*!|>%@`-][^:#\[\]{}]*?) *:(?: +(?P<value>.*))?$"
)
_DASHED = re.compile(r"^(?P<indent> *)-(?: +(?P<value>.*))?$")
_BLOCK = re.compile(r"[|>][+-]?\d?[+-]?\s*(?:#.*)?")
# So many lines above are looked at: no record is longer, and a file of nonsense costs no more.
_MOST_LINES = 20_000
_OPENING, _CLOSING = {"{": "}", "[": "]"}, {"}", "]"}


@dataclass(frozen=True, slots=True)
class Spot:
    """Hold the place of a key or value in a record, as far as it is typed, and its columns on the line."""

    loc: Loc
    """Where it stands: the group for a key, the field for a value; items of lists have the number 0."""
    kind: Kind
    typed: str
    start: int

    @property
    def field(self) -> str:
        """Return the name of the field whose value is typed."""
        return next((step for step in reversed(self.loc) if isinstance(step, str)), "")


class _Owner(NamedTuple):
    """Hold a line above that owns the place: the step it adds, what it says after it, where that begins."""

    step: str | int
    value: str
    row: int
    column: int
    indent: int


def spot_at(lines: Sequence[str], row: int, column: int) -> Spot | None:
    """Return where a place is; None where nothing of a record is written, as in a comment."""
    before = lines[row][:column] if row < len(lines) else ""
    owners = list(_owners(lines, row, _depth(lines, row, before)))
    if text := _in_text(owners, before):
        return text
    if before.lstrip().startswith("#"):
        return None
    return _in_brackets_above(lines, owners, row, before) or _on_line(owners, before)


def _depth(lines: Sequence[str], row: int, before: str) -> int:
    """Return how far a line is set in; an empty one is where the cursor stands."""
    line = lines[row] if row < len(lines) else ""
    return len(line) - len(line.lstrip(" ")) if line.strip() else len(before)


def _owners(lines: Sequence[str], row: int, depth: int) -> Iterator[_Owner]:
    """Walk up from a line to those that own it, the closest first."""
    is_item = row < len(lines) and bool(_DASHED.match(lines[row]))
    if is_item:
        yield _Owner(0, "", row, depth, depth)
    for above in range(min(row, len(lines)) - 1, max(-1, row - _MOST_LINES), -1):
        line = lines[above]
        keyed = _KEYED.match(line)
        if keyed:
            owners, depth, is_item = _keyed(keyed, above, depth, is_item=is_item)
            yield from owners
        elif (dashed := _DASHED.match(line)) and len(dashed["indent"]) < depth:
            depth, is_item = len(dashed["indent"]), True
            yield _Owner(0, dashed["value"] or "", above, len(line) - len(dashed["value"] or ""), depth)
        if depth == 0 and not is_item:
            return


def _keyed(found: re.Match[str], row: int, depth: int, *, is_item: bool) -> tuple[list[_Owner], int, bool]:
    """Tell which owners a line with a key adds, and how deep the search goes on."""
    indent = len(found["indent"])
    column = indent + len(found["dash"] or "")
    owners = []
    if column < depth or (is_item and column == depth and not found["dash"]):
        value = found["value"] or ""
        owners.append(_Owner(found["key"].strip(), value, row, found.end() - len(value), column))
        depth, is_item = column, False
    if found["dash"] and (owners or column == depth):
        owners.append(_Owner(0, "", row, indent, indent))
        depth, is_item = indent, True
    return owners, depth, is_item


def _in_text(owners: Sequence[_Owner], before: str) -> Spot | None:
    """Return the place in a text on lines of its own, if one of the owners begins such a text."""
    for index in range(len(owners) - 1, -1, -1):
        owner = owners[index]
        if _begins_text(owner.value):
            return Spot(_loc(owners[index:]), "text", before.strip(), len(before) - len(before.lstrip()))
    return None


def _begins_text(value: str) -> bool:
    """Return whether what follows a colon is a text that goes on below: as a block, or plainly."""
    plain = value.strip()
    return bool(_BLOCK.fullmatch(plain)) or (bool(plain) and plain[0] not in "{[#")


def _loc(owners: Sequence[_Owner]) -> Loc:
    return tuple(owner.step for owner in reversed(owners))


def _in_brackets_above(lines: Sequence[str], owners: Sequence[_Owner], row: int, before: str) -> Spot | None:
    """Return the place within brackets that a line above has opened and nothing has closed."""
    for index, owner in enumerate(owners):
        if owner.value[:1] in _OPENING and owner.row < row:
            between = "\n".join([lines[owner.row][owner.column :], *lines[owner.row + 1 : row], before])
            if found := _within(between):
                return _spot(_loc(owners[index:]), found, before)
    return None


def _on_line(owners: Sequence[_Owner], before: str) -> Spot:
    """Return the place on a line that begins for itself."""
    loc, keyed = _loc(owners), _KEYED.match(before)
    if keyed is None:
        dashed = _DASHED.match(before)
        return _begun(loc, "either" if dashed else "key", dashed["value"] or "" if dashed else before.lstrip(), before)
    own = (*loc, keyed["key"].strip())
    return _begun(own, "value", keyed["value"] or "", before)


def _begun(loc: Loc, kind: Kind, value: str, before: str) -> Spot:
    """Return the place in a value that has begun on this line, in its brackets if it has opened any."""
    if value[:1] in _OPENING and (found := _within(value)):
        return _spot(loc, found, before)
    typed = value.lstrip("'\"") if kind != "key" else value
    return Spot(loc, kind, typed, len(before) - len(typed))


class _Found(NamedTuple):
    """Hold the place within brackets: the steps from their owner, whether a key is typed, and what of it."""

    steps: Loc
    is_key: bool
    typed: str


def _spot(loc: Loc, found: _Found, before: str) -> Spot:
    kind: Kind = "key" if found.is_key else "either" if found.steps[-1:] == (0,) else "value"
    typed = found.typed.rpartition("\n")[2].lstrip()
    return Spot((*loc, *found.steps), kind, typed, len(before) - len(typed))


def _within(text: str) -> _Found | None:
    """Follow brackets to the end of a text; None if all of them are closed there."""
    frames: list[list[str | int | None]] = []
    typed, quote = "", ""
    for letter in text:
        if quote:
            quote = "" if letter == quote else quote
            typed += letter if quote else ""
        elif letter in "'\"" and not typed.strip():
            quote, typed = letter, ""
        elif letter in _OPENING and not typed.strip():
            frames.append([None] if letter == "{" else [0])
            typed = ""
        elif letter in _CLOSING and frames:
            frames.pop()
            typed = ""
            if not frames:
                return None
        elif letter == "," and frames:
            frames[-1][0] = None if frames[-1][0] != 0 else 0
            typed = ""
        elif letter == ":" and frames and frames[-1][0] is None:
            frames[-1][0], typed = typed.strip(), ""
        else:
            typed += letter
    steps = tuple(step for [step] in frames if step is not None)
    return _Found(steps, bool(frames) and frames[-1][0] is None, typed) if frames else None
