"""List what readers can search for, from the records themselves.

Every entry has its own address, down to a claim or a section. Explainers, articles, terms, actors and lists answer to
their names in both languages, so that `distillation` finds chưng cất on the Vietnamese side too; claims, sections and
the rest to those of their page alone. The text of an entry is in the language of its page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from generator.content.models import (
    Actor,
    Article,
    Bilingual,
    Claim,
    Explainer,
    Figure,
    Prose,
    Question,
    QuestionAnswer,
    Record,
    Section,
    Term,
)
from generator.render.pairs import pairs
from generator.render.subjects import subjects
from generator.render.theme_data import FOOTER_SECTIONS, HEADER_SECTIONS
from generator.render.view import View
from generator.site.addresses import label, section_uri, uri
from generator.site.link import Linked
from generator.text.dates import say_date
from generator.text.lang import LANGS, OTHER, Lang

_Part = Section | QuestionAnswer | Question

# Every kind of entry, in the order in which readers are offered them where nothing else decides.
KINDS = ("term", "actor", "explainer", "article", "claim", "event", "list", "about", "correction", "source")


@dataclass(frozen=True, slots=True)
class Entry:
    """Hold one result of a search: what it is called, where it leads, and by which words it is found.

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
        for list_kind in _LISTED:
            yield from list_kind(view)


def _explainers(view: View) -> Iterator[Entry]:
    for explainer in view.linked.site.explainers:
        text = _join(*(_plain(view, explainer, text) for text in (explainer.summary, *explainer.key_points)))
        yield _entry(view, explainer, names=_both_names(view, explainer.title), text=text)
        parts: tuple[_Part, ...] = (*explainer.sections, *explainer.questions, *explainer.unknowns)
        yield from (_part_entry(view, explainer, part) for part in parts)
        yield from (_figure_entry(view, explainer, figure) for figure in explainer.figures)


def _articles(view: View) -> Iterator[Entry]:
    for article in view.linked.site.articles:
        text = _join(article.summary.side(view.lang), _plain(view, article, article.introduction))
        yield _entry(view, article, names=(*_both_names(view, article.title), article.credit), text=text)
        yield from (_claim_entry(view, article, claim) for claim in article.claims)
        yield from (_part_entry(view, article, question) for question in article.unknowns)


def _claim_entry(view: View, article: Article, claim: Claim) -> Entry:
    """List a claim by its answer: what an article says must not look like fact."""
    statement = claim.statement.side(view.lang) or ""
    text = _join(statement, claim.words, _plain(view, article, claim.record), _plain(view, article, claim.wording))
    verdict = view.say("claim.said", verdict=view.say(f"verdict.{claim.verdict}"))
    return Entry(view.lang, "claim", uri(article, claim.id), label(claim, view.lang), note=verdict, text=text)


def _terms(view: View) -> Iterator[Entry]:
    for term in view.linked.site.terms:
        forms = (name for lang in (view.lang, OTHER[view.lang]) for name in term.forms.side(lang))
        names = (*_both_names(view, term.term), *_aliases(view, term), *forms)
        text = _join(term.short.side(view.lang), *(_plain(view, term, text) for text in (term.long, term.note)))
        yield _entry(view, term, names=names, note=term.term.side(OTHER[view.lang]) or "", text=text)


def _actors(view: View) -> Iterator[Entry]:
    for actor in view.linked.site.actors:
        native = (actor.names.native,) if actor.names.native else ()
        names = (*_both_names(view, actor.names), *native, *_aliases(view, actor))
        text = _plain(view, actor, actor.role)
        yield _entry(view, actor, names=names, note=view.say(f"actor.kind.{actor.kind}"), text=text)


def _events(view: View) -> Iterator[Entry]:
    for event in view.linked.site.events:
        date = say_date(event.date, view.lang, style="short")
        yield _entry(view, event, note=date, text=_plain(view, event, event.summary))


def _sources(view: View) -> Iterator[Entry]:
    for source in view.linked.site.sources:
        date = say_date(source.date, view.lang, style="short") if source.date else None
        text = ". ".join(filter(None, (source.author, source.note.side(view.lang) if source.note else None)))
        foreign = source.language if isinstance(source.title, str) and source.language != view.lang else ""
        entry = _entry(view, source, note=", ".join(filter(None, (source.publisher, date))), text=text)
        yield replace(entry, title_lang=foreign)


def _corrections(view: View) -> Iterator[Entry]:
    for correction in view.linked.site.corrections:
        text = _join(_plain(view, correction, correction.was), _plain(view, correction, correction.now))
        yield _entry(view, correction, note=label(view.record(correction.where.id), view.lang), text=text)


def _sections(view: View) -> Iterator[Entry]:
    """List the lists themselves: a reader who types "timeline" wants the timeline."""
    for key in (*HEADER_SECTIONS, *FOOTER_SECTIONS):
        yield _list_entry(view, key)


def _topics(view: View) -> Iterator[Entry]:
    found = subjects(view)
    if found:
        yield _list_entry(view, "topics")
    for subject in found:
        name, *others = dict.fromkeys(_both_names(view, subject.topic.name))
        # Who types a word wants what it means first: the topic is not called by the word alone.
        title = f"{view.say('events.topic')}: {name}"
        text = subject.topic.about.side(view.lang) if subject.topic.about else None
        yield Entry(view.lang, "list", subject.uri, title, tuple(others), text=text or "")


def _pairs(view: View) -> Iterator[Entry]:
    found = pairs(view.linked.site)
    if found:
        yield _list_entry(view, "pairs")
    for pair in found:
        names = (" ".join(view.name(actor) for actor in pair.sides),)
        yield Entry(view.lang, "list", pair.uri, pair.name(view), names, note=view.say("pairs"))


def _list_entry(view: View, key: str) -> Entry:
    names = (View(view.linked, OTHER[view.lang]).say(f"nav.{key}"),)
    text = "" if key == "about" else view.say(f"{key}.about")
    return Entry(view.lang, "list", section_uri(key), view.say(f"nav.{key}"), names, text=text)


def _about(view: View) -> Iterator[Entry]:
    settings = view.linked.site.settings
    for section in settings.about:
        title, text = view.plain(section.heading), _plain(view, settings, section.body)
        yield Entry(view.lang, "about", uri(settings, section.id), title, note=view.say("about"), text=text)


_LISTED: tuple[Callable[[View], Iterator[Entry]], ...] = (
    _explainers,
    _articles,
    _terms,
    _actors,
    _events,
    _sources,
    _corrections,
    _sections,
    _topics,
    _pairs,
    _about,
)


def _entry(view: View, record: Record, *, names: tuple[str, ...] = (), note: str = "", text: str = "") -> Entry:
    title = label(record, view.lang)
    others = dict.fromkeys(name for name in names if name != title)
    return Entry(view.lang, record.kind_name, uri(record), title, tuple(others), note, text)


def _part_entry(view: View, record: Record, part: _Part) -> Entry:
    """List a part of a text under its own heading, with the name of the whole beside it."""
    title, text = view.part_name(part), _plain(view, record, _body(part))
    return Entry(view.lang, record.kind_name, uri(record, part.id), title, note=label(record, view.lang), text=text)


def _figure_entry(view: View, explainer: Explainer, figure: Figure) -> Entry:
    """List a figure under what it finds, with all its words."""
    place, text = uri(explainer, figure.id), view.figure_words(explainer, figure)
    return Entry(view.lang, explainer.kind_name, place, label(figure, view.lang), note=view.name(explainer), text=text)


def _body(part: _Part) -> Prose:
    if isinstance(part, Section):
        return part.body
    return part.answer if isinstance(part, QuestionAnswer) else part.text


def _plain(view: View, owner: Record, text: Prose | None) -> str:
    """Return a text without markup in the language of the page, or nothing where it is missing."""
    written = text.side(view.lang) if text else None
    return view.linked.fragment(owner, written, view.lang).plain if written else ""


def _both_names(view: View, text: Bilingual) -> tuple[str, ...]:
    return tuple(filter(None, (text.side(lang) for lang in (view.lang, OTHER[view.lang]))))


def _aliases(view: View, record: Term | Actor) -> tuple[str, ...]:
    return (*record.aliases.side(view.lang), *record.aliases.side(OTHER[view.lang]))


def _join(*texts: str | None) -> str:
    return " ".join(filter(None, texts))
