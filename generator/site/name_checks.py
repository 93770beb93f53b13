"""Check the names of terms: that each can be found in a text, and that words in which a term is not meant hold it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.load import Content
from generator.content.models import Term
from generator.content.strict_yaml import Loc
from generator.problems.problem import Problem, problem_at
from generator.site.link import build_lexicon, fold_signs
from generator.site.resolve import Site
from generator.text.lang import LANGS, Lang


def name_problems(site: Site, content: Content) -> Iterator[Problem]:
    """Find names without a letter or a digit, and words in `not_in` that keep nothing from being linked."""
    for term in site.terms:
        document = content.documents[term.id]
        for lang in LANGS:
            for loc, name in _names(term, lang):
                if not any(map(str.isalnum, name)):
                    yield problem_at(document.value(loc), "C014", name=name)
            for index, word in enumerate(term.not_in.side(lang)):
                if not _holds_a_name(word, term, lang):
                    place = document.value(("not_in", lang, index))
                    yield problem_at(place, "C015", word=word, name=term.term.side(lang) or term.id)


def _names(term: Term, lang: Lang) -> Iterator[tuple[Loc, str]]:
    if name := term.term.side(lang):
        yield ("term", lang), name
    yield from ((("aliases", lang, index), alias) for index, alias in enumerate(term.aliases.side(lang)))


def _holds_a_name(word: str, term: Term, lang: Lang) -> bool:
    """Return whether a term would be linked within a longer word, were it not for `not_in`."""
    bare = term.model_copy(update={"not_in": type(term.not_in)()})
    found = list(build_lexicon((bare,), lang).matches(word))
    return any((match.start, match.end) != (0, len(fold_signs(word))) for match in found)
