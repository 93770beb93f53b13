"""Hold a source's date and publisher against its address, and against what other sources of the same host say."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from urllib.parse import urlsplit

from generator.content.load import Content
from generator.content.models import Source
from generator.problems.problem import Problem, problem_at
from generator.site.resolve import Site
from generator.text.dates import PartialDate
from generator.text.dates_in_addresses import AddressDate, dates_in_address
from generator.text.vietnamese import fold

# A page gets its address a little before it is published, or is dated in another time zone.
_LEEWAY = dt.timedelta(days=3)
# The names of these pages tell of which day they are, not when they came out.
_OF_A_DAY = frozenset({"law", "official", "paper", "company"})
# A number that looks like a day of another decade is a number.
_NEAR_YEARS = 2
_AGREEING = 3
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
    """Find sources that name another publisher than all the others which were read at the same host."""
    by_host: defaultdict[str, list[Source]] = defaultdict(list)
    for source in site.sources:
        host = _host(source.url or "")
        if source.via is None and host and not _SHARED.search(host):
            by_host[host].append(source)
    for host, sources in by_host.items():
        counts = Counter(fold(source.publisher) for source in sources)
        (usual, count), *rest = counts.most_common()
        if count >= _AGREEING and [number for _, number in rest] == [1]:
            odd = next(source for source in sources if fold(source.publisher) != usual)
            better = next(source.publisher for source in sources if fold(source.publisher) == usual)
            facts = {"publisher": odd.publisher, "host": host, "count": str(count), "better": better}
            yield problem_at(content.documents[odd.id].value(("publisher",)), "C091", **facts)


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.").removeprefix("m.").removeprefix("amp.")
