"""Read the dates that the addresses of pages hold: in folders, in names, in the numbers of newspapers' systems."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple
from urllib.parse import urlsplit

from generator.text.dates import PartialDate

_MONTH_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTHS: Mapping[str, int] = {name: number for number, name in enumerate(_MONTH_NAMES, start=1)}
_YEAR = r"(?P<year>(?:19[89]|20\d)\d)"
# Folders, which say when a page was published: `/2026/02/21/`, `/2026/2/21/`, `/2026/feb/21/`, `/2026/0221/`.
_FOLDERS = re.compile(
    rf"/{_YEAR}(?:/(?P<month>\d\d?|[a-z]{{3}})/(?P<day>\d\d?)(?=/|\.\w+$|$)|/(?P<month2>\d\d)(?P<day2>\d\d)(?=/))",
    re.IGNORECASE,
)
_MONTH = re.compile(rf"/{_YEAR}[/-](?P<month>0[1-9]|1[0-2])(?=/)")
# Names of pages, which may be about a day as well: `-2026-02-21`, `/20260221/`.
_NAMES = re.compile(rf"(?<![\d.]){_YEAR}(?:-(?P<month>\d\d)-(?P<day>\d\d)|(?P<month2>\d\d)(?P<day2>\d\d))(?!\d)")
# What newspapers' systems number pages by, to the thousandth of a second: `-20250807094133037`, `-185260206144414061`.
_NUMBERS = re.compile(
    r"(?<!\d)(?:(?P<year>20\d\d)|\d{3}(?P<year2>\d\d))(?P<month>\d\d)(?P<day>\d\d)"
    r"(?:[01]\d|2[0-3])[0-5]\d[0-5]\d\d{3}(?!\d)"
)
# What is kept in such a place is older or younger than its folder; an archive's date is that of the copy.
_KEPT = re.compile(
    r"/(?:uploads|files|assets|media|images|documents?/d)/|\.(?:pdf|docx?|xlsx?|pptx?|zip)$", re.IGNORECASE
)
_ARCHIVES = re.compile(r"(?:^|\.)(?:archive\.(?:org|ph|is|today|md|li|vn|fo)|perma\.cc|ghostarchive\.org)$")


class AddressDate(NamedTuple):
    """Hold a date that an address tells, and whether it stands in a folder or a number: then it is the page's own."""

    date: PartialDate
    is_sure: bool


def dates_in_address(url: str) -> tuple[AddressDate, ...]:
    """List the dates that an address tells, the surest first; a month only where there is no day."""
    parts = urlsplit(url)
    if _ARCHIVES.search(parts.hostname or "") or _KEPT.search(parts.path):
        return ()
    sorts = ((_FOLDERS, True), (_NUMBERS, True), (_NAMES, False))
    days = [AddressDate(date, is_sure) for pattern, is_sure in sorts for date in _dates(pattern, parts.path)]
    return tuple(days or [AddressDate(date, is_sure=True) for date in _dates(_MONTH, parts.path)])


def _dates(pattern: re.Pattern[str], path: str) -> Iterator[PartialDate]:
    for found in pattern.finditer(path):
        one = {name.rstrip("2"): value for name, value in found.groupdict().items() if value}
        month = _MONTHS.get(one["month"].lower(), 0) if one["month"].isalpha() else int(one["month"])
        try:
            year = int(one["year"]) if len(one["year"]) > len("26") else 2000 + int(one["year"])
            yield PartialDate(year, month, int(one["day"]) if "day" in one else None)
        except ValueError:
            continue
