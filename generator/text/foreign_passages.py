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
# Punctuation that belongs to a passage of Chinese or Japanese when it stands inside it or closes it.
_PUNCTUATION = "\u3001-\u3004\u3008-\u3020\uff01-\uff65"
_HAN_OR_KANA = f"{_HAN}{_KANA}"
_PASSAGE = re.compile(
    f"[{_HAN_OR_KANA}](?:[{_HAN_OR_KANA}{_PUNCTUATION}]| (?=[{_HAN_OR_KANA}]))*"
    f"|[{_HANGUL}](?:[{_HANGUL}]| (?=[{_HANGUL}]))*"
    f"|[{_CYRILLIC}](?:[{_CYRILLIC}\u0300-\u036f]|[ ’'-](?=[{_CYRILLIC}]))*"
)
# Which script means which language; kana makes a passage Japanese, whatever else is in it.
_LANGUAGE_BY_SCRIPT = ((_KANA, "ja"), (_HAN, "zh"), (_HANGUL, "ko"), (_CYRILLIC, "ru"))
# Letters that no language but Vietnamese has.
_ONLY_VIETNAMESE = "ơưăđạảậẩấầẫắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
_VIETNAMESE = re.compile(f"[{_ONLY_VIETNAMESE}]", re.IGNORECASE)
# Words with a diacritic, side by side. One without ("tinh" of "tinh chỉnh") may be English, so it is left out.
_WITH_DIACRITICS = f"{_ONLY_VIETNAMESE}àáâãèéêìíĩòóôõùúũý"
_VIETNAMESE_WORD = rf"\b[a-z]*[{_WITH_DIACRITICS}][a-z{_WITH_DIACRITICS}]*"
_FOREIGN_TO_ENGLISH = re.compile(rf"{_PASSAGE.pattern}|{_VIETNAMESE_WORD}(?: {_VIETNAMESE_WORD})*", re.IGNORECASE)


def escape_marked(text: str, escape: Callable[[str], str] = html.escape) -> str:
    """Escape text for an element, each foreign passage in a span that names its language."""
    return _escape_passages(text, _PASSAGE.finditer(text), escape)


def escape_marked_english(text: str, escape: Callable[[str], str] = html.escape) -> str:
    """Escape an English text like `escape_marked`, its Vietnamese words marked too."""
    if not is_vietnamese(text):
        return escape_marked(text, escape)
    found = _FOREIGN_TO_ENGLISH.finditer(text)
    passages = (passage for passage in found if _PASSAGE.match(passage[0]) or is_vietnamese(passage[0]))
    return _escape_passages(text, passages, escape)


def _escape_passages(text: str, passages: Iterable[re.Match[str]], escape: Callable[[str], str]) -> str:
    pieces, end = [], 0
    for passage in passages:
        pieces += [
            escape(text[end : passage.start()]),
            f'<span lang="{_language(passage[0])}">{escape(passage[0])}</span>',
        ]
        end = passage.end()
    return "".join([*pieces, escape(text[end:])])


ESCAPES: Mapping[Lang, Callable[..., str]] = {"vi": escape_marked, "en": escape_marked_english}
"""How a text of each language is escaped, with passages in others marked."""


def is_vietnamese(words: str) -> bool:
    """Return whether words hold a letter that only Vietnamese has; words without one may be Vietnamese all the same."""
    return bool(_VIETNAMESE.search(words))


def _language(passage: str) -> str:
    return next((language for letters, language in _LANGUAGE_BY_SCRIPT if re.search(f"[{letters}]", passage)), "vi")
