"""Write the chapters of a book: the explainers, what was checked, and after them who is who and what the words mean."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from markupsafe import Markup

from generator.books.book import Book
from generator.books.links import Places, anchors_in
from generator.books.notes import number_notes
from generator.content.models import Actor, Article, Event, Explainer, Record, Term
from generator.render.claim_facets import Checked
from generator.render.compose import render
from generator.render.groups import actors_by_kind
from generator.render.page import Heading
from generator.render.uses import corrections_of
from generator.render.verdicts import by_paragraph, tally
from generator.render.view import View
from generator.site.addresses import language_root, uri
from generator.site.event_order import in_order

_R = TypeVar("_R", bound=Record)

GLOSSARY, WHO, CLAIMS, COLOPHON = "glossary.xhtml", "who.xhtml", "claims.xhtml", "colophon.xhtml"
_SVG = '<svg xmlns="http://www.w3.org/2000/svg" '


@dataclass(frozen=True, slots=True)
class Chapter:
    """Hold a chapter: its file in the book, its name, its text and the headings that the table of contents shows.

    `places` are what stands in it of all that has an address on the site, by its path below the language's root.
    """

    file: str
    title: str
    body: str
    headings: tuple[Heading, ...] = ()
    places: Mapping[str, str] = field(default_factory=dict)

    @property
    def has_drawings(self) -> bool:
        """Tell whether drawings stand in the text, which the list of a book's files has to say."""
        return _SVG in self.body


def chapters(view: View, book: Book) -> tuple[Chapter, ...]:
    """Write every chapter of a book, its notes numbered and its links leading on."""
    written = [_explainer(view, explainer) for explainer in book.explainers]
    written += [_article(view, article) for article in book.articles]
    if book.claims:
        written.append(_claims(view, book.claims))
    # The view has noted by now which terms and actors are named.
    written += [*_glossary(view, book), *_who(view, book), _colophon(view, book)]
    numbered = [_with_notes(view, chapter) for chapter in written]
    places: dict[str, str] = {}
    for chapter in numbered:
        places = {**chapter.places, **places}
    anchors = {chapter.file: anchors_in(chapter.body) for chapter in numbered}
    found = Places(places, anchors, view.linked.site.settings.address + language_root(view.lang))
    return tuple(dataclasses.replace(chapter, body=found.lead(chapter.body, chapter.places)) for chapter in numbered)


def _with_notes(view: View, chapter: Chapter) -> Chapter:
    body, notes = number_notes(chapter.body, view)
    listed = render("book_notes.html", view, notes=notes) if notes else ""
    return dataclasses.replace(chapter, body=(body + listed).replace("<svg ", _SVG))


def _explainer(view: View, explainer: Explainer) -> Chapter:
    file = f"explainer-{explainer.id}.xhtml"
    events = in_order(view.record(ref, Event) for ref in explainer.events)
    corrections = corrections_of(view, explainer.id)
    body = render(
        "book_explainer.html",
        view,
        explainer=explainer,
        events=events,
        articles=[(article, tally(article)) for article in view.records(explainer.articles, Article)],
        corrections=corrections,
        online=online(view, uri(explainer)),
    )
    places = {uri(event): f"{file}#_on-{event.id}" for event in events}
    places |= {uri(correction): f"{file}#_corrected-{correction.id}" for correction in corrections}
    places[uri(explainer)] = file
    return Chapter(file, view.plain(explainer.title), body, tuple(_headings(view, explainer)), places)


def _headings(view: View, explainer: Explainer) -> Iterator[Heading]:
    yield from (Heading(section.id, view.plain(section.heading)) for section in explainer.sections)
    optional = {"_questions": explainer.questions, "_unknowns": explainer.unknowns, "_timeline": explainer.events}
    yield from (Heading(anchor, view.say(f"heading{anchor}")) for anchor, is_there in optional.items() if is_there)


def _article(view: View, article: Article) -> Chapter:
    file = f"article-{article.id}.xhtml"
    paragraphs = by_paragraph(article)
    corrections = corrections_of(view, article.id)
    facts = {"tally": tally(article), "paragraphs": paragraphs, "corrections": corrections}
    body = render("book_article.html", view, article=article, online=online(view, uri(article)), **facts)
    headings = tuple(Heading(paragraph.id, view.part_name(paragraph)) for paragraph, claims in paragraphs if claims)
    places = {uri(article, claim.id): f"{file}#{claim.id}" for claim in article.claims}
    places |= {uri(correction): f"{file}#_corrected-{correction.id}" for correction in corrections}
    return Chapter(file, view.plain(article.title), body, headings, {**places, uri(article): file})


def _claims(view: View, claims: tuple[Checked, ...]) -> Chapter:
    body = render("book_claims.html", view, claims=claims)
    places = {uri(article, claim.id): f"{CLAIMS}#_{article.id}-{claim.id}" for article, claim in claims}
    return Chapter(CLAIMS, view.say("book.claims"), body, (), places)


def _glossary(view: View, book: Book) -> Iterator[Chapter]:
    """Explain the terms that the text links and those that its explainers are about, in as many words as fit.

    The book of the whole site explains in full, and with a term those that its explanation names.
    """
    wanted = dict.fromkeys(ref for explainer in book.explainers for ref in explainer.terms)
    terms: list[Term] = []
    entries: dict[str, str] = {}
    while found := [term for term in _named(view, wanted, Term) if term.id not in entries]:
        terms += found
        entries |= {term.id: render("book_term.html", view, term=term, is_whole=book.is_whole) for term in found}
    if terms:
        body = render("book_glossary.html", view, entries=[Markup(entries[one.id]) for one in view.sorted(terms)])  # noqa: S704  # just rendered
        places = {uri(term): f"{GLOSSARY}#_{term.id}" for term in terms}
        yield Chapter(GLOSSARY, view.say("glossary"), body, (), places)


def _who(view: View, book: Book) -> Iterator[Chapter]:
    wanted = dict.fromkeys(ref for explainer in book.explainers for ref in explainer.actors)
    if actors := _named(view, wanted, Actor):
        body = render("book_who.html", view, groups=actors_by_kind(view, actors))
        places = {uri(actor): f"{WHO}#_{actor.id}" for actor in actors}
        yield Chapter(WHO, view.say("heading_actors"), body, (), places)


def _named(view: View, wanted: Iterable[str], kind: type[_R]) -> list[_R]:
    """List what the text has linked so far, and what is wanted besides."""
    records = map(view.record, sorted({*view.carded, *wanted}))
    return [record for record in records if isinstance(record, kind)]


def _colophon(view: View, book: Book) -> Chapter:
    settings = view.linked.site.settings
    body = render("book_colophon.html", view, book=book, settings=settings, online=online(view, ""))
    return Chapter(COLOPHON, view.say("book.about"), body)


def online(view: View, path: str) -> str:
    """Return the address on the site of what has a path below its language's root."""
    return view.linked.site.settings.address + language_root(view.lang) + path
