"""Find dates in running texts that cannot be, and those in Vietnamese that put the month before the day."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.text.lang import Lang

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_END = r"(?![\w/-]|\.\d)"
_YEAR = r"(?P<year>[12]\d{3})"
_NAMED = rf"(?P<name>{'|'.join(_MONTHS)})"
_NUMBERS = rf"(?P<day>\d{{1,2}})(?P<sign>[/.-])(?P<month>\d{{1,2}})(?P=sign){_YEAR}{_END}"
_ISO = rf"{_YEAR}-(?P<month>\d{{2}})-(?P<day>\d{{2}}){_END}"
# Some months and days are a time that lasts: `2 tháng 15 ngày`.
_NO_TIME = r"(?! ngày| tuần| lần| người| hãng)"
_FORMS: Mapping[Lang, tuple[re.Pattern[str], ...]] = {
    "vi": tuple(
        re.compile(form)
        for form in (
            _NUMBERS,
            _ISO,
            rf"(?P<day>\d{{1,2}}) tháng (?P<month>\d{{1,2}})(?:(?:,? năm|,|/)? ?{_YEAR})?\b{_NO_TIME}",
            rf"(?:[Nn]gày|[Hh]ôm) (?P<day>\d{{1,2}})[/-](?P<month>\d{{1,2}}){_END}",
            rf"[Tt]háng (?P<month>\d{{1,2}})(?:(?:/|,? năm ){_YEAR})?{_END}{_NO_TIME}",
        )
    ),
    "en": tuple(
        re.compile(form)
        for form in (
            _NUMBERS,
            _ISO,
            rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {_NAMED}(?:,? {_YEAR})?\b",
            rf"{_NAMED}(?: (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?=[,.;:)]|,? [12]\d{{3}}\b|$))?(?:,? {_YEAR}\b)?",
        )
    ),
}
# Most texts hold no date, and are not searched for each form; what is code stays as it is.
_MAYBE: Mapping[Lang, re.Pattern[str]] = {
    "vi": re.compile(r"\d[/.-]\d|háng \d"),
    "en": re.compile(rf"\d[/.-]\d|(?:{'|'.join(_MONTHS)})"),
}
_CODE = re.compile(r"`[^`]*`")
# What stands before a date is neither more of it nor a number of months.
_NO_EDGE = re.compile(r".?[\w./-]|\d .*", re.DOTALL)
# A year that has a 29th of February, for dates without one.
_LEAP = 2024
_LAST_MONTH = 12


class WrittenDate(NamedTuple):
    """Hold a date as it stands in a text: where, and its numbers; a day that is not written is 0."""

    start: int
    words: str
    day: int
    month: int
    year: int | None

    @property
    def days(self) -> int:
        """Return how many days the month has; none if there is no such month."""
        return monthrange(self.year or _LEAP, self.month)[1] if 1 <= self.month <= _LAST_MONTH else 0

    @property
    def is_possible(self) -> bool:
        """Return whether there is such a day."""
        return 0 <= self.day <= self.days and self.days > 0

    @property
    def shown(self) -> str:
        """Return it as it stands there."""
        return self.words

    def in_other_language(self) -> str:
        """Write the date as the other language does."""
        if any(name in self.words for name in _MONTHS):
            return "/".join(str(part) for part in (self.day, self.month, self.year) if part)
        return " ".join(map(str, filter(None, (self.day, _MONTHS[self.month - 1], self.year))))

    def turned(self) -> WrittenDate:
        """Return the date with day and month in each other's place, and so written."""
        words = re.sub(r"(\d+)([/.-])(\d+)(?=\2[12]\d{3}|$)", r"\3\2\1", self.words)
        return WrittenDate(self.start, words, self.month, self.day, self.year)


def written_dates(text: str, lang: Lang) -> tuple[WrittenDate, ...]:
    """List the dates of a text that name a day or a month, in the order of the text."""
    return tuple(_found(_CODE.sub(_blanked, text), lang)) if _MAYBE[lang].search(text) else ()


def _blanked(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _found(text: str, lang: Lang) -> Iterator[WrittenDate]:
    end = 0
    for match in sorted(_matches(text, lang), key=lambda match: (match.start(), -match.end())):
        if match.start() >= end:
            end = match.end()
            parts = match.groupdict()
            name = parts.get("name")
            month = _MONTHS.index(name) + 1 if name else int(parts["month"])
            year = int(parts["year"]) if parts.get("year") else None
            yield WrittenDate(match.start(), match[0], int(parts.get("day") or 0), month, year)


def _matches(text: str, lang: Lang) -> Iterator[re.Match[str]]:
    for form in _FORMS[lang]:
        for match in form.finditer(text):
            start = match.start()
            # The name of a month alone is no date.
            if match[0] not in _MONTHS and not _NO_EDGE.fullmatch(text, max(0, start - 2), start):
                yield match
