"""Know how parts of a source are counted: in words of one language, which the other has to have too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType

from generator.content.document import Document
from generator.content.models import Record, Source
from generator.content.parity import LANGUAGE_NAMES
from generator.problems.problem import Edit, Problem, fixable_at
from generator.text.lang import OTHER, Lang

_TO_ENGLISH = MappingProxyType(
    {
        "đoạn": "paragraph",
        "trang": "page",
        "tr.": "p.",
        "mục": "section",
        "phần": "part",
        "chương": "chapter",
        "câu": "sentence",
        "dòng": "line",
        "hàng": "row",
        "bảng": "table",
        "hình": "figure",
        "chú thích": "footnote",
        "khoản": "clause",
        "điều": "article",
        "phút": "minute",
    }
)
_TO_VIETNAMESE = MappingProxyType({en: vi for vi, en in _TO_ENGLISH.items()} | {"pp.": "tr."})
_WORDS = "|".join(re.escape(word) for word in (*_TO_ENGLISH, *_TO_VIETNAMESE))
_COUNTED = re.compile(rf"(?P<word>{_WORDS})(?P<rest>\s*[^\s\d]*\d.*)", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]{2}")


def is_counted(text: str) -> bool:
    """Return whether a locator begins with a counted part: `đoạn 6`, `p. 3`."""
    return _COUNTED.match(text) is not None


def plain_locators(record: Record, document: Document) -> Iterator[Problem]:
    """Report locators that readers of both languages are shown in the words of one."""
    for index, passage in enumerate(record.passages if isinstance(record, Source) else ()):
        text = passage.locator
        if isinstance(text, str) and (found := _COUNTED.match(text)):
            place = document.value(("passages", index, "locator"))
            is_written_so = document.lines[place.line - 1].startswith(text, place.column - 1)
            lang: Lang = "vi" if found["word"].lower() in _TO_ENGLISH else "en"
            better, is_sure = _in_both(text, lang, found)
            edits = (Edit(place, text, better),) if is_written_so and is_sure else ()
            yield fixable_at(place, "T011", edits, words=text, language=LANGUAGE_NAMES[lang], better=better)


def _in_both(text: str, lang: Lang, found: re.Match[str]) -> tuple[str, bool]:
    """Write a locator for both languages, and tell whether nothing is left to be translated."""
    other = (_TO_ENGLISH if lang == "vi" else _TO_VIETNAMESE)[found["word"].lower()]
    is_sure = _LETTERS.search(found["rest"]) is None
    sides = {lang: text, OTHER[lang]: f"{other}{found['rest'] if is_sure else ' …'}"}
    return f"{{vi: {_quoted(sides['vi'])}, en: {_quoted(sides['en'])}}}", is_sure


def _quoted(words: str) -> str:
    """Put into quotation marks what braces would cut."""
    return f'"{words}"' if re.search(r"[,\[\]{}:#]", words) else words
