"""Find records that say what another of their kind says: copies of which only the id and the name were changed."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from generator.content.leaves import field_name
from generator.content.load import Content
from generator.content.models import Actor, Article, Bilingual, Explainer, Record, Term
from generator.content.strict_yaml import Loc
from generator.problems.problem import Problem, problem_at
from generator.site.resolve import Site
from generator.text.lang import LANGS, Lang

_KINDS = (Actor, Article, Explainer, Term)
# So long a text is not written twice by chance.
_LONG = 40


def copied_texts(site: Site, content: Content) -> Iterator[Problem]:
    """Report the first copied text of each record, at the record that is new."""
    recorded = {line.partition(" ")[0] for line in (content.sidecars.translations or "").splitlines()}
    records = [record for record in site.records.values() if isinstance(record, _KINDS)]
    first: dict[Hashable, Record] = {}
    for record in sorted(records, key=lambda record: (record.id not in recorded, record.id)):
        texts = list(_long_texts(site, record))
        copied = [(loc, lang, first[key]) for loc, lang, key in texts if key in first]
        first |= {key: record for _, _, key in texts if key not in first}
        if copied:
            loc, lang, other = copied[0]
            facts = {"field": f"{field_name(record, loc)}.{lang}", "other": other.id, "count": str(len(copied))}
            yield problem_at(content.documents[record.id].key((*loc, lang)), "C075", **facts)


def _long_texts(site: Site, record: Record) -> Iterator[tuple[Loc, Lang, Hashable]]:
    for loc, leaf in site.leaves[record.id]:
        if isinstance(leaf, Bilingual):
            for lang in LANGS:
                text = leaf.side(lang)
                if text and len(text) >= _LONG:
                    yield loc, lang, (type(record), lang, text)
