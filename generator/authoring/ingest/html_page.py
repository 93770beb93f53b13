"""Read a saved page: the blocks of its article, without what stands around it, and what the page says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final

from generator.authoring.ingest.blocks import Block, Hint, one_line

_LOOKS = re.compile(r"<(?:!doctype html|html|head|body|article|p|div)\b", re.IGNORECASE)
_VOID: Final = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
_SKIPPED: Final = frozenset(
    {"aside", "button", "dialog", "footer", "form", "iframe", "nav", "noscript", "script", "select", "style", "svg"}
) | {"template", "textarea", "video", "audio", "canvas", "object"}
_SKIPPED_ROLES: Final = frozenset(
    {"navigation", "banner", "contentinfo", "complementary", "search", "dialog", "menu", "alert"}
)
# How pages call what stands around an article.
_SKIPPED_NAMES = re.compile(
    r"(?:^|[\s_-])(?:related|recommend\w*|share|sharing|social|comments?|breadcrumbs?|newsletter|promo|advert\w*|ads?"
    r"|cookies?|tags?|menu|sidebar|lien-quan|binh-luan|tin-lien-quan|doc-them)(?:$|[\s_-])",
    re.IGNORECASE,
)
# How papers call the lead, which some set as a heading, and the line of who and when.
_LEAD_NAMES = re.compile(
    r"(?:^|[\s_-])(?:sapo|chapeau|standfirst|dek|lede|lead)(?:$|[\s_-])"
    r"|(?:^|\s)(?:description|summary|(?:article|detail|news|story|singular)[\w-]*(?:summary|desc\w*|intro))(?:$|\s)",
    re.IGNORECASE,
)
_BYLINE_NAMES = re.compile(
    r"(?:^|[\s_-])(?:authors?|byline|tac-gia|nguoi-viet|journalist|dateline|date|time|datetime|timestamp"
    r"|publish(?:ed)?)(?:$|[\s_-])",
    re.IGNORECASE,
)
_BLOCKS: Mapping[str, Hint] = {
    **dict.fromkeys(("p", "pre", "dd", "dt", "div", "section", "article", "main", "body", "blockquote", "center"), ""),
    **dict.fromkeys(("details", "summary"), ""),
    **dict.fromkeys(("td", "th", "table", "tbody", "thead", "ul", "ol", "dl", "header", "figure", "html"), ""),
    "h1": "headline",
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), "heading"),
    "figcaption": "caption",
    "caption": "caption",
    "li": "item",
    "tr": "row",
    "address": "byline",
}
_HINTED_TAGS: Final = frozenset({"h2", "h3", "h4", "h5", "h6", "p", "div", "span", "strong", "section", "header"})
_SENTENCES: Final = ("p", "li", "td", "figcaption", "h1", "h2", "h3")
_HOUR = re.compile(r"\d{1,2}[:h]\d{2}")
_HOLDERS: Final = frozenset({"article", "main", "section", "div", "body", "td"})
# What stands in the cells of a table and parts no row.
_IN_ROWS: Final = frozenset({"p", "div", "td", "th"})
_WORDS_THAT_COUNT: Final = 40
_DEEPEST: Final = 400


@dataclass(slots=True)
class Page:
    """Hold what a page says of itself, while it is read and after: meta tags, links, titles, structured data."""

    blocks: tuple[Block, ...] = ()
    title: str = ""
    language: str = ""
    meta: dict[str, str] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    data: list[str] = field(default_factory=list)
    times: list[str] = field(default_factory=list)
    hrefs: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Element:
    tag: str
    skipped: bool
    holders: tuple[int, ...]
    hint: Hint = ""
    parts: bool = False


@dataclass(frozen=True, slots=True)
class _Found:
    block: Block
    holders: tuple[int, ...]
    linked: int


def looks_like_html(text: str) -> bool:
    """Tell whether a text is a page."""
    return bool(_LOOKS.search(text[:4000]))


def read_page(text: str) -> Page:
    """Read a page, however broken."""
    page = _read(_Reader(), text)
    # Some papers call the column of the article what others call one beside it: then names tell nothing.
    return page if _has_text(page) else _read(_Reader(trusts_names=False), text)


def _read(reader: _Reader, text: str) -> Page:
    reader.feed(text)
    reader.close()
    reader.end_block()
    reader.page.blocks = tuple(_of_article(reader.found, reader.tag_of))
    return reader.page


def _has_text(page: Page) -> bool:
    return any(len(block.text) >= _WORDS_THAT_COUNT for block in page.blocks if block.hint != "headline")


def _of_article(found: list[_Found], tag_of: Mapping[int, str]) -> Iterator[Block]:
    """Choose the element that holds the article, and keep what is in it; a headline may stand before it."""
    article = _article(found, tag_of)
    inside = [article is None or article in one.holders for one in found]
    above = _above(found, inside)
    for at, (one, is_in) in enumerate(zip(found, inside, strict=True)):
        links_only = one.linked * 10 > len(one.block.text) * 7 and one.block.hint not in {
            "headline",
            "heading",
            "byline",
        }
        if (is_in and not links_only) or at in above or (one.block.hint == "headline" and article is not None):
            yield one.block


def _above(found: list[_Found], inside: list[bool]) -> frozenset[int]:
    """Find the lead and the byline that stand between the headline and the element with the rest of the article."""
    first = next((at for at, is_in in enumerate(inside) if is_in and found[at].block.hint != "headline"), 0)
    headline = max((at for at in range(first) if found[at].block.hint == "headline"), default=first)
    between = {at for at in range(headline, first) if found[at].block.hint in {"lead", "byline"}}
    # Some papers write the hour of publication above the headline; a day alone is that on which the page was saved.
    dated = [at for at in range(headline) if found[at].block.hint == "byline" and _HOUR.search(found[at].block.text)]
    return frozenset(between | set(dated[-1:]))


def _article(found: list[_Found], tag_of: Mapping[int, str]) -> int | None:
    """Find the innermost element that holds most of the running text; what is called article wins."""
    weights: dict[int, int] = {}
    for one in found:
        if len(one.block.text) >= _WORDS_THAT_COUNT and one.block.hint != "headline":
            for holder in one.holders:
                weights[holder] = weights.get(holder, 0) + max(0, len(one.block.text) - 2 * one.linked)
    if not weights:
        return None
    most = max(weights.values())
    named = [holder for holder, weight in weights.items() if tag_of[holder] == "article" and 3 * weight > most]
    if named:
        return max(named, key=lambda holder: (weights[holder], -holder))
    return max(holder for holder, weight in weights.items() if 10 * weight >= 9 * most)


class _Reader(HTMLParser):
    """Walk through the tags, with the open elements at hand."""

    def __init__(self, *, trusts_names: bool = True) -> None:
        super().__init__(convert_charrefs=True)
        self._trusts_names = trusts_names
        self.page = Page()
        self.found: list[_Found] = []
        self.tag_of: dict[int, str] = {}
        self._open: list[_Element] = []
        self._words: list[str] = []
        self._linked = 0
        self._raw: list[str] | None = None
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element, or note what a meta tag says."""
        given = {name: value or "" for name, value in attrs}
        self._note(tag, given)
        if tag == "br":
            self._words.append("\n" if self._words else "")
            return
        if tag in _VOID or len(self._open) >= _DEEPEST:
            return
        self._close_implied(tag)
        hint = _hint_of(tag, given)
        # Who and when stand apart even on one line with what is around them, but not within a sentence.
        parts = tag in _BLOCKS or (hint != "" and not any(map(self._in, _SENTENCES)))
        if parts and not (tag in _IN_ROWS and self._in("tr")):
            self.end_block()
        above = self._open[-1] if self._open else _Element("", skipped=False, holders=())
        holders = above.holders
        if tag in _HOLDERS:
            self.tag_of[len(self.tag_of)] = tag
            holders = (*holders, len(self.tag_of) - 1)
        self._open.append(_Element(tag, above.skipped or self._is_skipped(tag, given), holders, hint, parts))

    def handle_endtag(self, tag: str) -> None:
        """Close an element, and those in it that nobody closed."""
        if tag == "script" and self._raw is not None:
            self.page.data.append("".join(self._raw))
            self._raw = None
        self._in_title = self._in_title and tag != "title"
        if tag in {"td", "th"} and self._words:
            self._words.append("; ")
        closed = next((element for element in reversed(self._open) if element.tag == tag), None)
        if closed is None:
            return
        if closed.parts and not (tag in _IN_ROWS and self._in("tr")):
            self.end_block()
        while self._open and self._open.pop().tag != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Take words in."""
        if self._raw is not None:
            self._raw.append(data)
        elif self._in_title:
            self.page.title += data
        elif self._open and not self._open[-1].skipped and not self._in("head"):
            self._words.append(data)
            self._linked += len(data.strip()) if self._in("a") else 0

    def end_block(self) -> None:
        """Put the words since the last block into one, or into several where lines were broken twice."""
        text, self._words = "".join(self._words).strip("; \n\t"), []
        linked, self._linked = self._linked, 0
        hint: Hint = next((one.hint for one in reversed(self._open) if one.hint), "")
        if hint == "heading" and any(one.hint == "lead" for one in self._open):
            hint = "lead"
        holders = self._open[-1].holders if self._open else ()
        for piece in re.split(r"\n\s*\n\s*", text) if hint != "row" else [text]:
            if line := one_line(piece).strip("; "):
                self.found.append(_Found(Block(line, hint), holders, linked))

    def _is_skipped(self, tag: str, given: Mapping[str, str]) -> bool:
        """Tell whether an element stands beside the article, by its kind or by how it is called."""
        names = f"{given.get('class', '')} {given.get('id', '')}"
        is_named = self._trusts_names and tag not in {"body", "html", "main", "article"}
        return _is_beside(tag, given) or (is_named and bool(_SKIPPED_NAMES.search(names)))

    def _in(self, tag: str) -> bool:
        return any(element.tag == tag for element in reversed(self._open))

    def _close_implied(self, tag: str) -> None:
        """Close what the next element of its kind closes by itself."""
        if self._open and self._open[-1].tag == tag and tag in {"p", "li", "td", "th", "tr", "option", "dd", "dt"}:
            self.handle_endtag(tag)

    def _note(self, tag: str, given: Mapping[str, str]) -> None:
        """Keep what the page says of itself; of two sayings the first."""
        name = (given.get("property") or given.get("name") or given.get("itemprop") or "").lower()
        if tag == "html":
            self.page.language = given.get("lang") or given.get("xml:lang") or ""
        elif tag == "meta" and name and given.get("content"):
            self.page.meta.setdefault(name, one_line(given["content"]))
        elif tag == "meta" and given.get("http-equiv", "").lower() == "content-language":
            self.page.meta.setdefault("content-language", given.get("content", ""))
        elif tag == "link" and given.get("rel") and given.get("href"):
            self.page.links.setdefault(given["rel"].lower(), given["href"].strip())
        elif tag == "a" and given.get("href", "").startswith("http"):
            self.page.hrefs.append(given["href"])
        elif tag == "time" and given.get("datetime"):
            self.page.times.append(given["datetime"])
        elif tag == "script" and given.get("type", "").lower() == "application/ld+json":
            self._raw = []
        elif tag == "title" and not self._in("svg") and not self.page.title:
            self._in_title = True


def _hint_of(tag: str, given: Mapping[str, str]) -> Hint:
    """Tell what an element marks its words as: a lead and a byline by how it is called, the rest by its tag."""
    names = given.get("class", "")
    if tag in _HINTED_TAGS and _LEAD_NAMES.search(names):
        return "lead"
    if tag == "time" or (tag in _HINTED_TAGS and _BYLINE_NAMES.search(names)):
        return "byline"
    return _BLOCKS.get(tag, "")


def _is_beside(tag: str, given: Mapping[str, str]) -> bool:
    """Tell by its tag and its attributes that an element stands beside the article."""
    return (
        tag in _SKIPPED
        or "hidden" in given
        or given.get("aria-hidden") == "true"
        or given.get("role", "") in _SKIPPED_ROLES
    )
