"""Check that both sides of a text are divided alike: whoever reads both sees each paragraph beside its twin."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.document import Document
from generator.content.leaves import field_name, leaves
from generator.content.models import Prose, Record
from generator.problems.problem import Problem, problem_at
from generator.text.blocks import TooDeepError, read_blocks
from generator.text.lang import LANGS

_CONTAINERS = frozenset({"root", "blockquote", "ul", "ol", "li"})


def division_problems(record: Record, document: Document) -> Iterator[Problem]:
    """Find texts that have more paragraphs or items in one language than in the other."""
    for loc, leaf in leaves(record):
        if not isinstance(leaf, Prose) or not (leaf.vi and leaf.en):
            continue
        counts = {lang: count_blocks(leaf.side(lang) or "") for lang in LANGS}
        if len(set(counts.values())) > 1 and all(counts.values()):
            facts = {lang: str(count) for lang, count in counts.items()}
            yield problem_at(document.key(loc), "T007", field=field_name(record, loc), **facts)


def count_blocks(text: str) -> int:
    """Count the paragraphs, items, tables and pieces of code of a text; one nested too deep has none."""
    if "\n" not in text.strip():
        return 1
    try:
        return sum(block.kind not in _CONTAINERS for block in read_blocks(text).walk())
    except TooDeepError:
        return 0
