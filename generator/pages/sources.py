"""Write the sources: the list by kind, and for each what it is, where it was read, and what rests on it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import get_args

from generator.content.models import Claim, Source, SourceKind
from generator.render.compose import compose, render
from generator.render.page import Heading, Page, PlannedPage, description, place_of, place_of_section
from generator.render.uses import UseGroup, citing, used_in
from generator.render.view import View
from generator.text.dates import say_date


def pages(view: View) -> Iterator[PlannedPage]:
    """Plan the list of sources, and a page for each."""
    yield PlannedPage(view.lang, place_of_section("sources"), _index)
    for source in view.linked.site.sources:
        yield PlannedPage(view.lang, place_of(source), partial(_source, source=source))


def _index(view: View) -> Page:
    kinds = _by_kind(view)
    headings = tuple(Heading(f"_{kind}", view.say(f"source.kind.{kind}")) for kind, _ in kinds)
    body = render("sources.html", view, kinds=kinds, total=len(view.linked.site.sources))
    title, about = view.say("sources"), view.say("sources.about")
    return compose(view, place_of_section("sources"), title=title, about=about, body=body, headings=headings)


def _by_kind(view: View) -> list[tuple[str, list[tuple[Source, int]]]]:
    """Group the sources by their kind, each with the number of places that rest on it."""
    ordered = view.sorted(view.linked.site.sources)
    groups = {kind: [source for source in ordered if source.kind == kind] for kind in get_args(SourceKind)}
    return [
        (kind, [(source, _count_uses(view, source)) for source in group]) for kind, group in groups.items() if group
    ]


def _count_uses(view: View, source: Source) -> int:
    return sum(len(group.uses) for group in used_in(view, source.id))


def _source(view: View, source: Source) -> Page:
    groups = used_in(view, source.id)
    body = render(
        "source.html",
        view,
        source=source,
        groups=groups,
        places=_places(source),
        citing={passage.id: citing(view, source.id, passage.id) for passage in source.passages},
        alone=_resting_alone(view, groups),
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
