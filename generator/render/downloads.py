"""List what can be downloaded and followed: the page of data shows it, and pages announce it in their heads.

The files themselves are exports. Each has a kind: `data.KEY` names it to readers, `data.KEY.about` says what it holds.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import yaml

from generator.content.models import Explainer, SiteSettings
from generator.site.addresses import language_root
from generator.text.lang import LANGS, Lang

Group = Literal["tables", "terms", "sources", "machines", "books", "cards", "follow"]
_EXAMPLES = Path(__file__).with_name("examples.yml")
GROUPS: tuple[Group, ...] = ("tables", "terms", "sources", "machines", "books", "cards", "follow")


@dataclass(frozen=True, slots=True)
class Download:
    """Name one file, or one in each language at the same path below its root.

    `type` is its media type, `format` what readers call that. `schema` is where its shape is written down: an address,
    or a path below the site's root.
    """

    key: str
    group: Group
    path: str
    type: str
    format: str
    langs: tuple[Lang, ...] = ()
    """The languages that have a file of their own; none where one file holds both."""
    schema: str = ""

    def at(self, lang: Lang) -> str:
        """Return the path of the file for readers of a language, below the site's root."""
        return language_root(lang) + self.path if self.langs else self.path

    def seen_from(self, lang: Lang) -> str:
        """Return the way to the file from the root of a language."""
        return self.path if self.langs else _from_root(lang) + self.path

    def schema_seen_from(self, lang: Lang) -> str:
        """Return the way to the schema from the root of a language, or its address elsewhere."""
        return self.schema if "://" in self.schema else _from_root(lang) + self.schema


def _from_root(lang: Lang) -> str:
    """Return the way from the root of a language to that of the site."""
    return "../" * language_root(lang).count("/")


_ATOM, _JSON = "application/atom+xml", "application/feed+json"
_RFC_4287 = "https://www.rfc-editor.org/rfc/rfc4287"
_RFC_5545 = "https://www.rfc-editor.org/rfc/rfc5545"
_JSON_FEED = "https://www.jsonfeed.org/version/1.1/"
_APKG = "application/x-apkg"
_ISO_30042 = "https://www.iso.org/standard/62510.html"
_EPUB = "application/epub+zip"
_PACKAGE = "data/datapackage.json"


def _table(key: str) -> Download:
    return Download(key, "tables", f"data/{key}.csv", "text/csv", "CSV")


DOWNLOADS: tuple[Download, ...] = (
    _table("claims"),
    _table("articles"),
    _table("terms"),
    _table("actors"),
    _table("relations"),
    _table("events"),
    _table("sources"),
    Download(
        "datapackage", "tables", _PACKAGE, "application/json", "Data Package 2.0", schema="https://datapackage.org/"
    ),
    Download("tbx", "terms", "data/glossary.tbx", "application/x-tbx", "TBX-Basic", schema=_ISO_30042),
    Download(
        "skos", "terms", "data/glossary.ttl", "text/turtle", "SKOS", schema="https://www.w3.org/TR/skos-reference/"
    ),
    Download("bibtex", "sources", "data/sources.bib", "application/x-bibtex", "BibTeX"),
    Download("csl", "sources", "data/sources.csl.json", "application/vnd.citationstyles.csl+json", "CSL-JSON"),
    Download("api", "machines", "api/v1/index.json", "application/json", "JSON", schema="api/v1/schema/index.json"),
    Download("claimreview", "machines", "data/claims.jsonld", "application/ld+json", "JSON-LD", ("vi", "en")),
    Download("book-vi", "books", "data/book-vi.epub", _EPUB, "EPUB"),
    Download("book-en", "books", "data/book-en.epub", _EPUB, "EPUB"),
    *(Download(f"anki-{key}", "cards", f"data/anki-{key}.apkg", _APKG, "Anki") for key in ("vi", "en", "both")),
    Download("feed", "follow", "feed.xml", _ATOM, "Atom", LANGS, _RFC_4287),
    Download("feed-json", "follow", "feed.json", _JSON, "JSON Feed", LANGS, _JSON_FEED),
    Download("feed-corrections", "follow", "corrections/feed.xml", _ATOM, "Atom", LANGS, _RFC_4287),
    Download("feed-corrections-json", "follow", "corrections/feed.json", _JSON, "JSON Feed", LANGS, _JSON_FEED),
    Download("feed-all", "follow", "feed-all.xml", _ATOM, "Atom", schema=_RFC_4287),
    Download("feed-all-json", "follow", "feed-all.json", _JSON, "JSON Feed", schema=_JSON_FEED),
    Download("timeline", "follow", "timeline.ics", "text/calendar", "iCalendar", LANGS, _RFC_5545),
    Download("coming", "follow", "coming.ics", "text/calendar", "iCalendar", LANGS, _RFC_5545),
)
"""All but those of single records, in the order in which readers see them."""


OFFLINE = Download("offline", "books", "data/site.zip", "application/zip", "ZIP")
"""The whole site, where the settings say so."""


def downloads_of(settings: SiteSettings) -> tuple[Download, ...]:
    """List what can be downloaded from a site, in the order in which readers see it."""
    last = max(index for index, one in enumerate(DOWNLOADS) if one.group == OFFLINE.group)
    return (*DOWNLOADS[: last + 1], OFFLINE, *DOWNLOADS[last + 1 :]) if settings.offline_copy else DOWNLOADS


def download(key: str) -> Download:
    """Return the download with a key."""
    return next(one for one in DOWNLOADS if one.key == key)


def book_of(explainer: Explainer, lang: Lang) -> Download:
    """Return an explainer's own book in a language."""
    return Download("book", "books", f"data/books/{explainer.id}-{lang}.epub", _EPUB, "EPUB")


TABLES_OF: Mapping[str, str] = {
    "claims": "claims",
    "glossary": "terms",
    "actors": "actors",
    "timeline": "events",
    "sources": "sources",
}
"""Which sections of the site list what a table holds: their first pages announce it."""

ALSO_OF: Mapping[str, tuple[str, ...]] = {"glossary": ("tbx", "skos")}
"""What else the first page of a section announces to programs."""


@functools.cache
def examples() -> Mapping[str, str]:
    """Read for some downloads, by their keys, what one thing in them looks like."""
    by_key: Mapping[str, str] = yaml.load(_EXAMPLES.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return by_key
