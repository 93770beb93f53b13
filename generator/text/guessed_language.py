"""Tell from its words alone in which of our languages a text surely is, and find sentences that are in the other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.text.as_typed import covered
from generator.text.foreign_passages import has_marks, is_vietnamese
from generator.text.lang import Lang
from generator.text.sentences import sentences

_WORD = re.compile(r"[^\W\d_]+")
# English words that no other language in our letters has.
_ENGLISH = frozenset(
    {"the", "and", "from", "with", "that", "which", "their", "its", "has", "have", "are", "were", "been"}
    | {"will", "would", "could", "this", "these", "those", "when", "who", "what", "how"}
)
_FEW_VIETNAMESE, _FEW_ENGLISH, _TELLING = 3, 5, 2
# A sentence may quote, cite or name what is in another language.
_NOT_OURS = re.compile(
    r"\[\[[^\[\]\n]*\]\]|\[@[^\[\]\n]*\]|\[[^\[\]\n]*\]\([^()\n]*\)|“[^“”]*”?|‘[^‘’]*’|«[^«»]*»|\"[^\"\n]*\"?"
    r"|\*[^*\n]*\*|\([^()\n]*\)"
)
_LONG_SENTENCE = 6


def guessed_language(words: str) -> Lang | None:
    """Return the one of our languages in which some words surely are; nothing where they may be in others."""
    found = _WORD.findall(words)
    if is_vietnamese(words):
        marked = sum(map(has_marks, found))
        return "vi" if len(found) >= _FEW_VIETNAMESE and marked * 2 > len(found) else None
    telling = _ENGLISH.intersection(word.lower() for word in found)
    return "en" if words.isascii() and len(found) >= _FEW_ENGLISH and len(telling) >= _TELLING else None


def foreign_sentences(text: str, lang: Lang) -> tuple[str, ...]:
    """List the sentences of a text that are in the other language; none where nothing is in its own."""
    if lang == "en" and not is_vietnamese(text):
        return ()
    parted = tuple(sentences(text))
    foreign = tuple(one for one in parted if _is_foreign(one, lang))
    return foreign if foreign and any(_is_own(one, lang) for one in parted if one not in foreign) else ()


def _is_foreign(sentence: str, lang: Lang) -> bool:
    own = _NOT_OURS.sub(" ", covered(sentence))
    words = [word for word in _WORD.findall(own) if word.islower()]
    # The cells of a table are no sentence.
    if len(words) < _LONG_SENTENCE or "|" in own:
        return False
    marked = sum(map(has_marks, words))
    if lang == "en":
        return is_vietnamese(own) and marked * 2 > len(words) and _ENGLISH.isdisjoint(words)
    return not marked and not _ENGLISH.isdisjoint(words)


def _is_own(sentence: str, lang: Lang) -> bool:
    words = _WORD.findall(sentence.lower())
    is_marked = any(map(has_marks, words))
    return is_marked if lang == "vi" else not is_marked and not _ENGLISH.isdisjoint(words)


def others(items: tuple[str, ...], language: str) -> Iterator[tuple[int, Lang]]:
    """Find the items that are surely in one of our languages, and not in the one said, with that language."""
    said = language.lower().partition("-")[0]
    for index, words in enumerate(items):
        guessed = guessed_language(words)
        if guessed and guessed != said:
            yield index, guessed
