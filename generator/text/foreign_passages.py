"""Find passages in other scripts, and Vietnamese words in English, and mark their language."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Mapping

from generator.text.lang import Lang

_HAN = "\u2e80-\u2fdf\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_KANA = "\u3041-\u30ff\u31f0-\u31ff\uff66-\uff9f"
_HANGUL = "\u1100-\u11ff\u3130-\u318f\uac00-\ud7af"
_CYRILLIC = "\u0400-\u052f"
# Signs that belong to a passage of Chinese or Japanese when they stand inside it or close it.
_SIGNS = "\u3001-\u3004\u3008-\u3020\uff01-\uff65"
_EAST = f"{_HAN}{_KANA}"
_PASSAGE = re.compile(
    f"[{_EAST}](?:[{_EAST}{_SIGNS}]| (?=[{_EAST}]))*"
    f"|[{_HANGUL}](?:[{_HANGUL}]| (?=[{_HANGUL}]))*"
    f"|[{_CYRILLIC}](?:[{_CYRILLIC}\u0300-\u036f]|[ ’'-](?=[{_CYRILLIC}]))*"
)
# What a script tells of the language; kana makes a passage Japanese, whatever else is in it.
_LANGUAGES = ((_KANA, "ja"), (_HAN, "zh"), (_HANGUL, "ko"), (_CYRILLIC, "ru"))
# Letters that no language but Vietnamese has.
_ONLY_VIETNAMESE = "ơưăđạảậẩấầẫắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
_VIETNAMESE = re.compile(f"[{_ONLY_VIETNAMESE}]", re.IGNORECASE)
# Words with a mark, side by side. One without ("tinh" of "tinh chỉnh") may as well be English, so it is left out.
_LETTERS = f"{_ONLY_VIETNAMESE}àáâãèéêìíĩòóôõùúũý"
_MARKED_WORD = rf"\b[a-z]*[{_LETTERS}][a-z{_LETTERS}]*"
_IN_ENGLISH = re.compile(rf"{_PASSAGE.pattern}|{_MARKED_WORD}(?: {_MARKED_WORD})*", re.IGNORECASE)


def escape_marked(text: str, escape: Callable[[str], str] = html.escape) -> str:
    """Escape text for an element, each foreign passage in a span that names its language."""
    return _marked(text, _PASSAGE.finditer(text), escape)


def escape_marked_english(text: str, escape: Callable[[str], str] = html.escape) -> str:
    """Escape an English text like `escape_marked`, its Vietnamese words marked too."""
    found = _IN_ENGLISH.finditer(text) if is_vietnamese(text) else _PASSAGE.finditer(text)
    return _marked(text, (one for one in found if _PASSAGE.match(one[0]) or is_vietnamese(one[0])), escape)


def _marked(text: str, passages: Iterable[re.Match[str]], escape: Callable[[str], str]) -> str:
    pieces, last = [], 0
    for found in passages:
        pieces += [
            escape(text[last : found.start()]),
            f'<span lang="{_language(found[0])}">{escape(found[0])}</span>',
        ]
        last = found.end()
    return "".join([*pieces, escape(text[last:])])


ESCAPES: Mapping[Lang, Callable[..., str]] = {"vi": escape_marked, "en": escape_marked_english}
"""How a text of each language is escaped, with passages in others marked."""


def is_vietnamese(words: str) -> bool:
    """Tell whether words hold a letter that only Vietnamese has: then they are Vietnamese, else nobody can tell."""
    return bool(_VIETNAMESE.search(words))


def _language(passage: str) -> str:
    return next((language for letters, language in _LANGUAGES if re.search(f"[{letters}]", passage)), "vi")
