"""List every page for search engines, each with its translation."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

from generator.content.models import Article, Claim, Explainer, Part
from generator.render.page import Page
from generator.site.addresses import language_root, section_uri
from generator.site.resolve import Site

Where = tuple[str, str | None]

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"


def sitemap(pages: Iterable[Page], site: Site) -> str:
    """Write `sitemap.xml` for the pages of a site (sitemaps.org, with Google's language alternates)."""
    address, corrections = site.settings.address, _corrections(site)
    register_namespace("", _SITEMAP)
    register_namespace("xhtml", _XHTML)
    root = Element(f"{{{_SITEMAP}}}urlset")
    for page in pages:
        if page.place.is_listed and page.lang in page.languages:
            _add(root, page, address, _changed(page, corrections))
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _add(root: Element, page: Page, address: str, changed: datetime.date | None) -> None:
    entry = SubElement(root, f"{{{_SITEMAP}}}url")
    SubElement(entry, f"{{{_SITEMAP}}}loc").text = address + page.path
    if changed:
        SubElement(entry, f"{{{_SITEMAP}}}lastmod").text = changed.isoformat()
    for hreflang, lang in (*((lang, lang) for lang in page.languages), ("x-default", page.languages[0])):
        href = address + language_root(lang) + page.uri
        SubElement(entry, f"{{{_XHTML}}}link", {"rel": "alternate", "hreflang": hreflang, "href": href})


def _changed(page: Page, corrections: Mapping[Where, datetime.date]) -> datetime.date | None:
    """Return the newest day on which the content says that what a page tells has changed; None where it says none.

    Most records name no such day. A day of the build, or that of a file, would tell of changes where none are.
    """
    record, part = page.record, page.place.part
    corrected = [day for (at, inner), day in corrections.items() if record and at == record.id and _holds(part, inner)]
    match part or record:
        case Claim() as claim:
            return max((*_days_of(claim), *corrected))
        case Article() as article:
            held = (day for claim in article.claims for day in _days_of(claim))
            return max((article.published, *held, *corrected))
        case Explainer() as explainer:
            days = (explainer.published, explainer.updated, explainer.checked, *corrected)
            return max(day for day in days if day)
        case _:
            return max(corrections.values(), default=None) if page.uri == section_uri("corrections") else None


def _holds(part: Part | None, inner: str | None) -> bool:
    """Tell whether a page shows what was corrected: that of a whole record shows all of it."""
    return part is None or inner == getattr(part, "id", None)


def _days_of(claim: Claim) -> tuple[datetime.date, ...]:
    return claim.checked, *(former.until for former in claim.was)


def _corrections(site: Site) -> Mapping[Where, datetime.date]:
    """Return for what was corrected the newest day on which it was: a record, and a part of it if one is named."""
    found: dict[Where, datetime.date] = {}
    for one in site.corrections:
        where = (one.where.id, one.where.part)
        found[where] = max(one.date, found.get(where, one.date))
    return found


def robots(address: str) -> str:
    """Write `robots.txt`: everything may be crawled, and `sitemap.xml` lists it."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {address}sitemap.xml\n"
