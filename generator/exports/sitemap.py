"""List every page for search engines, each with its translation."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

from generator.render.page import Page
from generator.site.addresses import language_root

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"


def sitemap(pages: Iterable[Page], address: str) -> str:
    """Write `sitemap.xml` for pages published at `address` (sitemaps.org, with Google's language alternates)."""
    register_namespace("", _SITEMAP)
    register_namespace("xhtml", _XHTML)
    root = Element(f"{{{_SITEMAP}}}urlset")
    for page in pages:
        if page.place.is_listed and page.lang in page.languages:
            _add(root, page, address)
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _add(root: Element, page: Page, address: str) -> None:
    entry = SubElement(root, f"{{{_SITEMAP}}}url")
    SubElement(entry, f"{{{_SITEMAP}}}loc").text = address + page.path
    if changed := page.updated or page.published:
        SubElement(entry, f"{{{_SITEMAP}}}lastmod").text = changed
    for hreflang, lang in (*((lang, lang) for lang in page.languages), ("x-default", page.languages[0])):
        href = address + language_root(lang) + page.uri
        SubElement(entry, f"{{{_XHTML}}}link", {"rel": "alternate", "hreflang": hreflang, "href": href})


def robots(address: str) -> str:
    """Write `robots.txt`: everything may be crawled, and `sitemap.xml` lists it."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {address}sitemap.xml\n"
