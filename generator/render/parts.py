"""Part a long list into pages of bounded weight: a short list is one page, and each page has an address that stays."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from generator.site.addresses import section_uri

_T = TypeVar("_T")

PER_PAGE = 60
"""So many entries of a few lines stand on a page: about twelve screens of a phone."""
DENSE = 80
"""So many entries of a line or two, side by side where there is room."""
NAMES = 200
"""So many entries of one line: about as many screens, and few enough pages to look through."""
# So few entries make no page of their own: they stand on the page before.
_FEWEST = 10
# So many pages on either side of the one that is read are named in the way through all of them.
_NEAR = 2


@dataclass(frozen=True, slots=True)
class Part(Generic[_T]):
    """Hold what one page of a list shows; `first` is the address of the first page, the others lie below `folder`."""

    first: str
    folder: str
    number: int
    last: int
    entries: tuple[_T, ...]

    @property
    def uri(self) -> str:
        """Return the path of the page, below the root of its language."""
        return self.at(self.number)

    def at(self, number: int) -> str:
        """Return the path of another page of the same list."""
        return self.first if number == 1 else f"{self.folder}{number}/"

    @property
    def is_first(self) -> bool:
        """Return whether the list begins here."""
        return self.number == 1

    @property
    def ways(self) -> tuple[int | None, ...]:
        """List the pages to name, however many there are: the first, those near, the last; None stands for a gap."""
        near = range(self.number - _NEAR, self.number + _NEAR + 1)
        named = sorted({1, self.last, *(number for number in near if 1 <= number <= self.last)})
        return tuple(_with_gaps(named))


def parted(
    entries: Sequence[_T], first: str, per_page: int = PER_PAGE, folder: str | None = None
) -> tuple[Part[_T], ...]:
    """Part a list, of which there is always one page; the pages after the first lie below it if nothing else is said.

    The last page may hold a few more: a page of so few entries would only be one step more.
    """
    last = max(1, -(-(len(entries) - _FEWEST) // per_page))
    ends = [*range(per_page, last * per_page, per_page), len(entries)]
    starts = [0, *ends]
    return tuple(
        Part(first, folder or first, number, last, tuple(entries[start:end]))
        for number, (start, end) in enumerate(zip(starts, ends, strict=False), 1)
    )


class Way(NamedTuple):
    """Lead to a group of a list: its name, its anchor, and the address of the page on which it begins."""

    name: str
    anchor: str
    page: str


def ways_to_groups(listed: Iterable[Part[_T]], group_of: Callable[[_T], tuple[str, str] | None]) -> tuple[Way, ...]:
    """Lead to each group of a list that is in the order of its groups; `group_of` gives the name and the anchor."""
    ways: dict[tuple[str, str], Way] = {}
    for part in listed:
        for entry in part.entries:
            if group := group_of(entry):
                ways.setdefault(group, Way(*group, part.uri))
    return tuple(ways.values())


def is_parted(entries: int, per_page: int = PER_PAGE) -> bool:
    """Tell whether a list of so many entries has more than one page."""
    return entries > per_page + _FEWEST


def of_section(entries: Sequence[_T], section: str, per_page: int = PER_PAGE) -> tuple[Part[_T], ...]:
    """Part the list that begins a section of the site; its further pages lie beside those of its records."""
    first = section_uri(section)
    return parted(entries, first, per_page, folder=f"{first}all/")


def _with_gaps(numbers: Sequence[int]) -> Iterator[int | None]:
    """Put None between two pages where several lie between, and the page where a single one does."""
    for before, number in zip([0, *numbers], numbers, strict=False):
        if number - before == _NEAR:
            yield number - 1
        elif number - before > _NEAR:
            yield None
        yield number
