"""Hold a source's date and publisher against its address, and against what other sources of the same host say."""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple
from urllib.parse import urlsplit

from generator.content.load import Content
from generator.content.models import Source
from generator.problems.problem import Problem, problem_at
from generator.site.resolve import Site
from generator.text.dates import PartialDate
from generator.text.dates_in_addresses import AddressDate, dates_in_address

# A page gets its address a little before it is published, or is dated in another time zone.
_LEEWAY = dt.timedelta(days=3)
# The names of these pages tell of which day they are, not when they came out.
_OF_A_DAY = frozenset({"law", "official", "paper", "company"})
# A number that looks like a day of another decade is a number.
_NEAR_YEARS = 2
_AGREEING = 3
# What one owner has, `paper.com.vn` too.
_SITE = re.compile(r"[\w-]+\.(?:(?:com|net|org|edu|gov|ac|co|or|ne|go)\.)?[a-z]{2,}$")
# Where anybody publishes.
_SHARED = re.compile(
    r"(?:^|\.)(?:github\.(?:com|io)|githubusercontent\.com|gitlab\.com|huggingface\.co|youtube\.com|youtu\.be|x\.com"
    r"|twitter\.com|facebook\.com|linkedin\.com|medium\.com|substack\.com|reddit\.com|t\.me|tiktok\.com|instagram\.com"
    r"|threads\.(?:net|com)|bsky\.app|zalo\.me|scribd\.com|slideshare\.net|issuu\.com|google\.com|sharepoint\.com"
    r"|dropbox\.com|notion\.site|wordpress\.com|blogspot\.com|archive\.org|archive\.(?:ph|is|today)|perma\.cc"
    r"|prnewswire\.com|businesswire\.com|globenewswire\.com|einnews\.com|einpresswire\.com|accessnewswire\.com"
    r"|yahoo\.com|msn\.com|apple\.news|flipboard\.com|zenodo\.org|ssrn\.com|openreview\.net|aclanthology\.org"
    r"|arxiv\.org|springer\.com|sciencedirect\.com|jstor\.org|doi\.org|justia\.com|govinfo\.gov|congress\.gov"
    r"|regulations\.gov|govtrack\.us|courtlistener\.com|thuvienphapluat\.vn|luatvietnam\.vn|vbpl\.vn"
    r"|chinhphu\.vn|gov\.vn|gov\.cn|europa\.eu|sec\.gov|wikisource\.org)$"
)


def source_problems(site: Site, content: Content) -> Iterator[Problem]:
    """Run every check of sources against their addresses."""
    yield from _misdated(site, content)
    yield from _other_publishers(site, content)


def _misdated(site: Site, content: Content) -> Iterator[Problem]:
    """Find sources whose address tells another date than `date`."""
    for source in site.sources:
        if source.date and not source.date.about and (found := _told_otherwise(source, source.date)):
            facts = {"date": str(source.date), "other": str(found.date)}
            yield problem_at(content.documents[source.id].value(("date",)), "C090", **facts)


def _told_otherwise(source: Source, date: PartialDate) -> AddressDate | None:
    """Return the date that the address tells, if none of those in it can be the source's."""
    if not (url := source.official or source.url):
        return None
    dates = [one for one in dates_in_address(url) if one.is_sure or _may_be_of(one.date, source)]
    # A copy may appear at any time after its original.
    is_copy = source.via is not None and not source.official
    if any(_agree(date, one.date) or (is_copy and one.date.first > date.first) for one in dates):
        return None
    return next(iter(dates), None)


def _may_be_of(date: PartialDate, source: Source) -> bool:
    is_near = source.date is not None and abs(date.year - source.date.year) <= _NEAR_YEARS
    return is_near and source.kind not in _OF_A_DAY


def _agree(date: PartialDate, other: PartialDate) -> bool:
    """Return whether two dates can be of one page."""
    if date.goes_on:
        return other.last >= date.first - _LEEWAY
    return date.first - _LEEWAY <= other.last and other.first <= date.last + _LEEWAY


def _other_publishers(site: Site, content: Content) -> Iterator[Problem]:
    """Find sources whose publisher does not go with their host: no other source there has it, or it is at another."""
    own = [source for source in site.sources if source.via is None and _own_host(source)]
    by_host, by_name = _grouped(own, _own_host), _grouped(own, lambda source: source.publisher.casefold())
    for source in own:
        name = _only_other(source, by_host[_own_host(source)], lambda one: one.publisher.casefold())
        host = _only_other(source, by_name[source.publisher.casefold()], _own_host)
        place = content.documents[source.id].value(("publisher",))
        facts = {"publisher": source.publisher, "host": _own_host(source)}
        if name:
            yield problem_at(place, "C091", **facts, count=str(name.agreeing), better=name.source.publisher)
        elif host:
            other = _own_host(host.source)
            yield problem_at(place, "C091", **facts, count=str(host.agreeing), other=other, way="elsewhere")


class _Usual(NamedTuple):
    """Hold one of several sources that agree, and how many do."""

    source: Source
    agreeing: int


def _grouped(sources: Iterable[Source], key: Callable[[Source], str]) -> Mapping[str, Sequence[Source]]:
    groups: defaultdict[str, list[Source]] = defaultdict(list)
    for source in sources:
        groups[key(source)].append(source)
    return groups


def _only_other(source: Source, group: Sequence[Source], key: Callable[[Source], str]) -> _Usual | None:
    """Return what all others of a group have, if these are many and this one alone has something else."""
    others = [one for one in group if one is not source]
    keys = {key(one) for one in others}
    if len(others) < _AGREEING or len(keys) != 1 or key(source) in keys:
        return None
    return _Usual(others[0], len(others))


@functools.lru_cache(maxsize=1 << 14)
def _site_of(url: str) -> str:
    """Return the site of an address, whatever stands before its name; nothing where anybody publishes."""
    host = urlsplit(url).hostname or ""
    found = _SITE.search(host)
    return "" if _SHARED.search(host) else found[0] if found else host


def _own_host(source: Source) -> str:
    return _site_of(source.url or "")
