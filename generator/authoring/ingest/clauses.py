"""Part a paragraph into sentences, each with its place, and find the quotations in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.authoring.ingest.blocks import CAPITALS
from generator.text.sentences import count_words

# No full stop ends a sentence behind initials, titles and what is commonly shortened.
_SHORTENED = "".join(
    rf"(?<!\b{word}\.)"
    for word in (
        *(
            "Mr",
            "Ms",
            "Mrs",
            "Dr",
            "St",
            "TS",
            "GS",
            "TP",
            "No",
            "Inc",
            "Co",
            "Corp",
            "Ltd",
            "vs",
            "Prof",
            "Gen",
            "Sen",
        ),
        *("ThS", "PGS", "v.v", "U.S", "U.K", "E.U", "e.g", "i.e", "Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec"),
    )
)
_END = re.compile(rf"(?:\.(?<!\b[A-ZĐ]\.){_SHORTENED}|[!?…])[\"”’»)\]]*(?=\s+[\"“‘«(\[]?[{CAPITALS}\d])")
_QUOTED = re.compile(r"“([^“”]+)”|\"([^\"]+)\"|«([^«»]+)»")
# Fewer quoted words are a name or a word held at arm's length.
_QUOTATION_WORDS: Final = 5


@dataclass(frozen=True, slots=True)
class Span:
    """Hold a stretch of a paragraph."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return its words."""
        return text[self.start : self.end]

    def holds(self, place: int) -> bool:
        """Tell whether a place lies in it."""
        return self.start <= place < self.end


def sentence_spans(text: str) -> tuple[Span, ...]:
    """Part a paragraph into sentences; those within a quotation are parted too."""
    return tuple(_spans(text))


def _spans(text: str) -> Iterator[Span]:
    start = 0
    for end in _END.finditer(text):
        yield _trimmed(text, start, end.end())
        start = end.end()
    if text[start:].strip():
        yield _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()))


def quotations(text: str) -> tuple[Span, ...]:
    """Find what somebody is quoted with, without the marks around it; not single words in quotation marks."""
    found = (match.span(match.lastindex or 0) for match in _QUOTED.finditer(text))
    return tuple(Span(*span) for span in found if count_words(text[slice(*span)]) >= _QUOTATION_WORDS)


def sentence_at(spans: Sequence[Span], place: int) -> Span:
    """Return the sentence that a place lies in, or the last before it."""
    return next((span for span in reversed(spans) if span.start <= place), spans[0])
