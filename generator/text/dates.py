"""Read the dates authors write, place them in time and say them in both languages."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from calendar import monthrange
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Literal

from babel.dates import format_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.text.lang import Lang

Style = Literal["long", "short"]

_YEARS = range(1000, 3000)

_SINGLE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(~)?")

_LOCALES: Mapping[Lang, str] = {"vi": "vi", "en": "en_GB"}

_ABOUT: Mapping[Lang, str] = {"vi": "khoảng ", "en": "about "}

_RANGES: Mapping[Lang, str] = {"vi": "từ {} đến {}", "en": "{} to {}"}

# What stands in the place of the end where there is none yet, in EDTF.
_OPEN = ".."

_SINCE: Mapping[Lang, str] = {"vi": "từ ", "en": "since "}

# Babel's own long Vietnamese form ("22 tháng 8, 2026") drops the words that readers expect, and the English
# one breaks between day and month; so the patterns are ours, and the calendar and the names of months are
# Babel's. A key lists the parts that are said. Those without "y" open a range whose end says the rest. Short
# Vietnamese repeats the year of a month, because the start of "1-3/2024" could be a day.
_PATTERNS: Mapping[tuple[Lang, Style], Mapping[str, str]] = {
    ("vi", "long"): {
        "y": "'năm'\N{NO-BREAK SPACE}y",
        "ym": "'tháng'\N{NO-BREAK SPACE}M 'năm'\N{NO-BREAK SPACE}y",
        "ymd": "'ngày'\N{NO-BREAK SPACE}d 'tháng'\N{NO-BREAK SPACE}M 'năm'\N{NO-BREAK SPACE}y",
        "m": "'tháng'\N{NO-BREAK SPACE}M",
        "md": "'ngày'\N{NO-BREAK SPACE}d 'tháng'\N{NO-BREAK SPACE}M",
        "d": "'ngày'\N{NO-BREAK SPACE}d",
    },
    ("vi", "short"): {"y": "y", "ym": "M/y", "ymd": "d/M/y", "m": "M/y", "md": "d/M", "d": "d"},
    ("en", "long"): {
        "y": "y",
        "ym": "MMMM y",
        "ymd": "d\N{NO-BREAK SPACE}MMMM y",
        "m": "MMMM",
        "md": "d\N{NO-BREAK SPACE}MMMM",
        "d": "d",
    },
    ("en", "short"): {"y": "y", "ym": "MMM y", "ymd": "d MMM y", "m": "MMM", "md": "d MMM", "d": "d"},
}


class DateFault(StrEnum):
    """Name what is wrong with a date, in words that never change, so that callers can explain it."""

    NOT_A_DATE = "not a date"
    NO_SUCH_YEAR = "year outside 1000 to 2999"
    NO_SUCH_MONTH = "no such month"
    NO_SUCH_DAY = "no such day"
    ENDS_EARLY = "range ends before it starts"
    ENDS_WHERE_IT_STARTS = "range ends where it starts"


@dataclass(frozen=True, slots=True)
class PartialDate:
    """Hold a date as exactly as it is known: a year, a month or a day, perhaps about, perhaps up to an `end`.

    Its text is EDTF: `2024`, `2024-01`, `2024-01-26`, `2024-01~`, `2023~/2024-05-02`, and `2022-10/..` for what
    began then and goes on. In a range `about` speaks of the start alone. Raises `ValueError` with a `DateFault` for
    what no calendar holds.
    """

    year: int
    month: int | None = None
    day: int | None = None
    about: bool = False
    end: PartialDate | None = None
    goes_on: bool = False

    def __post_init__(self) -> None:
        """Refuse what is no date, so that nobody else has to check."""
        if fault := next(_faults(self), None):
            raise ValueError(fault)

    @classmethod
    def of(cls, day: dt.date) -> PartialDate:
        """Return a day of the calendar as the date that names it exactly."""
        return cls(day.year, day.month, day.day)

    def __str__(self) -> str:
        """Return the text an author writes for this date."""
        start = f"{self.iso}~" if self.about else self.iso
        end = _OPEN if self.goes_on else self.end
        return start if end is None else f"{start}/{end}"

    @property
    def iso(self) -> str:
        """Return the start in the form that `<time datetime>` takes."""
        month_and_day = (f"-{part:02}" for part in (self.month, self.day) if part is not None)
        return f"{self.year}{''.join(month_and_day)}"

    @property
    def first(self) -> dt.date:
        """Return the first day that may be meant."""
        return dt.date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> dt.date:
        """Return the last day that may be meant: of the end, if this is a range; the last of all, if it goes on."""
        if self.goes_on:
            return dt.date.max
        if self.end is not None:
            return self.end.last
        month = self.month or 12
        return dt.date(self.year, month, self.day or monthrange(self.year, month)[1])

    @property
    def sort_key(self) -> tuple[dt.date, dt.date, bool, str]:
        """Return what orders dates by their first day, then by their last, so that the more exact of two comes first.

        1 January 2024 comes before January 2024, that before the year 2024; a sure date before an
        approximate one.
        """
        return self.first, self.last, self.about, str(self)


def parse_date(text: str) -> PartialDate:
    """Read a date as authors write it: `2024`, `2024-01`, `2024-01-26`, each also with `~`, two with `/`, or `/..`.

    Raises `ValueError` whose text is a `DateFault`. Nothing is forgiven, not even a space.
    """
    start, slash, end = text.partition("/")
    if end == _OPEN:
        return dataclasses.replace(_parse_single(start), goes_on=True)
    return _parse_single(start, end=_parse_single(end) if slash else None)


def say_date(date: PartialDate, lang: Lang, *, style: Style = "long") -> str:
    """Say a date to readers, for the middle of a sentence (`long`) or for a label (`short`).

    Long forms hold U+00A0 between a day and its month, and between a Vietnamese word and its number, so
    that no line breaks there. Short forms hold none. A range says the year and the month that its ends
    share only once, where that reads naturally.
    """
    if date.goes_on:
        return _SINCE[lang] + _say_parts(date, _parts(date), lang, style)
    if date.end is None:
        return _say_parts(date, _parts(date), lang, style)
    start = _say_parts(date, _opening_parts(date, date.end), lang, style)
    end = _say_parts(date.end, _parts(date.end), lang, style)
    if style == "short":
        return start + _dash(date, date.end, start) + end
    return _RANGES[lang].format(start, end)


def _faults(date: PartialDate) -> Iterator[DateFault]:
    """Find what is wrong; the first fault counts, as each question supposes that the earlier found none."""
    if date.year not in _YEARS:
        yield DateFault.NO_SUCH_YEAR
    if date.month is None and date.day is not None:
        yield DateFault.NOT_A_DATE
    if date.month is not None and date.month not in range(1, 13):
        yield DateFault.NO_SUCH_MONTH
    if date.day is not None and date.day not in range(1, monthrange(date.year, date.month or 1)[1] + 1):
        yield DateFault.NO_SUCH_DAY
    if date.end is not None and date.goes_on:
        yield DateFault.NOT_A_DATE
    elif date.end is not None:
        yield from _range_faults(date, date.end)


def _range_faults(start: PartialDate, end: PartialDate) -> Iterator[DateFault]:
    if end.end is not None or end.goes_on:
        yield DateFault.NOT_A_DATE
    if end.iso == start.iso:
        yield DateFault.ENDS_WHERE_IT_STARTS
    if end.last < start.first:
        yield DateFault.ENDS_EARLY


def _parse_single(text: str, end: PartialDate | None = None) -> PartialDate:
    match = _SINGLE.fullmatch(text)
    if match is None:
        raise ValueError(DateFault.NOT_A_DATE)
    year, month, day, about = match.groups()
    return PartialDate(int(year), _number(month), _number(day), about=about is not None, end=end)


def _number(digits: str | None) -> int | None:
    return None if digits is None else int(digits)


def _parts(date: PartialDate) -> str:
    """Name the parts that are known, as the keys of the patterns do."""
    return "ymd"[: 1 + (date.month is not None) + (date.day is not None)]


def _opening_parts(start: PartialDate, end: PartialDate) -> str:
    """Name the parts that the start of a range must say: not those it shares with an end just as exact."""
    parts = _parts(start)
    if parts != _parts(end) or start.year != end.year:
        return parts
    return parts[2:] if start.month == end.month else parts[1:]


def _say_parts(date: PartialDate, parts: str, lang: Lang, style: Style) -> str:
    said = format_date(date.first, _PATTERNS[lang, style][parts], locale=_LOCALES[lang])
    return _ABOUT[lang] + said if date.about else said


def _dash(start: PartialDate, end: PartialDate, said_start: str) -> str:
    """Choose the dash of a short range: close, or spaced where it would bind the wrong words."""
    is_tight = " " not in said_start and not end.about and _parts(start) == _parts(end)
    return "\N{EN DASH}" if is_tight else " \N{EN DASH} "
