"""Check addresses that work and still are not to be published: those that follow readers, or are of no page."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from generator.content.load import Content
from generator.content.models import Record
from generator.problems.problem import Edit, Problem, fixable_at, problem_at
from generator.site.leading_on import led_to, no_page
from generator.site.resolve import Site
from generator.site.twins import TRACKING


def address_problems(site: Site, content: Content) -> Iterator[Problem]:
    """Find addresses that follow readers, lead on to others or are of no page, with the one to write if it is known."""
    addresses: list[tuple[Record, str]] = [(source, field) for source in site.sources for field in ("url", "official")]
    addresses += [(actor, "homepage") for actor in site.actors]
    for record, field in addresses:
        url: str | None = getattr(record, field)
        target = led_to(url) if url else None
        better = _without_tracking(target or url or "")
        if url and better and better != url:
            document = content.documents[record.id]
            edit = Edit(document.inside((field,), url), url, better)
            facts = {"better": better} | ({"host": urlsplit(url).hostname or ""} if target else {})
            yield fixable_at(document.value((field,)), "V007" if target else "V006", (edit,), **facts)
        elif url and (way := no_page(url)):
            place = content.documents[record.id].value((field,))
            yield problem_at(place, "V007", host=urlsplit(url).hostname or "", way=way)


def _without_tracking(url: str) -> str:
    """Take what follows readers out of an address, and leave every other character."""
    head, mark, rest = url.partition("?")
    query, hash_mark, fragment = rest.partition("#")
    kept = [pair for pair in query.split("&") if not TRACKING.fullmatch(pair.partition("=")[0])]
    return head + (mark if any(kept) else "") + "&".join(kept) + hash_mark + fragment
