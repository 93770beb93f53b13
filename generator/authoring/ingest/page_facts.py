"""Read what a saved page says of itself: title, site, author, date, language, its own address."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from generator.authoring.ingest.html_page import Page
from generator.authoring.ingest.languages import language_of
from generator.text.dates import parse_date
from generator.text.sentences import count_words

# What tells where a reader came from, and nothing of the page.
_TRACKING = re.compile(
    r"(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|mc_cid|mc_eid|zarsrc|_gl|ref|ref_src|cmpid|ncid"
    r"|smid|taid|at_\w+|s_cid|sh|share|feature|source|src|ocid|guccounter|trk|si)"
)
_ARTICLES: Final = re.compile(
    r"(?:News|Blog|Scholarly|Tech|Report|Opinion|Analysis\w*|Medical)?Article|\w*Posting|Report"
)
_KINDS_OF_NEWS: Final = re.compile(r".*(?:News|Report\w*|Opinion\w*|Analysis\w*)Article.*")
_MOST_DEEP: Final = 6
_TITLE_WORDS: Final = 3
_BEFORE_SITE = re.compile(r"\s+[|–—•·»-]\s+(?=[^|–—•·»]{2,40}$)")
_AUTHOR_IS_ADDRESS = re.compile(r"https?:|www\.|@")


@dataclass(frozen=True, slots=True)
class PageFacts:
    """Hold what a page says of itself; what it does not say is empty."""

    title: str = ""
    site: str = ""
    author: str = ""
    date: str = ""
    language: str = ""
    url: str = ""
    is_news: bool = False
    hrefs: tuple[str, ...] = ()
    """Where the page leads."""


def facts_of_page(page: Page, address: str = "") -> PageFacts:
    """Read the facts of a page that was at an address, if that is known: structured data first, then meta tags."""
    data = _article_in(page.data)
    meta = page.meta
    site = _first(_name(data.get("publisher")), meta.get("og:site_name"), meta.get("application-name"))
    title = _first(
        _line(data.get("headline")), meta.get("og:title"), meta.get("twitter:title"), page.title, _headline(page)
    )
    return PageFacts(
        _title(title, site, page),
        site or _site_of(title, page),
        _author(data, meta),
        _date(data, page),
        _language(data, page),
        clean_url(urljoin(address, _url(data, page)) if _url(data, page) else address),
        _KINDS_OF_NEWS.fullmatch(str(data.get("@type"))) is not None,
        tuple(page.hrefs),
    )


def clean_url(url: str) -> str:
    """Return an address without what only tracks readers, and without a place in the page."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        return ""
    asked = [
        (key, value) for key, value in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.fullmatch(key)
    ]
    query = urlencode(asked) if len(asked) != len(parse_qsl(parts.query, keep_blank_values=True)) else parts.query
    return urlunsplit((parts.scheme, parts.netloc.lower(), parts.path or "/", query, ""))


def same_address(url: str) -> str:
    """Return what two addresses of one page have in common: not the scheme, `www`, `m` or `amp`, nor the last slash."""
    parts = urlsplit(clean_url(url))
    host = re.sub(r"^(?:www|m|mobile|amp)\.", "", parts.netloc)
    path = re.sub(r"(?:^/amp(?=/)|/amp/?$|\.amp$)", "", parts.path)
    return f"{host}{path.rstrip('/')}{'?' if parts.query else ''}{parts.query}"


def _article_in(blocks: Sequence[str]) -> Mapping[str, Any]:
    """Find the article in a page's structured data."""
    for block in blocks:
        try:
            data = json.loads(block, strict=False)
        except (ValueError, RecursionError):
            continue
        for one in _objects(data, _MOST_DEEP):
            kinds = one.get("@type")
            if any(
                isinstance(kind, str) and _ARTICLES.fullmatch(kind)
                for kind in (kinds if isinstance(kinds, list) else [kinds])
            ):
                return one
    return {}


def _objects(data: object, deep: int) -> Iterator[Mapping[str, Any]]:
    if deep and isinstance(data, list):
        for one in data:
            yield from _objects(one, deep - 1)
    elif deep and isinstance(data, dict):
        yield data
        yield from _objects([value for key, value in data.items() if key in {"@graph", "mainEntity"}], deep - 1)


def _line(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _name(value: object) -> str:
    """Return the names in a value of structured data: a text, an object with a name, or several."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_name, value[:4])))
    return _line(value.get("name")) if isinstance(value, dict) else _line(value)


def _first(*texts: str | None) -> str:
    return next((text.strip() for text in texts if text and text.strip()), "")


def _headline(page: Page) -> str:
    return next((block.text for block in page.blocks if block.hint == "headline"), "")


def _title(title: str, site: str, page: Page) -> str:
    """Leave the site's name out of a title that ends with it."""
    found = _BEFORE_SITE.search(title)
    if not found or count_words(title[: found.start()]) < _TITLE_WORDS:
        return title
    behind = title[found.end() :].casefold()
    is_site = site and (behind in site.casefold() or site.casefold() in behind)
    return title[: found.start()] if is_site or title[: found.start()] == _headline(page) else title


def _site_of(title: str, page: Page) -> str:
    """Return what stands behind the headline in a title, where the page does not name its site."""
    found = _BEFORE_SITE.search(page.title.strip())
    return page.title.strip()[found.end() :] if found and title else ""


def _author(data: Mapping[str, Any], meta: Mapping[str, str]) -> str:
    named = _first(_name(data.get("author")), meta.get("author"), meta.get("article:author"), meta.get("dc.creator"))
    return "" if _AUTHOR_IS_ADDRESS.search(named) else named


def _date(data: Mapping[str, Any], page: Page) -> str:
    names = ("article:published_time", "datepublished", "date", "dc.date", "pubdate", "publish-date", "dc.date.issued")
    written = (
        *(_line(data.get(key)) for key in ("datePublished", "dateCreated")),
        *(page.meta.get(name, "") for name in names),
        *page.times[:1],
    )
    return next((day for text in written if (day := day_of(text))), "")


def day_of(written: str) -> str:
    """Return the day of a date that a machine wrote, `2024-01-26T10:00:00+07:00`, as authors write it."""
    found = re.match(r"(\d{4})-?(\d{2})?-?(\d{2})?", written.strip())
    if not found:
        return ""
    try:
        return str(parse_date("-".join(filter(None, found.groups()))))
    except ValueError:
        return ""


def _language(data: Mapping[str, Any], page: Page) -> str:
    said = _first(
        _line(data.get("inLanguage")), page.language, page.meta.get("og:locale"), page.meta.get("content-language")
    )
    tag = re.match(r"[A-Za-z]{2,3}(?![A-Za-z])", said)
    if tag:
        return tag[0].lower()
    text = " ".join(block.text for block in page.blocks)
    return language_of(text) if text else ""


def _url(data: Mapping[str, Any], page: Page) -> str:
    whole = data.get("mainEntityOfPage")
    named = whole.get("@id") if isinstance(whole, dict) else whole
    found = (page.links.get("canonical"), page.meta.get("og:url"), _line(data.get("url")), _line(named))
    return _first(*(text for text in found if text and not text.startswith("#")))
