"""Hold a finished page, and what every kind of page needs to become one."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup, escape

from generator.addresses import ROOT, label, language_root, spoken, uri
from generator.dates import PartialDate, say_date
from generator.lang import OTHER, Lang
from generator.link import CITE, Linked
from generator.models import Bilingual, Prose, Record, Source
from generator.prose import BAR
from generator.words import say, say_count

_TEMPLATES = Path(__file__).with_name("templates")
_CITATION = re.compile(f"{CITE}([^{BAR}]*){BAR}([^{CITE}]*){CITE}")
DESCRIPTION_LENGTH = 160


@dataclass(frozen=True, slots=True)
class Heading:
    """Name a section of a page for its table of contents; `level` is 2 or 3."""

    id: str
    title: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Page:
    """Hold one finished page in one language; `uri` lies below the root of its language and ends in `/`, or is empty."""

    lang: Lang
    uri: str
    kind: str
    title: str
    description: str
    body: str
    headings: tuple[Heading, ...] = ()
    source: str | None = None
    """The content file behind it, below the content folder."""

    @property
    def path(self) -> str:
        """Give the place of the page below the site's root."""
        return language_root(self.lang) + self.uri


@dataclass(frozen=True, slots=True)
class Citation:
    """Number a source that a page cites, with the places that cite it."""

    number: int
    source: Source
    uses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class View:
    """See the site in one language: what templates call."""

    linked: Linked
    lang: Lang

    def say(self, key: str, **facts: object) -> str:
        """Give a word of the interface."""
        return say(key, self.lang, **facts)

    def count(self, key: str, count: int) -> str:
        """Give the words for a number of things."""
        return say_count(key, count, self.lang)

    def text(self, text: Bilingual) -> Markup:
        """Write a line of text; in the other language, marked as such, where this one is missing."""
        if text.side(self.lang) is not None:
            return escape(text.side(self.lang))
        return Markup('<span lang="{}">{}</span>').format(OTHER[self.lang], spoken(text, self.lang))

    def plain(self, text: Bilingual) -> str:
        """Give a line of text without markup: for titles and attributes."""
        return spoken(text, self.lang)

    def prose(self, owner: Record, text: Prose) -> Markup:
        """Write a finished text; the other language's, with a notice, where this one is missing."""
        words = text.side(self.lang)
        if words is not None:
            return Markup(self.linked.fragment(owner, words, self.lang).html)  # noqa: S704  # escaped by its writer
        other = OTHER[self.lang]
        fallback = Markup(self.linked.fragment(owner, text.side(other) or "", other).html)  # noqa: S704
        notice = Markup('<p class="untranslated">{}</p>').format(self.say("untranslated"))
        return notice + Markup('<div lang="{}">{}</div>').format(other, fallback)

    def plain_prose(self, owner: Record, text: Prose) -> str:
        """Give a finished text's words alone."""
        lang = self.lang if text.side(self.lang) is not None else OTHER[self.lang]
        return self.linked.fragment(owner, text.side(lang) or "", lang).plain

    def href(self, record: Record | str, part: str | None = None) -> str:
        """Give the address of a record, or of a path below the language's root, as seen from the page."""
        return ROOT + (record if isinstance(record, str) else uri(record, part))

    def name(self, record: Record) -> str:
        """Give the name of a record."""
        return label(record, self.lang)

    def record(self, record_id: str) -> Any:
        """Give the record behind an id."""
        return self.linked.site.records[record_id]

    def date(self, date: PartialDate, style: str = "long") -> Markup:
        """Write a date as this language writes it, with its ISO form for machines."""
        said = say_date(date, self.lang, style="short" if style == "short" else "long")
        return Markup('<time datetime="{}">{}</time>').format(date.iso, said)

    def day(self, day: Any, style: str = "long") -> Markup:
        """Write a day of the calendar."""
        return self.date(PartialDate(day.year, day.month, day.day), style)


@functools.cache
def _environment() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.do"],
    )


def render(template: str, view: View, **context: object) -> str:
    """Fill a template; citations and links in the result still wait for `finish`."""
    return _environment().get_template(template).render(v=view, lang=view.lang, other=OTHER[view.lang], **context)


def cited(html: str, view: View) -> tuple[str, tuple[Citation, ...]]:
    """Number the citations of a page in the order in which they appear, and list their sources."""
    uses: dict[str, list[str]] = {}

    def number(found: re.Match[str]) -> str:
        source, locator = found[1], found[2]
        places = uses.setdefault(source, [])
        places.append(f"cite-{source}-{len(places) + 1}")
        return _environment().get_template("citation.html").render(
            v=view,
            number=list(uses).index(source) + 1,
            anchor=places[-1],
            source=view.record(source),
            locator=_local(Markup(locator).unescape(), view.lang),
        )

    numbered = _CITATION.sub(number, html)
    records: Mapping[str, Any] = view.linked.site.records
    citations = (Citation(index, records[source], tuple(places)) for index, (source, places) in enumerate(uses.items(), 1))
    return numbered, tuple(citations)


def _local(locator: str, lang: Lang) -> str:
    # Editors write locators in English; pages are the one word in them that Vietnamese readers would miss.
    return re.sub(r"\bpp?\. ?", "tr. ", locator) if lang == "vi" else locator


def finish(html: str, at: str) -> str:
    """Put in the way from the page at `at` (below its language's root) up to that root."""
    return html.replace(ROOT, "../" * at.count("/") or "./")


def description(text: str) -> str:
    """Cut a text to the length that search engines show, at a word's end."""
    words = " ".join(text.split())
    if len(words) <= DESCRIPTION_LENGTH:
        return words
    return words[:DESCRIPTION_LENGTH].rsplit(" ", 1)[0].rstrip(" ,;:–—") + "…"
