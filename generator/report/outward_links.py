"""Know which addresses outside the site still answer: what a weekly check found, read from a file.

The check itself is lychee's; it is slow, and the web is not ours, so no build and no pull request waits for it.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import unquote

from generator.content.leaves import sides
from generator.content.models import Actor, Prose, Record, Source
from generator.content.sidecars import Links, LinkState
from generator.site.resolve import Site

# An address is broken when its own server says that nothing is there. Refusals (401, 403, 429), trouble (5xx) and
# silence say nothing about the page: many servers turn programs away.
_BROKEN_CODES = frozenset({404, 410})
_FIRST_REFUSAL = 400


def outward(site: Site) -> Mapping[str, tuple[Record, ...]]:
    """List every address outside the site, in alphabetical order, with the records that link to it."""
    records: dict[str, dict[str, Record]] = {}
    for record in (*site.records.values(), site.settings):
        for url in _addresses(record, site):
            records.setdefault(url, {})[record.id] = record
    return {url: tuple(records[url].values()) for url in sorted(records)}


def _addresses(record: Record, site: Site) -> Iterator[str]:
    if isinstance(record, Source):
        yield from filter(None, (record.url, record.official, record.archived))
    if isinstance(record, Actor) and record.homepage:
        yield record.homepage
    for *_, text in sides(site.leaves[record.id], Prose):
        yield from site.parsed[text].links if text else ()


def as_text(links: Links) -> str:
    """Write what a check found, as `read_links` reads it."""
    data = {
        "checked": links.checked.isoformat() if links.checked else None,
        "links": dict(sorted(links.states.items())),
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def from_lychee(report: str, urls: tuple[str, ...], day: datetime.date) -> Links:
    """Read lychee's JSON on a file that held one address a line; raises ValueError if it is something else."""
    data = json.loads(report)
    if not isinstance(data, dict) or "success_map" not in data:
        message = "this is not what `lychee --format json --verbose` writes"
        raise ValueError(message)
    states: dict[str, LinkState] = dict.fromkeys(urls, "unknown")
    for entry in _entries(data):
        url = _asked_url(entry, urls)
        if url:
            states[url] = _state(entry.get("status"))
    return Links(day, states)


def _entries(data: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for name in ("success_map", "error_map", "timeout_map"):
        for entries in (data.get(name) or {}).values():
            yield from (entry for entry in entries if isinstance(entry, dict))


def _asked_url(entry: Mapping[str, Any], urls: tuple[str, ...]) -> str | None:
    """Find the address on the line that an entry is about; one that lychee shortened is not the one we asked for."""
    line = (entry.get("span") or {}).get("line", 0)
    url = urls[line - 1] if 0 < line <= len(urls) else ""
    checked = str(entry.get("url"))
    return url if url and unquote(url).rstrip("/") == unquote(checked).rstrip("/") else None


def _state(status: Any) -> LinkState:
    code = status.get("code") if isinstance(status, dict) else None
    if not isinstance(code, int):
        return "unknown"
    if code in _BROKEN_CODES:
        return "broken"
    return "ok" if code < _FIRST_REFUSAL else "unknown"
