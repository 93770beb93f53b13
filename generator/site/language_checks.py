"""Hold the language that an article or a source is said to be in against its own words, and both against each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.content.document import Loc
from generator.content.load import Content
from generator.content.models import Article, Source
from generator.content.parity import LANGUAGE_NAMES
from generator.problems.problem import Problem, problem_at
from generator.site.resolve import Site
from generator.text.foreign_passages import is_vietnamese, looks_foreign
from generator.text.guessed_language import guessed_language, others
from generator.text.lang import LANGS, OTHER, Lang

Own = Sequence[tuple[Loc, str]]
"""What is written in the language of a record, with its place."""
# A title of so many words without a mark is not Vietnamese.
_LONG_TITLE = 4


def languages_against_words(site: Site, content: Content) -> Iterator[Problem]:
    """Find languages that are not those of the words that a record is quoted with, and titles left untranslated."""
    for article in site.articles:
        own = _of_claims(article)
        found = tuple(_against_words(article, own, content))
        yield from found or _against_source(article, own, site, content)
        yield from _against_date(article, site, content)
    for source in site.sources:
        yield from _against_words(source, _of_source(source), content)
        yield from _untranslated(source, content)


def _untranslated(source: Source, content: Content) -> Iterator[Problem]:
    """Find translations of a title that say it word for word again, or are in another language than theirs."""
    for lang in LANGS if source.translation else ():
        if not (words := getattr(source.translation, lang)):
            continue
        place = content.documents[source.id].value(("translation", lang))
        facts = {"words": words, "language": LANGUAGE_NAMES[lang]}
        if isinstance(source.title, str) and _is_same(words, source.title):
            yield problem_at(place, "C092", **facts)
        # Vietnamese has marks, English has not: most titles need no closer look.
        elif words.isascii() == (lang == "vi") and (
            guessed_language(words) == OTHER[lang] or looks_foreign(words, lang)
        ):
            yield problem_at(place, "C092", **facts, other=LANGUAGE_NAMES[OTHER[lang]], way="language")


def _is_same(words: str, title: str) -> bool:
    """Return whether a title that is more than a name stays as it is."""
    own, other = words.casefold().split(), title.casefold().split()
    return own == other and (len(own) >= _LONG_TITLE or guessed_language(title) is not None)


def _of_claims(article: Article) -> Own:
    return [(("claims", index, "words"), claim.words) for index, claim in enumerate(article.claims) if claim.words]


def _of_source(source: Source) -> Own:
    title: Own = [(("title",), source.title)] if isinstance(source.title, str) else []
    passages = enumerate(source.passages)
    return [*title, *((("passages", index, "words"), one.words) for index, one in passages if one.words)]


def _against_words(record: Article | Source, own: Own, content: Content) -> Iterator[Problem]:
    """Doubt the language where all the words that tell are in another one, and else single words."""
    document = content.documents[record.id]
    words = tuple(words for _, words in own)
    found = tuple(others(words, record.language))
    telling = sum(1 for _ in others(words, ""))
    for index, lang in found:
        loc, shown = own[index]
        facts = {"words": shown, "language": record.language, "other": LANGUAGE_NAMES[lang], "lang": lang}
        if len(found) == telling and not _has_other_title(own, lang):
            yield problem_at(document.value(("language",)), "C081", field=str(loc[-1]), **facts)
            return
        yield problem_at(document.value(loc), "C081", field=str(loc[-1]), way="words", **facts)


def _has_other_title(own: Own, lang: Lang) -> bool:
    """Return whether a title is surely not Vietnamese, where other words are: then those were translated."""
    titles = [words for loc, words in own if loc == ("title",) and len(words.split()) >= _LONG_TITLE]
    return lang == "vi" and bool(titles) and not any(map(is_vietnamese, titles))


def _against_date(article: Article, site: Site, content: Content) -> Iterator[Problem]:
    """Compare the date of an article with that of its record among the sources; one may be less exact."""
    source = site.records.get(article.source)
    own, other = article.date, source.date if isinstance(source, Source) else None
    if source and other and (own.last < other.first or other.last < own.first) and not (own.about or other.about):
        place = content.documents[article.id].value(("date",))
        yield problem_at(place, "C098", date=str(own), source=source.id, other=str(other))


def _against_source(article: Article, own: Own, site: Site, content: Content) -> Iterator[Problem]:
    """Compare an article that is quoted with its source; without words of it, either may stand for a translation."""
    source = site.records.get(article.source)
    if own and isinstance(source, Source) and _tag(source.language) != _tag(article.language):
        place = content.documents[article.id].value(("language",))
        facts = {"language": article.language, "source": source.id, "other": source.language}
        yield problem_at(place, "C082", **facts)


def _tag(language: str) -> str:
    return language.lower().partition("-")[0]
