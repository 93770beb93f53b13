"""Check the names of terms: that each can be found in a text, and that words in which a term is not meant hold it.

The language said of an actor's own name must be one that its script can write.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from babel import Locale

from generator.content.document import Loc
from generator.content.fields import INTERNATIONAL
from generator.content.leaves import sides
from generator.content.load import Content
from generator.content.models import Actor, Prose, Record, Term
from generator.problems.problem import Problem, problem_at
from generator.site.link import Lexicon, build_lexicon, fold_signs
from generator.site.resolve import Site
from generator.text.foreign_passages import may_be_written
from generator.text.inline import NOWHERE, REFERENCE
from generator.text.lang import LANGS, Lang

# Codes of countries that are taken for those of their languages.
_MISTAKEN_CODES = {"vn": "vi", "jp": "ja", "cn": "zh", "kr": "ko", "us": "en", "gb": "en", "tw": "zh", "hk": "zh"}

# Codes that are taken for those of countries: of languages, and of a country in another list.
_MEANT_COUNTRIES = {"uk": "gb", "en": "gb", "vi": "vn", "zh": "cn", "ja": "jp", "ko": "kr", "eu": INTERNATIONAL}
# What stands in lists of countries for tests, for what is unknown, or for several together.
_NO_COUNTRIES = frozenset({"zz", "xa", "xb", "qo", "ez", "un"})


def name_problems(site: Site, content: Content) -> Iterator[Problem]:
    """Find names without a letter or a digit, and words in `not_in` that keep nothing from being linked."""
    for term in site.terms:
        document = content.documents[term.id]
        for lang in LANGS:
            for loc, name in _names(term, lang):
                if not any(map(str.isalnum, name)):
                    yield problem_at(document.value(loc), "C014", name=name)
                elif len(name) == 1 and name.isalpha() and fold_signs(name).isascii():
                    yield problem_at(document.value(loc), "C026", name=name)
            seen: set[str] = set()
            for index, word in enumerate(term.not_in.side(lang)):
                form = " ".join(fold_signs(word).casefold().split())
                if form in seen or not _holds_a_name(word, term, lang):
                    place = document.value(("not_in", lang, index))
                    yield problem_at(place, "C015", word=word, name=term.term.side(lang) or term.id)
                seen.add(form)


def misnamed_languages(site: Site, content: Content) -> Iterator[Problem]:
    """Find languages said of names that are not written in the script of that language."""
    for actor in site.actors:
        name, language = actor.names.native, actor.names.native_language
        if name and language and not may_be_written(name, language):
            place = content.documents[actor.id].value(("names", "native_language"))
            yield problem_at(place, "C023", name=name, language=language)


def unknown_languages(site: Site, content: Content) -> Iterator[Problem]:
    """Find codes of languages that no language has."""
    tags: list[tuple[Record, Loc, str | None]] = [(source, ("language",), source.language) for source in site.sources]
    tags += [(article, ("language",), article.language) for article in site.articles]
    tags += [(actor, ("names", "native_language"), actor.names.native_language) for actor in site.actors]
    for record, loc, tag in tags:
        code = (tag or "en").partition("-")[0]
        if code not in Locale("en").languages:
            near = {"near": _MISTAKEN_CODES[code]} if code in _MISTAKEN_CODES else {}
            yield problem_at(content.documents[record.id].value(loc), "C025", tag=tag or "", **near)


def unknown_countries(site: Site, content: Content) -> Iterator[Problem]:
    """Find codes of countries that no country has."""
    for actor in site.actors:
        code = actor.country
        is_known = code == INTERNATIONAL or code.upper() in Locale("en").territories
        if not is_known or code in _NO_COUNTRIES or code in _MEANT_COUNTRIES:
            near = _country_meant(code, site)
            place = content.documents[actor.id].value(("country",))
            yield problem_at(place, "C065", tag=code, allowed="`us`, `cn`, `vn`, `gb`", **near)


def _country_meant(code: str, site: Site) -> Mapping[str, str]:
    """Guess a country by what its code is taken for, or as the one of this site whose code begins so."""
    others = Counter(actor.country for actor in site.actors if actor.country not in {code, INTERNATIONAL})
    alike = [one for one in others if one[0] == code[0] and others[one] > 1]
    meant = _MEANT_COUNTRIES.get(code) or (alike[0] if len(alike) == 1 else None)
    return {"near": meant} if meant else {}


def idle_marks(site: Site, content: Content) -> Iterator[Problem]:
    """Find words that are marked not to be linked, and hold no name that would be."""
    lexicons = {lang: build_lexicon(site.terms, lang) for lang in LANGS}
    for record in (*site.records.values(), site.settings):
        for loc, _, lang, text in sides(site.leaves[record.id], Prose):
            if text is None or "[[|" not in text:
                continue
            for words, nth in _idle_in(site, text, record, lexicons[lang]):
                place = content.documents[record.id].inside(loc, f"[[|{words}", nth)
                yield problem_at(place, "C027", words=words)


def joined_names(site: Site, content: Content) -> Iterator[Problem]:
    """Find other names that are probably several in one item: `A; B`."""
    named: tuple[Term | Actor, ...] = (*site.terms, *site.actors)
    for record in named:
        document = content.documents[record.id]
        for loc, name in (found for lang in LANGS for found in record.other_names(lang)):
            names = [one.strip() for one in re.split(r"; |, (?!Inc|Ltd|LLC|Co\b|Jr)", name)]
            if len(names) > 1 and all(names):
                yield problem_at(document.value(loc), "C068", words=name, items=", ".join(f"`{one}`" for one in names))


def _idle_in(site: Site, text: str, owner: Record, lexicon: Lexicon) -> Iterator[tuple[str, int]]:
    seen: dict[str, int] = {}
    for element in site.parsed[text].tree.iter(REFERENCE):
        if element.get("to") != NOWHERE:
            continue
        words = "".join(element.itertext())
        nth = seen.get(words, 0)
        seen[words] = nth + 1
        if all(match.term == owner.id for match in lexicon.matches(words)):
            yield words, nth


def _names(term: Term, lang: Lang) -> Iterator[tuple[Loc, str]]:
    if name := term.term.side(lang):
        yield ("term", lang), name
    yield from term.other_names(lang)


def _holds_a_name(word: str, term: Term, lang: Lang) -> bool:
    """Return whether a term would be linked within a longer word, were it not for `not_in`."""
    bare = term.model_copy(update={"not_in": type(term.not_in)()})
    found = list(build_lexicon((bare,), lang).matches(word))
    return any((match.start, match.end) != (0, len(fold_signs(word))) for match in found)
