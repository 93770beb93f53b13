"""Name the texts that a record lacks in one language, one by one or together, as a gap declares them.

A gap names a text (`short.en`), all below a field or a part (`sections.chips.en`), the same in every item of a list
(`claims.*.en`, `claims.*.answer.en`), or the language as a whole (`en`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.content.document import Loc
from generator.content.leaves import field_name
from generator.content.models import Record
from generator.text.lang import Lang

_EVERY = "*"
# Named together are so many texts at least: of one alone its own name says more.
_SEVERAL = 2


def covers(gap: str, field: str) -> bool:
    """Tell whether a declared gap holds the missing text `field`, whose last name is its language."""
    *owner, lang = gap.split(".")
    *names, missing = field.split(".")
    reaches = len(owner) <= len(names) and all(one in {_EVERY, name} for one, name in zip(owner, names, strict=False))
    return lang == missing and reaches


def named_together(record: Record, missing: Sequence[Loc], all_texts: Iterable[Loc], lang: Lang) -> Iterator[str]:
    """Name the missing texts of one language with as few names as there are: a whole record, list or part is one."""
    lacking, left = set(missing), list(missing)
    wholes = _wholes(record, tuple(all_texts))
    while left:
        first = left[0]
        name, members = next(
            ((name, members) for name, members in wholes if first in members and members <= lacking),
            (field_name(record, first), frozenset({first})),
        )
        left = [loc for loc in left if loc not in members]
        yield f"{name}.{lang}" if name else lang


def _wholes(record: Record, all_texts: Sequence[Loc]) -> list[tuple[str, frozenset[Loc]]]:
    """List what can be named as one, the largest first: all texts, those of a field, those of an item of a list."""
    groups: dict[str, set[Loc]] = {"": set(all_texts)}
    for loc in all_texts:
        if len(loc) > 1:
            is_listed = isinstance(loc[1], int)
            groups.setdefault(f"{loc[0]}.{_EVERY}" if is_listed else str(loc[0]), set()).add(loc)
            if is_listed:
                groups.setdefault(field_name(record, loc[:2]), set()).add(loc)
    large = ((name, frozenset(members)) for name, members in groups.items() if len(members) >= _SEVERAL)
    return sorted(large, key=lambda group: -len(group[1]))
