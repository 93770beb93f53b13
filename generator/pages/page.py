"""Hold a finished page, and what every kind of page needs to become one."""

from __future__ import annotations

import datetime
import functools
import html
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup, escape

from generator.addresses import ROOT, label, language_root, spoken, uri
from generator.dates import PartialDate, say_date
from generator.fields import SourceRef
from generator.foreign import escape_marked, is_vietnamese
from generator.lang import LANGS, OTHER, Lang
from generator.link import CITE, Linked
from generator.models import (
    Answered,
    Bilingual,
    Paragraph,
    Part,
    Prose,
    Question,
    Record,
    SiteSettings,
    Source,
)
from generator.pages.cards import WITHOUT_CARDS, cards_of, first_sentence
from generator.pages.icons import icon
from generator.prose import BAR
from generator.report import say_review
from generator.vietnamese import SortKey, initial, sort_key
from generator.words import say, say_count, words

# Stands in a page's body for the list of its sources, which is known only when all is numbered.
SOURCES = "\ue003"
DESCRIPTION_LENGTH = 160
ABOUT = "about/"

TEMPLATES = Path(__file__).with_name("templates")
# The space before a citation goes: its number stands close to the word.
_CITATION = re.compile(rf"\s*{CITE}([^{BAR}]*){BAR}([^{CITE}]*){CITE}")


@dataclass(frozen=True, slots=True)
class Heading:
    """Name a section of a page for its table of contents; `level` is 2 or 3."""

    id: str
    title: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Page:
    """Hold one finished page in one language.

    Its `uri` lies below the root of its language and ends in `/`, or is empty.
    """

    lang: Lang
    uri: str
    kind: str
    title: str
    description: str
    body: str
    headings: tuple[Heading, ...] = ()
    source: str | None = None
    """The content file behind it, below the content folder."""
    languages: tuple[Lang, ...] = LANGS
    """The languages in which its main text is there; it claims no other."""
    sources: tuple[str, ...] = ()
    """The ids of the sources that it lists."""
    card: str | None = None
    """The picture that stands for it where it is shared, below the site's root."""
    published: str | None = None
    updated: str | None = None

    @property
    def path(self) -> str:
        """Give the place of the page below the site's root."""
        return language_root(self.lang) + self.uri

    @property
    def facts(self) -> dict[str, Any]:
        """Give all but the body in plain data: what the theme says around it."""
        # The sources are in the body. Both languages are the rule, which goes without saying.
        silent = {"body", "sources"} | ({"languages"} if self.languages == LANGS else set())
        return {key: value for key, value in asdict(self).items() if key not in silent}


@dataclass(frozen=True, slots=True)
class Draft:
    """Name a page that can be made: to list pages costs nothing, and one is made without the others."""

    lang: Lang
    uri: str
    compose: Callable[[], Page]

    @property
    def path(self) -> str:
        """Give the place of the page below the site's root."""
        return language_root(self.lang) + self.uri


@dataclass(frozen=True, slots=True)
class Citation:
    """Number a source that a page rests on, with the places that cite it."""

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
        words = text.side(self.lang)
        if words is not None:
            return self.marked(words)
        return Markup('<span lang="{}">{}</span>').format(OTHER[self.lang], self.marked(spoken(text, self.lang)))

    def marked(self, words: str) -> Markup:
        """Write words that are in no language of ours or in the page's, passages in other scripts marked."""
        return Markup(escape_marked(words, escape))  # noqa: S704  # escaped just now

    def word(self, word: str) -> Markup:
        """Write a word whose language only its letters can tell."""
        return self.foreign(word, "vi") if is_vietnamese(word) else self.marked(word)

    def line(self, text: Bilingual) -> Markup:
        """Write a line of text where it is at home: marked where it is missing, or behind the other language."""
        return self.text(text) + self.mark(text)

    def mark(self, text: Bilingual) -> Markup:
        """Mark a line of text that is missing in this language, or behind the other."""
        missing = text.side(self.lang) is None
        key = "untranslated.line" if missing else "behind.line"
        if missing or self.is_behind(text):
            return Markup(' <small class="unread">{}</small>').format(self.say(key))
        return Markup()

    def is_behind(self, text: Bilingual) -> bool:
        """Tell whether a text stayed as it was when the other language changed."""
        return self.lang in self.linked.site.translations.behind.get(text, ())

    def translated(self, record: Record) -> str:
        """Say how a record came into this language, if a machine did it or nobody has reviewed it."""
        making = record.translated.side(self.lang) if record.translated else None
        if making is None or (making.made == "human" and making.reviewed):
            return ""
        return f"{self.say(f'made.{making.made}')}; {say_review(making, self.lang)}."

    def plain(self, text: Bilingual) -> str:
        """Give a line of text without markup: for titles and attributes."""
        return spoken(text, self.lang)

    def prose(self, owner: Record, text: Prose) -> Markup:
        """Write a finished text; the other language's, with a notice, where this one is missing."""
        words = text.side(self.lang)
        if words is not None:
            notice = self._notice("behind") if self.is_behind(text) else Markup()
            return notice + Markup(self.linked.fragment(owner, words, self.lang).html)  # noqa: S704  # escaped by its writer
        other = OTHER[self.lang]
        fallback = Markup(self.linked.fragment(owner, text.side(other) or "", other).html)  # noqa: S704
        return self._notice("untranslated") + Markup('<div lang="{}">{}</div>').format(other, fallback)

    def _notice(self, key: str) -> Markup:
        return Markup('<p class="untranslated">{}</p>').format(self.say(key))

    def plain_prose(self, owner: Record, text: Prose) -> str:
        """Give a finished text's words alone."""
        lang = self.lang if text.side(self.lang) is not None else OTHER[self.lang]
        return self.linked.fragment(owner, text.side(lang) or "", lang).plain

    def opening(self, owner: Record, text: Prose) -> Markup:
        """Write the first sentence of a finished text, its words alone."""
        lang = self.lang if text.side(self.lang) is not None else OTHER[self.lang]
        return self.foreign(first_sentence(self.plain_prose(owner, text)), lang)

    def href(self, record: Record | str, part: str | None = None) -> str:
        """Give the address of a record, or of a path below the language's root, as seen from the page."""
        if isinstance(record, SiteSettings):
            return f"{ROOT}{ABOUT}#{part}"
        return ROOT + (record if isinstance(record, str) else uri(record, part))

    def name(self, record: Record) -> str:
        """Give the name of a record."""
        return label(record, self.lang)

    def part_name(self, part: Part) -> str:
        """Give the name of a part of a record."""
        if isinstance(part, Paragraph):
            headline = part.form == "headline"
            return self.say("paragraph.headline") if headline else self.say("paragraph", number=part.id.lstrip("p"))
        if isinstance(part, Answered):
            return self.plain(part.question)
        return self.say("unknown") if isinstance(part, Question) else label(part, self.lang)

    def record(self, record_id: str) -> Any:
        """Give the record behind an id."""
        return self.linked.site.records[record_id]

    def record_or_none(self, record_id: str) -> Record | None:
        """Give the record behind an id, or nothing for the site's own settings."""
        return self.linked.site.records.get(record_id)

    def records(self, refs: Iterable[str]) -> list[Any]:
        """Give the records behind some ids, in the order of the language's alphabet."""
        return self.sorted(self.record(ref) for ref in refs)

    def sorted(self, records: Iterable[Any]) -> list[Any]:
        """Put records into the order of the language's alphabet."""
        return sorted(records, key=self.order)

    def order(self, record: Record) -> SortKey:
        """Give a record's place in the alphabet."""
        return sort_key(self.name(record), self.lang)

    def initial(self, record: Record) -> str:
        """Give the letter that a record stands under."""
        return initial(self.name(record), self.lang)

    def foreign(self, words: str, lang: str) -> Markup:
        """Write words of a known language, marked where it is not the page's."""
        return self.marked(words) if lang == self.lang else Markup('<span lang="{}">{}</span>').format(lang, words)

    def source_title(self, source: Source) -> Markup:
        """Write a source's title in its own language, or our description of it in the page's."""
        if isinstance(source.title, str):
            return self.foreign(source.title, source.language)
        return self.text(source.title)

    def locator(self, ref: SourceRef) -> str:
        """Give the place inside a source, as this language says it."""
        return _local(ref.locator or "", self.lang)

    def cite(self, refs: Iterable[SourceRef]) -> Markup:
        """Cite sources outside an author's text; `compose` numbers them."""
        marks = "".join(f"{CITE}{escape(ref.id)}{BAR}{escape(ref.locator or '')}{CITE}" for ref in refs)
        return Markup(marks)  # noqa: S704  # escaped just now

    def language(self, tag: str) -> str:
        """Name a language."""
        key = f"language.{tag.partition('-')[0]}"
        return self.say(key) if key in words() else self.say("language.other", tag=tag)

    def date(self, date: PartialDate, style: str = "long") -> Markup:
        """Write a date as this language writes it, with its ISO form for machines."""
        said = say_date(date, self.lang, style="short" if style == "short" else "long")
        return Markup('<time datetime="{}">{}</time>').format(date.iso, said)

    def day(self, day: datetime.date, style: str = "long") -> Markup:
        """Write a day of the calendar."""
        return self.date(PartialDate(day.year, day.month, day.day), style)


@functools.cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {"icon": icon, "SOURCES": SOURCES}
    return environment


def render(template: str, view: View, **context: object) -> str:
    """Fill a template; citations and links in the result still wait for `compose`."""
    return fill(template, v=view, lang=view.lang, other=OTHER[view.lang], **context)


def fill(template: str, **context: object) -> str:
    """Fill a template that needs no site."""
    return _environment().get_template(template).render(**context)


def compose(  # noqa: PLR0913  # a page has that many sides, each named by the caller
    view: View,
    *,
    uri: str,
    kind: str,
    title: str,
    about: str,
    body: str,
    rests_on: Iterable[SourceRef] = (),
    headings: tuple[Heading, ...] = (),
    source: str | None = None,
    languages: tuple[Lang, ...] = LANGS,
) -> Page:
    """Finish a page: number its citations, list its sources where the body keeps the place, put its links in.

    `rests_on` names sources that are listed even if no word cites them.
    """
    numbered, citations = cited(body, view, rests_on)
    sources = render("sources_cited.html", view, citations=citations) if citations else ""
    whole = numbered.replace(SOURCES, sources)
    whole += "" if kind in WITHOUT_CARDS else _carried(whole, view)
    listed = tuple(citation.source.id for citation in citations)
    finished = finish(whole, uri)
    return Page(view.lang, uri, kind, title, description(about), finished, headings, source, languages, listed)


def _carried(body: str, view: View) -> str:
    terms, actors = cards_of(body, view.linked.site.records)
    listed = {"terms": view.sorted(terms), "actors": view.sorted(actors)}
    return render("cards.html", view, **listed) if terms or actors else ""


def cited(body: str, view: View, rests_on: Iterable[SourceRef] = ()) -> tuple[str, tuple[Citation, ...]]:
    """Give the page with its citations numbered in the order in which they appear, and the list of their sources."""
    uses: dict[str, list[str]] = {}
    numbers: dict[str, int] = {}
    template = _environment().get_template("citation.html")

    def number(found: re.Match[str]) -> str:
        source, locator = found[1], html.unescape(found[2])
        places = uses.setdefault(source, [])
        places.append(f"_cite-{source}-{len(places) + 1}")
        said = _local(locator, view.lang)
        follows = body[found.start() - 1 : found.start()] == CITE
        facts = {"number": numbers.setdefault(source, len(uses)), "anchor": places[-1], "id": source}
        return template.render(v=view, locator=said, follows=follows, **facts)

    numbered = _CITATION.sub(number, body)
    for ref in rests_on:
        uses.setdefault(ref.id, [])
    records: Mapping[str, Any] = view.linked.site.records
    listed = enumerate(uses.items(), 1)
    return numbered, tuple(Citation(index, records[source], tuple(places)) for index, (source, places) in listed)


def _local(locator: str, lang: Lang) -> str:
    # Editors write locators in English; pages are the one word in them that Vietnamese readers would miss.
    return re.sub(r"\bpp?\. ?", "tr. ", locator) if lang == "vi" else locator


def finish(body: str, at: str) -> str:
    """Put in the way from the page at `at` (below its language's root) up to that root."""
    return body.replace(ROOT, "../" * at.count("/") or "./")


def description(text: str) -> str:
    """Cut a text to the length that search engines show, at a word's end."""
    words = " ".join(text.split())
    if len(words) <= DESCRIPTION_LENGTH:
        return words
    return words[:DESCRIPTION_LENGTH].rsplit(" ", 1)[0].rstrip(" ,;:–—") + "…"


def file_of(record: Record) -> str:
    """Give the content file of a record, below the content folder."""
    return f"{record.folder}/{record.id}.yml" if record.folder else f"{record.id}.yml"
