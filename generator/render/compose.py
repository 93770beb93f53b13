"""Fill the templates and finish a page: its citations numbered, its sources listed, its links made relative."""

from __future__ import annotations

import functools
import html
import itertools
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from string import ascii_lowercase
from typing import NamedTuple

from generator.content.fields import SourceRef
from generator.content.models import Actor, Source, SourcePassage, Term
from generator.content.parity import languages_of
from generator.render.copies import copy_of, host
from generator.render.facets import years_of
from generator.render.icons import icon
from generator.render.page import Heading, Page, Place, description
from generator.render.reporting import report_links
from generator.render.share_menu import share_menu
from generator.render.spans import axis
from generator.render.templating import Templates
from generator.render.view import View, local_locator
from generator.site.addresses import uri
from generator.text.lang import LANGS, OTHER, Lang
from generator.text.stand_ins import BAR, BETWEEN, CITE, ROOT, SOURCES

_GENERATOR = Path(__file__).parents[1]
# Templates that pages share, that of each kind of page, those of books, and those that the preview shows in place of
# pages.
TEMPLATES = tuple(_GENERATOR / room / "templates" for room in ("render", "pages", "books", "preview"))
# On these kinds of pages the list of sources is only reference: what a reader needs stands at each claim or number.
FOLDED = frozenset({"article", "claim", "explainer"})
# Of these, no title tells which of its sentences somebody reports: the address says as much, in half the bytes.
_LONG = frozenset({"article", "explainer"})
# The timeline names almost every actor, each beside what it did: their cards would add a third to its size.
WITHOUT_HOVER_CARDS = frozenset({"timeline"})
_CARD_OF_ADDRESS = re.compile(r'(href="[^"]*/([a-z0-9-]+)/") data-card="\2"')


@dataclass(frozen=True, slots=True)
class Citation:
    """Number a source that a page rests on, with the places that cite it."""

    number: int
    source: Source
    uses: tuple[CitationUse, ...]

    @property
    def passages(self) -> list[tuple[str, SourcePassage]]:
        """List the passages of the source that are cited, each once, with the letter that tells it from the others."""
        letters = _letters(use.passage for use in self.uses)
        by_id = {passage.id: passage for passage in self.source.passages}
        return [(letter, by_id[passage]) for passage, letter in letters.items()]

    @property
    def locators(self) -> list[str]:
        """List where in the source the places stand that are cited without a passage, each once."""
        return list(dict.fromkeys(use.locator for use in self.uses if use.locator))


class CitationUse(NamedTuple):
    """Hold one place that cites a source: the passage if it names one, where that stands; the first has an anchor."""

    anchor: str
    passage: str
    locator: str


class CitationMark(NamedTuple):
    """Hold one citation where it stands in a text; `follows` another, from which it stands apart."""

    source: str
    number: str
    use: CitationUse
    follows: bool


@functools.cache
def _environment() -> Templates:
    environment = Templates(TEMPLATES)
    environment.globals |= {
        "axis": axis,
        "icon": icon,
        "host": host,
        "copy_of": copy_of,
        "report_links": report_links,
        "share_menu": share_menu,
        "path_of": uri,
        "years_of": years_of,
        "SOURCES": SOURCES,
        "BETWEEN": BETWEEN,
    }
    return environment


def render(template: str, view: View, **context: object) -> str:
    """Fill a template; `compose` finishes the citations and links in the result."""
    return fill(template, v=view, lang=view.lang, other=OTHER[view.lang], **context)


def fill(template: str, **context: object) -> str:
    """Fill a template that shows nothing of the site."""
    return _environment().get_template(template).render(**context)


def compose(  # noqa: PLR0913  # a page has that many parts, each named by the caller
    view: View,
    place: Place,
    *,
    title: str,
    about: str,
    body: str,
    rests_on: Iterable[SourceRef] = (),
    headings: tuple[Heading, ...] = (),
    languages: tuple[Lang, ...] | None = None,
    cited_at: str | None = None,
) -> Page:
    """Finish a page: number its citations, list its sources where the body has the placeholder, resolve its links.

    `rests_on` names sources that are listed even if no text cites them. Without `languages`, those of the record are
    the page's. `cited_at` is the page that tells what each source says, where that would make this one too heavy: here
    they are only named then.
    """
    numbered, citations = number_citations(body, view, rests_on)
    facts = {"citations": citations, "folded": place.kind in FOLDED, "cited_at": cited_at}
    sources = render("sources_cited.html", view, **facts) if citations else ""
    hover_cards = "" if place.kind in WITHOUT_HOVER_CARDS else _hover_cards(view)
    return Page(
        view.lang,
        place,
        title,
        description(about),
        relative(_with_short_cards(numbered.replace(SOURCES, sources) + hover_cards), place.uri),
        headings,
        languages or (languages_of(place.record) if place.record else LANGS),
        tuple(citation.source.id for citation in citations),
        reports=() if place.is_missing else report_links(view, place.uri, "" if place.kind in _LONG else title),
    )


def _with_short_cards(body: str) -> str:
    """Leave out of a link the id of its card where that follows from its address."""
    return _CARD_OF_ADDRESS.sub(r"\1 data-card", body)


def _hover_cards(view: View) -> str:
    """Write the cards of what the page's links lead to: the view has noted what its templates linked."""
    carded = [view.record(record_id) for record_id in view.carded]
    terms = view.sorted(record for record in carded if isinstance(record, Term))
    actors = view.sorted(record for record in carded if isinstance(record, Actor))
    return render("hover_cards.html", view, terms=terms, actors=actors) if terms or actors else ""


def number_citations(body: str, view: View, rests_on: Iterable[SourceRef] = ()) -> tuple[str, tuple[Citation, ...]]:
    """Give citations numbers in the order in which they appear, and list their sources."""
    uses: dict[str, list[CitationUse]] = {}
    numbers: dict[str, int] = {}
    # Between two marks stands a citation, then what comes before the next one.
    first, *marked = body.split(CITE)
    cited = [citation.partition(BAR)[::2] for citation in marked[::2]]
    letters = _letters_by_source(target for target, _ in cited)
    pieces, marks = [first], []
    for (target, place), text in zip(cited, marked[1::2], strict=True):
        source, _, passage = target.partition("#")
        listed = uses.setdefault(source, [])
        locator = local_locator(html.unescape(place), view.lang)
        listed.append(CitationUse("" if listed else f"_cite-{len(uses)}", passage, locator))
        number = f"{numbers.setdefault(source, len(uses))}{letters[source].get(passage, '')}"
        # A number stands close to its word, and apart from another number.
        pieces[-1] = pieces[-1].rstrip()
        marks.append(CitationMark(source, number, listed[-1], follows=len(pieces) > 1 and not pieces[-1]))
        pieces.append(text)
    written = fill("citations.html", v=view, cited=marks).split(BETWEEN)
    for ref in rests_on:
        uses.setdefault(ref.id, [])
    listed_sources = enumerate(uses.items(), 1)
    citations = (
        Citation(index, view.record(source, Source), tuple(places)) for index, (source, places) in listed_sources
    )
    return "".join(itertools.chain.from_iterable(zip(pieces, written, strict=True))), tuple(citations)


def _letters_by_source(targets: Iterable[str]) -> Mapping[str, Mapping[str, str]]:
    cited: defaultdict[str, list[str]] = defaultdict(list)
    for source, _, passage in (target.partition("#") for target in targets):
        cited[source].append(passage)
    return {source: _letters(passages) for source, passages in cited.items()}


def _letters(passages: Iterable[str]) -> Mapping[str, str]:
    """Give each passage of a source a letter, in the order in which they are cited; one alone needs none."""
    cited = [passage for passage in dict.fromkeys(passages) if passage]
    letters = ascii_lowercase if 1 < len(cited) <= len(ascii_lowercase) else ""
    return dict(itertools.zip_longest(cited, letters[: len(cited)], fillvalue=""))


def relative(body: str, at: str) -> str:
    """Make links relative to the page at `at`, a path below its language's root."""
    return body.replace(ROOT, "../" * at.count("/") or "./")
