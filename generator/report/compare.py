"""Compare what readers read in two built sites, so that a pull request shows what it changes on the pages."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from generator.content.regular import read_regular
from generator.text.visible import visible, visible_line

_CONTEXT = 1
_INLINE = frozenset(
    {"a", "b", "cite", "code", "em", "i", "mark", "small", "span", "strong", "sub", "sup", "time", "tspan", "wbr"}
)
_SILENT = frozenset({"script", "style"})
_VOID = frozenset({"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})
_FENCE = re.compile(r"`+")


@dataclass(frozen=True, slots=True)
class PageChange:
    """Hold what happened to one page; `lines` are those of a unified diff, none for a page that is new or gone."""

    path: str
    what: str
    lines: tuple[str, ...] = ()


def compare_sites(old: Path, new: Path) -> tuple[PageChange, ...]:
    """List the pages whose text differs between two built sites, in the order of their addresses.

    Raises OSError if a folder cannot be read.
    """
    before, after = _pages(old), _pages(new)
    changes = (_change(path, before.get(path), after.get(path)) for path in sorted({*before, *after}))
    return tuple(change for change in changes if change)


def as_markdown(changes: tuple[PageChange, ...], limit: int) -> str:
    """Write the changes as Markdown, in at most about `limit` characters: pages that do not fit are counted."""
    if not changes:
        return "No page reads differently.\n"
    pieces, size = [f"{len(changes)} pages read differently.\n"], 0
    for index, change in enumerate(changes):
        piece = _section(change)
        size += len(piece)
        if size > limit:
            return "\n".join([*pieces, f"… and {len(changes) - index} more pages: see the whole comparison.\n"])
        pieces.append(piece)
    return "\n".join(pieces)


def _section(change: PageChange) -> str:
    heading = f"### {_as_code(f'/{change.path}')} {change.what}\n"
    if not change.lines:
        return heading
    text = "\n".join(map(visible_line, change.lines))
    fence = "`" * max(3, 1 + _longest_fence(text))
    return f"{heading}\n{fence}diff\n{text}\n{fence}\n"


def _as_code(text: str) -> str:
    """Write text as code inside a line: no link, no name of anybody, no HTML comes of it."""
    shown = visible(text)
    ticks = "`" * (1 + _longest_fence(shown))
    # Markdown takes one space off at each end, where there is one at both.
    apart = " " if shown.startswith(("`", " ")) or shown.endswith(("`", " ")) else ""
    return f"{ticks}{apart}{shown}{apart}{ticks}"


def _longest_fence(text: str) -> int:
    return max(map(len, _FENCE.findall(text)), default=0)


def _pages(site: Path) -> Mapping[str, Path]:
    if not site.is_dir():
        raise NotADirectoryError(str(site))
    return {path.relative_to(site).as_posix().removesuffix("index.html"): path for path in site.rglob("*.html")}


def _change(path: str, old: Path | None, new: Path | None) -> PageChange | None:
    if old is None or new is None:
        return PageChange(path, "is new" if old is None else "is gone")
    try:
        before, after = read_regular(old), read_regular(new)
        lines = () if before == after else tuple(_diff(text_of(before.decode("utf-8")), text_of(after.decode("utf-8"))))
    except UnicodeDecodeError:
        return PageChange(path, "cannot be compared: it is not UTF-8")
    except OSError:
        return PageChange(path, "cannot be compared: it cannot be read as a file")
    return PageChange(path, "reads differently", lines) if lines else None


def _diff(old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[str]:
    lines = difflib.unified_diff(old, new, n=_CONTEXT, lineterm="")
    yield from (line for index, line in enumerate(lines) if index > 1 and not line.startswith("@@"))


def text_of(page: str) -> tuple[str, ...]:
    """Return what a page's title and main part say, one line for each block."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    return tuple(reader.lines())


class _Reader(HTMLParser):
    """Gather the text of the title and of the main part."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[str] = []
        self._text: list[str] = []

    def lines(self) -> Iterator[str]:
        for line in "".join(self._text).split("\n"):
            if words := " ".join(line.split()):
                yield words

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag not in _INLINE:
            self._text.append("\n")
        if tag not in _VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            while self._open.pop() != tag:
                pass
        if tag not in _INLINE:
            self._text.append("\n")

    def handle_data(self, data: str) -> None:
        is_read = "main" in self._open or "title" in self._open[-1:]
        if is_read and not _SILENT.intersection(self._open[-1:]):
            self._text.append(data.replace("\n", " "))
