"""Find the file that was renamed where a record is missed: its words are there, under an id that is new."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from generator.content.leaves import leaves
from generator.content.load import Content
from generator.content.sidecars import Digests
from generator.translation.agreement import pairs_of


def renamed_file(gone: str, near: Collection[str], content: Content) -> str | None:
    """Return the id that a record has now, if its file was renamed; None if it was deleted, or never was.

    What was recorded of translations tells which words it had. Where it had none in two languages, it is the one that
    everybody seems to mean (`near`), if nobody names that one yet.
    """
    recorded = {name: digests for (owner, name), digests in content.sidecars.agreed.items() if owner == gone}
    if recorded:
        return next(_with_words(recorded, content), None)
    meant = next(iter(near)) if len(near) == 1 else ""
    return meant if meant in content.records and not _is_named(meant, content) else None


def _with_words(recorded: Mapping[str, Collection[Digests]], content: Content) -> Iterator[str]:
    """List the new records that say most of what was recorded."""
    known = {owner for owner, _ in content.sidecars.agreed}
    for record in content.records.values():
        if record.id not in known:
            pairs = pairs_of(record, tuple(leaves(record)), {})
            same = sum(pair.digests in recorded.get(pair.key[1], ()) for pair in pairs)
            if 2 * same > len(recorded):
                yield record.id


def _is_named(record_id: str, content: Content) -> bool:
    named = re.compile(rf"(?<![\w/.-]){re.escape(record_id)}(?![\w-])")
    return any(named.search(line) for document in content.documents.values() for line in document.lines)
