"""Guess how a reference was meant that does not hold: with its brackets, as a part of another record, of its kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping

from generator.content.fields import ID_PATTERN, Ref
from generator.content.leaves import Leaves, sides
from generator.content.models import Prose, Record, Source
from generator.site.addresses import label, parts
from generator.text.lang import LANGS
from generator.text.prose import Parsed
from generator.text.vietnamese import slug

# So many records are named to choose from.
MOST = 8
_TARGET = rf"{ID_PATTERN}(?:#{ID_PATTERN})?"
_OPEN = re.compile(rf"(?P<mark>\[\[|\[@)[ ]*(?P<target>{_TARGET})(?P<words>\|[^\[\]]+)?(?P<end>\]*)(?=[\s.,;:!?)]|$)")
_SINGLE = re.compile(rf"\[(?P<target>{_TARGET})(?P<words>\|[^\[\]]+)?\]")
_NUMBERED = re.compile(r"[a-z]*\d+")


def mended(words: str, find: Callable[[str], Record | None]) -> str | None:
    """Put the brackets to a reference that lacks some of them, if its record is there and it is told where it ends."""
    found = _SINGLE.fullmatch(words) or _OPEN.match(words)
    record = find(found["target"].partition("#")[0]) if found else None
    if found is None or record is None:
        return None
    is_single = "mark" not in found.groupdict()
    named = found["words"] or ""
    if is_single and isinstance(record, Source) and not named:
        return f"[@{found['target']}]"
    if is_single:
        return f"[[{found['target']}{named}]]"
    return _closed(found, named, words[found.end() :])


def _closed(found: re.Match[str], named: str, rest: str) -> str | None:
    if found["mark"] == "[[":
        return f"[[{found['target']}{named}]]" if not named or found["end"] else None
    return f"[@{found['target']}]" if not named and not rest.startswith((",", ";")) else None


def free_id(taken: str, known: Collection[str]) -> str:
    """Find an id that no part has yet, for the second that has the same: the next number, or one with a number."""
    number = re.search(r"\d+$", taken)
    stem, width = (taken[: number.start()], len(number[0])) if number else (f"{taken}-", 1)
    count = int(number[0]) + 1 if number else 2
    while f"{stem}{count:0{width}}" in known:
        count += 1
    return f"{stem}{count:0{width}}"


def part_by_heading(part: str, record: Record) -> str | None:
    """Find the part whose heading was written in the place of its id."""
    named = {slug(label(one, lang)): known for known, one in parts(record).items() for lang in LANGS}
    return named.get(part)


def owner_elsewhere(part: str, record: Record, records: Iterable[Record]) -> str | None:
    """Find the one other record of the same kind that has a part of this name; numbers are in many."""
    if _NUMBERED.fullmatch(part):
        return None
    alike = [one.id for one in records if one.folder == record.folder and one.id != record.id and part in parts(one)]
    return alike[0] if len(alike) == 1 else None


def related(
    record: Record, ids: Collection[str], all_leaves: Mapping[str, Leaves], parsed: Mapping[str, Parsed]
) -> list[str]:
    """List those of some records that name one, or that it names: one of them may be meant in its place."""
    named = set(_named(all_leaves.get(record.id, ()), parsed))
    found = (one for one in ids if one in named or record.id in _named(all_leaves.get(one, ()), parsed))
    return [one for one, _ in zip(found, range(MOST), strict=False)]


def _named(found: Leaves, parsed: Mapping[str, Parsed]) -> Iterable[str]:
    yield from (leaf.id for _, leaf in found if isinstance(leaf, Ref))
    for *_, text in sides(found, Prose):
        yield from (pointer.target.partition("#")[0] for pointer in (parsed[text].pointers if text else ()))
