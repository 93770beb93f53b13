"""Tell for every name of a term how it stands: dictionaries for translators say which to use and which to avoid."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from generator.content.models import Rejected, Term
from generator.text.lang import Lang
from generator.text.portable import portable_line

Standing = Literal["preferred", "admitted", "deprecated"]


class Name(NamedTuple):
    """Hold a name of a term in one language; `rejected` says why it was not chosen, where it was weighed."""

    word: str
    standing: Standing
    rejected: Rejected | None = None


def names(term: Term, lang: Lang) -> tuple[Name, ...]:
    """List the names of a term in one language, each word once: the headword, other names, words not chosen.

    A word can be both another name and rejected: then it may be used, unless our own texts are to do without it.
    """
    found: dict[str, Name] = {}
    for name in _all_names(term, lang):
        found.setdefault(name.word.casefold(), name)
    return tuple(found.values())


def _all_names(term: Term, lang: Lang) -> Iterator[Name]:
    if headword := term.term.side(lang):
        yield Name(portable_line(headword), "preferred")
    rejected = {portable_line(one.word): one for one in (term.choice.rejected if term.choice else ())}
    for alias in map(portable_line, term.aliases.side(lang)):
        weighed = rejected.pop(alias, None)
        yield Name(alias, "deprecated" if weighed and weighed.avoid else "admitted", weighed)
    # What is weighed is how to say it in Vietnamese, unless it is known as a name of the other language.
    if lang == "vi":
        english = set(map(portable_line, term.aliases.en))
        yield from (Name(word, "deprecated", one) for word, one in rejected.items() if word not in english)
