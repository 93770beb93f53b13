"""Find passages in other scripts, and Vietnamese words in English, and mark their language."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Mapping

from generator.text.lang import Lang
from generator.text.unbroken import unbroken

_HAN = "\u2e80-\u2fdf\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_KANA = "\u3041-\u30ff\u31f0-\u31ff\uff66-\uff9f"
_HANGUL = "\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff"
_CYRILLIC = "\u0400-\u052f"
_ARABIC = "\u0620-\u065f\u066e-\u06d3\u06d5-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc"
_HEBREW = "\u0591-\u05f4\ufb1d-\ufb4f"
# Punctuation that belongs to a passage of Chinese or Japanese when it stands inside it or closes it.
_PUNCTUATION = "\u3001-\u3004\u3008-\u3020\uff01-\uff65"
_HAN_OR_KANA = f"{_HAN}{_KANA}"
# Scripts written with spaces between words, each by the language that it stands for where nothing says another.
_SPACED = {
    "ru": _CYRILLIC,
    "ar": _ARABIC,
    "he": _HEBREW,
    "el": "\u0370-\u03ff\u1f00-\u1fff",
    "hy": "\u0531-\u058f",
    "ka": "\u10a0-\u10ff\u1c90-\u1cbf\u2d00-\u2d2d",
    "hi": "\u0900-\u097f",
    "bn": "\u0980-\u09ff",
    "pa": "\u0a00-\u0a7f",
    "gu": "\u0a80-\u0aff",
    "or": "\u0b00-\u0b7f",
    "ta": "\u0b80-\u0bff",
    "te": "\u0c00-\u0c7f",
    "kn": "\u0c80-\u0cff",
    "ml": "\u0d00-\u0d7f",
    "si": "\u0d80-\u0dff",
    "th": "\u0e01-\u0e5b",
    "lo": "\u0e80-\u0eff",
    "bo": "\u0f00-\u0fff",
    "my": "\u1000-\u109f\ua9e0-\ua9ff\uaa60-\uaa7f",
    "am": "\u1200-\u139f\u2d80-\u2ddf",
    "km": "\u1780-\u17ff",
}
_JOINER = "[\u0300-\u036f\u200c\u200d]"
# A Greek letter alone is a sign of mathematics, not a word.
_PASSAGE = re.compile(
    f"[{_HAN_OR_KANA}](?:[{_HAN_OR_KANA}{_PUNCTUATION}]| (?=[{_HAN_OR_KANA}]))*"
    f"|[{_HANGUL}](?:[{_HANGUL}]| (?=[{_HANGUL}]))*|"
    + "|".join(
        f"[{letters}](?:[{letters}]|{_JOINER}|[ ’'-](?=[{letters}])){'+' if tag == 'el' else '*'}"
        for tag, letters in _SPACED.items()
    )
)
# Any letter that may begin a passage: most texts have none, and are not searched for passages at all.
_LETTER_OF_ANOTHER = re.compile(f"[{_HAN_OR_KANA}{_HANGUL}{''.join(_SPACED.values())}]")
# Which letters mean which language, the telling ones first: kana makes a passage Japanese, whatever else is in it.
_LANGUAGE_BY_LETTERS = tuple(
    (re.compile(f"[{letters}]"), language)
    for letters, language in (
        (_KANA, "ja"),
        (_HAN, "zh"),
        (_HANGUL, "ko"),
        ("ІіЇїЄєҐґ", "uk"),
        ("ٹڈڑںےہ", "ur"),
        ("پچژگ", "fa"),
        *((letters, tag) for tag, letters in _SPACED.items()),
    )
)
# Who writes with letters that several languages share; other letters belong to the language that they stand for.
_WRITERS = {
    "zh": "zh cmn yue wuu nan hak lzh ja ko vi",
    "ru": (
        "ru uk be bg mk sr sh bs cnr kk ky mn tg tt ba cv os ce ab av"
        " az uz tk crh kv kum lez myv mdf sah tyv udm rue cu ro mo ug"
    ),
    "ar": "ar arz ary apc fa prs ur ps sd ug ckb ku ks pa pnb skr bal az azb kk ky uz tg tk ms jv ha",
    "he": "he yi lad arc",
    "hi": "hi mr ne sa kok mai bho doi brx sd ks new awa",
    "bn": "bn as mni",
    "am": "am ti gez tig",
    "my": "my shn mnw ksw",
    "bo": "bo dz",
    "ka": "ka xmf sva",
}
_SHARED_LETTERS = {letters: frozenset(tags.split()) for letters, tags in _WRITERS.items()}
# Languages that are told by letters of their own in a script that others write too.
_LETTERS_OF = {"uk": "ru", "ur": "ar", "fa": "ar"}
_NEVER_LATIN = frozenset({"zh", "ja", "ko", "uk", "be", "bg", "mk", "fa", "ur", *_SPACED})
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "ps", "sd", "ug", "yi", "dv", "ckb"})
# Letters that no language but Vietnamese has.
_ONLY_VIETNAMESE = "ơưăđạảậẩấầẫắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
_VIETNAMESE = re.compile(f"[{_ONLY_VIETNAMESE}]", re.IGNORECASE)
# Words with a diacritic, side by side. One without ("tinh" of "tinh chỉnh") may be English, so it is left out.
_WITH_DIACRITICS = f"{_ONLY_VIETNAMESE}àáâãèéêìíĩòóôõùúũý"
_VIETNAMESE_WORD = rf"\b[a-z]*[{_WITH_DIACRITICS}][a-z{_WITH_DIACRITICS}]*"
_FOREIGN_TO_ENGLISH = re.compile(rf"{_PASSAGE.pattern}|{_VIETNAMESE_WORD}(?: {_VIETNAMESE_WORD})*", re.IGNORECASE)


def escape_marked(text: str, escape: Callable[[str], str] = unbroken) -> str:
    """Escape text for an element, each foreign passage in a span that names its language.

    `escape` is how what is within and between passages is escaped.
    """
    if text.isascii() or not _LETTER_OF_ANOTHER.search(text):
        return escape(text)
    return _escape_passages(text, _PASSAGE.finditer(text), escape)


def escape_marked_english(text: str, escape: Callable[[str], str] = unbroken) -> str:
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
            f"<span {lang_attributes(script_language(passage[0]) or 'vi')}>{escape(passage[0])}</span>",
        ]
        end = passage.end()
    return "".join([*pieces, escape(text[end:])])


ESCAPES: Mapping[Lang, Callable[..., str]] = {"vi": escape_marked, "en": escape_marked_english}
"""How a text of each language is escaped, with passages in others marked."""


def is_vietnamese(words: str) -> bool:
    """Return whether words hold a letter that only Vietnamese has; words without one may be Vietnamese all the same."""
    return bool(_VIETNAMESE.search(words))


def script_language(words: str) -> str:
    """Return the language that the script of some words stands for; nothing for Latin letters, which have many."""
    return next((language for letters, language in _LANGUAGE_BY_LETTERS if letters.search(words)), "")


def may_be_written(words: str, language: str) -> bool:
    """Return whether some words, by their script, may be of a language; what has no letter may be of any."""
    tag, *subtags = language.lower().split("-")
    told = script_language(words)
    if not told:
        return "latn" in subtags or tag not in _NEVER_LATIN or not _LATIN.search(words)
    letters = _LETTERS_OF.get(told, told)
    return "latn" not in subtags and tag in _SHARED_LETTERS.get(letters, {letters})


def lang_attributes(language: str) -> str:
    """Write the attributes of an element in a language; one that runs from right to left is isolated by its direction.

    Without it the number or bracket after an Arabic name would move to the name's other side.
    """
    if not language:
        return ""
    direction = ' dir="rtl"' if language.split("-", maxsplit=1)[0] in _RIGHT_TO_LEFT else ""
    return f'lang="{html.escape(language)}"{direction}'


# So many words tell a language; fewer may all be names.
_TELLING = 8
_MARKED_WORD = re.compile(rf"[a-z]*[{_WITH_DIACRITICS}][a-z{_WITH_DIACRITICS}]*", re.IGNORECASE)
_LATIN_WORD = re.compile(r"[^\W\d_]+")


def has_marks(word: str) -> bool:
    """Return whether a word has a mark that Vietnamese writes, though other languages may write it too."""
    return not word.isascii() and bool(_MARKED_WORD.fullmatch(word))


def looks_swapped(vi: str, en: str) -> bool:
    """Return whether each of two texts is more likely in the language of the other, be it a line of few words."""
    vietnamese, english = ([word for word in _LATIN_WORD.findall(text) if word.islower()] for text in (vi, en))
    is_plain = len(vietnamese) > 1 and not any(map(has_marks, vietnamese))
    return is_plain and 2 * sum(map(has_marks, english)) >= max(1, len(english))


def surely_vietnamese(name: str) -> bool:
    """Return whether a name of two words or more is Vietnamese; those of persons and places may be kept as they are."""
    words = [word for word in _LATIN_WORD.findall(name) if word.islower()]
    return len(words) > 1 and is_vietnamese(name) and 2 * sum(map(has_marks, words)) >= len(words)


def surely_english(name: str) -> bool:
    """Return whether a name of several words has no mark in it, so that it hardly is Vietnamese."""
    words = _LATIN_WORD.findall(name)
    return len(words) > 1 and name.isascii() and any(map(str.islower, words))


def looks_foreign(text: str, lang: Lang) -> bool:
    """Return whether a text is surely in the other language: Vietnamese without a mark, or English full of them."""
    if lang == "en" and text.isascii():
        return False
    words = [word for word in _LATIN_WORD.findall(text) if word.islower()]
    if len(words) < _TELLING:
        return False
    if lang == "vi":
        return not any(map(_MARKED_WORD.fullmatch, words))
    return 2 * sum(bool(_MARKED_WORD.fullmatch(word)) for word in words) > len(words)
