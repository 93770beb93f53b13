"""Read what stands within a block: code, references, citations, links, emphasis.

Python-Markdown reads, with nothing but the patterns below; emphasis comes last, on its tree.
"""

from __future__ import annotations

import functools
import html
import re
import string
from collections.abc import Iterator
from typing import Any, Literal, NamedTuple
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, SubElement

import markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import InlineProcessor as InlineTreeprocessor
from markdown.treeprocessors import UnescapeTreeprocessor
from markdown.util import ETX, STX, Registry

from generator.text.emphasis import SOLID, append, emphasise

# The elements of the tree that are ours; a group of citations holds those that one pair of brackets held, and the
# words of an item in a list without empty lines are no paragraph.
REFERENCE, CITATION, CITATIONS, TIGHT = "reference", "citation", "citations", "tight"
# What a reference leads to that only keeps its words from being linked: `[[|words]]`.
NOWHERE = ""
# The elements in which words stand.
PHRASING = frozenset({"p", TIGHT, "th", "td"})

# Stands for code, which is read first, until the end.
CODE = "\ue011"
# Stands for what was understood, while the rest is searched for marks that are none.
DONE = "\ue012"
# Nothing of this can be part of an id or an address.
_READ = f"{STX}{CODE}{DONE}"

# In a table editors' programs write `[[id\|words]]`; where Python-Markdown has put the escaped bar aside, it is `_BAR`.
_BAR = f"{STX}{ord('|')}{ETX}"
REFERENCE_PATTERN = rf"\[\[(?!\s*(?:[@\]]|\|\s*\]))([^\[\]|\\{_READ}{SOLID}]*)(?:(?:\\?\||{_BAR})([^\[\]]+))?\]\]"
CITATION_PATTERN = rf"\[@([^\[\]\\{_READ}{SOLID}]+)\]"
_OF_ADDRESS = rf"(?:[^\s()<>{_READ}]|{STX}\d+{ETX})*"
LINK_PATTERN = (
    r"\[((?:[^\[\]]|\[[^\[\]]*\](?!\())*)\]"
    rf"\(\s*+(?:<([^<>\n{_READ}]*)>|({_OF_ADDRESS}(?:\({_OF_ADDRESS}\){_OF_ADDRESS})*))"
    rf"""(?:\s++(?:"[^"{_READ}]*"|'[^'{_READ}]*'))?\s*+\)"""
)
# An id folded after one of its hyphens is one word; a place without its comma is another.
_TWO_WORDS = re.compile(r"[^-\s]\s+\S")
_BACKTICKS = re.compile(r"`+")
_CODE_OR_SIGN = re.compile(rf"\\[{re.escape(string.punctuation)}]|`+")


def is_allowed_address(address: str) -> bool:
    """Return whether a link may lead there: to the web or a mailbox, never to a script or a path."""
    try:
        parts = urlsplit(re.sub(r"[\x00-\x20\x7f]", "", html.unescape(address)))
    except ValueError:
        return False
    if parts.scheme == "mailto":
        return bool(re.fullmatch(r"[\w.+-]+@[\w.-]+", parts.path))
    return parts.scheme in {"https", "http"} and bool(parts.hostname)


class _Part(NamedTuple):
    """Hold a part of a line of text: code with its backticks, a sign after a backslash, or what is between these."""

    kind: Literal["text", "code", "sign"]
    words: str
    ticks: int = 0


def _parts(text: str) -> Iterator[_Part]:
    """Part a text at what comes before all else: code, and signs that a backslash makes plain."""
    at = 0
    while found := _CODE_OR_SIGN.search(text, at):
        ticks = found.end() - found.start() if found[0][0] == "`" else 0
        end = _end_of_code(text, found.end(), ticks) if ticks else found.end()
        if end is None:
            yield _Part("text", text[at : found.end()])
        else:
            yield _Part("text", text[at : found.start()])
            yield _Part("code" if ticks else "sign", text[found.start() : end], ticks)
        at = end or found.end()
    yield _Part("text", text[at:])


def _end_of_code(text: str, start: int, ticks: int) -> int | None:
    """Find where the code ends that some backticks open: after the next that are as many."""
    return next((run.end() for run in _BACKTICKS.finditer(text, start) if len(run[0]) == ticks), None)


def without_code(text: str) -> str:
    """Blank out code and the signs that a backslash makes plain; every other character keeps its place."""
    if "`" not in text and "\\" not in text:
        return text
    return "".join(_blanked(part) for part in _parts(text))


def _blanked(part: _Part) -> str:
    if part.kind == "text" or part.words == r"\|":
        return part.words
    return (CODE if part.kind == "code" else SOLID) * len(part.words)


def _set_aside(text: str, codes: list[str]) -> str:
    """Put `CODE` in the place of code, and Python-Markdown's own mark in that of a sign."""
    pieces = []
    for part in _parts(text):
        if part.kind == "code":
            codes.append(_inside_code(part))
        pieces.append(
            part.words if part.kind == "text" else CODE if part.kind == "code" else f"{STX}{ord(part.words[1])}{ETX}"
        )
    return "".join(pieces)


def _inside_code(part: _Part) -> str:
    words = part.words[part.ticks : -part.ticks].replace("\n", " ")
    is_padded = words[0] == words[-1] == " " and words.strip(" ")
    return words[1:-1] if is_padded else words


class _Reference(InlineProcessor):
    """Read `[[id]]` and `[[id|words]]`."""

    def handleMatch(  # type: ignore[override]  # noqa: N802  # Python-Markdown names it
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[Element | None, int | None, int | None]:
        element = Element(REFERENCE, {"to": " ".join(m[1].split())})
        element.text = m[2].strip() if m[2] else None
        return element, m.start(), m.end()


class _Citation(InlineProcessor):
    """Read `[@source]`, `[@source, locator]` and several parted by semicolons."""

    def handleMatch(  # type: ignore[override]  # noqa: N802  # Python-Markdown names it
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[Element | None, int | None, int | None]:
        group = Element(CITATIONS)
        for _, target, locator in cited(m[1]):
            if target:
                SubElement(group, CITATION, {"to": target, "locator": locator})
        return (group, m.start(), m.end()) if len(group) else (None, None, None)


class _Link(InlineProcessor):
    """Read `[words](address)`."""

    def handleMatch(  # type: ignore[override]  # noqa: N802  # Python-Markdown names it
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[Element | None, int | None, int | None]:
        element = Element("a", {"href": (m[2] or m[3] or "").strip()})
        element.text = m[1]
        return element, m.start(), m.end()


class Cited(NamedTuple):
    """Hold a part of a citation: the source it names, if it names one, and where in the source."""

    words: str
    target: str
    locator: str


def cited(inside: str) -> Iterator[Cited]:
    """Part what stands in a citation, from behind its first `@`; what names no source has no target."""
    for number, part in enumerate(inside.split(";")):
        words = " ".join(part.split())
        name, _, locator = words.lstrip("@").partition(",")
        is_source = (number == 0 or words.startswith("@")) and "@" not in name + locator and not _TWO_WORDS.search(name)
        if words or number == 0:
            yield Cited(words, name.strip() if is_source else "", locator.strip())


@functools.cache
def _parser() -> markdown.Markdown:
    parser = markdown.Markdown()
    patterns: Registry[Any] = Registry()
    patterns.register(_Reference(REFERENCE_PATTERN), "record", 190)
    patterns.register(_Citation(CITATION_PATTERN), "source", 180)
    patterns.register(_Link(LINK_PATTERN), "link", 170)
    parser.inlinePatterns = patterns
    return parser


def read_inline(root: Element) -> None:
    """Read the words of every block of a tree, in place."""
    codes: list[str] = []
    parser = _parser()
    for element in root.iter():
        if element.tag in PHRASING and element.text:
            element.text = _set_aside(element.text, codes)
    InlineTreeprocessor(parser).run(root)
    phrasing = [element for element in root.iter() if element.tag in {*PHRASING, "a", REFERENCE}]
    for element in phrasing:
        emphasise(element)
    UnescapeTreeprocessor(parser).run(root)
    if codes:
        _put_back(root, map(_code, codes))


def _code(words: str) -> Element:
    element = Element("code")
    element.text = words
    return element


def _put_back(element: Element, codes: Iterator[Element]) -> None:
    """Put code back where it stood, in reading order."""
    words, children = element.text, list(element)
    element.text = None
    del element[:]
    append(element, words or "", CODE, codes)
    for child in children:
        words, child.tail = child.tail, None
        element.append(child)
        if child.tag != "code":
            _put_back(child, codes)
        append(element, words or "", CODE, codes)
