"""Begin a record from a text or a page: `new article --from`, `new source --from`."""

from __future__ import annotations

import argparse
import dataclasses
import http.client
import sys
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator.authoring.ingest.asked import Asked
from generator.authoring.ingest.better_pages import with_extra
from generator.authoring.ingest.draft import draft, scalar
from generator.authoring.ingest.forms import shape
from generator.authoring.ingest.html_page import Page, looks_like_html, read_page
from generator.authoring.ingest.known import known_in, sources_in
from generator.authoring.ingest.page_facts import PageFacts, facts_of_page
from generator.authoring.ingest.reading import MAX_BYTES, read
from generator.authoring.ingest.scan import Reading, scan
from generator.authoring.ingest.settled import settled
from generator.authoring.ingest.sources import own_source, same_source, source_id, sources_meant, values
from generator.authoring.scaffold import Filled
from generator.cli.printing import tell
from generator.content.day import today
from generator.content.regular import read_start
from generator.text.ui import SaidError, say

STANDARD_INPUT: Final = "-"
_SECONDS: Final = 20
# Days and addresses without blanks need no quotes.
_AS_IT_IS: Final = frozenset({"date", "seen", "url"})


@dataclass(frozen=True, slots=True)
class Beginning:
    """Hold what a page gave for the record of a source: an id, what is filled in, and whether it is there already."""

    id: str
    filled: Filled
    same_address: bool


def source(options: argparse.Namespace) -> Beginning:
    """Read the page that `--from` names, and say what it gave and whether a source is there already."""
    data, name = bytes_from(options.source)
    text = read(data, name).text
    if not looks_like_html(text):
        raise SaidError("ingest.no_page", name=name)
    address = options.source if _is_address(options.source) else ""
    facts = with_extra(_facts(read_page(text), address), text)
    same = same_source(facts, sources_in(options.content))
    if same:
        tell(say(f"ingest.same.{same.by}", options.lang, id=same.id))
    filled = {field: value if field in _AS_IT_IS else scalar(value) for field, value in values(facts, today()) if value}
    missing = [field for field, value in values(facts, today()) if not value]
    if missing:
        tell(say("ingest.missing", options.lang, fields=", ".join(missing)))
    taken = {path.stem for path in options.content.glob("*/*.yml")}
    return Beginning(source_id(facts, taken), Filled(filled), same is not None and same.by == "address")


def article_text(options: argparse.Namespace, schema: str) -> str:
    """Write the draft of an article from what `--from` names, and say what was found; raises SaidError or OSError."""
    data, name = bytes_from(options.source)
    sources = sources_in(options.content)
    known = dataclasses.replace(known_in(options.content), sources=sources)
    reading = scan(read(data, name), name, known)
    source_of_it = own_source(_facts_of(reading), sources)
    days = {one.date.first for part in reading.parts for one in part.scanned.dates if one.date.day}
    meant = sources_meant([*(part.passage.text for part in reading.parts), *reading.facts.hrefs], days, sources)
    others = tuple(found for found in meant if found != source_of_it)
    asked = Asked(options.lang, today(), name, schema, source_of_it, known.topics, others)
    text = draft(reading, known, asked)
    for remark in reading.remarks:
        tell(remark.said(options.lang))
    if known.unread:
        tell(say("ingest.unread", options.lang, count=known.unread))
    count = sum(not one.repeats for one in settled(reading))
    counts = {"paragraphs": len(reading.parts), "claims": count, "strangers": len(reading.strangers)}
    tell(say("ingest.found", options.lang, **counts))
    return text


def _facts_of(reading: Reading) -> PageFacts:
    """Return what an article says of itself; the title of a plain text is its headline."""
    headline = next((part.passage.text for part in reading.parts if part.passage.form == "headline"), "")
    facts = reading.facts
    return dataclasses.replace(
        facts, title=facts.title or headline, site=facts.site or reading.credit, date=facts.date or reading.date
    )


def _facts(page: Page, address: str) -> PageFacts:
    """Read what a page says of itself, in its head or else in the lines above and below its text."""
    facts = facts_of_page(page, address)
    shaped = shape(page.blocks, "vi" if facts.language == "vi" else "en")
    return dataclasses.replace(facts, author=facts.author or shaped.author, date=facts.date or shaped.date)


def bytes_from(named: str) -> tuple[bytes, str]:
    """Read what `--from` names, with a name for messages: a file, an address, or `-` for what is piped in."""
    if named == STANDARD_INPUT:
        return sys.stdin.buffer.read(MAX_BYTES + 1), "stdin"
    if _is_address(named):
        return _fetched(named), named
    path = Path(named)
    if not path.is_file():
        raise SaidError("ingest.no_file", name=named)
    return read_start(path.resolve(), MAX_BYTES + 1).content, path.name


def _is_address(named: str) -> bool:
    return named.lower().startswith(("http://", "https://"))


def _fetched(url: str) -> bytes:
    """Fetch a page, as a browser would ask for it; raises SaidError if it does not come."""
    request = urllib.request.Request(url, headers={"User-Agent": "Mozilla/5.0 (distilled)"})  # noqa: S310  # http alone
    try:
        with urllib.request.urlopen(request, timeout=_SECONDS) as answer:  # noqa: S310  # http alone: see `_is_address`
            content: bytes = answer.read(MAX_BYTES + 1)
    except (OSError, ValueError, http.client.HTTPException) as error:
        raise SaidError("ingest.unreachable", url=url, error=error) from error
    return content
