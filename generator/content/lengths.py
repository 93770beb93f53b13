"""Find texts that are longer than what they are for: a card, a standfirst, a line under a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.content.document import Document, Loc
from generator.content.models import Actor, Explainer, Prose, Record, Term, Text
from generator.problems.problem import Problem, problem_at
from generator.text.foreign_passages import looks_foreign
from generator.text.lang import LANGS, Lang
from generator.text.sentences import count_words

Limit = Mapping[Lang, int]
"""How many words a text may have; a Vietnamese word is counted by its syllables, as it is written."""
# What readers do not see of a text: citations, and of a link where it leads.
_MARKUP = re.compile(r"\[\[[^|\]]*\||\[@[^\]]*\]")


SHORT_WORDS: Limit = {"vi": 35, "en": 35}
LONG_WORDS = (60, 120)
# A Vietnamese word is often of two syllables, and the syllables are what stands between spaces.
LINE_WORDS: Limit = {"vi": 20, "en": 12}
# What a picture that is shared shows under the title.
SENTENCE_WORDS: Limit = {"vi": 45, "en": 30}


def length_problems(record: Record, document: Document) -> Iterator[Problem]:
    """Find what is longer, or shorter, than a card, a standfirst or a line under a name bears."""
    if isinstance(record, Term):
        yield from _unfit(record, document)
        yield from _long(document, "short", record.short, SHORT_WORDS)
    elif isinstance(record, Actor):
        yield from _long(document, "line", record.line, LINE_WORDS)
    elif isinstance(record, Explainer):
        yield from _long(document, "sentence", record.sentence, SENTENCE_WORDS)


def _unfit(term: Term, document: Document) -> Iterator[Problem]:
    low, high = LONG_WORDS
    for lang in LANGS:
        text = term.long.side(lang)
        if text and not low <= (count := count_seen(text)) <= high:
            way = "short" if count < low else "long"
            yield _problem(document, ("long", lang), str(count), f"{low}–{high}", way)


def _long(document: Document, field: str, text: Text | Prose | None, limit: Limit) -> Iterator[Problem]:
    for lang, facts in beyond(text, limit):
        yield _problem(document, (field, lang), facts["count"], f"≤ {facts['limit']}", "long")


def _problem(document: Document, loc: Loc, count: str, wanted: str, way: str) -> Problem:
    facts = {"field": ".".join(map(str, loc)), "count": count, "wanted": wanted, "way": way}
    return problem_at(document.key(loc), "C006", **facts)


def count_seen(text: str) -> int:
    """Count the words of a text that readers see: no citations, of links only their words."""
    return count_words(_MARKUP.sub("", text))


def beyond(text: Text | Prose | None, limit: Limit) -> Iterator[tuple[Lang, dict[str, str]]]:
    """Yield each language in which a text has more words than it may, with what the problem has to tell."""
    for lang, most in limit.items() if text else ():
        words = (text and text.side(lang)) or ""
        count = count_seen(words)
        # A text in the other language is to be replaced: how long it is says nothing.
        if count > most and not looks_foreign(words, lang):
            yield lang, {"count": str(count), "limit": str(most)}
