"""Write the sources: the list in several orders, and for each what it is, where it was read, and what rests on it."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, NamedTuple, get_args

from generator.content.models import Claim, Source, SourceKind
from generator.render.blocks import count_blocks
from generator.render.compose import compose, render
from generator.render.groups import anchor_of_letter
from generator.render.page import Page, Place, PlannedPage, description, place_of, place_of_section
from generator.render.parts import Part, Way, parted, ways_to_groups
from generator.render.uses import UseGroup, citing, count_uses, is_used_much, used_in, uses_uri
from generator.render.view import View
from generator.site.addresses import section_uri
from generator.text.dates import say_date
from generator.text.vietnamese import initial, sort_key

MOST_USED = "most-used"
_ORDERS = (MOST_USED, "by-publisher", "by-language", "by-kind")

# So many places that cite a passage are named beside it.
_NAMED = 12


def pages(view: View) -> Iterator[PlannedPage]:
    """Plan the list of sources in each of its orders, in parts that a phone can bear, and a page for each source."""
    blocks = count_blocks(len(view.linked.site.sources))
    for order in _orders(view):
        ways = ways_to_groups(order.parts, _group)
        for part in order.parts:
            make = partial(_list, key=order.key, part=part, ways=ways, blocks=blocks)
            yield PlannedPage(view.lang, Place(part.uri, "sources"), make)
    for source in view.linked.site.sources:
        yield PlannedPage(view.lang, place_of(source), partial(_source, source=source))


class Group(NamedTuple):
    """Name a group of sources; the order of the groups is that of `rank`."""

    rank: Any
    anchor: str
    name: str


class Entry(NamedTuple):
    """List a source with how often it is used, under the group that its order puts it in."""

    source: Source
    times: int
    group: Group


@dataclass(frozen=True, slots=True)
class Order:
    """Hold all sources in one order."""

    key: str
    entries: tuple[Entry, ...]

    @property
    def parts(self) -> tuple[Part[Entry], ...]:
        """Part the list into pages; the list itself is the first one of those most used."""
        folder = f"sources/{self.key}/"
        first = section_uri("sources") if self.key == MOST_USED else f"{folder}1/"
        return parted(self.entries, first, folder=folder)


def _group(entry: Entry) -> tuple[str, str] | None:
    return (entry.group.name, entry.group.anchor) if entry.group.name else None


def _orders(view: View) -> tuple[Order, ...]:
    kinds = get_args(SourceKind)
    counted = [(source, count_uses(view, source.id)) for source in view.sorted(view.linked.site.sources)]
    by_use = sorted(counted, key=lambda one: -one[1])
    all_in_one = Group(0, "_all", "")

    def by_publisher(source: Source) -> Group:
        # They come in the order of their publishers, so no letter needs a rank.
        letter = initial(source.publisher, view.lang)
        return Group(0, anchor_of_letter(letter), letter)

    def by_language(source: Source) -> Group:
        name = view.language(source.language)
        return Group(
            (source.language != view.lang, -languages[name], name), f"_lang-{source.language.partition('-')[0]}", name
        )

    def by_kind(source: Source) -> Group:
        return Group(kinds.index(source.kind), f"_{source.kind}", view.say(f"source.kind.{source.kind}"))

    languages = Counter(view.language(source.language) for source, _ in counted)
    by_name = sorted(counted, key=lambda one: sort_key(one[0].publisher, view.lang))
    return (
        Order(MOST_USED, tuple(Entry(*one, all_in_one) for one in by_use)),
        _grouped("by-publisher", by_name, by_publisher),
        _grouped("by-language", by_use, by_language),
        _grouped("by-kind", by_use, by_kind),
    )


def _grouped(key: str, counted: list[tuple[Source, int]], group_of: Callable[[Source], Group]) -> Order:
    entries = (Entry(source, count, group_of(source)) for source, count in counted)
    return Order(key, tuple(sorted(entries, key=lambda entry: entry.group.rank)))


def _list(view: View, key: str, part: Part[Entry], ways: tuple[Way, ...], blocks: int) -> Page:
    place = Place(part.uri, "sources")
    first = place == place_of_section("sources")
    title = view.say("sources" if first else f"sources.title.{key}")
    body = render(
        "sources.html",
        view,
        key=key,
        orders=_ORDERS,
        title=title,
        part=part,
        groups=[
            (group, list(listed)) for group, listed in itertools.groupby(part.entries, key=lambda entry: entry.group)
        ],
        ways=ways,
        kinds=get_args(SourceKind) if first else (),
        blocks=blocks if part.last > 1 else 0,
    )
    numbered = title if part.is_first else view.say("pages.numbered", title=title, number=part.number)
    about = view.say("sources.about")
    return compose(view, place, title=numbered, about=about if first else f"{numbered}. {about}", body=body)


def _source(view: View, source: Source) -> Page:
    groups = used_in(view, source.id)
    body = render(
        "source.html",
        view,
        source=source,
        groups=groups,
        places=_places(source),
        citing={passage.id: citing(view, source.id, passage.id) for passage in source.passages},
        named=_NAMED,
        alone=_resting_alone(view, groups),
        all_uses=uses_uri(source) if is_used_much(view, source.id) else None,
    )
    about = view.plain(source.note) if source.note else f"{source.publisher}. {view.say('sources.about')}"
    return compose(
        view,
        place_of(source),
        title=_distinct_title(view, source),
        about=description(about),
        body=body,
    )


def _distinct_title(view: View, source: Source) -> str:
    """Name a source so that two of the same title differ: a bulletin of another day, a page read elsewhere."""
    date = say_date(source.date, view.lang, style="short") if source.date else None
    via = view.say("source.via", place=source.via) if source.via else None
    return f"{view.name(source)} ({', '.join(filter(None, (source.publisher, via, date)))})"


def _places(source: Source) -> list[tuple[str, str]]:
    """List where it can be read: where we read it, at the publisher's own address, in an archive."""
    places = {"read": source.url, "official": source.official, "archived": source.archived}
    return [(key, url) for key, url in places.items() if url]


def _resting_alone(view: View, groups: tuple[UseGroup, ...]) -> frozenset[str]:
    """Return the ids of the claims that have no other source."""
    claims = (use for group in groups for use in group.uses if isinstance(use.part, Claim))
    return frozenset(
        use.part.id
        for use in claims
        if len({ref.id for ref in view.linked.site.cited[use.record.id][use.part.id]}) == 1
    )
