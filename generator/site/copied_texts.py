"""Find records that say what another of their kind says: copies of which only the id and the name were changed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.content.document import Loc
from generator.content.leaves import field_name
from generator.content.load import Content
from generator.content.models import Actor, Article, Bilingual, Explainer, Record, Term
from generator.problems.problem import Problem, problem_at
from generator.site.resolve import Site
from generator.text.lang import LANGS, Lang

_KINDS = (Actor, Article, Explainer, Term)
# A text as long as this is not written twice by chance; nor are two that are shorter.
_VERY_LONG, _LONG = 60, 40
# What somebody is, in a line, may be what another is.
_SHARED = ("line",)


class _Text(NamedTuple):
    """Hold a long text of a record, with its place."""

    loc: Loc
    lang: Lang
    text: str


def copied_texts(site: Site, content: Content) -> Iterator[Problem]:
    """Report the first copied text of each record, at the record that is new."""
    recorded = {line.partition(" ")[0] for line in (content.sidecars.translations or "").splitlines()}
    records = [record for record in site.records.values() if isinstance(record, _KINDS)]
    first: dict[tuple[type[Record], str], Record] = {}
    for record in sorted(records, key=lambda record: (record.id not in recorded, record.id)):
        kind, texts = type(record), list(_long_texts(site, record))
        copied = [one for one in texts if (kind, one.text) in first]
        if len(copied) > 1 or any(len(one.text) >= _VERY_LONG for one in copied):
            loc, lang, text = copied[0]
            facts = {"field": f"{field_name(record, loc)}.{lang}", "other": first[kind, text].id}
            place = content.documents[record.id].key((*loc, lang))
            yield problem_at(place, "C075", **facts, count=str(len(copied)))
        first |= {(kind, one.text): record for one in texts if (kind, one.text) not in first}


def _long_texts(site: Site, record: Record) -> Iterator[_Text]:
    for loc, leaf in site.leaves[record.id]:
        if isinstance(leaf, Bilingual) and loc != _SHARED:
            for lang in LANGS:
                text = leaf.side(lang)
                if text and len(text) >= _LONG:
                    yield _Text(loc, lang, text)
