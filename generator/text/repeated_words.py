"""Find words that are there twice in a row by a slip: `của của`, `the the`.

Vietnamese doubles many words on purpose (*dần dần*, *xa xa*); those listed here it does not, nor does English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.text.as_typed import covered
from generator.text.lang import Lang

_WORDS: Mapping[Lang, str] = {
    "vi": "của|và|là|các|những|một|được|bị|cho|với|trong|để|đã|sẽ|đang|này|khi|theo|mà|thì|do|vì|nên|tại|trên|về"
    "|vào|cũng|nếu|nhưng|hoặc|đó|bởi|tới|đến|nhiều|phải|làm",
    "en": "the|an?|of|to|and|or|for|with|by|from|at|as|are|was|were|be|been|its?|this|has|have|which|not|will|would"
    "|than|their|they|we|he|she|but|if|when|who|what|can|could|about|into|more",
}
# Most texts have no two words alike in a row.
_MAYBE = re.compile(r"(?i)(?<!\w)(\w{1,5})\s+\1(?!\w)")
_TWICE = {
    lang: re.compile(rf"(?<![\w-])(?P<word>{words})(?P<gap>\s+)(?P=word)(?![\w-])", re.IGNORECASE)
    for lang, words in _WORDS.items()
}


def repeated_words(text: str, lang: Lang) -> Iterator[tuple[int, int, str]]:
    """List the words of a text that stand there twice: start and end, and the word once."""
    if not _MAYBE.search(text):
        return
    for found in _TWICE[lang].finditer(covered(text)):
        yield found.start(), found.end(), found["word"]
