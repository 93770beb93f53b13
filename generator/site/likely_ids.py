"""List the ids that are likely to be meant where nothing is near: of the same kind, sharing words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.content.load import Content
from generator.content.models import Record
from generator.text.lang import LANGS
from generator.text.vietnamese import fold

# So many are looked through.
MOST = 8
# What shares less than this with the words, beside the record that shares most, was not meant.
_WORTH = 0.6
_WORD = re.compile(r"[^\W_]{2,}")
# Of those that share as many words, the one with the rarest comes first.
_RARITY = 0.1
# What an id begins with by its kind, or a name by custom, tells nothing.
_SAID_OF_ALL = frozenset(
    {"src", "the", "of", "and", "an", "on", "in", "by", "from", "article", "report"}
    | {"cua", "va", "ve", "theo", "bao", "bai", "tin", "nguon", "tap", "doan", "cong", "ty"}
)


def likely_ids(words: str, folder: str, content: Content) -> Sequence[str]:
    """List the ids of one kind whose records share words with what is written, the likeliest first."""
    wanted = _words(words)
    shared = {
        record.id: wanted & _words(" ".join((record.id, *names_of(record), *_makers(record))))
        for record in content.records.values()
        if record.folder == folder
    }
    # A word that many share tells little.
    common = Counter(word for found in shared.values() for word in found)
    worth = {one: len(found) + sum(_RARITY / common[word] for word in found) for one, found in shared.items() if found}
    best = max(worth.values(), default=0)
    ranked = sorted((one for one in worth if worth[one] >= best * _WORTH), key=lambda one: (-worth[one], one))
    return ranked[:MOST]


def all_share(words: str, record: Record) -> bool:
    """Return whether all that is written stands in what a record is called, or in who made it."""
    wanted = _words(words)
    return bool(wanted) and wanted <= _words(" ".join((record.id, *names_of(record), *_makers(record))))


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(fold(text))) - _SAID_OF_ALL


def names_of(record: Record) -> Iterator[str]:
    """List what readers call a record: its name or title, and its other names."""
    fields: Mapping[str, Any] = vars(record)
    for field in ("term", "names", "title"):
        value = fields.get(field)
        if isinstance(value, str):
            yield value
        elif value is not None:
            yield from (name for lang in LANGS if (name := value.side(lang)))
    aliases = fields.get("aliases")
    if aliases is not None:
        yield from (name for lang in LANGS for name in aliases.side(lang))


def _makers(record: Record) -> Iterator[str]:
    fields: Mapping[str, Any] = vars(record)
    yield from (value for name in ("publisher", "via", "author") if isinstance(value := fields.get(name), str))
