"""Read Markdown a second time, by an independent reader, and reduce what either makes of a text to what can be held
against the other: which elements stand in which, and the words in them.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

from markdown_it import MarkdownIt

from generator.text.prose import Writer, parse

# Between these, white space means nothing.
_BLOCKS = {"p", "ul", "ol", "li", "blockquote", "pre", "table", "thead", "tbody", "tr", "th", "td"}
_GITHUB = MarkdownIt("commonmark").enable("table")


class _Outline(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.in_code = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.in_code = self.in_code or tag == "pre"
        # Which cells of a table are heads, we say better than GitHub does; the heads of columns stand in `thead`.
        tag = "td" if tag == "th" else tag
        if tag not in {"div", "span"}:
            self.pieces.append(f"<{tag}{_meaning(dict(attrs))}>")

    def handle_endtag(self, tag: str) -> None:
        self.in_code = self.in_code and tag != "pre"
        tag = "td" if tag == "th" else tag
        if tag not in {"div", "span"}:
            self.pieces.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.pieces.append(data.strip("\n").replace(" ", "·").replace("\n", "↵") if self.in_code else data)


def _meaning(attributes: dict[str, str | None]) -> str:
    align = re.search("left|right|center", f"{attributes.get('class')} {attributes.get('style')}")
    kept = {"start": attributes.get("start"), "href": attributes.get("href"), "align": align[0] if align else None}
    return "".join(f" {name}={value}" for name, value in kept.items() if value)


def _outline(markup: str) -> str:
    reader = _Outline()
    reader.feed(markup)
    reader.close()
    joined = " ".join("".join(reader.pieces).split())
    return re.sub(rf"\s*(</?(?:{'|'.join(_BLOCKS)})(?: [^>]*)?>)\s*", r"\1", joined).replace("<tbody></tbody>", "")


def as_we_read(text: str) -> str:
    """Reduce a text to what stands in what, as our reader has it."""
    return _outline(Writer(lambda _: "").write(parse(text).tree))


def as_others_read(text: str) -> str:
    """Reduce a text to what stands in what, as CommonMark and GitHub's tables have it."""
    return _outline(_GITHUB.render(text))
