"""Keep account of a site: each page and each file that is none, with what it asked for.

So the next build makes again only what is stale.
"""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from types import MappingProxyType
from typing import Any

from generator.exports.all import planned_exports
from generator.exports.export import Export
from generator.incremental.reads import Plans, Values, recorded
from generator.pages.all import make_page, planned_pages
from generator.render.page import Page, PlannedPage, file_at
from generator.site.link import Linked

Json = Any
# What lists of pages need to know of one that is not made again; all else follows from its plan.
_FACTS = ("title", "description", "languages", "social_card", "moved_to", "published", "updated")


@dataclass(frozen=True, slots=True)
class Entry:
    """Hold what is kept of a page or an export: what it was handed, the keys by which it asked.

    `facts` is what lists of pages show of a page.
    """

    handed: str
    reads: frozenset[str]
    facts: Mapping[str, Json] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Account:
    """Hold what is kept of a site: its pages and exports by path, what stood behind each key, and its other files.

    Of these, those that are made from the content stand with a key, which differs whenever their bytes would.
    """

    made: Mapping[str, Entry] = field(default_factory=dict)
    values: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)


_DIGEST = re.compile(r"(?<=/)[0-9a-f]{10}(?=/)")
_NOTHING: Mapping[str, str] = MappingProxyType({})


class Ledger:
    """Tell which pages and exports of a site are to be made, make them, and keep account."""

    def __init__(self, linked: Linked, outlines: Mapping[str, str] = _NOTHING, before: Account | None = None) -> None:
        self.linked, self._before = linked, before or Account()
        self.is_partial = before is not None
        self._values = Values(linked, outlines)
        self._planned = list(planned_pages(linked))
        self._exports = list(planned_exports(linked))
        plans = Plans()
        planned: list[PlannedPage | Export] = [*self._planned, *self._exports]
        self._handed = {one.path: plans.handed(one) for one in planned}
        self._pages: dict[str, Page] = {}
        self._entries: dict[str, Entry] = {}
        self._files: dict[str, str] = {}
        self._alike = {_DIGEST.sub("", path): path for path in self._before.files}
        self._keep(self._changed())

    def _changed(self) -> frozenset[str]:
        """Find the keys behind which something else stands now."""
        before = self._before.values
        return frozenset(key for key, value in before.items() if self._values[key] != value)

    def _keep(self, changed: frozenset[str]) -> None:
        """Keep what was handed the same, and asked for nothing that changed."""
        for path, handed in self._handed.items():
            entry = self._before.made.get(path)
            if entry and entry.handed == handed.digest and entry.reads.isdisjoint(changed):
                self._entries[path] = entry
        for planned in self._planned:
            if entry := self._entries.get(planned.path):
                facts = {name: entry.facts[name] for name in _FACTS}
                self._pages[planned.path] = Page(planned.lang, planned.place, body="", **facts)

    @property
    def to_make(self) -> Sequence[PlannedPage]:
        """List the pages that are to be made."""
        return [planned for planned in self._planned if planned.path not in self._entries]

    def make(self, planned: PlannedPage) -> Page:
        """Make a page and note what it asked for."""
        page, reads = recorded(self.linked, partial(make_page, planned=planned))
        self._note(planned, reads, {name: getattr(page, name) for name in _FACTS})
        # What lists pages needs no bodies: nothing holds all of them.
        self._pages[planned.path] = dataclasses.replace(page, body="")
        return page

    def exports(self) -> Iterator[tuple[str, bytes]]:
        """Make the exports that are to be made, one after the other, each with its path."""
        for planned in self._exports:
            if planned.path not in self._entries:
                data, reads = recorded(self.linked, planned.make)
                self._note(planned, reads, {})
                yield planned.path, data

    def _note(self, planned: PlannedPage | Export, reads: frozenset[str], facts: Mapping[str, Json]) -> None:
        handed = self._handed[planned.path]
        self._entries[planned.path] = Entry(handed.digest, handed.reads | reads, facts)

    def pages(self) -> Iterator[Page]:
        """Yield every page without its body, those that were not made again too, in the order of the plan."""
        return (self._pages[planned.path] for planned in self._planned)

    def has(self, path: str, key: str) -> bool:
        """Note a file of the site by its key, and tell whether it is there already."""
        self._files[path] = key
        return self._before.files.get(path) == key

    def has_all(self, key: str) -> bool:
        """Note the files that were made together under a key, and tell whether they are there already."""
        there = {path: key for path, known in self._before.files.items() if known == key}
        self._files |= there
        return bool(there)

    def noted(self, files: Iterable[tuple[str, bytes]], key: str = "") -> Iterator[tuple[str, bytes]]:
        """Note files of the site while they are written; without a key they are written every time."""
        for path, data in files:
            self._files[path] = key
            yield path, data

    def like(self, path: str) -> str | None:
        """Name the file of the site before that has the place of a new one: its path differs by a digest alone."""
        return self._alike.get(_DIGEST.sub("", path))

    def carried_over(self, files: Iterable[str]) -> Iterator[str]:
        """Choose what stays of the files of the site before: all but what went or is made anew."""
        before = self._before.files
        gone = {file_at(path) for path in self._before.made} | before.keys()
        gone -= {file_at(path) for path in self.kept}
        gone -= {path for path, key in self._files.items() if key and before.get(path) == key}
        return (name for name in files if name not in gone)

    @property
    def kept(self) -> frozenset[str]:
        """Name the paths of the pages and exports that were not made again."""
        return frozenset(path for path in self._entries if self._before.made.get(path) is self._entries[path])

    def account(self) -> Account:
        """Return what is to be kept of the site."""
        keys = sorted({key for entry in self._entries.values() for key in entry.reads})
        return Account(self._entries, {key: self._values[key] for key in keys}, self._files)


def lines_of(account: Account) -> Iterator[bytes]:
    """Write an account as lines of JSON: the keys, the files, then a line for each page and export."""
    numbers = {key: number for number, key in enumerate(account.values)}
    yield _line(account.values)
    yield _line(account.files)
    for path, entry in account.made.items():
        yield _line([path, entry.handed, sorted(numbers[key] for key in entry.reads), entry.facts])


def account_of(lines: Iterable[bytes]) -> Account | None:
    """Read what `lines_of` wrote; nothing if there is nothing.

    Who keeps the lines makes sure that they are whole, and were written by the same program.
    """
    found = iter(lines)
    try:
        values, files = (json.loads(next(found)) for _ in range(2))
    except (StopIteration, RuntimeError):
        return None
    keys = tuple(values)
    made: dict[str, Entry] = {}
    for line in found:
        path, handed, reads, facts = json.loads(line)
        if facts:
            facts["languages"] = tuple(facts["languages"])
        made[path] = Entry(handed, frozenset(keys[number] for number in reads), facts)
    return Account(made, values, files)


def _line(data: Json) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
