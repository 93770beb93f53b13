"""Know which translations fell behind: by what each side says, held against what was once said to agree.

What agreed is kept in a tracked file, one line a pair: the owner, the field, a digest of the words of each side. A
digest tells that words changed, not which; the words are in the content and in its history. Nothing depends on the
file: without a line, a pair that has both its sides counts as one that agrees and is yet to be recorded.

Every text in two languages has a state, names too. Aliases have none: the forms of a name in one language are not
translations of those in the other.
"""

from __future__ import annotations

import functools
import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from generator.content.leaves import Leaves, field_name
from generator.content.models import Bilingual, Prose, Record
from generator.content.sidecars import DIGEST_LENGTH, Agreed, Digests, PairKey
from generator.content.strict_yaml import Loc
from generator.text.lang import LANGS, OTHER, Lang
from generator.text.prose import Parsed, parse, plain_text
from generator.text.vietnamese import normalise, tone_style

_INDEX = re.compile(r"\.\d+(?=\.|$)")
_HEAD = """\
# Which translations agree: a record, a field, a digest of the Vietnamese words, a digest of the English ones.
# Written by `python -m generator ack`. Nobody has to edit it, and no build depends on it.
# After a merge conflict keep the lines of both sides, in any order, and run `python -m generator ack`.
# Records stand in the order of a digest of their ids, with an empty line before each line, so that two proposals
# rarely write at the same place.
"""

_NOTHING: Mapping[str, Parsed] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Pair:
    """Hold a text that has both its sides; `field` names it as a gap does."""

    owner: str
    field: str
    loc: Loc
    leaf: Bilingual
    digests: Digests

    @property
    def key(self) -> PairKey:
        """Give the owner and the field without the numbers of items, which change when one is put before them."""
        return self.owner, _INDEX.sub("", self.field)


@dataclass(frozen=True, slots=True)
class Stale:
    """Say that the text in `behind` stayed as it was when the other side changed.

    `before` holds the digests that the changed side had when both were said to agree.
    """

    pair: Pair
    behind: Lang
    before: frozenset[str]


@dataclass(frozen=True, slots=True)
class Translations:
    """Hold every pair of texts, what was recorded of them, and what follows from that."""

    pairs: tuple[Pair, ...] = ()
    agreed: Agreed = field(default_factory=lambda: MappingProxyType({}))
    stale: tuple[Stale, ...] = ()
    unrecorded: tuple[Pair, ...] = ()
    behind: Mapping[Bilingual, frozenset[Lang]] = field(default_factory=lambda: MappingProxyType({}))
    """Each stale text with the languages in which it is; the same words that agree elsewhere are not stale."""


def words(text: str, *, markup: bool, parsed: Mapping[str, Parsed] = _NOTHING) -> str:
    """Give what a text says to readers: without markup, link targets, citations and the white space of the file."""
    if markup:
        tree = (parsed.get(text) or parse(text)).tree
        text = plain_text(tree, lambda mark: mark.text or str(mark.get("to")))
    return " ".join(text.split())


def digest(said: str) -> str:
    """Reduce words to a few characters that are others when the words are, however their letters are spelled."""
    return hashlib.sha256(tone_style(normalise(said), "new").encode("utf-8")).hexdigest()[:DIGEST_LENGTH]


def pair(owner: str, name: str, loc: Loc, leaf: Bilingual, parsed: Mapping[str, Parsed] = _NOTHING) -> Pair | None:
    """Make a pair of a text, if both its sides are there."""
    vi, en = (leaf.side(lang) for lang in LANGS)
    if not vi or not en:
        return None
    markup = isinstance(leaf, Prose)
    digests = (digest(words(vi, markup=markup, parsed=parsed)), digest(words(en, markup=markup, parsed=parsed)))
    return Pair(owner, name, loc, leaf, digests)


def pairs(record: Record, leaves: Leaves, parsed: Mapping[str, Parsed]) -> Iterator[Pair]:
    """Make the pairs of all texts of a record."""
    for loc, leaf in leaves:
        if isinstance(leaf, Bilingual):
            made = pair(record.id, field_name(record, loc), loc, leaf, parsed)
            if made:
                yield made


def compare(made: Iterable[Pair], agreed: Agreed) -> Translations:
    """Find the pairs of which one side is what it was when both agreed, and the other is not.

    If both sides changed, one was probably translated from the other: that pair is left to be recorded.
    """
    listed = tuple(made)
    present: dict[PairKey, set[Digests]] = {}
    for one in listed:
        present.setdefault(one.key, set()).add(one.digests)
    unknown = [one for one in listed if one.digests not in agreed.get(one.key, ())]
    # What still stands as it was recorded explains no other item of its list.
    found = {one: tuple(_stale(one, agreed.get(one.key, frozenset()) - present[one.key])) for one in unknown}
    return Translations(
        listed,
        agreed,
        tuple(one for those in found.values() for one in those),
        tuple(one for one, those in found.items() if not those),
        _behind(listed, found),
    )


def _stale(one: Pair, recorded: frozenset[Digests]) -> Iterator[Stale]:
    vi, en = one.digests
    before = {
        "vi": frozenset(old for old, other in recorded if other == en),
        "en": frozenset(old for other, old in recorded if other == vi),
    }
    yield from (Stale(one, OTHER[lang], before[lang]) for lang in LANGS if before[lang])


def _behind(listed: Iterable[Pair], found: Mapping[Pair, tuple[Stale, ...]]) -> Mapping[Bilingual, frozenset[Lang]]:
    agreeing = {one.leaf for one in listed if one not in found}
    return {
        one.leaf: frozenset(each.behind for each in those)
        for one, those in found.items()
        if those and one.leaf not in agreeing
    }


def acknowledge(translations: Translations, chosen: Iterable[Pair] = ()) -> str:
    """Write the file anew: stale pairs as they were, unless they are chosen, and all others as they are now."""
    acknowledged = set(chosen)
    kept: dict[Pair, set[Digests]] = {}
    for one in translations.stale:
        if one.pair not in acknowledged:
            kept.setdefault(one.pair, set()).update(_recorded(one))
    lines = {(*one.key, *each) for one in translations.pairs for each in kept.get(one, {one.digests})}
    return as_text(lines)


def _recorded(one: Stale) -> Iterator[Digests]:
    vi, en = one.pair.digests
    yield from ((before, en) if one.behind == "en" else (vi, before) for before in one.before)


def as_text(lines: Iterable[tuple[str, str, str, str]]) -> str:
    """Write the file of what agreed."""
    ordered = sorted(lines, key=lambda line: (_place(line[0]), line))
    return _HEAD + "".join(f"\n{' '.join(line)}\n" for line in ordered)


@functools.cache
def _place(owner: str) -> str:
    return digest(owner)


def chosen_of(translations: Translations, names: Iterable[str] | None) -> tuple[Pair, ...]:
    """Choose the stale pairs that some names mean, or all of them: `ID`, `ID#part`, `ID#field`, `ID#part.field`."""
    pairs = dict.fromkeys(one.pair for one in translations.stale)
    listed = None if names is None else tuple(names)
    return tuple(one for one in pairs if listed is None or any(_is_named(one, name) for name in listed))


def unknown_names(names: Iterable[str], known: Iterable[Translations]) -> list[str]:
    """List the names that mean no pair at all."""
    listed = [one for translations in known for one in translations.pairs]
    return [name for name in names if not any(_is_named(one, name) for one in listed)]


def _is_named(one: Pair, name: str) -> bool:
    owner, _, wanted = name.partition("#")
    if owner != one.owner:
        return False
    return not wanted or any(f".{wanted}." in f".{known}." for known in (one.field, one.key[1]))
