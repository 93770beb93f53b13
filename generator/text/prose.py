"""Read an author's small Markdown into a tree, and write a tree as HTML that is safe by construction.

`blocks` reads what begins at the start of a line, as CommonMark does; Python-Markdown, with nothing but an allow-list
of constructs, what stands within (`inline`). The writer knows a fixed set of elements and escapes all else, so no text
of an author can become markup, whatever it says. References to records and citations of sources are elements of the
tree until `link` writes them.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString

from generator.text.blocks import Block, TooDeepError, read_blocks
from generator.text.emphasis import SOLID
from generator.text.foreign_passages import escape_marked
from generator.text.inline import CITATIONS, CODE, DONE, REFERENCE, TIGHT, is_allowed_address, read_inline
from generator.text.marks import TextProblem, find_problems, occurrences, pointed_to
from generator.text.tables import Row

MAX_BRACKETS = 400
MAX_OPEN_BRACKETS = 20
# Of so many problems in one text an author is told at once.
MAX_REPORTED = 20

_ELEMENTS = frozenset(
    {"p", "em", "strong", "ul", "ol", "li", "blockquote", "code", "pre"} | {"table", "thead", "tbody", "tr", "th", "td"}
)
_BLOCKS = frozenset({"p", "li", "blockquote", "pre", "tr", "th", "td", TIGHT})
_ALIGNMENTS = frozenset({"left", "right", "center"})
# A table of so many columns is too wide for a phone, where its rows are stacked: each cell then names its column.
_WIDE = 3
# Where citations stood in a plain text; the space before them goes too. Authors' text holds no control characters.
_CITED = "\0"
# Python-Markdown's own marks, and ours for what is no plain text, are none in a text of an author.
_OURS = {ord("\x02"): None, ord("\x03"): None, **dict.fromkeys(map(ord, (SOLID, CODE, DONE)), "\ufffd")}


@dataclass(frozen=True, slots=True)
class Pointer:
    """Point to a record (`reference`) or a source (`citation`), by which occurrence of which words, from 0."""

    kind: str
    target: str
    words: str
    nth: int


@dataclass(frozen=True)
class Parsed:
    """Hold what one text points to, what is wrong with it, and the addresses that it links to outside the site.

    The tree takes more room than all else: it goes when the text is finished, and is read again if somebody asks.
    """

    text: str
    pointers: tuple[Pointer, ...]
    problems: tuple[TextProblem, ...]
    links: tuple[str, ...]

    @cached_property
    def tree(self) -> Element:
        """Return the text as a tree."""
        return parse(self.text).tree

    def with_tree(self, tree: Element) -> Parsed:
        """Hold the tree that was read with the rest."""
        vars(self)["tree"] = tree
        return self

    def let_go(self) -> None:
        """Let the tree go."""
        vars(self).pop("tree", None)


def parse(text: str) -> Parsed:
    """Read a text; one that cannot be read is shown as typed, with a problem."""
    plain = text.translate(_OURS)
    try:
        _check_brackets(plain)
        blocks = read_blocks(plain)
    except TooDeepError as error:
        return Parsed(text, (), (_too_deep(plain, error.start),), ()).with_tree(_as_typed(plain))
    tree = _tree(blocks)
    links = (link.get("href", "") for link in tree.iter("a"))
    outward = tuple(url for url in links if url.startswith("http"))
    found = Parsed(text, tuple(_pointers(plain, blocks)), tuple(_problems(plain, blocks)), outward)
    return found.with_tree(tree)


def _check_brackets(text: str) -> None:
    depth = 0
    for number, bracket in enumerate(re.finditer(r"[\[\]]", text)):
        depth = depth + 1 if bracket[0] == "[" else max(0, depth - 1)
        if depth > MAX_OPEN_BRACKETS or number > 2 * MAX_BRACKETS:
            raise TooDeepError(bracket.start())


def _too_deep(text: str, start: int) -> TextProblem:
    words = text[start : start + 1]
    return TextProblem("P004", words, nth=_nth(text, words, start))


def _tree(blocks: Block) -> Element:
    root = Element("div")
    for block in blocks.children:
        _build(block, root, is_tight=False)
    read_inline(root)
    return root


def _build(block: Block, parent: Element, *, is_tight: bool) -> None:
    if block.kind == "p":
        tag = TIGHT if is_tight else "p"
        SubElement(parent, tag).text = "\n".join(line.words.rstrip() for line in block.lines)
    elif block.kind == "code":
        SubElement(SubElement(parent, "pre"), "code").text = AtomicString(block.code)
    elif block.kind == "table":
        _build_table(block, parent)
    else:
        element = SubElement(parent, block.kind)
        if block.kind == "ol" and block.number != 1:
            element.set("start", str(block.number))
        is_tight = is_tight if block.kind == "li" else block.kind in {"ul", "ol"} and not block.is_loose
        for child in block.children:
            _build(child, element, is_tight=is_tight)


def _build_table(block: Block, parent: Element) -> None:
    """Build a table; if its head says nothing of the first column, the cells of that are the heads of their rows."""
    table = SubElement(parent, "table")
    head, *rows = (_cells(row, len(block.align)) for row in block.rows)
    heads = [Element("th" if words else "td") for words in head]
    _build_row(SubElement(table, "thead"), heads, head, block.align)
    has_row_heads = len(head) > 1 and not head[0]
    body = SubElement(table, "tbody")
    for row in rows:
        first = Element("th", {"scope": "row"}) if has_row_heads and row[0] else Element("td")
        _build_row(body, [first, *(Element("td") for _ in row[1:])], row, block.align)


def _cells(row: Row, columns: int) -> list[str]:
    """Return the cells of a row: as many as the table has columns, whatever is written."""
    written = [cell.words.replace("\\|", "|") for cell in row.cells[:columns]]
    return written + [""] * (columns - len(written))


def _build_row(parent: Element, cells: list[Element], written: list[str], align: tuple[str, ...]) -> None:
    SubElement(parent, "tr").extend(cells)
    for cell, words, side in zip(cells, written, align, strict=True):
        cell.text = words
        if side:
            cell.set("align", side)


def _as_typed(text: str) -> Element:
    root = Element("div")
    SubElement(root, "p").text = text
    return root


def _pointers(text: str, blocks: Block) -> Iterator[Pointer]:
    for start, kind, target, words in pointed_to(blocks):
        yield Pointer(kind, target, words, _nth(text, words, start))


def _problems(text: str, blocks: Block) -> Iterator[TextProblem]:
    found = sorted(find_problems(blocks), key=lambda one: one.start)
    for one in found[:MAX_REPORTED]:
        yield replace(one.problem, nth=_nth(text, one.problem.words, one.start))


def _nth(text: str, words: str, start: int) -> int:
    """Return which occurrence of some words in a text begins at `start`."""
    if words and not any(map(str.isspace, words)):
        return text.count(words, 0, start)
    return sum(1 for found in occurrences(words).finditer(text) if found.end() <= start)


def plain_text(tree: Element, name: Callable[[Element], str] = lambda reference: reference.text or "") -> str:
    """Return what a reader reads, without markup, for descriptions, counts and search; `name` names a reference."""
    before_citations = "".join(_plain_pieces(tree, name)).split(_CITED)
    words = "".join([*(words.rstrip() for words in before_citations[:-1]), before_citations[-1]])
    return " ".join(words.split())


def _plain_pieces(element: Element, name: Callable[[Element], str]) -> Iterator[str]:
    if element.tag == CITATIONS:
        yield _CITED
        return
    yield name(element) if element.tag == REFERENCE and not len(element) else (element.text or "")
    for child in element:
        yield from _plain_pieces(child, name)
        yield child.tail or ""
    if element.tag in _BLOCKS:
        yield " "


def escape(text: str) -> str:
    """Escape text for an element or a quoted attribute."""
    return html.escape(text, quote=True)


@dataclass(frozen=True, slots=True)
class Writer:
    """Write a tree as HTML; the caller says how references, groups of citations and running text are written.

    `name` names a reference where no element may stand.
    `write_linkable` is called only for text in which links may stand, `write_unlinked` for that in links, quotations,
    headings of tables.
    """

    write_pointer: Callable[[Element], str]
    write_linkable: Callable[[str], str] = escape_marked
    write_unlinked: Callable[[str], str] = escape_marked
    name: Callable[[Element], str] = lambda reference: reference.text or ""

    def write(self, tree: Element) -> str:
        """Write what is inside the root element."""
        return self._inside(tree, linkable=True)

    def _inside(self, element: Element, *, linkable: bool) -> str:
        write_linkable = self.write_linkable if linkable else self.write_unlinked
        children = (self._element(child, linkable=linkable) + write_linkable(child.tail or "") for child in element)
        return write_linkable(element.text or "") + "".join(children)

    def _element(self, element: Element, *, linkable: bool) -> str:
        tag = element.tag
        if tag in {REFERENCE, CITATIONS}:
            return self.write_pointer(element)
        if tag == "a" and is_allowed_address(element.get("href", "")):
            # A link holds no second link, whatever is written inside it.
            return f"<a{_attributes(element)}>{Writer(_pointer_words).write(element)}</a>"
        if tag == "code":
            return f"<code>{escape_marked(element.text or '', escape)}</code>"
        if tag == "table":
            return self._table(element, linkable=linkable)
        inside = self._inside(element, linkable=linkable and tag not in {"blockquote", "pre", "thead"})
        return f"<{tag}{_attributes(element)}>{inside}</{tag}>" if tag in _ELEMENTS else inside

    def _table(self, table: Element, *, linkable: bool) -> str:
        head, body = table
        columns = [plain_text(cell, self.name) for cell in head[0]]
        if len(columns) < _WIDE:
            inside = f"<table>{self._inside(table, linkable=linkable)}</table>"
            return f'<div class="table" tabindex="0" role="group">{inside}</div>'
        head_row = self._inside(head, linkable=False)
        rows = "".join(self._stacked_row(row, columns, linkable=linkable) for row in body)
        inside = f"<table><thead>{head_row}</thead><tbody>{rows}</tbody></table>"
        return f'<div class="table wide" tabindex="0" role="group">{inside}</div>'

    def _stacked_row(self, row: Element, labels: list[str], *, linkable: bool) -> str:
        cells = (
            f"<{cell.tag}{_stacked(cell, label)}>{self._inside(cell, linkable=linkable)}</{cell.tag}>"
            for cell, label in zip(row, labels, strict=True)
        )
        return f"<tr>{''.join(cells)}</tr>"


def _stacked(cell: Element, label: str) -> str:
    return _attributes(cell) + (f' data-label="{escape(label)}"' if label else "")


def _pointer_words(pointer: Element) -> str:
    return escape_marked(pointer.text or pointer.get("to") or "") if pointer.tag == REFERENCE else ""


def _attributes(element: Element) -> str:
    if element.tag == "a":
        return f' href="{escape(element.get("href", ""))}" rel="external"'
    if element.tag == "ol" and (element.get("start") or "").isdigit():
        return f' start="{element.get("start")}"'
    scope = ' scope="row"' if element.get("scope") else ""
    return f' class="{element.get("align")}"{scope}' if element.get("align") in _ALIGNMENTS else scope
