"""Guess what was meant by a value that does not fit, as the fact `near` of a problem, or none."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from babel import Locale

from generator.content import fields
from generator.content.document import Document, Loc
from generator.content.fields import (
    COLOUR_PATTERN,
    COUNTRY_PATTERN,
    DRAWING_PATTERN,
    ID_PATTERN,
    ISO_DAY,
    LANGUAGE_PATTERN,
    WIKIDATA_PATTERN,
    SourceRef,
    is_id,
)
from generator.content.forms import annotations_at
from generator.content.models import Record
from generator.content.synonyms import by_other_words, by_short_name
from generator.text.date_guesses import date_meant
from generator.text.lang import LANGS
from generator.text.nearest import Nearest
from generator.text.ui import say, strings
from generator.text.vietnamese import fold, slug

Meant = Mapping[str, str]

# So much of a wrong value is repeated in a message.
MAX_SHOWN = 80
# A source and a place in it that is no id itself: `src-a, tr. 3`.
_CITED_PLACE = re.compile(rf"{ID_PATTERN}, *(?!{ID_PATTERN}$)[^\[\]{{}}\"]*[\d§.][^\[\]{{}}\"]*")
_BETWEEN_IDS = re.compile(r"(?:[\s;\N{FULLWIDTH COMMA}\N{IDEOGRAPHIC COMMA}\N{FULLWIDTH SEMICOLON}]|\.(?=\s))+")
_LOCAL = re.compile(r"file:|[A-Za-z]:[\\/]|~/|\\\\|/(?:home|Users|tmp|mnt|media|Volumes|var)/", re.IGNORECASE)
_MONTH = re.compile(r"[12]\d{3}-(\d{2})(?:-\d{2})?~?")
MONTHS = 12
_SCHEME = re.compile(r"(?:h\w{1,6}:/{1,3}|https?[:;]?/+|/+)(?=\w)", re.IGNORECASE)
_CODE_LENGTH = 2
# A colour is six digits; of longer words with the sign `#` nobody knows what was meant.
_DIGITS, _LONGEST = 6, 8
_NO_DIGIT = re.compile(r"[^0-9A-Fa-f]")
_PICTURE = re.compile(r"\.(?:png|jpe?g|webp|gif|ico|avif|bmp|tiff?|pdf|ai|eps|psd)$", re.IGNORECASE)
# An item of Wikidata, in an address or without its capital.
_ITEM = re.compile(r"(?<![A-Za-z0-9])Q[1-9]\d*(?!\w)", re.IGNORECASE)
_MARKED_LINK = re.compile(r"\[[^\]]*\]\((\S+?)\)|<(\S+?)>")
# Names are longer than codes, and share words: only what is nearly the same is meant.
_CLOSE = 0.8
# Values are words of the language: what shares only half its letters with one means something else.
_SPELT = 0.7


def _near(value: str | None) -> Meant:
    return {"near": value} if value else {}


def value_meant(value: str, allowed: tuple[str, ...]) -> Meant:
    """Guess which of the allowed values was meant, by its code or by what readers see, in either language."""
    words = fold(value)
    names = _names(allowed)
    code = slug(value) or value
    found = names.get(words) or (code if code in allowed else None) or by_other_words(value, allowed)
    found = found or Nearest(cutoff=_SPELT)(code, allowed)
    near_name = Nearest(cutoff=_CLOSE)(words, tuple(names)) if found is None else None
    return _near(found or names.get(near_name or ""))


@cache
def _names(allowed: tuple[str, ...]) -> Mapping[str, str]:
    """Return the values by what readers see of them, without marks."""
    beginnings = (key.removesuffix(allowed[0]) for key in strings() if key.endswith(f".{allowed[0]}"))
    prefixes = [one for one in beginnings if all(f"{one}{value}" in strings() for value in allowed)]
    found: dict[str, str] = {}
    for prefix in prefixes:
        for value in allowed:
            for lang in LANGS:
                found.setdefault(fold(say(f"{prefix}{value}", lang)), value)
    return found


def code_meant(value: str, pattern: str) -> Meant:
    """Guess the code of the language or the country that is named by a word."""
    if pattern == COLOUR_PATTERN:
        return _colour_meant(value)
    if pattern == DRAWING_PATTERN and _PICTURE.search(value):
        return {"way": "picture"}
    if pattern == DRAWING_PATTERN:
        return _near(f"{slug(value.removesuffix('.svg'))}.svg" if value.endswith(".svg") else None)
    if pattern == WIKIDATA_PATTERN:
        return _near(item[0].upper() if (item := _ITEM.search(value)) else None)
    part = {LANGUAGE_PATTERN: "languages", COUNTRY_PATTERN: "territories"}.get(pattern)
    if part is None:
        return {}
    words, codes = fold(value), _codes(part)
    # Without its marks a name may be the code of another: `Mỹ` is not Malaysia.
    written = value.strip().casefold()
    is_whole = value.isascii() or len(words) > _CODE_LENGTH
    found = by_short_name(written, part) or codes.get(written) or (codes.get(words) if is_whole else None)
    return _near(found or codes.get(f"tieng {words}"))


def _colour_meant(value: str) -> Meant:
    """Say how many digits a colour has, or which of its signs are none."""
    digits = value.strip().removeprefix("#")
    if odd := "".join(dict.fromkeys(_NO_DIGIT.findall(digits))):
        return {"way": "no-digit", "words": odd} if value.startswith("#") and len(digits) <= _LONGEST else {}
    if len(digits) == _DIGITS:
        return _near(f'"#{digits}"')
    short = {"near": '"#' + "".join(2 * one for one in digits) + '"'} if 2 * len(digits) == _DIGITS else {}
    return {"way": "short" if short else "digits", "count": str(len(digits)), **short} if digits else {}


@cache
def _codes(part: str) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for lang in LANGS:
        for code, name in getattr(Locale(lang), part).items():
            if re.fullmatch("[A-Za-z]{2}", code) and code != "ZZ":
                found |= dict.fromkeys((fold(name), name.casefold(), code.lower()), code.lower())
    return found


def date_guess(kind: str, value: str) -> Meant:
    """Guess what was meant by a date in another order or in words."""
    if kind not in {"bad_date", "bad_day"}:
        return {}
    meant = [date for date in date_meant(value) if kind == "bad_date" or len(date) == ISO_DAY]
    found = _near("` / `".join(meant))
    month = _MONTH.fullmatch(value)
    return {**found, "way": "month", "month": month[1]} if month and not 1 <= int(month[1]) <= MONTHS else found


def address_meant(kind: str, value: str) -> Meant:
    """Guess what was meant by an address that lacks its beginning or its end, or stands in the marks of a link."""
    if not kind.endswith(("_url", "_address", "_contact")):
        return {}
    link = _MARKED_LINK.fullmatch(value.strip())
    if link or _LOCAL.match(value.strip()):
        return _near(link[1] or link[2]) if link else {"way": "local"}
    plain = re.sub(r"\s+", "", value)
    if not re.fullmatch(r"[^\s\"'<>\\^`{|}]+", plain) or len(value.split()) > 2:  # noqa: PLR2004  # one gap is a slip
        return {}
    if kind == "bad_contact" and re.fullmatch(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", plain):
        return _near(f"mailto:{plain}")
    is_whole = re.match(r"https?://\w", plain, re.IGNORECASE)
    whole = plain if is_whole else f"https://{_SCHEME.sub('', plain, count=1) if _SCHEME.match(plain) else plain}"
    if kind == "bad_address":
        meant = fields.address_meant(whole)
        return _near(meant if meant and "." in meant else None)
    is_address = re.fullmatch(r"https?://[\w-]+(?:\.[\w-]+)+(?:[:/?#].*)?", whole)
    return _near(whole if is_address and whole != value else None)


def ids_meant(kind: str, value: str) -> Meant:
    """Guess the id that was meant by a name, or the ids that have no comma between them."""
    if kind != "bad_id" or len(value) > MAX_SHOWN:
        return {}
    if several := ids_in(value):
        return _near(", ".join(several))
    meant = slug(value.removesuffix(".yml").replace("_", "-"))
    return _near(meant if meant and meant != value and is_id(meant) else None)


def ids_in(value: str) -> tuple[str, ...]:
    """Part several ids that stand in one value; of a single one there are none."""
    words = tuple(_BETWEEN_IDS.split(value.strip()))
    return words if len(words) > 1 and all(map(is_id, words)) else ()


def locator_meant(loc: Loc, document: Document, model: type[Record]) -> Meant:
    """Guess that the place inside a source was meant, which a comma in brackets parts from its source."""
    *owner, index = loc
    if SourceRef not in annotations_at(model, loc) or not isinstance(index, int) or index == 0:
        return {}
    source, locator = document.value((*owner, index - 1)), document.value(loc)
    line = document.lines[locator.line - 1]
    written = line[source.column - 1 : locator.column - 1 + locator.length]
    return _near(f'"{written}"' if source.line == locator.line and _CITED_PLACE.fullmatch(written) else None)


def text_meant(value: object, written: str) -> Meant:
    """Guess what was meant where YAML reads a list or a key in the place of a text."""
    if isinstance(value, list) and value and all(isinstance(one, str) for one in value):
        return _near(", ".join(value))
    is_whole = len(written) < MAX_SHOWN and not set(written) & set('"\\')
    return _near(f'"{written}"' if is_whole else None)


def item_meant(value: object) -> Meant:
    """Guess that the one item of a list was meant, where the list is none."""
    return _near(value[0] if isinstance(value, list) and len(value) == 1 and isinstance(value[0], str) else None)
