"""Read an author's small Markdown into a tree, and write a tree as HTML that is safe by construction.

Python-Markdown parses, with nothing but an allow-list of constructs. The writer knows a fixed set of elements
and escapes all else, so no text of an author can become markup, whatever it says. References to records and
citations of sources are elements of the tree until `link` writes them.
"""

from __future__ import annotations

import functools
import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, SubElement

import markdown
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor

from generator.text.foreign_passages import escape_marked
from generator.text.stand_ins import BAR

MAX_BRACKETS = 400
MAX_QUOTE_DEPTH = 4
# So much of a wrong text is repeated in a message.
_SHOWN = 40
# The elements of the tree that are ours; a group of citations holds those that one pair of brackets held.
REFERENCE, CITATION, CITATIONS = "reference", "citation", "citations"

# What a reference leads to that only keeps its words from being linked.
NOWHERE = ""

_DROPPED_BLOCKS = ("hashheader", "setextheader", "hr", "reference")
_DROPPED_INLINE = (
    "reference",
    "image_link",
    "image_reference",
    "short_reference",
    "short_image_ref",
    "autolink",
    "automail",
    "html",
    "entity",
    "linebreak",
)
_ELEMENTS = frozenset(
    {"p", "em", "strong", "ul", "ol", "li", "blockquote", "code", "pre"} | {"table", "thead", "tbody", "tr", "th", "td"}
)
_BLOCKS = frozenset({"p", "li", "blockquote", "pre", "tr", "th", "td"})
_ALIGNMENTS = frozenset({"left", "right", "center"})
_HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]", re.MULTILINE)
_UNDERLINE = re.compile(r"^[^\n|]+\n {0,3}(=+|-{2,})[ \t]*$", re.MULTILINE)
_IMAGE = re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)?")
_DEEP_QUOTE = re.compile(rf"^[ \t]*(?:>[ \t]*){{{MAX_QUOTE_DEPTH + 1},}}", re.MULTILINE)
_TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,80}>")
_FENCE = re.compile(r"^(`{3,}|~{3,})[^`\n]*$")
_UNFINISHED = re.compile(r"\[\[|\[@")
# Where citations stood in a plain text; the space before them goes too. Authors' text holds no control characters.
_CITED = "\0"
_SPACED_CITED = re.compile(rf"\s*{_CITED}")
_REFERENCE_BAR = re.compile(r"\[\[([^\[\]|\n]*)\|")


@dataclass(frozen=True, slots=True)
class TextProblem:
    """Say what is wrong in a text: the code, the words to point at, and which occurrence of them, from 0."""

    code: str
    words: str
    what: str = ""
    nth: int = 0


@dataclass(frozen=True, slots=True)
class Pointer:
    """Point to a record (`reference`) or a source (`citation`); `nth` counts those with the same target, from 0."""

    kind: str
    target: str
    nth: int


@dataclass(frozen=True, slots=True)
class Parsed:
    """Hold one text as a tree, what it points to, and what is wrong with it."""

    tree: Element
    pointers: tuple[Pointer, ...]
    problems: tuple[TextProblem, ...]


class _Fences(Preprocessor):
    """Turn fenced code into indented code, which needs no stash of finished HTML."""

    def run(self, lines: list[str]) -> list[str]:
        indented: list[str] = []
        fence = ""
        for line in lines:
            opening = _FENCE.match(line)
            if fence and line.startswith(fence) and not line.strip("`~ "):
                fence = ""
                indented.append("")
            elif not fence and opening:
                fence = opening[1]
                indented.append("")
            else:
                indented.append(f"    {line}" if fence else line)
        return indented


class _Reference(InlineProcessor):
    """Read `[[id]]` and `[[id|words]]`; `[[|words]]` leads nowhere, so that no term links there."""

    def handleMatch(  # type: ignore[override]  # noqa: N802  # Python-Markdown names it
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[Element, int, int]:
        element = Element(REFERENCE, {"to": m[1].strip()})
        element.text = m[2].strip() if m[2] else None
        return element, m.start(), m.end()


class _Citation(InlineProcessor):
    """Read `[@source]`, `[@source, locator]` and several parted by semicolons."""

    def handleMatch(  # type: ignore[override]  # noqa: N802  # Python-Markdown names it
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[Element, int, int]:
        group = Element(CITATIONS)
        for part in m[1].split(";"):
            target, _, locator = part.strip().lstrip("@").partition(",")
            SubElement(group, CITATION, {"to": target.strip(), "locator": " ".join(locator.split())})
        return group, m.start(), m.end()


@functools.cache
def _parser() -> markdown.Markdown:
    parser = markdown.Markdown(extensions=[TableExtension(use_align_attribute=True), SaneListExtension()])
    for name in _DROPPED_BLOCKS:
        parser.parser.blockprocessors.deregister(name)
    for name in _DROPPED_INLINE:
        parser.inlinePatterns.deregister(name)
    parser.preprocessors.deregister("html_block")
    parser.treeprocessors.deregister("prettify")
    parser.preprocessors.register(_Fences(parser), "fences", 25)
    parser.inlinePatterns.register(
        _Reference(rf"\[\[(?!\s*\]\])([^\[\]{BAR}\n]*)(?:{BAR}([^\[\]]+))?\]\]"), "record", 172
    )
    parser.inlinePatterns.register(_Citation(r"\[@([^\[\]]+)\]"), "source", 171)
    return parser


def parse(text: str) -> Parsed:
    """Read a text; one that cannot be read is shown as typed, with a problem."""
    if text.count("[") > MAX_BRACKETS or _DEEP_QUOTE.search(text):
        return Parsed(_as_typed(text), (), (TextProblem("P004", text.strip()[:1]),))
    tree = _tree(text)
    pointers = tuple(_pointers(tree))
    return Parsed(tree, pointers, tuple(_problems(text, tree)))


def _tree(text: str) -> Element:
    parser = _parser()
    parser.reset()
    lines = _REFERENCE_BAR.sub(rf"[[\1{BAR}", text).split("\n")
    for preprocessor in parser.preprocessors:
        lines = preprocessor.run(lines)
    root: Any = parser.parser.parseDocument(lines).getroot()
    for treeprocessor in parser.treeprocessors:
        new_root = treeprocessor.run(root)
        root = root if new_root is None else new_root
    return cast("Element", root)


def _as_typed(text: str) -> Element:
    root = Element("div")
    SubElement(root, "p").text = text
    return root


def _pointers(tree: Element) -> Iterator[Pointer]:
    seen: dict[str, int] = {}
    for element in tree.iter():
        if element.tag in {REFERENCE, CITATION} and element.get("to") != NOWHERE:
            target = element.get("to", "")
            written = f"[[{target}" if element.tag == REFERENCE else f"@{target}"
            yield Pointer(element.tag, target, seen.get(written, 0))
            seen[written] = seen.get(written, 0) + 1


def _problems(text: str, tree: Element) -> Iterator[TextProblem]:
    plain = "\n".join(_text_outside_code(tree)).replace(BAR, "|")
    yield from (TextProblem("P003", match[1], "@heading") for match in _HEADING.finditer(plain))
    yield from (TextProblem("P003", match[1], "@rule") for match in _UNDERLINE.finditer(plain) if match[1] in text)
    yield from (TextProblem("P003", match[0][:_SHOWN], "@image") for match in _IMAGE.finditer(plain))
    yield from (TextProblem("P001", _start_of_line(plain[match.start() :])) for match in _UNFINISHED.finditer(plain))
    yield from (TextProblem("P005", match[0]) for match in _TAG.finditer(plain))
    for element in tree.iter("a"):
        if not is_allowed_address(element.get("href", "")):
            yield TextProblem("P002", element.get("href", "") or "()")


def _start_of_line(text: str) -> str:
    return text.split("\n", 1)[0][:_SHOWN].strip()


def _text_outside_code(element: Element) -> Iterator[str]:
    if element.tag in {"code", "pre"}:
        return
    yield element.text or ""
    for child in element:
        yield from _text_outside_code(child)
        yield child.tail or ""


def plain_text(tree: Element, name: Callable[[Element], str] = lambda reference: reference.text or "") -> str:
    """Return what a reader reads, without markup, for descriptions, counts and search; `name` names a reference."""
    words = _SPACED_CITED.sub("", "".join(_plain_pieces(tree, name))).replace(BAR, "|")
    return " ".join(words.split())


def _plain_pieces(element: Element, name: Callable[[Element], str]) -> Iterator[str]:
    if element.tag == CITATIONS:
        yield _CITED
        return
    yield name(element) if element.tag == REFERENCE and not len(element) else _first_text(element)
    for child in element:
        yield from _plain_pieces(child, name)
        yield child.tail or ""
    if element.tag in _BLOCKS:
        yield " "


def is_allowed_address(address: str) -> bool:
    """Return whether a link may lead there: to the web or a mailbox, never to a script or a path."""
    try:
        parts = urlsplit(re.sub(r"[\x00-\x20\x7f]", "", html.unescape(address)))
    except ValueError:
        return False
    if parts.scheme == "mailto":
        return bool(re.fullmatch(r"[\w.+-]+@[\w.-]+", parts.path))
    return parts.scheme in {"https", "http"} and bool(parts.hostname)


def escape(text: str) -> str:
    """Escape text for an element or a quoted attribute."""
    return html.escape(text, quote=True)


@dataclass(frozen=True, slots=True)
class Writer:
    """Write a tree as HTML; the caller says how references, groups of citations and running text are written.

    `write_linkable` is called only for text in which links may stand, `write_unlinked` for that in links, quotations,
    headings of tables and code.
    """

    write_pointer: Callable[[Element], str]
    write_linkable: Callable[[str], str] = escape_marked
    write_unlinked: Callable[[str], str] = escape_marked

    def write(self, tree: Element) -> str:
        """Write what is inside the root element."""
        return self._inside(tree, linkable=True)

    def _inside(self, element: Element, *, linkable: bool) -> str:
        write_linkable = self.write_linkable if linkable else self.write_unlinked
        children = (self._element(child, linkable=linkable) + write_linkable(child.tail or "") for child in element)
        return write_linkable(_first_text(element)) + "".join(children)

    def _element(self, element: Element, *, linkable: bool) -> str:
        tag = element.tag
        if tag in {REFERENCE, CITATIONS}:
            return self.write_pointer(element)
        if tag == "a" and is_allowed_address(element.get("href", "")):
            # A link holds no second link, whatever is written inside it.
            return f"<a{_attributes(element)}>{Writer(_pointer_words).write(element)}</a>"
        inside = self._inside(element, linkable=linkable and tag not in {"blockquote", "code", "pre", "th"})
        if tag not in _ELEMENTS:
            return inside
        if tag == "table":
            return f'<div class="table" tabindex="0" role="region"><table>{inside}</table></div>'
        return f"<{tag}{_attributes(element)}>{inside}</{tag}>"


def _pointer_words(pointer: Element) -> str:
    return escape_marked(pointer.text or pointer.get("to") or "") if pointer.tag == REFERENCE else ""


def _attributes(element: Element) -> str:
    if element.tag == "a":
        return f' href="{escape(element.get("href", ""))}" rel="external"'
    if element.tag == "ol" and (element.get("start") or "").isdigit():
        return f' start="{element.get("start")}"'
    if element.tag in {"td", "th"} and element.get("align") in _ALIGNMENTS:
        return f' class="{element.get("align")}"'
    return ""


def _first_text(element: Element) -> str:
    """Return the text before an element's children, not escaped: Python-Markdown escapes that of code by itself."""
    text = element.text or ""
    if element.tag != "code":
        return text
    return text.strip("\n").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
