"""Read an author's small Markdown into a tree, and write a tree as HTML that is safe by construction.

Python-Markdown parses, with nothing but an allow-list of constructs. The writer knows a fixed set of elements
and escapes all else, so no text of an author can become markup, whatever it says. References, citations and
glossary links stay pointers in the tree until `link` writes them.
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
from generator.text.marks import BAR

MAX_BRACKETS = 400
MAX_QUOTE_DEPTH = 4
REFERENCE, CITATION = "reference", "citation"

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
# Where a citation stood: the space before it goes with it. Authors' text holds no control characters.
_CITED = re.compile(r"\s*\0")
_BARRED = re.compile(r"\[\[([^\[\]|\n]+)\|")


@dataclass(frozen=True, slots=True)
class TextProblem:
    """Say what is wrong in a text: the code, the words to point at, and which occurrence of them."""

    code: str
    words: str
    what: str = ""
    nth: int = 0


@dataclass(frozen=True, slots=True)
class Pointer:
    """Point to a record (`reference`) or a source (`citation`) from within a text."""

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
        out: list[str] = []
        fence = ""
        for line in lines:
            opening = _FENCE.match(line)
            if fence and line.startswith(fence) and not line.strip("`~ "):
                fence = ""
                out.append("")
            elif not fence and opening:
                fence = opening[1]
                out.append("")
            else:
                out.append(f"    {line}" if fence else line)
        return out


class _Reference(InlineProcessor):
    """Read `[[id]]` and `[[id|words]]`."""

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
        group = Element("citations")
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
    parser.inlinePatterns.register(_Reference(rf"\[\[([^\[\]{BAR}\n]+)(?:{BAR}([^\[\]]+))?\]\]"), "record", 172)
    parser.inlinePatterns.register(_Citation(r"\[@([^\[\]]+)\]"), "source", 171)
    return parser


def parse(text: str) -> Parsed:
    """Read a text; one that cannot be read is shown as typed, with a fault."""
    if text.count("[") > MAX_BRACKETS or _DEEP_QUOTE.search(text):
        return Parsed(_as_typed(text), (), (TextProblem("P004", text.strip()[:1]),))
    tree = _tree(text)
    pointers = tuple(_pointers(tree))
    return Parsed(tree, pointers, tuple(_problems(text, tree)))


def _tree(text: str) -> Element:
    parser = _parser()
    parser.reset()
    lines = _BARRED.sub(rf"[[\1{BAR}", text).split("\n")
    for preprocessor in parser.preprocessors:
        lines = preprocessor.run(lines)
    root: Any = parser.parser.parseDocument(lines).getroot()
    for treeprocessor in parser.treeprocessors:
        root = treeprocessor.run(root) or root
    return cast("Element", root)


def _as_typed(text: str) -> Element:
    root = Element("div")
    SubElement(root, "p").text = text
    return root


def _pointers(tree: Element) -> Iterator[Pointer]:
    seen: dict[str, int] = {}
    for element in tree.iter():
        if element.tag in {REFERENCE, CITATION}:
            target = element.get("to", "")
            written = f"[[{target}" if element.tag == REFERENCE else f"@{target}"
            yield Pointer(element.tag, target, seen.get(written, 0))
            seen[written] = seen.get(written, 0) + 1


def _problems(text: str, tree: Element) -> Iterator[TextProblem]:
    plain = "\n".join(_plain(tree)).replace(BAR, "|")
    yield from (TextProblem("P003", found[1], "@heading") for found in _HEADING.finditer(plain))
    yield from (TextProblem("P003", found[1], "@rule") for found in _UNDERLINE.finditer(plain) if found[1] in text)
    yield from (TextProblem("P003", found[0][:40], "@image") for found in _IMAGE.finditer(plain))
    yield from (TextProblem("P001", _line(plain, found.start())) for found in _UNFINISHED.finditer(plain))
    yield from (TextProblem("P005", found[0]) for found in _TAG.finditer(plain))
    for element in tree.iter("a"):
        if not is_allowed_address(element.get("href", "")):
            yield TextProblem("P002", element.get("href", "") or "()")


def _line(text: str, start: int) -> str:
    return text[start:].split("\n", 1)[0][:40].strip()


def _plain(element: Element) -> Iterator[str]:
    """Give the text of each block, code left out."""
    if element.tag in {"code", "pre"}:
        return
    yield element.text or ""
    for child in element:
        yield from _plain(child)
        yield child.tail or ""


def plain_text(tree: Element, name: Callable[[Element], str] = lambda pointer: pointer.text or "") -> str:
    """Give what a reader reads, without markup: for descriptions, counts and search."""
    words = _CITED.sub("", "".join(_read(tree, name))).replace(BAR, "|")
    return " ".join(words.split())


def _read(element: Element, name: Callable[[Element], str]) -> Iterator[str]:
    if element.tag == "citations":
        yield "\0"
        return
    yield name(element) if element.tag == REFERENCE and not len(element) else _uncoded(element)
    for child in element:
        yield from _read(child, name)
        yield child.tail or ""
    if element.tag in _BLOCKS:
        yield " "


def is_allowed_address(address: str) -> bool:
    """Tell whether a link may lead there: the web or a mailbox, never a script or a path."""
    try:
        parts = urlsplit(re.sub(r"[\x00-\x20\x7f]", "", html.unescape(address)))
    except ValueError:
        return False
    if parts.scheme == "mailto":
        return bool(re.fullmatch(r"[\w.+-]+@[\w.-]+", parts.path))
    return parts.scheme in {"https", "http"} and bool(parts.hostname)


Write = Callable[[Element], str]
WriteText = Callable[[str], str]


def escape(text: str) -> str:
    """Escape text for an element or a quoted attribute."""
    return html.escape(text, quote=True)


@dataclass(frozen=True, slots=True)
class Writer:
    """Write a tree as HTML; the caller says how pointers and running text are written.

    `text` is called only for text in which links may stand: not in links, quotations, headings of tables, code.
    """

    pointer: Write
    text: WriteText = escape_marked
    unlinked: WriteText = escape_marked

    def write(self, tree: Element) -> str:
        """Write what is inside the root element."""
        return self._inside(tree, linkable=True)

    def _inside(self, element: Element, *, linkable: bool) -> str:
        words = self._words(_uncoded(element), linkable=linkable)
        return words + "".join(self._child(child, linkable=linkable) for child in element)

    def _child(self, child: Element, *, linkable: bool) -> str:
        return self._element(child, linkable=linkable) + self._words(child.tail or "", linkable=linkable)

    def _words(self, words: str, *, linkable: bool) -> str:
        return self.text(words) if linkable else self.unlinked(words)

    def _element(self, element: Element, *, linkable: bool) -> str:
        tag = element.tag
        if tag in {REFERENCE, "citations"}:
            return self.pointer(element)
        if tag == "a" and is_allowed_address(element.get("href", "")):
            # A link holds no second link, whatever is written inside it.
            return f"<a{_attributes(element)}>{Writer(_bare).write(element)}</a>"
        inside = self._inside(element, linkable=linkable and tag not in {"blockquote", "code", "pre", "th"})
        if tag not in _ELEMENTS:
            return inside
        if tag == "table":
            return f'<div class="table" tabindex="0" role="region"><table>{inside}</table></div>'
        return f"<{tag}{_attributes(element)}>{inside}</{tag}>"


def _bare(pointer: Element) -> str:
    return escape_marked(pointer.text or pointer.get("to") or "") if pointer.tag == REFERENCE else ""


def _attributes(element: Element) -> str:
    if element.tag == "a":
        return f' href="{escape(element.get("href", ""))}" rel="external"'
    if element.tag == "ol" and (element.get("start") or "").isdigit():
        return f' start="{element.get("start")}"'
    if element.tag in {"td", "th"} and element.get("align") in _ALIGNMENTS:
        return f' class="{element.get("align")}"'
    return ""


def _uncoded(element: Element) -> str:
    # Python-Markdown escapes code by itself; we escape all text in one place.
    text = element.text or ""
    if element.tag != "code":
        return text
    return text.strip("\n").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
