"""Say what a feed tells of in one language: a title, a line, a few paragraphs of our own words, dates, names."""

from __future__ import annotations

import datetime
import html
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from markupsafe import Markup

from generator.content.models import Article, Correction, Event, Explainer, Prose, Record, Text
from generator.exports.feed_entries import Entry
from generator.render.view import View
from generator.site.addresses import first_address, language_root, parts, uri
from generator.text.dates import PartialDate, say_date
from generator.text.lang import OTHER, Lang
from generator.text.portable import portable_line


class Author(NamedTuple):
    """Name who signs a text, with the address that tells more of them."""

    name: str
    url: str


class Tag(NamedTuple):
    """Name a topic: its id, and what readers call it."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Item:
    """Hold what a feed tells in one language; all texts but `html` are plain, and stand on one line.

    `id` never changes, and is another in the other language. `lang` is the language of the words, which is not that of
    the feed where a translation is missing.
    """

    id: str
    url: str
    lang: Lang
    title: str
    summary: str
    html: str
    published: datetime.date
    updated: datetime.date
    authors: tuple[Author, ...]
    topics: tuple[Tag, ...]


@dataclass(frozen=True, slots=True)
class Channel:
    """Hold a feed as it reads: what it is called, where it is, whose it is, and its items, the newest first.

    `url` is its own address without the ending, `page` that of the page with the same. `lang` is None where its items
    are in several languages.
    """

    id: str
    url: str
    page: str
    lang: Lang | None
    title: str
    about: str
    updated: datetime.date
    author: Author
    licence: str
    licence_url: str
    icon: str
    items: tuple[Item, ...]


def item(view: View, entry: Entry) -> Item:
    """Say what an entry tells, in the language of a view."""
    told = _TELLERS[type(entry.record)](view, entry.record, entry.part)
    root = view.linked.site.settings.address + language_root(view.lang)
    return Item(
        id=f"{first_root(view)}#{entry.record.id}{'/' * bool(entry.part)}{entry.part}",
        url=root + uri(entry.record, entry.part.partition("/")[0] or None),
        lang=told.summary.lang,
        title=portable_line(told.title),
        summary=told.summary.text,
        html=Markup("").join(_paragraph(told.summary.lang, words) for words in told.paragraphs) + told.rest,
        published=entry.published,
        updated=entry.updated,
        authors=_authors(view, entry.record),
        topics=tags(view, entry.topics),
    )


def first_root(view: View) -> str:
    """Return the root of the language where the site was published first: ids begin with it, wherever the site is.

    A name that knows no address (`tag:`, a UUID made of the record's id) would be the same on two sites that both have
    a record `what-is-ai`, and programs would take the one for the other.
    """
    return first_address(view.linked.site.settings) + language_root(view.lang)


def tags(view: View, topics: Iterable[str]) -> tuple[Tag, ...]:
    """Name topics as readers know them, in the order of the settings."""
    wanted = set(topics)
    known = view.linked.site.settings.topics
    return tuple(Tag(topic.id, portable_line(view.plain(topic.name))) for topic in known if topic.id in wanted)


class _Words(NamedTuple):
    """Hold words without markup, and their language."""

    text: str
    lang: Lang


_Paragraph = Sequence[_Words]


class _Told(NamedTuple):
    """Hold what an entry tells, however it is dated, addressed and signed."""

    title: str
    summary: _Words
    paragraphs: Sequence[_Paragraph]
    rest: Markup = Markup()


def _words(view: View, owner: Record, text: Text | Prose) -> _Words:
    """Return a text in the language of a view, or in the other where it is missing."""
    lang = view.lang if text.side(view.lang) is not None else OTHER[view.lang]
    said = view.plain_prose(owner, text) if isinstance(text, Prose) else view.plain(text)
    return _Words(portable_line(said), lang)


def _say(view: View, key: str, **facts: object) -> _Words:
    return _Words(portable_line(view.say(key, **facts)), view.lang)


def _paragraph(lang: Lang, words: _Paragraph) -> Markup:
    """Write a paragraph of an item in a language; words in the other one are tagged."""
    return Markup("<p>{}</p>").format(Markup(" ").join(_tagged(lang, one) for one in words))


def _tagged(lang: Lang, words: _Words) -> Markup:
    # Nothing is written into an attribute: quotation marks stay as they are, which each format escapes in its way.
    text = Markup(html.escape(words.text, quote=False))  # noqa: S704  # escaped just now
    return text if words.lang == lang else Markup('<span lang="{}">{}</span>').format(words.lang, text)


def _explainer(view: View, explainer: Explainer, _: str) -> _Told:
    sentence = _words(view, explainer, explainer.sentence)
    points = (_words(view, explainer, point) for point in explainer.key_points)
    listed = Markup("").join(Markup("<li>{}</li>").format(_tagged(sentence.lang, point)) for point in points)
    return _Told(view.name(explainer), sentence, [[sentence]], Markup("<ul>{}</ul>").format(listed))


def _article(view: View, article: Article, part: str) -> _Told:
    if part:
        return _verdict(view, article, part)
    summary = _words(view, article, article.summary)
    where = _Words(portable_line(f"{article.credit}, {_day(view, article.date)}"), view.lang)
    return _Told(view.say("feed.check", title=view.name(article)), summary, [[summary], [where]])


def _verdict(view: View, article: Article, part: str) -> _Told:
    """Tell of a change of a verdict: what is true first, then what the article says, then what we said before."""
    claim_id, _, number = part.split("/")
    claim = next(claim for claim in article.claims if claim.id == claim_id)
    former = claim.was[int(number) - 1]
    verdict = [*(one.verdict for one in claim.was), claim.verdict][int(number)]
    answer, statement = (_words(view, article, text) for text in (claim.answer, claim.statement))
    day = _day(view, PartialDate.of(former.until))
    was = _say(view, "claim.was", day=day, verdict=view.say(f"verdict.{former.verdict}"))
    now = _say(view, "feed.now", verdict=view.say(f"verdict.{verdict}"))
    reason = [_words(view, article, former.reason)] if former.reason else []
    paragraphs = [[answer], [_say(view, "claim.article"), statement], [was, now, *reason]]
    return _Told(view.say("feed.verdict", title=answer.text), answer, paragraphs)


def _correction(view: View, correction: Correction, _: str) -> _Told:
    record, part = view.record(correction.where.id), correction.where.part
    named = f"{view.name(record)}: {view.part_name(parts(record)[part])}" if part else view.name(record)
    was, now = (_words(view, correction, text) for text in (correction.was, correction.now))
    before, after = (_Words(f"{view.say(f'correction.{key}')}:", view.lang) for key in ("was", "now"))
    return _Told(view.say("feed.correction", title=named), now, [[before, was], [after, now]])


def _event(view: View, event: Event, _: str) -> _Told:
    """Tell what happened: the title begins with its day, which is not the day on which readers are told."""
    summary = _words(view, event, event.summary)
    certainty = view.say(f"certainty.{event.certainty}")
    happened = _say(view, "feed.happened", day=say_date(event.date, view.lang), certainty=certainty)
    return _Told(f"{_day(view, event.date)}: {view.name(event)}", summary, [[summary], [happened]])


def _day(view: View, date: PartialDate) -> str:
    return say_date(date, view.lang, style="short")


_TELLERS: Mapping[type[Record], Callable[[View, Any, str], _Told]] = {
    Explainer: _explainer,
    Article: _article,
    Correction: _correction,
    Event: _event,
}


def _authors(view: View, record: Record) -> tuple[Author, ...]:
    """Name who signs an explainer or a check; where nobody does in their own name, the feed names the site."""
    signed: tuple[str, ...] = record.by if isinstance(record, (Explainer, Article)) else ()
    settings = view.linked.site.settings
    root = settings.address + language_root(view.lang)
    return tuple(Author(portable_line(view.person(one)), root + uri(settings, one)) for one in signed)
