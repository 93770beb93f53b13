"""Find the dates of a running text, each as exactly as it is said: by rules of our own in both languages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from generator.text.dates import PartialDate, parse_date

_EN_MONTHS: Final = (
    ("january", "jan"),
    ("february", "feb"),
    ("march", "mar"),
    ("april", "apr"),
    ("may",),
    ("june", "jun"),
    ("july", "jul"),
    ("august", "aug"),
    ("september", "sept", "sep"),
    ("october", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
_MONTH_BY_NAME: Mapping[str, int] = {
    **{name: number for number, names in enumerate(_EN_MONTHS, 1) for name in names},
    "giêng": 1,
    "một": 11,
    "chạp": 12,
    "hai": 2,
    "ba": 3,
    "tư": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
    "mười một": 11,
    "mười hai": 12,
}
_ORDINALS: Mapping[str, int] = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    **{str(number): number for number in range(1, 5)},
}
_YEAR = r"(?P<y>(?:19|20)\d\d)(?![\d.,]\d|\d)"
_YEAR_2 = r"(?P<y2>(?:19|20)\d\d)(?![\d.,]\d|\d)"
_D, _M = r"(?P<d>\d{1,2})", r"(?P<m>\d{1,2})"
_VI_NAMED = "giêng|chạp|mười một|mười hai|hai|ba|tư|sáu|bảy|tám|chín|mười"
_VI_MONTH = rf"tháng\s+(?:{_M}|(?P<n>{_VI_NAMED}))"
# Months are capitalised in English: `may` and `march` are not.
_EN_MONTH = rf"(?P<n>{'|'.join(name.capitalize() for names in _EN_MONTHS for name in names)})\b\.?"
_EN_DAY = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?"
_PART_OF = r"(?:early|mid|late)[- ]"
_NOT_IN_NUMBER = r"(?<![\d.,/:-])(?<![A-Za-z]-)"

# Each form names the parts it gives; the longer stand first, and what one has taken no other sees.
_FORMS: Mapping[str, tuple[str, ...]] = {
    "": (
        rf"{_NOT_IN_NUMBER}(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)",
        rf"{_NOT_IN_NUMBER}{_D}[/.-]{_M}[/.-]{_YEAR}",
    ),
    "vi": (
        rf"(?:từ\s+)?(?:giai đoạn|năm|từ|những năm)\s+{_YEAR}\s*(?:[-–—]|đến(?:\s+năm)?|tới(?:\s+năm)?)\s*{_YEAR_2}",
        rf"(?:ngày|mùng|hôm|mồng)?\s*{_D}\s+{_VI_MONTH}\s*(?:,|năm)?\s*{_YEAR}",
        rf"(?:ngày|hôm)\s+{_D}[/-]{_M}[/-]{_YEAR}",
        rf"quý\s+(?P<q>[1-4]|iv|iii|ii|i)\b\s*(?:[/-]|năm|,)?\s*{_YEAR}",
        rf"{_VI_MONTH}\s*(?:[/,-]|năm)?\s*{_YEAR}",
        rf"(?:ngày|mùng|mồng|hôm|sáng|chiều|tối)\s+{_D}[/-]{_M}(?![\d/])",
        rf"(?:ngày|mùng|mồng|hôm|sáng|chiều|tối)\s+{_D}\s+{_VI_MONTH}(?![\d/])",
        rf"(?:năm|trong|vào|hồi|đầu|cuối|giữa|\(|mùa \w+)\s*{_YEAR}",
        r"(?P<rel>(?:(?:đầu|giữa|cuối) )?(?:năm|tháng) (?:ngoái|nay|trước|này)|(?:ngày )?hôm (?:qua|nay))",
        rf"(?:đầu|giữa|cuối|trong|vào|hồi|từ)\s+{_VI_MONTH}(?!\s*(?:[/-]|năm)?\s*\d)",
    ),
    "en": (
        rf"(?:from|between)\s+{_YEAR}\s*(?:[-–—]|to|until|and)\s*{_YEAR_2}",
        rf"{_EN_MONTH}\s+{_EN_DAY}\s*,?\s*{_YEAR}",
        rf"\b{_EN_DAY}\s+(?:of\s+)?{_EN_MONTH}\s*,?\s*{_YEAR}",
        rf"\b(?P<q>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth)\s+quarter\s+(?:of\s+)?{_YEAR}",
        rf"\bQ(?P<q>[1-4])\s+{_YEAR}",
        rf"{_EN_MONTH}(?:\s+of)?\s*,?\s*{_YEAR}",
        rf"\b{_EN_DAY}\s+(?:of\s+)?{_EN_MONTH}(?!\s*,?\s*\d)",
        rf"{_EN_MONTH}\s+{_EN_DAY}(?![\d%,.]\d|\d)",
        rf"(?:[Ii]n|[Ss]ince|[Bb]y|[Dd]uring|[Ll]ast)\s+(?:{_PART_OF})?{_EN_MONTH}(?!\s*\d)",
        rf"(?:\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Dd]uring|of|from|[Ee]arly|[Ll]ate|[Mm]id)[ -]|\(){_YEAR}",
        rf"(?<![\d.,]){_YEAR}\s?[-–]\s?{_YEAR_2}",
        r"(?P<rel>(?:(?:early|late) )?(?:last year|this year|last month|this month)|\byesterday\b|\btoday\b)",
    ),
}
_OPEN = re.compile(r"(?:từ|kể từ|since|from)\s+$", re.IGNORECASE)
_SINCE = re.compile(r"(?:từ|kể từ|since)\b", re.IGNORECASE)
_CASED: Final = frozenset({"en"})


@dataclass(frozen=True, slots=True)
class DateFound:
    """Hold a date, where it stands, and whether part of it was inferred from the article's own."""

    start: int
    end: int
    date: PartialDate
    inferred: bool = False


def dates_in(text: str, lang: str, day: PartialDate | None = None) -> tuple[DateFound, ...]:
    """Find the dates of a text in order; `day` is the article's own: without it `26/1` and `last year` say nothing."""
    taken = bytearray(len(text))
    found: list[DateFound] = []
    for pattern in _patterns(lang):
        for match in pattern.finditer(text):
            if any(taken[match.start() : match.end()]):
                continue
            if dated := _dated(match, text, lang, day):
                found.append(dated)
                taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())
    return tuple(sorted(found, key=lambda one: one.start))


@cache
def _patterns(lang: str) -> tuple[re.Pattern[str], ...]:
    own = _FORMS["vi"] if lang == "vi" else _FORMS["en"]
    flags = re.NOFLAG if lang in _CASED or lang != "vi" else re.IGNORECASE
    return tuple(re.compile(form, flags) for form in (*_FORMS[""], *own))


def _dated(match: re.Match[str], text: str, lang: str, day: PartialDate | None) -> DateFound | None:
    given = {name: value for name, value in match.groupdict().items() if value}
    start = match.start() + len(match[0]) - len(match[0].lstrip(" ("))
    if "rel" in given:
        date = _relative(given["rel"].lower(), day)
        return DateFound(start, match.end(), date, inferred=True) if date else None
    year = given.get("y")
    if year is None and day is None:
        return None
    date = _read(_written(given, year or str(day.year if day else ""), lang))
    if date and _is_since(match[0], text[: match.start()], given):
        date = _read(f"{date}/..") or date
    return DateFound(start, match.end(), date, inferred=year is None) if date else None


def _written(given: Mapping[str, str], year: str, lang: str) -> str:
    if "y2" in given:
        return f"{year}/{given['y2']}"
    if quarter := given.get("q"):
        last = 3 * _ORDINALS[quarter.lower()]
        return f"{year}-{last - 2:02}/{year}-{last:02}"
    month = int(given["m"]) if "m" in given else _MONTH_BY_NAME.get(given.get("n", "").lower(), 0)
    in_month = int(given.get("d", "0"))
    # Americans write the month first: a day that no month has tells.
    if lang != "vi" and month > 12 >= in_month:  # noqa: PLR2004  # months of the year
        month, in_month = in_month, month
    return "-".join(
        part for part in (year, f"{month:02}" if month else "", f"{in_month:02}" if in_month else "") if part
    )


def _is_since(words: str, before: str, given: Mapping[str, str]) -> bool:
    return not {"y2", "q"} & given.keys() and bool(_SINCE.match(words) or _OPEN.search(before[-12:]))


def _read(written: str) -> PartialDate | None:
    try:
        return parse_date(written)
    except ValueError:
        return None


def _relative(words: str, day: PartialDate | None) -> PartialDate | None:
    """Read what is said from the article's own day: as exactly as that is known, and no further."""
    if day is None:
        return None
    reading = next((read for said, read in _RELATIVE.items() if words.endswith(said)), None)
    return _read(reading(day)) if reading else None


def _month(day: PartialDate, step: int) -> str:
    if day.month is None:
        return ""
    months = day.year * _MONTHS_OF_YEAR + day.month - 1 + step
    return f"{months // _MONTHS_OF_YEAR}-{months % _MONTHS_OF_YEAR + 1:02}"


def _day_before(day: PartialDate) -> str:
    return str(day.first.fromordinal(day.first.toordinal() - 1)) if day.day else ""


_MONTHS_OF_YEAR: Final = 12
_RELATIVE: Mapping[str, Callable[[PartialDate], str]] = {
    **dict.fromkeys(("năm ngoái", "last year"), lambda day: str(day.year - 1)),
    **dict.fromkeys(("năm nay", "this year"), lambda day: str(day.year)),
    **dict.fromkeys(("tháng này", "this month"), lambda day: _month(day, 0)),
    **dict.fromkeys(("tháng trước", "last month"), lambda day: _month(day, -1)),
    **dict.fromkeys(("hôm nay", "today"), lambda day: day.iso if day.day else ""),
    **dict.fromkeys(("hôm qua", "yesterday"), _day_before),
}


def latest(dates: Iterable[DateFound]) -> Iterator[PartialDate]:
    """List the dates from the latest on: an article appeared at or after the latest day that it tells of."""
    exact = (found.date for found in dates if not found.inferred and not found.date.goes_on)
    yield from sorted(exact, key=lambda date: (date.last, -(date.day or 0)), reverse=True)
