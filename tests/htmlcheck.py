"""Read built pages as a browser would: their links, ids, languages, headings."""

import html.parser
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
_LINKS = frozenset({"href", "src", "action", "poster", "data"})


@dataclass
class Parsed(html.parser.HTMLParser):
    """Hold what one page links to, and what can be linked to on it."""

    links: list[tuple[str, str]] = field(default_factory=list)
    ids: Counter[str] = field(default_factory=Counter)
    lang: str | None = None
    title: str = ""
    alternates: dict[str, str] = field(default_factory=dict)
    canonical: str | None = None
    words: list[str] = field(default_factory=list)
    scripts: int = 0
    styles: int = 0

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if tag not in _VOID:
            self._open.append(tag)
        if tag == "html":
            self.lang = attributes.get("lang")
        if "id" in attributes:
            self.ids[attributes["id"]] += 1
        self.styles += "style" in attributes
        self.scripts += any(name.startswith("on") for name in attributes)
        if tag == "link":
            self._relate(attributes)
        self.links += [(tag, value) for name, value in attributes.items() if name in _LINKS]
        self.links += [(tag, one.split()[0]) for one in attributes.get("srcset", "").split(",") if one.strip()]

    def _relate(self, attributes: dict[str, str]) -> None:
        relation = attributes.get("rel", "").split()
        if "canonical" in relation:
            self.canonical = attributes["href"]
        if "alternate" in relation and "hreflang" in attributes:
            self.alternates[attributes["hreflang"]] = attributes["href"]

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if "title" in self._open[-1:]:
            self.title += data
        if not {"script", "style"} & set(self._open[-1:]):
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


Pages = Mapping[str, Parsed]
"""The pages of a built site, by their paths below its root."""


def read_site(site: Path) -> Pages:
    """Read every page of a built site, by its path below the root."""
    pages = {}
    for path in sorted(site.rglob("*.html")):
        parsed = Parsed()
        parsed.feed(path.read_text("utf-8"))
        parsed.close()
        pages[path.relative_to(site).as_posix()] = parsed
    return pages


def faults(site: Path, pages: Pages, address: str) -> Iterator[str]:
    """List links of a site published at `address` that lead nowhere, and ids that are not one of a kind."""
    base = urlsplit(address).path
    for name, page in pages.items():
        here = base + name.removesuffix("index.html")
        yield from (f"{name}: the id {one} {count} times" for one, count in page.ids.items() if count > 1)
        for tag, link in page.links:
            if fault := _fault(site, pages, base, urlsplit(urljoin(f"https://site{here}", link)), address):
                yield f"{name}: <{tag}> {link}: {fault}"


def _fault(site: Path, pages: Pages, base: str, link: SplitResult, address: str) -> str | None:
    ours = link.netloc == "site" or f"{link.scheme}://{link.netloc}" == address.rstrip("/").removesuffix(
        base.rstrip("/")
    )
    if link.scheme in {"http", "https", "mailto"} and not ours:
        return None
    if link.scheme != "https":
        return "a scheme that leads astray"
    path = unquote(link.path)
    if not path.startswith(base):
        return "outside the site"
    target = path.removeprefix(base)
    target += "index.html" if target.endswith("/") or not target else ""
    if not (site / target).is_file():
        return "no such file"
    if link.fragment and target in pages and unquote(link.fragment) not in pages[target].ids:
        return "no such anchor"
    return None
