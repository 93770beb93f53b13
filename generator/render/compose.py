"""Fill the templates and finish a page: its citations numbered, its sources listed, its links put in."""

from __future__ import annotations

import functools
import html
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jinja2

from generator.content.fields import SourceRef
from generator.content.models import Source
from generator.render.hover_cards import WITHOUT_CARDS, cards_of
from generator.render.icons import icon
from generator.render.page import Heading, Page, description
from generator.render.view import View, local_locator
from generator.site.addresses import ROOT
from generator.site.link import CITE
from generator.text.lang import LANGS, OTHER, Lang
from generator.text.prose import BAR

# Stands in a page's body for the list of its sources, which is known only when all is numbered.
SOURCES = "\ue003"

_GENERATOR = Path(__file__).parents[1]
# What kinds of pages share, what each has of its own, and what the preview shows in place of pages.
TEMPLATES = tuple(_GENERATOR / room / "templates" for room in ("render", "pages", "preview"))
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
    return render("hover_cards.html", view, **listed) if terms or actors else ""


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
    records: Mapping[str, Any] = view.linked.site.records
    listed = enumerate(uses.items(), 1)
    return numbered, tuple(Citation(index, records[source], tuple(places)) for index, (source, places) in listed)


def finish(body: str, at: str) -> str:
    """Put in the way from the page at `at` (below its language's root) up to that root."""
    return body.replace(ROOT, "../" * at.count("/") or "./")
