"""Find records that say what another of their kind says: copies of which only the id and the name were changed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.content.document import Loc
from generator.content.leaves import field_name
from generator.content.load import Content
from generator.content.models import Actor, Article, Bilingual, Explainer, Names, Record, Term
from generator.problems.problem import Problem, problem_at
from generator.site.resolve import Site
from generator.text.lang import LANGS

_KINDS = (Actor, Article, Explainer, Term)
# A text as long as this is not written twice by chance; nor are two that are shorter.
_VERY_LONG, _LONG = 60, 40
# What somebody is, in a line, may be what another is.
_SHARED = ("line",)
# Two actors of one kind do not share these.
_HOME = ("homepage", "wikidata")


class _Text(NamedTuple):
    """Hold a text of a record, with its place."""

    loc: Loc
    field: str
    text: str
    kind: tuple[object, ...]
    """Among what it is compared."""
    is_telling: bool
    """Whether one such text is enough to tell a copy."""


def copied_texts(site: Site, content: Content) -> Iterator[Problem]:
    """Report the first copied text of each record, at the record that is new, with all fields that are alike."""
    recorded = {line.partition(" ")[0] for line in (content.sidecars.translations or "").splitlines()}
    records = [record for record in site.records.values() if isinstance(record, _KINDS)]
    first: dict[tuple[object, ...], Record] = {}
    for record in sorted(records, key=lambda record: (record.id not in recorded, record.id)):
        texts = list(_texts(site, record))
        copied = [one for one in texts if (*one.kind, one.text) in first]
        if len(copied) > 1 or any(one.is_telling for one in copied):
            other = first[(*copied[0].kind, copied[0].text)]
            fields = [*(one.field for one in copied), *_alike(site, record, other)]
            shown = ", ".join(f"`{field}`" for field in dict.fromkeys(fields))
            place = content.documents[record.id].key(copied[0].loc)
            yield problem_at(place, "C075", fields=shown, other=other.id)
        first = {(*one.kind, one.text): record for one in texts} | first


def _texts(site: Site, record: Record) -> Iterator[_Text]:
    """List what two records hardly have in common by chance: long texts, and where an actor is at home."""
    for loc, leaf in site.leaves[record.id]:
        if isinstance(leaf, Bilingual) and loc != _SHARED:
            for lang in LANGS:
                text = leaf.side(lang)
                if text and len(text) >= _LONG:
                    field = f"{field_name(record, loc)}.{lang}"
                    yield _Text((*loc, lang), field, text, (type(record),), len(text) >= _VERY_LONG)
    if isinstance(record, Actor):
        for name in _HOME:
            if value := getattr(record, name):
                yield _Text((name,), name, value, (name, record.kind), is_telling=True)


def _alike(site: Site, record: Record, other: Record) -> Iterator[str]:
    """Name the short texts that a copy still has from its original, besides its names."""
    theirs = {loc: leaf for loc, leaf in site.leaves[other.id] if isinstance(leaf, Bilingual)}
    for loc, leaf in site.leaves[record.id]:
        if isinstance(leaf, Bilingual) and not isinstance(leaf, Names) and loc in theirs:
            for lang in LANGS:
                text = leaf.side(lang)
                if text and text == theirs[loc].side(lang):
                    yield f"{field_name(record, loc)}.{lang}"
