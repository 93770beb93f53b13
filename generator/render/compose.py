"""Fill the templates and finish a page: its citations numbered, its sources listed, its links put in."""

from __future__ import annotations

import functools
import html
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import jinja2

from generator.content.fields import SourceRef
from generator.content.models import Actor, Source, Term
from generator.content.parity import languages_of
from generator.render.icons import icon
from generator.render.page import Heading, Page, Place, description
from generator.render.view import View, local_locator
from generator.text.lang import LANGS, OTHER, Lang
from generator.text.marks import BAR, CITE, ROOT, SOURCES

_GENERATOR = Path(__file__).parents[1]
# What kinds of pages share, what each has of its own, and what the preview shows in place of pages.
TEMPLATES = tuple(_GENERATOR / room / "templates" for room in ("render", "pages", "preview"))
# The timeline names almost every actor, each beside what it did: their cards would add a third to its weight.
WITHOUT_HOVER_CARDS = frozenset({"timeline"})
# The space before a citation goes: its number stands close to the word.
_CITATION = re.compile(rf"\s*{CITE}([^{BAR}]*){BAR}([^{CITE}]*){CITE}")


@dataclass(frozen=True, slots=True)
class Citation:
    """Number a source that a page rests on, with the places that cite it."""

    number: int
    source: Source
    uses: tuple[str, ...]


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
    place: Place,
    *,
    title: str,
    about: str,
    body: str,
    rests_on: Iterable[SourceRef] = (),
    headings: tuple[Heading, ...] = (),
    languages: tuple[Lang, ...] | None = None,
) -> Page:
    """Finish a page: number its citations, list its sources where the body keeps the place, put its links in.

    `rests_on` names sources that are listed even if no word cites them. A page speaks the `languages` of its record
    unless it says otherwise.
    """
    numbered, citations = cited(body, view, rests_on)
    listed = render("sources_cited.html", view, citations=citations) if citations else ""
    whole = numbered.replace(SOURCES, listed)
    whole += "" if place.kind in WITHOUT_HOVER_CARDS else _hover_cards(view)
    return Page(
        view.lang,
        place,
        title,
        description(about),
        relative(whole, place.uri),
        headings,
        languages or (languages_of(place.record) if place.record else LANGS),
        tuple(citation.source.id for citation in citations),
    )


def _hover_cards(view: View) -> str:
    """Write the cards of what the page's links lead to: the view knows what the templates asked it for."""
    carded = [view.record(record_id) for record_id in view.carded]
    terms = view.sorted(record for record in carded if isinstance(record, Term))
    actors = view.sorted(record for record in carded if isinstance(record, Actor))
    return render("hover_cards.html", view, terms=terms, actors=actors) if terms or actors else ""


def cited(body: str, view: View, rests_on: Iterable[SourceRef] = ()) -> tuple[str, tuple[Citation, ...]]:
    """Give the page with its citations numbered in the order in which they appear, and the list of their sources."""
    uses: dict[str, list[str]] = {}
    numbers: dict[str, int] = {}
    template = _environment().get_template("citation.html")

    def number(found: re.Match[str]) -> str:
        source, locator = found[1], html.unescape(found[2])
        places = uses.setdefault(source, [])
        places.append(f"_cite-{source}-{len(places) + 1}")
        said = local_locator(locator, view.lang)
        follows = body[found.start() - 1 : found.start()] == CITE
        facts = {"number": numbers.setdefault(source, len(uses)), "anchor": places[-1], "id": source}
        return template.render(v=view, locator=said, follows=follows, **facts)

    numbered = _CITATION.sub(number, body)
    for ref in rests_on:
        uses.setdefault(ref.id, [])
    listed = enumerate(uses.items(), 1)
    citations = (Citation(index, view.record(source, Source), tuple(at)) for index, (source, at) in listed)
    return numbered, tuple(citations)


def relative(body: str, at: str) -> str:
    """Put in the way from the page at `at` (below its language's root) up to that root."""
    return body.replace(ROOT, "../" * at.count("/") or "./")
