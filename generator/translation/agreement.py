"""Find the translations that fell behind: by the words of each side, compared with what was recorded when both agreed.

What agreed is recorded in a tracked file, one line a pair: the owner, the field, a digest of the words of each side. A
digest tells that words changed, not which; the words are in the content and in its history. Nothing depends on the
file: without a line, a pair that has both its sides counts as one that agrees and is yet to be recorded.

Every text in two languages has a state, names too. Aliases have none: the forms of a name in one language are not
translations of those in the other.
"""

from __future__ import annotations

import functools
import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from generator.content.document import Loc
from generator.content.leaves import Leaves, field_name
from generator.content.models import Bilingual, Prose, Record
from generator.content.sidecars import DIGEST_LENGTH, Agreed, Digests, PairKey, read_agreed
from generator.text.lang import LANGS, OTHER, Lang
from generator.text.prose import Parsed, parse, plain_text
from generator.text.vietnamese import normalise, tone_style

_ITEM_NUMBER = re.compile(r"\.\d+(?=\.|$)")
_HEAD = """\
# Which translations agree: a record, a field, a digest of the Vietnamese words, a digest of the English ones.
# Written by `distilled ack`. Nobody has to edit it, and no build depends on it.
# After a merge conflict keep the lines of both sides, in any order, and run `distilled ack`.
# Records stand in the order of a digest of their ids, with an empty line before each line, so that two pull requests
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
        """Return the owner and the field without the numbers of items, which change when one is put before them."""
        return self.owner, _ITEM_NUMBER.sub("", self.field)


@dataclass(frozen=True, slots=True)
class Stale:
    """Note that the text in `behind` stayed as it was when the other side changed.

    `recorded` holds the digests that the changed side had when both agreed.
    """

    pair: Pair
    behind: Lang
    recorded: frozenset[str]


@dataclass(frozen=True, slots=True)
class Translations:
    """Hold every pair of texts, what was recorded of them, and what follows from that."""

    pairs: tuple[Pair, ...] = ()
    agreed: Agreed = field(default_factory=lambda: MappingProxyType({}))
    stale: tuple[Stale, ...] = ()
    unrecorded: tuple[Pair, ...] = ()
    behind: Mapping[Bilingual, frozenset[Lang]] = field(default_factory=lambda: MappingProxyType({}))
    """Each stale text with the languages in which it is; the same words that agree elsewhere are not stale."""


def plain_words(text: str, *, markup: bool, parsed: Mapping[str, Parsed] = _NOTHING) -> str:
    """Reduce a text to the words that readers see: no markup, link targets, citations or white space of the file."""
    if markup:
        tree = (parsed.get(text) or parse(text)).tree
        text = plain_text(tree, lambda reference: reference.text or str(reference.get("to")))
    return " ".join(text.split())


def digest(words: str) -> str:
    """Reduce words to a few characters that differ when the words do, however their letters are spelled."""
    return hashlib.sha256(tone_style(normalise(words), "new").encode("utf-8")).hexdigest()[:DIGEST_LENGTH]


def make_pair(owner: str, name: str, loc: Loc, leaf: Bilingual, parsed: Mapping[str, Parsed] = _NOTHING) -> Pair | None:
    """Make a pair of a text, if both its sides are there."""
    vi, en = (leaf.side(lang) for lang in LANGS)
    if not vi or not en:
        return None
    markup = isinstance(leaf, Prose)
    vi_words, en_words = (plain_words(text, markup=markup, parsed=parsed) for text in (vi, en))
    return Pair(owner, name, loc, leaf, (digest(vi_words), digest(en_words)))


def pairs_of(record: Record, leaves: Leaves, parsed: Mapping[str, Parsed]) -> Iterator[Pair]:
    """Make the pairs of all texts of a record."""
    for loc, leaf in leaves:
        if isinstance(leaf, Bilingual) and (pair := make_pair(record.id, field_name(record, loc), loc, leaf, parsed)):
            yield pair


def find_stale(pairs: Iterable[Pair], agreed: Agreed) -> Translations:
    """Find the pairs of which one side is what it was when both agreed, and the other is not.

    If both sides changed, one was probably translated from the other: that pair is left to be recorded.
    """
    pairs = tuple(pairs)
    present: dict[PairKey, set[Digests]] = {}
    for pair in pairs:
        present.setdefault(pair.key, set()).add(pair.digests)
    changed = (pair for pair in pairs if pair.digests not in agreed.get(pair.key, ()))
    # Ignore digests that another item of the same list still has: they belong to that item.
    stale_sides = {
        pair: tuple(_stale_sides(pair, agreed.get(pair.key, frozenset()) - present[pair.key])) for pair in changed
    }
    return Translations(
        pairs,
        agreed,
        tuple(side for sides in stale_sides.values() for side in sides),
        tuple(pair for pair, sides in stale_sides.items() if not sides),
        _languages_behind(pairs, stale_sides),
    )


def _stale_sides(pair: Pair, recorded: frozenset[Digests]) -> Iterator[Stale]:
    vi, en = pair.digests
    changed_from = {
        "vi": frozenset(old_vi for old_vi, old_en in recorded if old_en == en),
        "en": frozenset(old_en for old_vi, old_en in recorded if old_vi == vi),
    }
    yield from (Stale(pair, OTHER[lang], changed_from[lang]) for lang in LANGS if changed_from[lang])


def _languages_behind(
    pairs: Iterable[Pair], stale_sides: Mapping[Pair, tuple[Stale, ...]]
) -> Mapping[Bilingual, frozenset[Lang]]:
    agreeing = {pair.leaf for pair in pairs if pair not in stale_sides}
    return {
        pair.leaf: frozenset(side.behind for side in sides)
        for pair, sides in stale_sides.items()
        if sides and pair.leaf not in agreeing
    }


def acknowledge(translations: Translations, chosen: Iterable[Pair] = ()) -> str:
    """Write the file anew: stale pairs as recorded, unless they are chosen, and all others as they are now."""
    acknowledged = set(chosen)
    still_stale: dict[Pair, set[Digests]] = {}
    for stale in translations.stale:
        if stale.pair not in acknowledged:
            still_stale.setdefault(stale.pair, set()).update(_recorded_digests(stale))
    return _file_text(
        (*pair.key, *digests) for pair in translations.pairs for digests in still_stale.get(pair, {pair.digests})
    )


def renamed(text: str, key: Callable[[PairKey], PairKey], digests: Mapping[tuple[PairKey, Digests], Digests]) -> str:
    """Write the file anew where ids have changed: those of records and parts, and those that texts show."""
    return _file_text(
        (*key(owned), *digests.get((owned, pair), pair)) for owned, pairs in read_agreed(text).items() for pair in pairs
    )


def _recorded_digests(stale: Stale) -> Iterator[Digests]:
    vi, en = stale.pair.digests
    yield from ((old, en) if stale.behind == "en" else (vi, old) for old in stale.recorded)


def _file_text(lines: Iterable[tuple[str, str, str, str]]) -> str:
    ordered = sorted(set(lines), key=lambda line: (_place(line[0]), line))
    return _HEAD + "".join(f"\n{' '.join(line)}\n" for line in ordered)


@functools.cache
def _place(owner: str) -> str:
    return digest(owner)


def choose_stale(translations: Translations, names: Iterable[str] | None) -> tuple[Pair, ...]:
    """Choose the stale pairs that some names mean, or all of them: `ID`, `ID#part`, `ID#field`, `ID#part.field`."""
    pairs = dict.fromkeys(stale.pair for stale in translations.stale)
    wanted = None if names is None else tuple(names)
    return tuple(pair for pair in pairs if wanted is None or any(_is_named(pair, name) for name in wanted))


def unknown_names(names: Iterable[str], known: Iterable[Translations]) -> list[str]:
    """List the names that mean no pair at all."""
    pairs = [pair for translations in known for pair in translations.pairs]
    return [name for name in names if not any(_is_named(pair, name) for pair in pairs)]


def _is_named(pair: Pair, name: str) -> bool:
    owner, _, wanted = name.partition("#")
    if owner != pair.owner:
        return False
    return not wanted or any(f".{wanted}." in f".{field}." for field in (pair.field, pair.key[1]))
