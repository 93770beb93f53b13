"""Check addresses that work and still are not to be published: those that follow readers, or only lead on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from urllib.parse import parse_qsl, urlsplit

from generator.content.load import Content
from generator.content.models import Record
from generator.problems.problem import Edit, Problem, fixable_at
from generator.site.resolve import Site
from generator.site.twins import TRACKING

# Who leads readers on to another address, and in which part of the query it stands.
_LEADING_ON: Mapping[str, tuple[str, ...]] = {
    r"(?:www\.)?google\.[a-z.]+/url": ("q", "url"),
    r"(?:l|lm)\.(?:facebook|messenger|threads|instagram)\.com/(?:l\.php)?": ("u",),
    r"(?:www\.)?youtube\.com/redirect": ("q",),
    r"(?:www\.)?linkedin\.com/(?:safety/go|redir/redirect)": ("url",),
    r"[\w.]*safelinks\.protection\.outlook\.com/.*": ("url",),
    r"(?:www\.)?duckduckgo\.com/l/": ("uddg",),
    r"out\.reddit\.com/.*": ("url",),
    r"(?:away\.)?vk\.com/away\.php": ("to",),
    r"(?:www\.)?slack-redir\.net/link": ("url",),
}
_LEADS_ON = tuple((re.compile(place), names) for place, names in _LEADING_ON.items())
# A copy that Google keeps of a page for telephones: the page's own address follows.
_AMP = re.compile(r"https?://(?:www\.)?google\.[a-z.]+/amp/(s/)?(?P<rest>[\w-]+(?:\.[\w-]+)+/.*)")


def address_problems(site: Site, content: Content) -> Iterator[Problem]:
    """Find addresses that follow readers or lead on to others, each with the one to write."""
    addresses: list[tuple[Record, str]] = [(source, field) for source in site.sources for field in ("url", "official")]
    addresses += [(actor, "homepage") for actor in site.actors]
    for record, field in addresses:
        url: str | None = getattr(record, field)
        target = _led_to(url) if url else None
        better = _without_tracking(target or url or "")
        if url and better and better != url:
            document = content.documents[record.id]
            edit = Edit(document.inside((field,), url), url, better)
            facts = {"better": better} | ({"host": urlsplit(url).hostname or ""} if target else {})
            yield fixable_at(document.value((field,)), "V007" if target else "V006", (edit,), **facts)


def _led_to(url: str) -> str | None:
    """Return the address to which another leads readers on, if it says so itself."""
    parts = urlsplit(url)
    if found := _AMP.fullmatch(url):
        return f"http{'s' if found[1] else ''}://{found['rest']}"
    where = f"{parts.hostname}{parts.path}"
    names = next((names for place, names in _LEADS_ON if place.fullmatch(where)), ())
    values = dict(parse_qsl(parts.query)) if names else {}
    return next((value for name in names if re.match(r"https?://\w", value := values.get(name, ""))), None)


def _without_tracking(url: str) -> str:
    """Take what follows readers out of an address, and leave every other character."""
    head, mark, rest = url.partition("?")
    query, hash_mark, fragment = rest.partition("#")
    kept = [pair for pair in query.split("&") if not TRACKING.fullmatch(pair.partition("=")[0])]
    return head + (mark if any(kept) else "") + "&".join(kept) + hash_mark + fragment
