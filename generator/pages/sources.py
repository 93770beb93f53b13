"""Write the sources: what each is, where it was read, and everything that rests on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import get_args

from generator.models import Claim, Source, SourceKind
from generator.pages.page import Heading, Page, View, compose, render
from generator.pages.uses import Group, used_in


@dataclass(frozen=True, slots=True)
class Listed:
    """Show a source with what rests on it, and the claims that have no other source."""

    source: Source
    groups: tuple[Group, ...]
    alone: frozenset[str]

    @property
    def copies(self) -> list[tuple[str, str]]:
        """List where else it can be read: at the publisher's own address, in an archive."""
        found = {"official": self.source.official, "archived": self.source.archived}
        return [(key, url) for key, url in found.items() if url]

    @property
    def count(self) -> int:
        """Count what rests on it."""
        return sum(len(group.uses) for group in self.groups)


def pages(view: View) -> Iterator[Page]:
    """Write the list of sources."""
    sources = view.linked.site.sources
    groups = [(kind, [_listed(view, source) for source in group]) for kind, group in _by_kind(view).items() if group]
    headings = tuple(Heading(f"_{kind}", view.say(f"source.kind.{kind}")) for kind, _ in groups)
    body = render("sources.html", view, kinds=groups, total=len(sources))
    title, about = view.say("sources"), view.say("sources.about")
    yield compose(view, uri="sources/", kind="sources", title=title, about=about, body=body, headings=headings)


def _by_kind(view: View) -> Mapping[str, list[Source]]:
    ordered = view.sorted(view.linked.site.sources)
    return {kind: [source for source in ordered if source.kind == kind] for kind in get_args(SourceKind)}


def _listed(view: View, source: Source) -> Listed:
    groups = used_in(view, source.id)
    claims = (use.part for group in groups for use in group.uses if isinstance(use.part, Claim))
    return Listed(
        source, groups, frozenset(claim.id for claim in claims if len({ref.id for ref in claim.sources}) == 1)
    )
