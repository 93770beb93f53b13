"""Read the figures of a text as its language writes them: `1.500,5` in Vietnamese is `1,500.5` in English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.text.lang import Lang

# Code, addresses, what stands in brackets of citations and references, and names with figures: `GPT-3.5`, `H100`.
_NO_FIGURES = re.compile(r"`[^`]*`|\[@[^\[\]]*\]|\[\[[^\[\]|]*[\]|]|https?://\S+")
_FIGURE = re.compile(r"(?<![\w.,/:#@§-])(?<!§ )\d+(?:[.,]\d+)*(?:(?=(?:bn|[GTMk]B|[GMk]W|k[mg])\b)|(?![\w/:]|[.,-]\w))")
_DIGIT = re.compile(r"\d")
_DECIMAL: Mapping[Lang, str] = {"vi": ",", "en": "."}
_GROUPS = re.compile(r"\d{1,3}(?P<sign>[.,])\d{3}(?:(?P=sign)\d{3})*(?:(?!(?P=sign))[.,]\d+)?")
_POWERS: Mapping[str, int] = {
    **dict.fromkeys(("nghìn", "ngàn", "thousand"), 3),
    **dict.fromkeys(("triệu", "million"), 6),
    **dict.fromkeys(("tỷ", "tỉ", "billion", "bn"), 9),
    **dict.fromkeys(("nghìn tỷ", "nghìn tỉ", "trillion"), 12),
}
_TWINS: Mapping[str, str] = {
    **dict.fromkeys(("nghìn", "ngàn"), "thousand"),
    **dict.fromkeys(("tỷ", "tỉ"), "billion"),
    **dict.fromkeys(("nghìn tỷ", "nghìn tỉ"), "trillion"),
    **dict.fromkeys(("billion", "bn"), "tỷ"),
    "triệu": "million",
    "thousand": "nghìn",
    "million": "triệu",
    "trillion": "nghìn tỷ",
}
_SCALE = re.compile(rf"\s?-?({'|'.join(sorted(_POWERS, key=len, reverse=True))})\b")
# What a figure counts, in words that tell that it is no name or version; by language, for the signs are others.
_MEASURES = r"(?:%|GB|TB|MB|MW|GW|kWh|GHz|kg|km|USD)(?!\w)"
_MEASURE = re.compile(rf"\s?{_MEASURES}")
TURNED = str.maketrans(".,", ",.")
_COUNTED: Mapping[Lang, str] = {
    "vi": r"nghìn|ngàn|triệu|tỷ|tỉ|phần trăm|điểm phần trăm|đô la|đô-la|euro|đồng|nhân dân tệ|tấn",
    "en": r"thousand|million|billion|trillion|bn|per cent|percent|percentage|dollars|euros|yuan|tons|tonnes",
}


def _wrong_decimal(lang: Lang, sign: str) -> re.Pattern[str]:
    unit = rf"[ \u00a0-]?(?:(?:{_COUNTED[lang]})\b|{_MEASURES})"
    fraction, group = re.escape(sign), re.escape(sign.translate(TURNED))
    return re.compile(
        rf"\d{{1,15}}{fraction}\d{{1,2}}(?:(?={unit})|(?![\d%]|[.,]\d)(?<=[$€£]\d{fraction}\d))"
        rf"|\d{{1,3}}(?:{group}\d{{3}}){{2,}}(?!\d|[.,]\d)"
    )


# Measured things that have a sign of the other language: `7.5 tỷ`, `7,5 billion`, `$7,5`, `1,500,000 máy`.
_WRONG_DECIMALS: Mapping[Lang, re.Pattern[str]] = {"vi": _wrong_decimal("vi", "."), "en": _wrong_decimal("en", ",")}
_BEFORE = re.compile(r"[\w.,/-]")


class Figure(NamedTuple):
    """Hold a figure: where it stands, as it is written, what it means as plain digits, and what it counts."""

    start: int
    words: str
    value: str
    scaled: str
    counted: str
    """The scale or the measure behind it, as written: ` tỷ`, `%`."""

    @property
    def digits(self) -> str:
        """Return its digits, without the signs between them."""
        return re.sub(r"\D", "", self.words)

    @property
    def shown(self) -> str:
        """Return it with what it counts."""
        return self.words + self.counted

    def in_other_language(self) -> str:
        """Write it, with what it counts, as the other language does."""
        return self.words.translate(TURNED) + _SCALE.sub(lambda found: f" {_TWINS[found[1]]}", self.counted)


def figures(text: str, lang: Lang) -> tuple[Figure, ...]:
    """List the figures of a text that stand alone, not in names, in code or in citations."""
    if not _DIGIT.search(text):
        return ()
    bare = _NO_FIGURES.sub(lambda found: "\0" * len(found[0]), text)
    return tuple(_figure(found, bare, lang) for found in _FIGURE.finditer(bare))


def _figure(found: re.Match[str], text: str, lang: Lang) -> Figure:
    value = _value(found[0], lang)
    scale, measure = _SCALE.match(text, found.end()), _MEASURE.match(text, found.end())
    counted = (scale or measure or [""])[0]
    return Figure(found.start(), found[0], value, _times(value, _POWERS[scale[1]]) if scale else value, counted)


def _value(words: str, lang: Lang) -> str:
    decimal = _DECIMAL[lang]
    groups = _GROUPS.fullmatch(words)
    whole = words.replace(groups["sign"], "") if groups and groups["sign"] != decimal else words
    return whole.replace(decimal, ".")


def _times(value: str, power: int) -> str:
    """Multiply a plain number by a power of ten, as text: no digit is lost."""
    whole, _, rest = value.partition(".")
    if "," in value or "." in rest:
        return value
    digits = whole + rest[:power].ljust(power, "0")
    left = rest[power:]
    return (digits.lstrip("0") or "0") + (f".{left}" if left else "")


def wrong_decimals(text: str, lang: Lang) -> Iterator[tuple[int, int, str]]:
    """Find figures that have a sign of the other language: where, and how they should be written."""
    for found in _WRONG_DECIMALS[lang].finditer(text) if _DIGIT.search(text) else ():
        if found.start() and _BEFORE.match(text, found.start() - 1):
            continue
        yield found.start(), found.end(), found[0].translate(TURNED)
