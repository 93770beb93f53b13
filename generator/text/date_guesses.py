"""Guess what was meant by a date that is not written as ours are: in the orders and words of both languages."""

from __future__ import annotations

import datetime
import re
from calendar import monthrange
from collections.abc import Iterator

from generator.text.dates import parse_date

_HALF_A_YEAR = datetime.timedelta(days=183)
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("jan", "january"),
            ("feb", "february"),
            ("mar", "march"),
            ("apr", "april"),
            ("may",),
            ("jun", "june"),
            ("jul", "july"),
            ("aug", "august"),
            ("sep", "sept", "september"),
            ("oct", "october"),
            ("nov", "november"),
            ("dec", "december"),
        ),
        1,
    )
    for name in names
}
_SEPARATOR = r"\s*[-/.]\s*"
_YEAR = r"(?P<year>[12]\d{3})"
_NUMBERED_MONTH = r"(?P<month>\d{1,2})"
_NAMED_MONTH = rf"(?P<name>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
# Each way to write one date; what is not named in it is not known.
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        _YEAR,
        rf"{_YEAR}{_SEPARATOR}{_NUMBERED_MONTH}",
        rf"{_YEAR}{_SEPARATOR}{_NUMBERED_MONTH}{_SEPARATOR}{_DAY}",
        rf"{_NUMBERED_MONTH}{_SEPARATOR}{_YEAR}",
        rf"(?P<day>\d{{1,2}}){_SEPARATOR}{_NUMBERED_MONTH}{_SEPARATOR}{_YEAR}",
        rf"{_NUMBERED_MONTH}{_SEPARATOR}(?P<day>\d{{1,2}}){_SEPARATOR}{_YEAR}",
        rf"năm\s+{_YEAR}",
        rf"tháng\s+{_NUMBERED_MONTH}\s*(?:[-/,]|năm)?\s*{_YEAR}",
        rf"(?:ngày\s+)?{_DAY}\s+tháng\s+{_NUMBERED_MONTH}\s*,?\s*(?:năm)?\s*{_YEAR}",
        rf"(?:ngày\s+)?{_DAY}\s*/\s*{_NUMBERED_MONTH}\s*/\s*{_YEAR}",
        rf"{_NAMED_MONTH}\s*,?\s*{_YEAR}",
        rf"{_DAY}\s+{_NAMED_MONTH}\s*,?\s*{_YEAR}",
        rf"{_NAMED_MONTH}\s+{_DAY}\s*,?\s*{_YEAR}",
    )
)
_DAY_BEFORE_MONTH = re.compile(r"([12]\d{3})-(\d{2})-(\d{2})")
_ABOUT = re.compile(r"(?:khoảng|about|around|circa|ca\.?|c\.|~)\s*(?P<rest>.+)|(?P<before>.+?)\s*[?~]", re.IGNORECASE)
_SINCE = re.compile(
    r"(?:từ|kể từ|since|from)\s+(?P<rest>.+?)(?:\s+đến nay)?|(?P<before>.+?)\s*[-–—/]\s*(?:nay|now|present|today|\?)?",
    re.IGNORECASE,
)
_FROM_TO = re.compile(r"(?:từ|from)\s+(.+?)\s+(?:đến|tới|to)\s+(.+)", re.IGNORECASE)
_BETWEEN = re.compile(r"\s+[-–—]\s+|\s*[–—]\s*|\s*/\s*")
_WHOLE = r"[12]\d{3}(?:-\d{2}){0,2}"
_YEARS = re.compile(r"(?P<century>[12]\d)(?P<from>\d{2})\s*[-–—/]\s*(?:(?P=century))?(?P<to>\d{2})")


def date_meant(text: str) -> tuple[str, ...]:
    """Guess the date, or the dates if there are two readings, as authors write it: the likelier reading first.

    Where day and month can change places, the day comes first, as it does in Vietnamese.
    """
    text = " ".join(text.split())
    readings = dict.fromkeys(_readings(text)) or dict.fromkeys(_readings(_retyped(text)))
    if not readings and (turned := _DAY_BEFORE_MONTH.fullmatch(text)):
        return tuple(_valid(f"{turned[1]}-{turned[3]}-{turned[2]}"))
    if not readings and (turned := re.fullmatch(rf"({_WHOLE})/({_WHOLE})", text)):
        # It may have changed places, or one of its years may be wrong: nobody knows but the author.
        return (*_valid(f"{turned[2]}/{turned[1]}"), *_valid(f"{turned[1]}/.."))
    return tuple(readings)


def _retyped(text: str) -> str:
    """Write a date as it would be without a slip: letters that look like digits, other dashes, a time of day."""
    digits = text.translate(str.maketrans("OoIl", "0011")) if re.fullmatch(r"[\dOoIl~./–—−-]+", text) else text
    plain = re.sub(r"[T ]\d{1,2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?$", "", digits)
    return re.sub(r"(?<=\d)[–—−_](?=\d{1,2}\b)", "-", plain)


def impossible_day(text: str) -> tuple[int, int, int] | None:
    """Return the year, the month and how many days it has, where a date names a day that its month lacks."""
    found = re.fullmatch(r"([12]\d{3})-(\d{2})-(\d{2})~?", text)
    if not found:
        return None
    year, month, day = map(int, found.groups())
    days = monthrange(year, month)[1] if month in range(1, 13) else day
    return (year, month, days) if day > days else None


def _readings(text: str) -> Iterator[str]:
    single = list(_single(text))
    yield from single
    if single:
        return
    if years := _YEARS.fullmatch(text):
        yield from _valid(f"{years['century']}{years['from']}/{years['century']}{years['to']}")
        return
    if about := _ABOUT.fullmatch(text):
        yield from (f"{date}~" for date in _single(about["rest"] or about["before"]))
        return
    spans = list(_spans(text))
    yield from spans
    if spans:
        return
    if since := _SINCE.fullmatch(text):
        yield from (f"{date}/.." for date in _single(since["rest"] or since["before"]))


def _spans(text: str) -> Iterator[str]:
    """Read two dates with something between them."""
    found = _FROM_TO.fullmatch(text)
    pairs = (
        [found.groups()] if found else [(text[: dash.start()], text[dash.end() :]) for dash in _BETWEEN.finditer(text)]
    )
    for start, end in pairs:
        ends = list(_single(end))[:1]
        yield from _valid(*(f"{first}/{last}" for first in _single(start) for last in ends))


def _single(text: str) -> Iterator[str]:
    for form in _FORMS:
        if found := form.fullmatch(text.strip()):
            parts = found.groupdict()
            month = parts.get("month") or _MONTHS.get((parts.get("name") or "").lower())
            known = (parts["year"], month, parts.get("day"))
            yield from _valid("-".join(f"{int(part):02}" for part in known if part))


def _valid(*dates: str) -> Iterator[str]:
    for date in dates:
        try:
            parse_date(date)
        except ValueError:
            continue
        yield date


def other_year(written: str, first: datetime.date, today: datetime.date) -> str | None:
    """Write a day in the year in which it would not come before another day, nor lie ahead; None if there is none."""
    month_and_day = written[4:]
    for year in (first.year, first.year + 1):
        try:
            day = datetime.date.fromisoformat(f"{year}{month_and_day}")
        except ValueError:
            return None
        # At the turn of a year the old one is still written; months later it is not.
        if first <= day <= today and (year == first.year or day - first < _HALF_A_YEAR):
            return day.isoformat()
    return None
