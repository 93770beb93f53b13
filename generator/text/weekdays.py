"""Find weekdays that do not fit the date beside them: `thứ Hai, ngày 26/1/2024` was a Friday."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from generator.text.lang import Lang
from generator.text.written_dates import WrittenDate

_NAMES: Mapping[Lang, tuple[str, ...]] = {
    "vi": ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
# How each weekday is written in Vietnamese, from Monday on.
_VIETNAMESE = ("hai|2", "ba|3", "tư|4", "năm|5", "sáu|6", "bảy|bẩy|7", "")
_DAY_VI = r"(?P<day>[Tt]hứ (?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb][ảẩ]y|[2-7])|[Cc]hủ [Nn]hật|CN)"
# `bản thứ hai, ngày 26/1/2024` is the second one: in small letters a weekday needs a word of time before it.
_WORDS_OF_TIME = ("hôm", "vào", "sáng", "trưa", "chiều", "tối", "đêm", "ngày", "từ", "đến", "tới")
_OF_TIME = "".join(rf"(?<!\b{word} )" for word in _WORDS_OF_TIME)
_NO_ORDINAL = rf"(?!{_OF_TIME}[Tt]hứ [a-zđư])"
_DAY_EN = (
    # `Sun` may be the newspaper.
    r"(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat)\b)\.?"
)
_BEFORE: Mapping[Lang, re.Pattern[str]] = {
    "vi": re.compile(rf"(?<!\w){_NO_ORDINAL}{_DAY_VI},? ?\(?(?:(?:ngày|hôm|mùng|mồng) )?$"),
    "en": re.compile(rf"(?<!\w){_DAY_EN},? ?\(?(?:the )?$"),
}
_AFTER: Mapping[Lang, re.Pattern[str]] = {
    "vi": re.compile(rf" ?[(,] ?{_DAY_VI}\)"),
    "en": re.compile(rf" ?[(,] ?(?:a )?{_DAY_EN}\)"),
}
_MAYBE: Mapping[Lang, re.Pattern[str]] = {
    "vi": re.compile(r"[Tt]hứ |[Cc]hủ [Nn]hật|CN"),
    "en": re.compile(r"\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)"),
}
# No weekday and no name of a day before a date is longer.
_NEAR = 24


class WrongWeekday(NamedTuple):
    """Hold a weekday that is not that of the date beside it: where, both, and the right one."""

    start: int
    words: str
    date: str
    better: str


def wrong_weekdays(text: str, lang: Lang, dates: Sequence[WrittenDate]) -> tuple[WrongWeekday, ...]:
    """List the weekdays of a text that are not those of the dates beside them, those that name a year."""
    return tuple(_found(text, lang, dates)) if dates and _MAYBE[lang].search(text) else ()


def _found(text: str, lang: Lang, dates: Sequence[WrittenDate]) -> Iterator[WrongWeekday]:
    for written in dates:
        if not written.year or not written.day or not written.is_possible:
            continue
        right = date(written.year, written.month, written.day).weekday()
        found = _beside(text, lang, written)
        if found and _number(found["day"].lower(), lang) != right:
            yield WrongWeekday(found.start("day"), found["day"], written.words, _NAMES[lang][right])


def _beside(text: str, lang: Lang, written: WrittenDate) -> re.Match[str] | None:
    first, end = max(0, written.start - _NEAR), written.start + len(written.words)
    before = _BEFORE[lang].search(text, first, written.start)
    return before or _AFTER[lang].match(text, end)


def _number(day: str, lang: Lang) -> int:
    """Count a weekday from Monday, which is 0."""
    if lang == "en":
        return next(number for number, name in enumerate(_NAMES["en"]) if name.lower().startswith(day[:3]))
    if not day.startswith("thứ"):
        return 6
    return next(number for number, forms in enumerate(_VIETNAMESE) if day[4:] in forms.split("|"))
