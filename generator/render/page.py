"""Hold a finished page, where it is, and a page that can be made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.content.models import Claim, Part, Record
from generator.site.addresses import file_of, language_root, section_uri, uri
from generator.text.lang import LANGS, OTHER, Lang

if TYPE_CHECKING:
    from generator.render.reporting import ReportLink
    from generator.render.view import View

DESCRIPTION_LENGTH = 160


@dataclass(frozen=True, slots=True)
class Heading:
    """Name a section of a page for its table of contents; `level` is 2 or 3."""

    id: str
    title: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Place:
    """Hold where a page is below the root of its language, of what kind it is, and which record it is about.

    A `uri` ends in `/` or is empty, but for the page for missing addresses.
    """

    uri: str
    kind: str
    record: Record | None = None
    part: Part | None = None
    """The part of the record that the page is about, where it has a page of its own."""
    is_listed: bool = True
    """Whether search engines may list it."""
    is_missing: bool = False
    """Whether it is the page for missing addresses: it answers at any depth, has no address and no other language."""


def place_of(record: Record) -> Place:
    """Return the place of a record's own page."""
    return Place(uri(record), record.kind_name, record)


def place_of_part(record: Record, part: Claim, kind: str) -> Place:
    """Return the place of the page that a part of a record has of its own."""
    return Place(uri(record, part.id), kind, record, part)


def place_of_section(section: str) -> Place:
    """Return the place of the page that begins a section of the site: mostly a list."""
    return Place(section_uri(section), section)


@dataclass(frozen=True, slots=True)
class Page:
    """Hold one finished page in one language."""

    lang: Lang
    place: Place
    title: str
    description: str
    body: str
    headings: tuple[Heading, ...] = ()
    languages: tuple[Lang, ...] = LANGS
    """The languages in which its main text is there; it claims no other."""
    sources: tuple[str, ...] = ()
    """The ids of the sources that it lists."""
    social_card: str | None = None
    """The image that stands for it where it is shared, below the site's root."""
    moved_to: str | None = None
    """The path below the root of the language to which an address leads that is no more."""
    reports: tuple[ReportLink, ...] = ()
    """The ways to report a mistake on it."""
    published: str | None = None
    updated: str | None = None
    oembed: str | None = None
    """The path of what tells programs how to embed it, below the root of its language."""
    feed: str | None = None
    """The path of the feed of what the page is about, below the root of its language and without the ending."""

    @property
    def uri(self) -> str:
        """Return the path of the page below the root of its language."""
        return self.place.uri

    @property
    def kind(self) -> str:
        """Return the kind of page: `term`, `glossary`, `home`."""
        return self.place.kind

    @property
    def record(self) -> Record | None:
        """Return the record that the page is about."""
        return self.place.record

    @property
    def path(self) -> str:
        """Return the path of the page below the site's root."""
        return language_root(self.lang) + self.uri

    @property
    def file(self) -> str:
        """Return the path of the page's file below the site's root."""
        return file_at(self.path)

    @property
    def facts(self) -> dict[str, Any]:
        """Return as plain data what the theme shows around the body."""
        return {
            "lang": self.lang,
            "other": OTHER[self.lang],
            "languages": self.languages,
            "uri": self.uri,
            "kind": self.kind,
            "title": self.title,
            "description": self.description,
            "source": file_of(self.record) if self.record else None,
            "is_listed": self.place.is_listed,
            "is_missing": self.place.is_missing,
            "social_card": self.social_card,
            "moved_to": self.moved_to,
            "reports": [report._asdict() for report in self.reports],
            "published": self.published,
            "updated": self.updated,
            "oembed": self.oembed,
            "feed": self.feed,
        }


@dataclass(frozen=True, slots=True)
class PlannedPage:
    """Name a page that can be made: listing pages is cheap, and each is made on its own."""

    lang: Lang
    place: Place
    make: Callable[[View], Page]

    @property
    def path(self) -> str:
        """Return the path of the page below the site's root."""
        return language_root(self.lang) + self.place.uri


def file_at(path: str) -> str:
    """Return the path of the file of a page, below the site's root."""
    return f"{path}index.html" if path.endswith("/") or not path else path


def description(text: str) -> str:
    """Cut a text to the length that search engines show, at a word's end."""
    line = " ".join(text.split())
    if len(line) <= DESCRIPTION_LENGTH:
        return line
    return line[:DESCRIPTION_LENGTH].rsplit(" ", 1)[0].rstrip(" ,;:–—") + "…"
