"""List what readers can search for, from the records themselves.

Every entry has its own address, down to a claim or a section, and answers to its names in both languages, so that
`distillation` finds chưng cất on the Vietnamese side too. Its text is in the language of its page alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from generator.content.models import (
    Actor,
    Article,
    Bilingual,
    Claim,
    Prose,
    Question,
    QuestionAnswer,
    Record,
    Section,
    Term,
)
from generator.render.shell import MORE, SECTIONS
from generator.render.view import View
from generator.site.addresses import label, section_uri, uri
from generator.site.link import Linked
from generator.text.dates import say_date
from generator.text.lang import LANGS, OTHER, Lang


@dataclass(frozen=True, slots=True)
class Entry:
    """Say what one result is called, where it leads, and by which words it is found.

    `uri` lies below the root of the entry's language. `kind` is that of the record, `claim`, or `list` for a list of
    them; `note` tells the entry from others of its kind: a date, a verdict.
    """

    lang: Lang
    kind: str
    uri: str
    title: str
    names: tuple[str, ...] = ()
    note: str = ""
    text: str = ""
    title_lang: str = ""
    """The language of the title, where it is not the page's."""


def entries(linked: Linked) -> Iterator[Entry]:
    """List every entry, Vietnamese first."""
    for lang in LANGS:
        view = View(linked, lang)
        for records in _KINDS:
            yield from records(view)


def _explainers(view: View) -> Iterator[Entry]:
    for one in view.linked.site.explainers:
        text = _join(_own(view, one, one.summary), *(_own(view, one, point) for point in one.key_points))
        yield _of(view, one, names=_other_sides(view, one.title), text=text)
        parts: tuple[Section | QuestionAnswer | Question, ...] = (*one.sections, *one.questions, *one.unknowns)
        yield from (_part(view, one, part) for part in parts)


def _articles(view: View) -> Iterator[Entry]:
    for one in view.linked.site.articles:
        text = _join(one.summary.side(view.lang), _own(view, one, one.introduction))
        yield _of(view, one, names=(*_other_sides(view, one.title), one.credit), text=text)
        yield from (_claim(view, one, claim) for claim in one.claims)
        yield from (_part(view, one, question) for question in one.unknowns)


def _claim(view: View, article: Article, claim: Claim) -> Entry:
    """List a claim with its verdict: what an article says must not look like what is so."""
    text = _join(_own(view, article, claim.public_record), _own(view, article, claim.correction))
    verdict = view.say(f"verdict.{claim.verdict}")
    return Entry(view.lang, "claim", uri(article, claim.id), label(claim, view.lang), note=verdict, text=text)


def _terms(view: View) -> Iterator[Entry]:
    for one in view.linked.site.terms:
        names = (*_other_sides(view, one.term), *_aliases(view, one))
        text = _join(one.short.side(view.lang), *(_own(view, one, text) for text in (one.long, one.note)))
        yield _of(view, one, names=names, note=one.term.side(OTHER[view.lang]) or "", text=text)


def _actors(view: View) -> Iterator[Entry]:
    for one in view.linked.site.actors:
        native = (one.names.native,) if one.names.native else ()
        names = (*_other_sides(view, one.names), *native, *_aliases(view, one))
        text = _own(view, one, one.role)
        yield _of(view, one, names=names, note=view.say(f"actor.kind.{one.kind}"), text=text)


def _events(view: View) -> Iterator[Entry]:
    for one in view.linked.site.events:
        yield _of(view, one, note=say_date(one.date, view.lang, style="short"), text=_own(view, one, one.summary))


def _sources(view: View) -> Iterator[Entry]:
    for one in view.linked.site.sources:
        facts = (one.publisher, say_date(one.date, view.lang, style="short") if one.date else None)
        text = ". ".join(filter(None, (one.author, one.note.side(view.lang) if one.note else None)))
        foreign = one.language if isinstance(one.title, str) and one.language != view.lang else ""
        yield replace(_of(view, one, note=", ".join(filter(None, facts)), text=text), title_lang=foreign)


def _corrections(view: View) -> Iterator[Entry]:
    for one in view.linked.site.corrections:
        text = _join(_own(view, one, one.was), _own(view, one, one.now))
        yield _of(view, one, note=label(view.record(one.where.id), view.lang), text=text)


def _sections(view: View) -> Iterator[Entry]:
    """List the lists themselves: who types "timeline" wants the timeline."""
    for key in (*SECTIONS, *MORE):
        names = (View(view.linked, OTHER[view.lang]).say(f"nav.{key}"),)
        text = "" if key == "about" else view.say(f"{key}.about")
        yield Entry(view.lang, "list", section_uri(key), view.say(f"nav.{key}"), names, text=text)


def _about(view: View) -> Iterator[Entry]:
    settings = view.linked.site.settings
    for section in settings.about:
        title, text = view.plain(section.heading), _own(view, settings, section.body)
        yield Entry(view.lang, "about", uri(settings, section.id), title, note=view.say("about"), text=text)


_KINDS: tuple[Callable[[View], Iterator[Entry]], ...] = (
    _explainers,
    _articles,
    _terms,
    _actors,
    _events,
    _sources,
    _corrections,
    _sections,
    _about,
)


def _of(view: View, record: Record, *, names: tuple[str, ...] = (), note: str = "", text: str = "") -> Entry:
    title = label(record, view.lang)
    others = dict.fromkeys(name for name in names if name != title)
    return Entry(view.lang, record.kind_name, uri(record), title, tuple(others), note, text)


def _part(view: View, record: Record, part: Section | QuestionAnswer | Question) -> Entry:
    """List a part of a text under its own heading, with the name of the whole beside it."""
    title, text = view.part_name(part), _own(view, record, _prose(part))
    return Entry(view.lang, record.kind_name, uri(record, part.id), title, note=label(record, view.lang), text=text)


def _prose(part: Section | QuestionAnswer | Question) -> Prose:
    if isinstance(part, Section):
        return part.body
    return part.answer if isinstance(part, QuestionAnswer) else part.text


def _own(view: View, owner: Record, text: Prose | None) -> str:
    """Give a text's words in the language of the page, or nothing."""
    words = text.side(view.lang) if text else None
    return view.linked.fragment(owner, words, view.lang).plain if words else ""


def _other_sides(view: View, text: Bilingual) -> tuple[str, ...]:
    return tuple(filter(None, (text.side(lang) for lang in (view.lang, OTHER[view.lang]))))


def _aliases(view: View, record: Term | Actor) -> tuple[str, ...]:
    return (*record.aliases.side(view.lang), *record.aliases.side(OTHER[view.lang]))


def _join(*texts: str | None) -> str:
    return " ".join(filter(None, texts))
