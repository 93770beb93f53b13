"""Read an article as a whole: its shape, and in each paragraph the names, dates and claims."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from generator.authoring.ingest.asides import Scanned
from generator.authoring.ingest.blocks import Block, blocks_of, parted
from generator.authoring.ingest.bylines import apart
from generator.authoring.ingest.claim_words import ACT
from generator.authoring.ingest.claims import Proposal, proposals
from generator.authoring.ingest.dates import dates_in
from generator.authoring.ingest.forms import Passage, end_of_caption, shape
from generator.authoring.ingest.html_page import looks_like_html, read_page
from generator.authoring.ingest.known import Known
from generator.authoring.ingest.languages import language_of
from generator.authoring.ingest.markdown import facts_of, looks_like_markdown, markdown_blocks
from generator.authoring.ingest.names import Gazetteer, NameFound, short_names
from generator.authoring.ingest.page_facts import PageFacts, day_of, facts_of_page
from generator.authoring.ingest.reading import Remark, Text
from generator.authoring.ingest.strangers import strangers
from generator.text.dates import PartialDate
from generator.text.ui import SaidError

_MOST_BLOCKS = 600
# What a picture shows of itself.
_SHOWN = frozenset({"act", "who", "when", "named"})


@dataclass(frozen=True, slots=True)
class Part:
    """Hold one paragraph with what was found in it."""

    passage: Passage
    scanned: Scanned
    proposals: tuple[Proposal, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """Hold all that was found in an article."""

    lang: str
    parts: tuple[Part, ...]
    date: str = ""
    credit: str = ""
    author: str = ""
    origin: str = ""
    strangers: tuple[tuple[str, int], ...] = ()
    remarks: tuple[Remark, ...] = ()
    facts: PageFacts = field(default_factory=PageFacts)
    publisher: str = ""
    """Who published it, as the page or the first words say; a line such as `Theo …` does not say so."""
    beside: tuple[str, ...] = ()
    """The names on its lines of who and when."""


def scan(text: Text, name: str, known: Known) -> Reading:
    """Read an article; raises SaidError for one that is longer than any."""
    blocks, facts = _blocks(text.text, PurePath(name).suffix.lower())
    blocks, remarks = _apart(blocks, name)
    remarks = [*text.remarks, *remarks]
    language = language_of(" ".join(block.text for block in blocks))
    lang = "vi" if language == "vi" else "en"
    shaped = shape(blocks, lang)
    if not shaped.passages:
        raise SaidError("ingest.empty", name=name)
    date = shaped.date or facts.date
    day = _day(date)
    actors, terms = _gazetteers(known, lang, shaped.passages)
    parts = tuple(
        Part(passage, scanned, _proposals(passage, scanned))
        for passage in shaped.passages
        for text in [passage.text]
        for names, named_terms in [(actors.find(text), terms.find(text))]
        for scanned in [Scanned(text, lang, names, dates_in(text, lang, day), named_terms, known.persons)]
    )
    named = [(_unsigned(part), (*part.scanned.names, *part.scanned.terms)) for part in parts]
    remarks += shaped.remarks
    publisher, author = shaped.paper or facts.site, facts.author or shaped.author
    credit = publisher or shaped.credit
    unknown = tuple((name, count) for name, count in strangers(named) if name not in author)
    return Reading(
        language,
        parts,
        date,
        credit,
        author,
        shaped.origin or (shaped.credit if publisher else ""),
        unknown,
        tuple(remarks),
        facts,
        publisher,
        shaped.beside,
    )


def _unsigned(part: Part) -> str:
    """Return the words of a paragraph; of a caption without whose photograph it is."""
    text = part.scanned.text
    return text[: end_of_caption(text)] if part.passage.form == "caption" else text


def _apart(blocks: tuple[Block, ...], name: str) -> tuple[tuple[Block, ...], list[Remark]]:
    """Part a text that is all on one line, with a remark; raises SaidError for more blocks than any article has."""
    pieces = parted(blocks)
    if len(pieces or blocks) > _MOST_BLOCKS:
        raise SaidError("ingest.too_long", name=name, count=len(pieces or blocks), limit=_MOST_BLOCKS)
    return (pieces, [Remark("ingest.one_line", {"count": len(pieces)})]) if pieces else (blocks, [])


def _blocks(text: str, ending: str) -> tuple[tuple[Block, ...], PageFacts]:
    """Part a text by what it is: a page, Markdown or plain; with what it says of itself."""
    if ending in {".html", ".htm", ".xhtml"} or looks_like_html(text):
        page = read_page(text)
        return page.blocks, facts_of_page(page)
    if ending in {".md", ".markdown"} or looks_like_markdown(text):
        return _titled(markdown_blocks(apart(text)), facts_of(text))
    return blocks_of(apart(text)), PageFacts()


def _titled(blocks: tuple[Block, ...], said: Mapping[str, str]) -> tuple[tuple[Block, ...], PageFacts]:
    """Put the title that stands in front of Markdown on top, where the text has none itself."""
    facts = PageFacts(
        said.get("title", ""), said.get("source", ""), said.get("author", ""), day_of(said.get("date", ""))
    )
    if facts.title and all(one.hint != "headline" for one in blocks):
        blocks = (Block(facts.title, "headline"), *blocks)
    return blocks, facts


def _day(written: str) -> PartialDate | None:
    return next((found.date for found in dates_in(written, "")), None) if written else None


def _gazetteers(known: Known, lang: str, passages: Sequence[Passage]) -> tuple[Gazetteer, Gazetteer]:
    """Make the lists of names to look for; persons that the article names in full go by their last names too."""
    names = [name for name in known.names if name.kind == "actor"]
    actors = Gazetteer(lang).add(names)
    full = {found.id for passage in passages for found in actors.find(passage.text)}
    actors.add(short_names(names, full))
    return actors, Gazetteer(lang).add(name for name in known.names if name.kind != "actor")


def _proposals(passage: Passage, scanned: Scanned) -> tuple[Proposal, ...]:
    if passage.form == "caption":
        return _of_caption(scanned)
    return proposals(scanned) if passage.form in {"body", "headline"} else ()


def _of_caption(scanned: Scanned) -> tuple[Proposal, ...]:
    """Propose what a caption states beyond who is in the picture; whose photograph it is claims nothing."""
    end = end_of_caption(scanned.text)
    names = tuple(one for one in scanned.names if one.start < end)
    found = proposals(replace(scanned, text=scanned.text[:end], names=names))
    acts = ACT[scanned.lang]
    return tuple(
        one for one in found if set(one.reasons) - _SHOWN or acts.search(scanned.text, one.span.start, one.span.end)
    )


def actors_of(found: Sequence[NameFound]) -> Iterator[str]:
    """List whom some names name, each once, in a–z order."""
    yield from sorted({one.id for one in found})
