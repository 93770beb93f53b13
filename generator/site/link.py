"""Turn every text into a finished fragment: references and citations written out, glossary terms linked.

Terms link by themselves: the first occurrence in a text, the longest name that fits, whole words only, in the
language of the text; never in links, quotations or code. The words stay as they are written.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple
from xml.etree.ElementTree import Element

from generator.content.leaves import sides
from generator.content.models import Actor, Prose, Record, Source, Term
from generator.site.addresses import label, parts, uri
from generator.site.resolve import Mention, Site, part_id
from generator.text.foreign_passages import ESCAPES, escape_marked
from generator.text.inline import CITATION, CITATIONS
from generator.text.lang import LANGS, Lang
from generator.text.prose import Parsed, Writer, escape, plain_text
from generator.text.stand_ins import BAR, CITE, ROOT

_SPACED_CITE = re.compile(rf"(?<!\s)\s+{CITE}")
_TOKEN = re.compile(r"[^\W_]+|[^\w\s]|_")
# A word joined to the next by one of these is part of a longer word: `01.AI`, `AI-generated`.
_JOINERS = frozenset(".-‑_@&+'’")
# In the tree of tokens: the names that end at a node. No token is empty.
_END = ""
_EMPTY: Mapping[str, Any] = {}
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


class Name(NamedTuple):
    """Hold one name of a term as casefolded tokens; `exact` is how it must be written, if its case matters."""

    tokens: tuple[str, ...]
    term: str
    exact: str | None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Hold every name of every term in one language, as a tree of tokens: one pass over a text finds them all."""

    names: frozenset[Name]
    tree: Mapping[str, Any]

    def matches(self, text: str) -> Iterator[Match]:
        """Find the longest names in reading order, without overlaps."""
        tokens = [(token.start(), token.end(), token[0].casefold()) for token in _TOKEN.finditer(text)]
        index = 0
        while index < len(tokens):
            # Few tokens begin a name: skip the call for all others.
            longest = self._longest(text, tokens, index) if tokens[index][2] in self.tree else None
            if longest is None:
                index += 1
                continue
            match, index = longest
            yield match

    def _longest(self, text: str, tokens: list[tuple[int, int, str]], first: int) -> tuple[Match, int] | None:
        node = self.tree
        best: tuple[Match, int] | None = None
        start = tokens[first][0]
        if not _is_word_start(text, start):
            return None
        for index in range(first, len(tokens)):
            node = node.get(tokens[index][2], _EMPTY)
            if not node:
                break
            end = tokens[index][1]
            for term, exact in node.get(_END, ()):
                if _is_word_end(text, end) and _has_case(text[start:end], exact):
                    best = Match(start, end, term), index + 1
                    break
        return best


def build_lexicon(terms: tuple[Term, ...], lang: Lang) -> Lexicon:
    """Gather the names of all terms in one language."""
    names = [
        _tokenise(term, name) for term in terms for name in (term.term.side(lang), *term.aliases.side(lang)) if name
    ]
    tree: dict[str, Any] = {}
    for name in names:
        node = tree
        for token in name.tokens:
            node = node.setdefault(token, {})
        node.setdefault(_END, []).append((name.term, name.exact))
    return Lexicon(frozenset(names), tree)


def _tokenise(term: Term, name: str) -> Name:
    name = unicodedata.normalize("NFC", name)
    tokens = tuple(token.casefold() for token in _TOKEN.findall(name))
    return Name(tokens, term.id, name if term.match_case else None)


def _is_word_start(text: str, start: int) -> bool:
    before = text[start - 1 : start]
    return not before or not (before.isalnum() or (before in _JOINERS and text[start - 2 : start - 1].isalnum()))


def _is_word_end(text: str, end: int) -> bool:
    after = text[end : end + 1]
    if after in {"'", "’"}:
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


def link(site: Site, previous: Linked | None = None) -> Linked:
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
    return Linked(site, fragments, {target: tuple(listed) for target, listed in mentions.items()}, lexicons)


def _reusable(previous: Linked | None, site: Site, lexicons: Mapping[Lang, Lexicon]) -> Mapping[FragmentKey, Fragment]:
    """Choose the finished texts that still hold: no name that they contain or refer to has changed."""
    if previous is None:
        return {}
    changed = {lang: lexicons[lang].names ^ previous.lexicons[lang].names for lang in LANGS}
    if any(len(names) > _FEW_NAMES for names in changed.values()):
        return {}
    same = {key for key, record in previous.site.records.items() if _has_same_labels(record, site.records.get(key))}
    unaffected = {
        text
        for text, parsed in previous.site.parsed.items()
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
    folded = plain.casefold()
    return any(all(token in folded for token in name.tokens) for name in names)


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

    html = _SPACED_CITE.sub(CITE, Writer(write_pointer, link_terms, escape_text).write(parsed.tree))
    plain = plain_text(parsed.tree, lambda element: _pointer_text(element, lang, site))
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
    record = site.records.get(target)
    if record is None:
        return target
    return label(parts(record)[part], lang) if part in parts(record) else label(record, lang)


def _reference(element: Element, lang: Lang, site: Site) -> str:
    target, _, part = element.get("to", "").partition("#")
    record = site.records.get(target)
    if element.text or len(element):
        words = Writer(lambda _: "").write(element)
    else:
        words = _write_name(_pointer_text(element, lang, site), record, lang)
    return _anchor(record, part or None, words) if record else words


def _write_name(name: str, record: Record | None, lang: Lang) -> str:
    """Write a record's name; a source's title is in the source's own language."""
    if isinstance(record, Source) and isinstance(record.title, str) and record.language != lang:
        return f'<span lang="{escape(record.language)}">{escape(name)}</span>'
    return escape_marked(name)


def _citations(element: Element) -> str:
    return "".join(
        f"{CITE}{escape(pointer.get('to', ''))}{BAR}{escape(pointer.get('locator', ''))}{CITE}" for pointer in element
    )
