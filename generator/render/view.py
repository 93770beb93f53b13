"""See the site in one language: what the templates of all pages call."""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, TypeVar, overload

from babel import Locale
from markupsafe import Markup, escape

from generator.content.fields import SourceRef
from generator.content.leaves import leaves
from generator.content.models import (
    Bilingual,
    Figure,
    Paragraph,
    Part,
    Prose,
    Question,
    QuestionAnswer,
    Record,
    Source,
    Text,
)
from generator.report.findings import say_review
from generator.site.addresses import label, text_or_fallback, uri
from generator.site.link import Linked
from generator.text.dates import PartialDate, Style, say_date
from generator.text.foreign_passages import ESCAPES, escape_marked, is_vietnamese, lang_attributes
from generator.text.lang import OTHER, Lang
from generator.text.quotation import quoted
from generator.text.sentences import first_sentence
from generator.text.stand_ins import BAR, CITE, ROOT
from generator.text.ui import say, say_count, strings
from generator.text.unbroken import unbroken
from generator.text.vietnamese import SortKey, initial, sort_key

_R = TypeVar("_R", bound=Record)
_CITATIONS = re.compile(f"{CITE}[^{CITE}]*{CITE}")


@dataclass(frozen=True, slots=True)
class View:
    """See the site in one language, while one page is made."""

    linked: Linked
    lang: Lang
    carded: set[str] = field(default_factory=set, compare=False, repr=False)
    """The ids of the terms and actors that the page has linked so far: it will carry their hover cards."""
    told: set[str] = field(default_factory=set, compare=False, repr=False)
    """The notices that the page has given once for all its texts."""
    modules: dict[str | None, Any] = field(default_factory=dict, compare=False, repr=False)
    """The macros of templates, as they were made for this view."""

    def say(self, key: str, **facts: object) -> str:
        """Return a string of the interface, its blanks filled with `facts`."""
        return say(key, self.lang, **facts)

    def count(self, key: str, count: int) -> str:
        """Return the string for a number of things."""
        return say_count(key, count, self.lang)

    def text(self, text: Text) -> Markup:
        """Write a line of text; in the other language, tagged as such, where this one is missing."""
        _refuse_prose(text)
        line = text.side(self.lang)
        if line is not None:
            return self.marked(line)
        return Markup('<span lang="{}">{}</span>').format(
            OTHER[self.lang],
            Markup(escape_marked(text_or_fallback(text, self.lang), _escape)),  # noqa: S704  # escaped just now
        )

    def marked(self, text: str) -> Markup:
        """Write text in the language of the page, or in none, with passages in other scripts tagged."""
        return _marked(text, self.lang)

    def verbatim(self, text: str) -> Markup:
        """Write text for programs, which may break anywhere; passages in other scripts are tagged there too."""
        return Markup(ESCAPES[self.lang](text, escape))  # noqa: S704  # escaped just now

    def quoted(self, words: str) -> str:
        """Put words between quotation marks, for an element that names their language."""
        return quoted(words)

    def word(self, word: str) -> Markup:
        """Write a word whose language is known from its letters only."""
        return self.foreign(word, "vi") if is_vietnamese(word) else self.marked(word)

    def line(self, text: Text) -> Markup:
        """Write a line of text on its own page, with a note if it is missing in this language or behind the other."""
        return self.text(text) + self.translation_note(text)

    def translation_note(self, text: Bilingual) -> Markup:
        """Write the note on a line of text that is missing in this language or behind the other; else nothing."""
        missing = text.side(self.lang) is None
        if missing and self.told:
            return Markup()
        key = "untranslated.line" if missing else "behind.line"
        if missing or self.is_behind(text):
            return Markup(' <small class="unread">{}</small>').format(self.say(key))
        return Markup()

    def untranslated(self, part: Part) -> Markup:
        """Tell once, at the top of a page, that nothing of what it shows is in this language; else nothing.

        The single texts below are not marked then.
        """
        if any(isinstance(leaf, (Text, Prose)) and leaf.side(self.lang) is not None for _, leaf in leaves(part)):
            return Markup()
        self.told.add("untranslated.page")
        return self._notice("untranslated.page")

    def is_behind(self, text: Bilingual) -> bool:
        """Return whether a text stayed as it was when the other language changed."""
        return self.lang in self.linked.site.translations.behind.get(text, ())

    def translated(self, record: Record) -> str:
        """Say how a record was translated into this language, if by machine or not reviewed; else nothing."""
        making = record.translated.side(self.lang) if record.translated else None
        if making is None or (making.made == "human" and making.reviewed):
            return ""
        return f"{self.say(f'made.{making.made}')}; {say_review(making, self.lang)}."

    def plain(self, text: Text) -> str:
        """Return a line of text without markup: for titles and attributes."""
        _refuse_prose(text)
        return text_or_fallback(text, self.lang)

    def prose(self, owner: Record, text: Prose) -> Markup:
        """Write a finished text; in the other language, with a notice, where this one is missing."""
        written = text.side(self.lang)
        if written is not None:
            notice = self._notice("behind") if self.is_behind(text) else Markup()
            return notice + self._fragment(owner, written, self.lang)
        other = OTHER[self.lang]
        fallback = self._fragment(owner, text.side(other) or "", other)
        notice = Markup() if self.told else self._notice("untranslated")
        return notice + Markup('<div lang="{}">{}</div>').format(other, fallback)

    def uncited(self, owner: Record, text: Prose) -> Markup:
        """Write a finished text without the numbers of its sources, where these are named below it."""
        return Markup(_CITATIONS.sub("", self.prose(owner, text)))  # noqa: S704  # only what was written is taken out

    def _fragment(self, owner: Record, text: str, lang: Lang) -> Markup:
        fragment = self.linked.fragment(owner, text, lang)
        self.carded.update(fragment.carded)
        return Markup(fragment.html)  # noqa: S704  # escaped by its writer

    def _notice(self, key: str) -> Markup:
        return Markup('<p class="untranslated">{}</p>').format(self.say(key))

    def resting_on(self, owner: Record, text: Prose, refs: Iterable[SourceRef]) -> Markup:
        """Write a finished text with the sources that it rests on cited at its end, but for those that it cites."""
        html = self.prose(owner, text)
        cited = self.cite(ref for ref in refs if not _cites(html, ref))
        before, end, after = html.rpartition("</p>")
        return before + cited + end + after if end else html + cited

    def plain_prose(self, owner: Record, text: Prose) -> str:
        """Return a finished text without markup."""
        lang = self.lang if text.side(self.lang) is not None else OTHER[self.lang]
        return self.linked.fragment(owner, text.side(lang) or "", lang).plain

    def figure_words(self, owner: Record, figure: Figure) -> str:
        """Return all the words of a figure, without markup."""
        texts = (leaf for _, leaf in leaves(figure) if isinstance(leaf, (Text, Prose)))
        return ". ".join(
            self.plain(text) if isinstance(text, Text) else self.plain_prose(owner, text) for text in texts
        )

    def opening(self, owner: Record, text: Prose) -> Markup:
        """Write the first sentence of a finished text, without its links."""
        lang = self.lang if text.side(self.lang) is not None else OTHER[self.lang]
        return self.foreign(first_sentence(self.plain_prose(owner, text)), lang)

    def href(self, record: Record | str, part: str | None = None) -> str:
        """Return the address of a record, or of a path below the language's root; `compose` makes it relative."""
        return ROOT + (record if isinstance(record, str) else uri(record, part))

    def name(self, record: Record) -> str:
        """Return the name of a record."""
        return label(record, self.lang)

    def part_name(self, part: Part) -> str:
        """Return the name of a part of a record."""
        if isinstance(part, Paragraph):
            if part.title:
                return self.plain(part.title)
            headline = part.form == "headline"
            return self.say("paragraph.headline") if headline else self.say("paragraph", number=part.id.lstrip("p"))
        if isinstance(part, QuestionAnswer):
            return self.plain(part.question)
        return self.say("unknown") if isinstance(part, Question) else label(part, self.lang)

    def card(self, record_id: str) -> str:
        """Return the id by which a link finds the hover card of its target; the page will carry that card."""
        self.carded.add(record_id)
        return record_id

    @overload
    def record(self, record_id: str) -> Record: ...
    @overload
    def record(self, record_id: str, kind: type[_R]) -> _R: ...
    def record(self, record_id: str, kind: type[Any] = Record) -> Any:
        """Return the record with an id; raises TypeError if it is of another kind, which the checks rule out."""
        record = self.linked.site.find(record_id)
        if not isinstance(record, kind):
            message = f"{record_id} is a {record.kind_name if record else 'nothing'}, not a {kind.__name__}"
            raise TypeError(message)
        return record

    @overload
    def records(self, refs: Iterable[str]) -> list[Record]: ...
    @overload
    def records(self, refs: Iterable[str], kind: type[_R]) -> list[_R]: ...
    def records(self, refs: Iterable[str], kind: type[Any] = Record) -> list[Any]:
        """Return the records with some ids, in alphabetical order of the language."""
        return self.sorted(self.record(ref, kind) for ref in refs)

    def sorted(self, records: Iterable[_R]) -> list[_R]:
        """Sort records in alphabetical order of the language."""
        return sorted(records, key=self.order)

    def order(self, record: Record) -> SortKey:
        """Return the key that sorts records in alphabetical order."""
        return sort_key(self.name(record), self.lang)

    def initial(self, record: Record) -> str:
        """Return the letter under which a record is listed."""
        return initial(self.name(record), self.lang)

    def person(self, person_id: str) -> str:
        """Return the name of somebody who makes the site."""
        return next(person.name for person in self.linked.site.settings.people if person.id == person_id)

    def foreign(self, text: str, lang: str) -> Markup:
        """Write text in a known language, tagged where it is not the page's."""
        if lang == self.lang:
            return self.marked(text)
        return Markup(f"<span {lang_attributes(lang)}>{_escape(text)}</span>")  # noqa: S704  # escaped just now

    def lang_attributes(self, lang: str) -> Markup:
        """Write the attributes of an element in a language: its name, and its direction where that is ours no more."""
        return Markup(lang_attributes(lang))  # noqa: S704  # escaped there

    def source_title(self, source: Source) -> Markup:
        """Write a source's title in its own language, or our description of it in the page's."""
        if isinstance(source.title, str):
            return self.foreign(source.title, source.language)
        return self.text(source.title)

    def locator(self, ref: SourceRef) -> str:
        """Return the locator of a reference, in the page's language."""
        return local_locator(ref.locator or "", self.lang)

    def cite(self, refs: Iterable[SourceRef]) -> Markup:
        """Cite sources outside an author's text; `compose` numbers them."""
        placeholders = "".join(f"{CITE}{escape(ref.target)}{BAR}{escape(ref.locator or '')}{CITE}" for ref in refs)
        return Markup(placeholders)  # noqa: S704  # escaped just now

    def language(self, tag: str) -> str:
        """Name a language."""
        key = f"language.{tag.partition('-')[0]}"
        if key in strings():
            return self.say(key)
        name = Locale(self.lang).languages.get(tag.partition("-")[0])
        return (
            name[:1].lower() + name[1:] if name and self.lang == "vi" else name or self.say("language.other", tag=tag)
        )

    def country(self, code: str) -> str:
        """Name a country as the press does, where it has a short name there; else as dictionaries do."""
        return _country(code, self.lang)

    def tongue(self, tag: str) -> Markup:
        """Name a language in as few letters as readers know it by."""
        return self.marked("中文" if tag.partition("-")[0] == "zh" else tag.upper())

    def date(self, date: PartialDate, style: str = "long") -> Markup:
        """Write a date in the format of this language, with its ISO form for machines."""
        return _dated(date, self.lang, "short" if style == "short" else "long")

    def day(self, day: datetime.date, style: str = "long") -> Markup:
        """Write a full date."""
        return self.date(PartialDate.of(day), style)


def _refuse_prose(text: object) -> None:
    """Raise TypeError for a running text: it is asked for by its owner, so that whoever shows it is known."""
    if isinstance(text, Prose):
        raise TypeError("a running text is written by `prose`, `plain_prose` or `opening`, with its owner")


def _cites(html: str, ref: SourceRef) -> bool:
    """Tell whether a finished text cites what a reference names: that passage, or the source in any way."""
    ends = (BAR,) if ref.passage else (BAR, "#")
    return any(f"{CITE}{ref.target}{end}" in html for end in ends)


@functools.lru_cache(maxsize=10_000)
def _marked(text: str, lang: Lang) -> Markup:
    """Write text in a language; names and titles are written again and again."""
    return Markup(ESCAPES[lang](text, _escape))  # noqa: S704  # escaped just now


@functools.lru_cache(maxsize=10_000)
def _dated(date: PartialDate, lang: Lang, style: Style) -> Markup:
    shown = say_date(date, lang, style=style)
    return Markup(f'<time datetime="{date.iso}">{escape(shown)}</time>')  # noqa: S704  # escaped just now


@functools.cache
def _country(code: str, lang: Lang) -> str:
    key = f"country.{code}"
    return say(key, lang) if key in strings() else Locale(lang).territories.get(code.upper(), code.upper())


def _escape(text: str) -> str:
    """Escape text as templates do, with what must not break kept together."""
    return unbroken(text, escape)


def local_locator(locator: str, lang: Lang) -> str:
    """Translate a locator: where in a source something is."""
    # Editors write locators in English; "p." is all in them that Vietnamese readers would not understand.
    return re.sub(r"\bpp?\. ?", "tr. ", locator) if lang == "vi" else locator
