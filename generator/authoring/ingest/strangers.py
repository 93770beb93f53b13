"""List the names in a text that nobody knows yet, for the editor to tick: runs of capitals that are no known name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final

from babel import Locale

from generator.authoring.ingest.blocks import CAPITALS
from generator.authoring.ingest.clauses import Span, sentence_spans
from generator.authoring.ingest.names import NameFound

_CAPITAL = rf"(?:[{CAPITALS}][\w.'’&-]*\w|[{CAPITALS}])"
_RUN = re.compile(
    rf"(?<![\w.@/-]){_CAPITAL}(?:[ ](?:{_CAPITAL}|\d{{1,4}}(?![\w%,.])|(?:of|de|van|von|bin|al)(?= [A-ZĐ])))*"
    # A model's size belongs to its name: `GPT-4o mini` is not `GPT-4o`.
    r"(?:(?:(?<=\d)|(?<=\d\w))[ ](?:mini|nano|turbo|pro|flash|lite|max)\b)?"
)
_MOST_WORDS: Final = 6
_MOST_LETTERS: Final = 60
# Words with a capital that name nobody: what places begin a sentence, titles, days, what everybody shortens.
_WORDS: Final = (
    "Mỹ|Hoa Kỳ|Công ty|Châu Âu|Châu Á|Bộ|Bộ trưởng|Thủ tướng|Chủ tịch|Ông|Bà|Anh|Chị|Tổng thống|Giám đốc|Đảng"
    "|Nhà nước|Quốc hội|Chính phủ|Tôi|Chúng|Chúng tôi|Tết|Chủ nhật|Thứ Hai|Thứ Ba|Thứ Tư|Thứ Năm|Thứ Sáu|Thứ Bảy|Hãng"
    "|Tập đoàn|Báo|Trang|Tờ|Theo|Nhưng|Tuy|Khi|Từ|Với|Của|Và|Các|Những|Một|Cả|Trong|Tại|Ở|Về|Còn|Như|Nếu|Vì|Do|Để|Cùng"
    "|Ngày|Hôm|Ảnh|Nguồn|Tháng|Năm|Quý|Việt|Hoa|Á|Âu|Bắc|Nam|Đông|Tây|Sau|Trước|Hiện|Giới|Nhà|Người|Cựu|Dù|Mặc|Đầu|Cuối"
    "|Ngoài|Riêng|Chip|Mô|Đồng|Phía|Bên|Gần|Mới|Kể|Ngay|Vừa|Bởi|Nhờ|Được|Hai|Ba|Bốn"
    "|AI|Internet|Web|Covid-19|CEO|CFO|CTO|USD|VND|EU|UN|GDP|TV|PC|IT|API|GPU|CPU|NPU|RAM|VRAM|ROM|SSD|USB|HTML|PDF|URL|US|UK|USA|U.S|U.K"
    "|American|Americans|British|European|Western|Asian|African|President|Secretary|Minister|Mr|Ms|Mrs|Dr|Prof|Congress"
    "|Parliament|State|Government|The|A|An|I|It|He|She|They|We|In|On|At|But|And|If|As|For|By|To|Of|This|That|His|Her|Its"
    "|Although|Though|While|Because|Since|When|After|Before|However|Despite|There|These|Those|Yet|So|Now|Both|Many|Some"
    "|Most|Few|How|What|Why|Who|Until|Under|Over|With|From|Not|No|Critics|Experts|Analysts|Another|Still|Then|Such"
    "|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August"
    "|September|October|November|December|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec"
)
_NOBODY: Final = frozenset(map(str.casefold, _WORDS.split("|")))
# A title of two words has a capital on the first alone.
_TITLE = re.compile(rf"(?:{'|'.join(word for word in _WORDS.split('|') if ' ' in word)})\b")
# What may begin a sentence with its capital and still be part of a name with "of".
_INSTITUTIONS: Final = frozenset(
    {"University", "Bank", "Ministry", "Department", "House", "Institute", "Board", "College"}
)
# Two to four words, each with its capital and nothing but letters.
_PERSON: Final = re.compile(rf"(?:[{CAPITALS}][^\W\d_]+[ ]){{1,3}}[{CAPITALS}][^\W\d_]+")
_OPENING: Final = frozenset('"“‘«')


def strangers(paragraphs: Iterable[tuple[str, Sequence[NameFound]]]) -> tuple[tuple[str, int], ...]:
    """List unknown names with how often each stands in the paragraphs, in the order in which they appear."""
    counted = Counter(name for text, found in paragraphs for name in _names(text, found))
    shorter = {name for name in counted for other in counted if name != other and f" {name} " in f" {other} "}
    return tuple((name, count) for name, count in counted.items() if name not in shorter)


def names_a_stranger(text: str, sentence: Span, found: Sequence[NameFound]) -> bool:
    """Tell whether a sentence names somebody whom nobody knows yet: two words at least, as people are called."""
    full = (name for name in _names(text, found) if _PERSON.fullmatch(name))
    return any(text.find(name, sentence.start, sentence.end) >= 0 for name in full)


def _names(text: str, found: Sequence[NameFound]) -> Iterator[str]:
    starts = {span.start for span in sentence_spans(text)}
    known = [(one.start, one.end) for one in found]
    for run in _RUN.finditer(text):
        is_known = any(start < run.end() and run.start() < end for start, end in known)
        if is_known or (" " not in run[0] and _TITLE.match(text, run.start())):
            continue
        name = run[0].removesuffix("'s").removesuffix("’s")
        if run.start() in starts or text[run.start() - 1] in _OPENING:
            name = _without_first(name)
        name = "" if is_nobody(name) else _without_titles(name)
        is_short = len(name.split()) <= _MOST_WORDS and len(name) <= _MOST_LETTERS
        if any(map(str.isalpha, name)) and is_short and not is_nobody(name):
            yield name


def _without_first(name: str) -> str:
    """Leave out the first word of a sentence, which has its capital from there, unless it is one in any place."""
    first, _, rest = name.partition(" ")
    if any(map(str.isdigit, first)) or sum(map(str.isupper, first)) > 1 or first in _INSTITUTIONS:
        return name
    return rest[3:] if rest.startswith("of ") else name if rest else ""


def _without_titles(name: str) -> str:
    words = name.split()
    while words and is_nobody(words[0]):
        words = words[1:]
    return " ".join(words)


def is_nobody(name: str) -> bool:
    """Tell whether a capitalised word names no actor: a country, a language, a day, a title, a letter alone."""
    return name.casefold() in _NOBODY or name.casefold() in _countries() or len(name) == 1


@cache
def _countries() -> frozenset[str]:
    """List the names of all countries and languages in both of ours."""
    locales = (Locale("vi"), Locale("en"))
    names = (name for locale in locales for name in (*locale.territories.values(), *locale.languages.values()))
    return frozenset(map(str.casefold, names))
