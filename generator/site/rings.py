"""Find the rings in which records lead back to themselves, whatever leads from one to the next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

Ring = tuple[str, ...]
"""The ids of a ring in their order: the first is the last too."""


def rings(links: Mapping[str, Sequence[str]]) -> Iterator[Ring]:
    """Walk from each id to those that it links to, and yield each ring; what links to itself alone is none."""
    done: set[str] = set()
    for start, first_links in links.items():
        waiting = [(start, iter(first_links))] if start not in done else []
        path = dict.fromkeys(one for one, _ in waiting)
        while waiting:
            here, left = waiting[-1]
            there = next(left, None)
            if there is None:
                waiting.pop()
                del path[here]
                done.add(here)
            elif there in path and there != here:
                way = list(path)
                yield (*way[way.index(there) :], there)
            elif there in links and there not in done and there not in path:
                path[there] = None
                waiting.append((there, iter(links[there])))


def shown(ring: Ring) -> str:
    """Write a ring as readers of a message go round it."""
    return " → ".join(ring)
