"""Look for copies of sources in the Internet Archive: what to ask it, what its answers say, where a copy is noted.

The asking is curl's, as the asking of all other addresses is lychee's. A copy is proposed, never taken unseen: whether
it shows what a source says, a person looks.
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urlencode, urlsplit

from generator.content.document import Document
from generator.content.models import Record, Source
from generator.content.scalars import in_line
from generator.problems.problem import Edit, Position
from generator.report.outward_links import outward
from generator.site.resolve import Site
from generator.text.lang import Lang
from generator.text.ui import say

# The index of the Wayback Machine (CDX server). Its other service, `available`, is known to miss what is there.
_INDEX, _KEPT, _HOST = "https://web.archive.org/cdx/search/cdx", "https://web.archive.org/web", "archive.org"
# Of each month the first capture that the server of the page had answered as it should.
_CHOICE = {
    "output": "json",
    "fl": "timestamp,original",
    "filter": "statuscode:200",
    "collapse": "timestamp:6",
    "limit": "1000",
}
# As many copies as a person can look at in a sitting.
AT_ONCE = 60
BETWEEN_ANSWERS = "---"
_CAPTURE = re.compile(r"\d{14}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Copy:
    """Name a copy of a source's page in the archive."""

    source: Source
    url: str


def without_copy(site: Site) -> tuple[Source, ...]:
    """Choose the sources for which a copy is looked for now: dead ones first, the others by turns from week to week."""
    lacking = [source for source in site.sources if _can_have_one(source)]
    dead = [source for source in lacking if _is_dead(source, site)]
    others = [source for source in lacking if not _is_dead(source, site)]
    start = site.today.toordinal() // 7 * AT_ONCE % max(len(others), 1)
    return (*dead, *others[start:], *others[:start])[:AT_ONCE]


def _can_have_one(source: Source) -> bool:
    host = urlsplit(source.url or "").hostname or _HOST
    return not source.archived and host != _HOST and not host.endswith(f".{_HOST}")


def _is_dead(source: Source, site: Site) -> bool:
    return site.links.state(source.url or "") == "broken"


def questions(sources: Iterable[Source]) -> Iterator[str]:
    """Return for each source the address at which the archive says which copies it has."""
    pages = (str(source.url).partition("#")[0] for source in sources)
    return (f"{_INDEX}?{urlencode({'url': page} | _CHOICE)}" for page in pages)


def copies(answers: str, site: Site) -> tuple[Copy, ...]:
    """Read the archive's answers, between lines of their own, and take of each page the copy nearest to our reading.

    What is no answer, or one about something else, says nothing.
    """
    sources = {_page(source.url): source for source in site.sources if source.url and _can_have_one(source)}
    found: dict[str, Copy] = {}
    for answer in re.split(rf"(?m)^{BETWEEN_ANSWERS}$", answers):
        for source, captures in _captures(answer, sources):
            found[source.id] = Copy(source, f"{_KEPT}/{_nearest(captures, source)}/{source.url}")
    return tuple(sorted(found.values(), key=lambda copy: (not _is_dead(copy.source, site), copy.source.id)))


def _captures(answer: str, sources: Mapping[str, Source]) -> Iterator[tuple[Source, Sequence[str]]]:
    """Yield the source that an answer is about, with the seconds at which its page was captured."""
    captures: dict[str, list[str]] = {}
    for row in _rows(answer):
        match row:
            case [str(second), str(original)] if (page := _page(original)) in sources and _day(second):
                captures.setdefault(page, []).append(second)
    return ((sources[page], seconds) for page, seconds in captures.items())


def _rows(answer: str) -> Sequence[Any]:
    try:
        rows = json.loads(answer)
    except (ValueError, RecursionError):
        return ()
    return rows if isinstance(rows, list) else ()


def _page(url: str) -> str:
    """Return what the addresses of one page have in common: not the scheme, `www.`, case, a slash at the end."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    path = unquote(parts.path).rstrip("/")
    return f"{(parts.hostname or '').removeprefix('www.')}{path}?{unquote(parts.query)}".casefold()


def _day(second: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(second[:8]) if _CAPTURE.fullmatch(second) else None
    except ValueError:
        return None


def _nearest(captures: Sequence[str], source: Source) -> str:
    """Choose the capture that shows the page as it was read: nearest to that day, or the newest if none is known."""
    read = source.seen or source.date
    if read is None:
        return max(captures)
    return min(captures, key=lambda second: abs(((_day(second) or datetime.date.min) - read.first).days))


def noted(copy: Copy, document: Document) -> Edit | None:
    """Return the edit that writes a copy below the addresses of its source; None if these do not stand on lines."""
    key = "official" if copy.source.official else "url"
    name, value = document.keys[(key,)], document.values[(key,)]
    line = document.lines[name.line]
    if name.column or value.end_line != name.line or line[value.end_column :].partition("#")[0].strip():
        return None
    place = Position(document.path, name.line + 1, 1, len(line))
    return Edit(place, line, f"{line}\narchived: {in_line(copy.url)}")


def proposal(noted_copies: Sequence[Copy], site: Site, lang: Lang) -> Iterator[str]:
    """Say in Markdown, line by line, which copies are proposed and which links are dead; nothing if there are none."""
    saved = {copy.source.url for copy in noted_copies}
    if noted_copies:
        yield from (say("archives.copies", lang), "")
        yield from (f"- `{copy.source.id}`: <{copy.url}>" for copy in noted_copies)
        yield from ("", say("archives.checks", lang), "")
    dead = {url: records for url, records in outward(site).items() if site.links.state(url) == "broken"}
    if dead:
        yield from (say("archives.dead", lang), "")
        yield from (f"- <{url}> ({_named(records)}){_saved(url in saved, lang)}" for url, records in dead.items())
        yield ""


def _named(records: Sequence[Record]) -> str:
    return ", ".join(f"`{record.id}`" for record in records)


def _saved(is_saved: bool, lang: Lang) -> str:  # noqa: FBT001  # the one thing it tells
    return f": {say('archives.saved', lang)}" if is_saved else ""
