"""Turn every text into a finished fragment: references and citations written out, glossary terms linked.

Terms link by themselves: the first occurrence in a text, the longest name that fits, whole words only, in the
language of the text; never in links, addresses, quotations or code, nor in a longer word that the term's `not_in`
lists. The words stay as they are written.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple
from xml.etree.ElementTree import Element

from generator.content.leaves import sides
from generator.content.models import Actor, Prose, Record, Source, Term
from generator.site.addresses import label, part_id, parts, uri
from generator.site.references import Mention
from generator.site.resolve import Site
from generator.text.foreign_passages import ESCAPES, escape_marked, lang_attributes
from generator.text.inline import CITATION, CITATIONS
from generator.text.lang import LANGS, Lang
from generator.text.prose import Parsed, Writer, escape, plain_text
from generator.text.stand_ins import BAR, CITE, ROOT
from generator.text.unbroken import unbroken

_SPACED_CITE = re.compile(rf"(?<!\s)\s+{CITE}")
_TOKEN = re.compile(r"[^\W_]+|[^\w\s]|_")
# A word joined to the next by one of these is part of a longer word: `01.AI`, `AI-generated`.
_JOINERS = frozenset(".-_@&+'")
# Characters that are one and the same in a name: hyphens, apostrophes, full-width forms. Each stands for one.
_SAME = {ord(sign): "-" for sign in "\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{FULLWIDTH HYPHEN-MINUS}"}
_SAME |= {ord(sign): "'" for sign in "\N{RIGHT SINGLE QUOTATION MARK}\N{MODIFIER LETTER APOSTROPHE}"}
_SAME |= {wide: chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5F) if wide not in _SAME}
# An address or a path is known by a part of it; all that is joined to that part without a space belongs to it, so no
# name is meant there. No part may begin with a repetition: each text is searched once, whatever it holds.
_ADDRESS = re.compile(
    r"://|mailto:|(?<!\w)www\.\w|\w@\w|\w\\\w|\w:\\|^[(\[\"'“‘«]*(?:~|\.\.?)?/(?=\S)"
    r"|(?<!\d)10\.\d{4,9}/\w|\w\.[A-Za-z]{2,63}(?::\d{1,5})?[/?#]\w|\w:\d{1,5}/\w"
)
_FILE_ENDING = re.compile(r"\w\.[A-Za-z]\w{0,4}(?!\w)")
_RUN = re.compile(r"\S+")
_MAY_HOLD_ADDRESS = re.compile(r"[/\\@?#]|www\.|mailto:")
# In the tree of tokens: the names that end at a node. No token is empty.
_END = ("", "")
_EMPTY: Mapping[Token, Any] = {}
# Above this many changed names a full relink is as cheap as searching every text for them.
_FEW_NAMES = 64

FragmentKey = tuple[str, str, Lang]
"""The owner's id, the text as it is written, and its language."""


@dataclass(frozen=True, slots=True)
class Match:
    """Hold where a text names a term: the characters from `start` to `end`."""

    start: int
    end: int
    term: str


Token = tuple[str, str]
"""The gap before a word or a sign, nothing or one space, and the word itself, casefolded."""


class Name(NamedTuple):
    """Hold one name of a term as tokens; `exact` is how it must be written, if its case matters."""

    tokens: tuple[Token, ...]
    term: str
    exact: str | None
    is_barred: bool = False
    """Whether it is a longer word in which the term is not meant."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Hold every name of every term in one language, as a tree of tokens: one pass over a text finds them all."""

    names: frozenset[Name]
    tree: Mapping[Token, Any]

    def matches(self, text: str) -> Iterator[Match]:
        """Find the longest names in reading order, without overlaps."""
        folded = text.translate(_SAME)
        words = _words(folded)
        # Few words begin a name: look no further at all others.
        starts = [index for index, word in enumerate(words) if ("", word) in self.tree]
        if not starts:
            return
        tokens = _Tokens(folded, words, [found.span() for found in _TOKEN.finditer(folded)])
        found = [match for index in starts for match in self._names_at(tokens, index)]
        addresses = _Addresses.of(folded)
        last = 0
        for name in _longest_first(_meant(found)):
            if name.start >= last and not addresses.hold(name):
                last = name.end
                yield Match(name.start, name.end, name.term)

    def _names_at(self, tokens: _Tokens, first: int) -> Iterator[_FoundName]:
        node = self.tree
        start = tokens.spans[first][0]
        if not _is_word_start(tokens.text, start):
            return
        for index in range(first, len(tokens.words)):
            gap = "" if index == first else tokens.gap(index)
            node = node.get((gap, tokens.words[index]), _EMPTY)
            if not node:
                return
            end = tokens.spans[index][1]
            if _END in node and _is_word_end(tokens.text, end):
                for name in node[_END]:
                    if _has_case(tokens.text[start:end], name.exact):
                        yield _FoundName(start, end, name.term, name.is_barred)


class _Tokens(NamedTuple):
    """Hold the words and signs of a text, casefolded, and where each begins and ends."""

    text: str
    words: list[str]
    spans: list[tuple[int, int]]

    def gap(self, index: int) -> str:
        """Return a space if white space stands before a word or sign, else nothing."""
        return " " if index and self.spans[index][0] > self.spans[index - 1][1] else ""


class _FoundName(NamedTuple):
    """Hold a name where it stands in a text, before it is known whether it is meant there."""

    start: int
    end: int
    term: str
    is_barred: bool


def _words(text: str) -> list[str]:
    """Split a text into words and signs, casefolded."""
    return [word.casefold() for word in _TOKEN.findall(text)]


def _meant(found: list[_FoundName]) -> Iterator[_FoundName]:
    """Leave out the names that stand in a longer word of another sense; all are given in reading order."""
    barred_until: dict[str, int] = {}
    for name in sorted(found, key=lambda name: (name.start, not name.is_barred)):
        if name.is_barred:
            barred_until[name.term] = max(name.end, barred_until.get(name.term, 0))
        elif name.end > barred_until.get(name.term, 0):
            yield name


def _longest_first(names: Iterable[_FoundName]) -> list[_FoundName]:
    return sorted(names, key=lambda name: (name.start, -name.end))


@dataclass(frozen=True, slots=True)
class _Addresses:
    """Hold where the addresses and paths of a text begin and end, in reading order."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> _Addresses:
        if not _MAY_HOLD_ADDRESS.search(text):
            return cls((), ())
        runs = [run.span() for run in _RUN.finditer(text) if _is_address(run[0])]
        return cls(tuple(start for start, _ in runs), tuple(end for _, end in runs))

    def hold(self, name: _FoundName) -> bool:
        """Return whether a name stands in one of them, if only in part."""
        index = bisect_right(self.ends, name.start)
        return index < len(self.ends) and self.starts[index] < name.end


def _is_address(run: str) -> bool:
    _, slash, path = run.partition("/")
    return bool(_ADDRESS.search(run) or (slash and _FILE_ENDING.search(path)))


def build_lexicon(terms: tuple[Term, ...], lang: Lang) -> Lexicon:
    """Gather the names of all terms in one language."""
    return lexicon_of(names_of(terms, lang))


def names_of(terms: Iterable[Term], lang: Lang) -> list[Name]:
    """List the names of some terms in one language, and the longer words in which they are not meant."""
    return [name for term in terms for name in _names_of(term, lang)]


def lexicon_of(names: list[Name]) -> Lexicon:
    """Make a lexicon of some names."""
    tree: dict[Token, Any] = {}
    for name in names:
        node = tree
        for token in name.tokens:
            node = node.setdefault(token, {})
        node.setdefault(_END, []).append(name)
    return Lexicon(frozenset(names), tree)


def name_of(words: str, term: str) -> Name:
    """Make a name of some words, however they are capitalised."""
    return Name(_tokens(fold_signs(words)), term, None)


def _names_of(term: Term, lang: Lang) -> Iterator[Name]:
    for name in filter(None, (term.term.side(lang), *(name for _, name in term.other_names(lang)))):
        folded = fold_signs(name)
        yield Name(_tokens(folded), term.id, folded if term.match_case else None)
    for word in term.not_in.side(lang):
        yield name_of(word, term.id)._replace(is_barred=True)


def fold_signs(name: str) -> str:
    """Write a name with the plain form of each sign, as texts are compared with it."""
    return unicodedata.normalize("NFC", name).translate(_SAME)


def _tokens(name: str) -> tuple[Token, ...]:
    text = name.strip()
    tokens = _Tokens(text, _words(text), [found.span() for found in _TOKEN.finditer(text)])
    return tuple((tokens.gap(index), word) for index, word in enumerate(tokens.words))


def _is_word_start(text: str, start: int) -> bool:
    before = text[start - 1 : start]
    return not before or not (before.isalnum() or (before in _JOINERS and text[start - 2 : start - 1].isalnum()))


def _is_word_end(text: str, end: int) -> bool:
    after = text[end : end + 1]
    if after == "'":
        return True
    return not after or not (after.isalnum() or (after in _JOINERS and text[end + 1 : end + 2].isalnum()))


def _has_case(words: str, exact: str | None) -> bool:
    return exact is None or " ".join(words.split()) in {exact, exact[:1].upper() + exact[1:]}


@dataclass(frozen=True, slots=True)
class Fragment:
    """Hold one finished text: its HTML, the ids of the terms that it links, and its words without markup."""

    html: str
    terms: tuple[str, ...]
    plain: str
    carded: tuple[str, ...] = ()
    """The ids of the terms and actors that its links show hover cards of."""


@dataclass(frozen=True, slots=True)
class Linked:
    """Hold the site with all its texts finished; `mentions` include the glossary links too."""

    site: Site
    fragments: Mapping[FragmentKey, Fragment]
    mentions: Mapping[str, tuple[Mention, ...]]
    lexicons: Mapping[Lang, Lexicon]

    def fragment(self, owner: Record, text: str, lang: Lang) -> Fragment:
        """Return the finished form of a text of `owner`, written in `lang`."""
        return self.fragments[owner.id, text, lang]


@dataclass(frozen=True, slots=True)
class Finished:
    """Hold the finished texts of a run, and what they follow from, for the next run."""

    records: Mapping[str, Record]
    """With the settings among them."""
    parsed: Mapping[str, Parsed]
    fragments: Mapping[FragmentKey, Fragment]
    names: Mapping[Lang, frozenset[Name]]

    @classmethod
    def of(cls, linked: Linked) -> Finished:
        """Take from a finished site what the next run can use."""
        names = {lang: lexicon.names for lang, lexicon in linked.lexicons.items()}
        site = linked.site
        return cls({**site.records, site.settings.id: site.settings}, site.parsed, linked.fragments, names)


def link(site: Site, previous: Finished | None = None) -> Linked:
    """Finish every text of the site; take over from the `previous` run what would come out the same."""
    lexicons = {lang: build_lexicon(site.terms, lang) for lang in LANGS}
    reusable = _reusable(previous, site, lexicons)
    fragments: dict[FragmentKey, Fragment] = {}
    mentions = {target: dict.fromkeys(listed) for target, listed in site.mentions.items()}
    for record in (*site.records.values(), site.settings):
        for loc, _, lang, text in sides(site.leaves[record.id], Prose):
            if text is None:
                continue
            key = record.id, text, lang
            fragment = reusable.get(key) or write_fragment(site.parsed[text], record, lang, site, lexicons[lang])
            fragments[key] = fragment
            for term in fragment.terms:
                mentions[term][Mention(record.id, part_id(record, loc), str(loc[0]))] = None
    for parsed in site.parsed.values():
        parsed.let_go()
    return Linked(site, fragments, {target: tuple(listed) for target, listed in mentions.items()}, lexicons)


def _reusable(
    previous: Finished | None, site: Site, lexicons: Mapping[Lang, Lexicon]
) -> Mapping[FragmentKey, Fragment]:
    """Choose the finished texts that still hold: no name that they contain or refer to has changed."""
    if previous is None:
        return {}
    changed = {lang: lexicons[lang].names ^ previous.names[lang] for lang in LANGS}
    if any(len(names) > _FEW_NAMES for names in changed.values()):
        return {}
    same = {record.id for record in previous.records.values() if _has_same_labels(record, site.find(record.id))}
    unaffected = {
        text
        for text, parsed in previous.parsed.items()
        if all(pointer.kind == CITATION or pointer.target.partition("#")[0] in same for pointer in parsed.pointers)
    }
    return {
        (owner, text, lang): fragment
        for (owner, text, lang), fragment in previous.fragments.items()
        if text in unaffected and not _may_contain(fragment.plain, changed[lang])
    }


def _has_same_labels(old: Record, new: Record | None) -> bool:
    """Return whether links to a record, and to its parts, still read the same."""
    return new is old or (new is not None and _labels(new) == _labels(old))


def _labels(record: Record) -> tuple[object, ...]:
    title = (record.language, type(record.title)) if isinstance(record, Source) else ()
    labels = [(label(record, lang), {key: label(part, lang) for key, part in parts(record).items()}) for lang in LANGS]
    return type(record), title, labels


def _may_contain(plain: str, names: frozenset[Name]) -> bool:
    """Return whether one of some names can be in a text: all its tokens are, in whatever order."""
    if not names:
        return False
    folded = plain.translate(_SAME).casefold()
    return any(all(word in folded for _, word in name.tokens) for name in names)


def write_fragment(parsed: Parsed, owner: Record, lang: Lang, site: Site, lexicon: Lexicon) -> Fragment:
    """Write one text: its pointers as links, its terms linked where they first occur."""
    linked: dict[str, None] = {}
    actors: dict[str, None] = {}
    escape_text = ESCAPES[lang]

    def link_terms(text: str) -> str:
        pieces, last = [], 0
        for match in lexicon.matches(text):
            if match.term == owner.id or match.term in linked:
                continue
            linked[match.term] = None
            anchor = _anchor(site.records[match.term], None, escape_text(text[match.start : match.end]))
            pieces += [escape_text(text[last : match.start]), anchor]
            last = match.end
        return "".join([*pieces, escape_text(text[last:])])

    def write_pointer(element: Element) -> str:
        if element.tag == CITATIONS:
            return _citations(element)
        target = element.get("to", "")
        if isinstance(site.records.get(target), Term):
            linked[target] = None
        elif isinstance(site.records.get(target), Actor):
            actors[target] = None
        return _reference(element, lang, site)

    def name(element: Element) -> str:
        return _pointer_text(element, lang, site)

    written = Writer(write_pointer, link_terms, escape_text, name).write(parsed.tree)
    html = _SPACED_CITE.sub(CITE, written)
    plain = plain_text(parsed.tree, name)
    return Fragment(html, tuple(linked), plain, (*linked, *actors))


def _anchor(record: Record, part: str | None, words: str) -> str:
    # The classes tell styles and scripts what a link leads to; the id finds its hover card.
    kind = record.kind_name if isinstance(record, (Term, Actor)) else "record"
    data = f' data-card="{record.id}"' if isinstance(record, (Term, Actor)) and part is None else ""
    return f'<a class="{kind}" href="{ROOT}{uri(record, part)}"{data}>{words}</a>'


def _pointer_text(element: Element, lang: Lang, site: Site) -> str:
    if element.text:
        return element.text
    target, _, part = element.get("to", "").partition("#")
    record = site.find(target)
    if record is None:
        return target
    return label(parts(record)[part], lang) if part in parts(record) else label(record, lang)


def _reference(element: Element, lang: Lang, site: Site) -> str:
    target, _, part = element.get("to", "").partition("#")
    record = site.find(target)
    if element.text or len(element):
        words = Writer(lambda _: "").write(element)
    else:
        words = _write_name(_pointer_text(element, lang, site), record, lang)
    return _anchor(record, part or None, words) if record else words


def _write_name(name: str, record: Record | None, lang: Lang) -> str:
    """Write a record's name; a source's title is in the source's own language."""
    if isinstance(record, Source) and isinstance(record.title, str) and record.language != lang:
        return f"<span {lang_attributes(record.language)}>{unbroken(name)}</span>"
    return escape_marked(name)


def _citations(element: Element) -> str:
    return "".join(
        f"{CITE}{escape(pointer.get('to', ''))}{BAR}{escape(pointer.get('locator', ''))}{CITE}" for pointer in element
    )
