"""Check the wording of texts: words we decided against, references of one language only, counts that do not add up."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from generator.content.document import Document, Loc
from generator.content.leaves import sides
from generator.content.load import Content
from generator.content.models import Article, Bilingual, Explainer, Prose, Record, Source, Term
from generator.problems.problem import Problem, problem_at
from generator.site.addresses import parts
from generator.site.link import Lexicon, Match, Name, build_lexicon, lexicon_of, name_of
from generator.site.resolve import Site
from generator.text.foreign_passages import is_vietnamese
from generator.text.inline import CITATION, REFERENCE
from generator.text.lang import LANGS, OTHER, Lang
from generator.text.placeholders import placeholders
from generator.text.prose import Pointer
from generator.text.ui import say

# What is no prose of ours: quotations, code, ids and addresses, lines that quote.
_QUOTED = re.compile(r"“[^”]*”|‘[^’]*’|\"[^\"]*\"")
_NOT_OURS = re.compile(
    r"“[^”]*”|‘[^’]*’|«[^»]*»|\"[^\"]*\"|`[^`]*`|\[@[^\]]*\]|\[\[[^\]|]*(?:\||\]\])|\]\([^)]*\)|^>.*$", re.MULTILINE
)
# Where the choice of a word is explained, it has to be named; a name of something is nobody's choice.
_EXEMPT_FIELDS = frozenset({"choice", "term", "aliases", "forms", "not_in", "names"})
_COUNTED: Mapping[Lang, str] = {"vi": r"(?<![\w.,/])(\d{1,3}) khẳng định\b", "en": r"(?<![\w.,/])(\d{1,3}) claims?\b"}
_VERDICT: Mapping[Lang, str] = {
    "vi": r"(?<![\w.,/])(\d{1,3}) (?:khẳng định )?(?:là |thì )?",
    "en": r"(?<![\w.,/])(\d{1,3}) (?:claims? )?(?:are |is |were |was )?",
}


def wording_problems(site: Site, content: Content) -> Iterator[Problem]:
    """Run every check of wording."""
    yield from _avoided_words(site, content)
    yield from _one_sided_pointers(site, content)
    yield from _wrong_counts(site, content)


class Avoided(NamedTuple):
    """Hold a word that was decided against, and the term that stands for it."""

    word: str
    term: Term


def _avoided_words(site: Site, content: Content) -> Iterator[Problem]:
    avoided = [
        Avoided(one.word, term) for term in site.terms if term.choice for one in term.choice.rejected if one.avoid
    ]
    if not avoided:
        return
    lexicons = {lang: _lexicons(site, avoided, lang) for lang in LANGS}
    for record in (*site.records.values(), site.settings):
        for loc, leaf, lang, text in sides(site.leaves[record.id], Bilingual):
            is_prose, known = isinstance(leaf, Prose), lexicons[lang]
            # Few texts hold such a word: only those are searched for names.
            if text and _holds_some(text, known.alone.names, is_prose=is_prose) and not _is_exempt(record, loc):
                matches = known.among_names.matches(_ours(text, is_prose=is_prose))
                yield from _avoided_in(content.documents[record.id], (*loc, lang), text, matches, avoided)


class _Lexicons(NamedTuple):
    """Hold the avoided words of one language: alone, and among the names of terms, where a longer name holds them."""

    alone: Lexicon
    among_names: Lexicon


def _lexicons(site: Site, avoided: list[Avoided], lang: Lang) -> _Lexicons:
    """Gather the avoided words of one language.

    A word with Vietnamese letters is avoided in Vietnamese, any other in both, but not where it is itself a name.
    """
    known = build_lexicon(site.terms, lang).names
    chosen = {name.tokens for name in known}
    names = [
        name
        for index, one in enumerate(avoided)
        if lang == "vi" or not is_vietnamese(one.word)
        if (name := name_of(one.word, str(index))).tokens not in chosen
    ]
    return _Lexicons(_alone(frozenset(names)), lexicon_of([*sorted(known, key=lambda name: name.term), *names]))


# Twice for each language: a test, or a preview, may read two folders in turn.
@functools.lru_cache(maxsize=2 * len(LANGS))
def _alone(names: frozenset[Name]) -> Lexicon:
    return lexicon_of(list(names))


# All texts of a large site and the edits of a day: whoever follows an editor asks of each again after every keystroke.
@functools.lru_cache(maxsize=1 << 17)
def _holds_some(text: str, names: frozenset[Name], *, is_prose: bool) -> bool:
    """Return whether some avoided word stands in a text, where that is ours."""
    return any(_alone(names).matches(_ours(text, is_prose=is_prose)))


def _is_exempt(record: Record, loc: Loc) -> bool:
    return loc[0] in _EXEMPT_FIELDS or (isinstance(record, Source) and loc[0] == "title")


def _ours(text: str, *, is_prose: bool) -> str:
    """Blank out what is no prose of ours; all else stays in its place."""
    pattern = _NOT_OURS if is_prose else _QUOTED
    return pattern.sub(lambda found: "\0" * len(found[0]), text)


def _avoided_in(
    document: Document, loc: Loc, text: str, matches: Iterable[Match], avoided: list[Avoided]
) -> Iterator[Problem]:
    for match in matches:
        if match.term.isdecimal():
            words, one = text[match.start : match.end], avoided[int(match.term)]
            place = document.inside(loc, words, text.count(words, 0, match.start))
            name = one.term.term.side("en" if loc[-1] == "en" else "vi") or one.term.id
            yield problem_at(place, "C041", words=words, name=name, term=one.term.id)


def _one_sided_pointers(site: Site, content: Content) -> Iterator[Problem]:
    """Find what only one of two languages cites or refers to; what is wrong with either is reported by itself."""
    for record in (*site.records.values(), site.settings):
        for loc, leaf in site.leaves[record.id]:
            if isinstance(leaf, Prose) and leaf.vi and leaf.en:
                sides_of = {lang: _targets(site, leaf.side(lang) or "") for lang in LANGS}
                for lang, other in OTHER.items():
                    pointer = _first_missing(sides_of[lang], sides_of[other])
                    if pointer and not (_is_section(record, loc) and _is_uncited(sides_of[other], pointer)):
                        place = content.documents[record.id].inside((*loc, lang), pointer.words, pointer.nth)
                        there = content.documents[record.id].key((*loc, other)).line
                        facts = {"target": pointer.target, "lang": lang, "other": other, "line": str(there)}
                        yield problem_at(place, "C042", **facts, words=_shown(pointer))


def _shown(pointer: Pointer) -> str:
    """Write what points as it stands in a text."""
    return f"[[{pointer.target}]]" if pointer.kind == REFERENCE else f"[@{pointer.target}]"


Targets = Mapping[tuple[str, str], Pointer]


def _is_section(record: Record, loc: Loc) -> bool:
    return isinstance(record, Explainer) and loc[0] == "sections"


def _is_uncited(there: Targets | None, pointer: Pointer) -> bool:
    """Return whether a text lacks not only this citation but all: of a section that is reported for each language."""
    return pointer.kind == CITATION and all(kind != CITATION for kind, _ in there or ())


def _first_missing(here: Targets | None, there: Targets | None) -> Pointer | None:
    """Find the first pointer of one text that the other lacks."""
    if here is None or there is None:
        return None
    return next((pointer for key, pointer in here.items() if key not in there), None)


def _targets(site: Site, text: str) -> Targets | None:
    """List what a text points to in the order of reading; nothing can be said of one with mistakes or blanks."""
    parsed = site.parsed[text]
    if parsed.problems or placeholders(text) or not all(_leads_somewhere(site, pointer) for pointer in parsed.pointers):
        return None
    found: dict[tuple[str, str], Pointer] = {}
    for pointer in parsed.pointers:
        found.setdefault((pointer.kind, pointer.target), pointer)
    return found


def _leads_somewhere(site: Site, pointer: Pointer) -> bool:
    target, _, part = pointer.target.partition("#")
    record = site.find(target)
    if record is None or (pointer.kind == CITATION and not isinstance(record, Source)):
        return False
    return not part or part in parts(record)


def _wrong_counts(site: Site, content: Content) -> Iterator[Problem]:
    """Find numbers of claims and of verdicts, in the texts on an article, that are not those of its claims."""
    for article in site.articles:
        for loc, _, lang, text in sides(site.leaves[article.id], Bilingual):
            if text and loc[0] in {"title", "summary", "introduction"}:
                for words, count in _counts(article, text, lang):
                    place = content.documents[article.id].inside((*loc, lang), words)
                    yield problem_at(place, "C043", words=words, count=str(count))


def _counts(article: Article, text: str, lang: Lang) -> Iterator[tuple[str, int]]:
    """Yield the words that count claims wrongly, each with the right number."""
    named = [(_COUNTED[lang], len(article.claims))]
    for verdict in {claim.verdict for claim in article.claims}:
        name = re.escape(say(f"verdict.{verdict}", lang))
        named.append((_VERDICT[lang] + name, sum(claim.verdict == verdict for claim in article.claims)))
    for pattern, count in named:
        yield from ((found[0], count) for found in re.finditer(pattern, text, re.IGNORECASE) if int(found[1]) != count)
