"""See the site in one language: what the templates of every kind of page call."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, TypeVar, overload

from markupsafe import Markup, escape

from generator.content.fields import SourceRef
from generator.content.models import (
    Bilingual,
    Paragraph,
    Part,
    Prose,
    Question,
    QuestionAnswer,
    Record,
    Source,
)
from generator.report.findings import say_review
from generator.site.addresses import label, spoken, uri
from generator.site.link import Linked
from generator.text.dates import PartialDate, say_date
from generator.text.foreign_passages import ESCAPES, escape_marked, is_vietnamese
from generator.text.lang import OTHER, Lang
from generator.text.marks import BAR, CITE, ROOT
from generator.text.sentences import first_sentence
from generator.text.ui import say, say_count, strings
from generator.text.vietnamese import SortKey, initial, sort_key

_R = TypeVar("_R", bound=Record)


@dataclass(frozen=True, slots=True)
class View:
    """See the site in one language: what templates call while they make one page."""

    linked: Linked
    lang: Lang
    carded: set[str] = field(default_factory=set, compare=False, repr=False)
    """The ids of the terms and actors that the page's links lead to: a page carries their hover cards."""

    def anew(self) -> View:
        """See the same site for another page."""
        return View(self.linked, self.lang)

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
        return Markup('<span lang="{}">{}</span>').format(
            OTHER[self.lang],
            Markup(escape_marked(spoken(text, self.lang), escape)),  # noqa: S704  # escaped just now
        )

    def marked(self, words: str) -> Markup:
        """Write words that are in no language of ours or in the page's, passages in other scripts marked."""
        return Markup(ESCAPES[self.lang](words, escape))  # noqa: S704  # escaped just now

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
            return notice + self._fragment(owner, words, self.lang)
        other = OTHER[self.lang]
        fallback = self._fragment(owner, text.side(other) or "", other)
        return self._notice("untranslated") + Markup('<div lang="{}">{}</div>').format(other, fallback)

    def _fragment(self, owner: Record, words: str, lang: Lang) -> Markup:
        fragment = self.linked.fragment(owner, words, lang)
        self.carded.update(fragment.carded)
        return Markup(fragment.html)  # noqa: S704  # escaped by its writer

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
        return ROOT + (record if isinstance(record, str) else uri(record, part))

    def name(self, record: Record) -> str:
        """Give the name of a record."""
        return label(record, self.lang)

    def part_name(self, part: Part) -> str:
        """Give the name of a part of a record."""
        if isinstance(part, Paragraph):
            headline = part.form == "headline"
            return self.say("paragraph.headline") if headline else self.say("paragraph", number=part.id.lstrip("p"))
        if isinstance(part, QuestionAnswer):
            return self.plain(part.question)
        return self.say("unknown") if isinstance(part, Question) else label(part, self.lang)

    def card(self, record_id: str) -> str:
        """Return the id by which a link finds the card of what it leads to; the page will carry that card."""
        self.carded.add(record_id)
        return record_id

    @overload
    def record(self, record_id: str) -> Record: ...
    @overload
    def record(self, record_id: str, kind: type[_R]) -> _R: ...
    def record(self, record_id: str, kind: type[Any] = Record) -> Any:
        """Return the record behind an id; a TypeError if it is of another kind, which the checks rule out."""
        record = self.linked.site.records[record_id]
        if not isinstance(record, kind):
            message = f"{record_id} is a {record.kind_name}, not a {kind.__name__}"
            raise TypeError(message)
        return record

    @overload
    def records(self, refs: Iterable[str]) -> list[Record]: ...
    @overload
    def records(self, refs: Iterable[str], kind: type[_R]) -> list[_R]: ...
    def records(self, refs: Iterable[str], kind: type[Any] = Record) -> list[Any]:
        """Return the records behind some ids, in the order of the language's alphabet."""
        return self.sorted(self.record(ref, kind) for ref in refs)

    def sorted(self, records: Iterable[_R]) -> list[_R]:
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
        return local_locator(ref.locator or "", self.lang)

    def cite(self, refs: Iterable[SourceRef]) -> Markup:
        """Cite sources outside an author's text; `compose` numbers them."""
        marks = "".join(f"{CITE}{escape(ref.id)}{BAR}{escape(ref.locator or '')}{CITE}" for ref in refs)
        return Markup(marks)  # noqa: S704  # escaped just now

    def language(self, tag: str) -> str:
        """Name a language."""
        key = f"language.{tag.partition('-')[0]}"
        return self.say(key) if key in strings() else self.say("language.other", tag=tag)

    def date(self, date: PartialDate, style: str = "long") -> Markup:
        """Write a date as this language writes it, with its ISO form for machines."""
        said = say_date(date, self.lang, style="short" if style == "short" else "long")
        return Markup('<time datetime="{}">{}</time>').format(date.iso, said)

    def day(self, day: datetime.date, style: str = "long") -> Markup:
        """Write a day of the calendar."""
        return self.date(PartialDate.of(day), style)


def local_locator(locator: str, lang: Lang) -> str:
    """Give the place inside a source as a language says it."""
    # Editors write locators in English; pages are the one word in them that Vietnamese readers would miss.
    return re.sub(r"\bpp?\. ?", "tr. ", locator) if lang == "vi" else locator
