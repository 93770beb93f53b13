"""Write the entries of long lists in blocks, which a script fetches when a reader first narrows a list.

A block is the list's own markup, so that what is found looks like what stands on the page; nothing else makes entries
of it. It is no page: no address leads to it, and it has no frame.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from generator.render.compose import relative, render
from generator.render.facets import Facet
from generator.render.view import View
from generator.site.addresses import language_root

# So many entries a block: some 20 kB on the way, and the first results come after the first.
_PER_BLOCK = 150


@dataclass(frozen=True, slots=True)
class Blocks:
    """Hold the entries of a list in its order, and the template that writes some of them.

    `at` is the address of the page that fetches them, from which the addresses in them are read.
    """

    at: str
    template: str
    entries: Sequence[Any]
    facets: tuple[Facet, ...] = ()
    """The filters that the page does not offer whole: the first block brings their choices."""


def count_blocks(entries: int) -> int:
    """Count the blocks that some entries fill."""
    return -(-entries // _PER_BLOCK)


def block_files(view: View, blocks: Blocks) -> Iterator[tuple[str, Callable[[], str]]]:
    """Yield each block by its path below the site's root; written when asked for."""
    for number in range(1, count_blocks(len(blocks.entries)) + 1):
        path = f"{language_root(view.lang)}{blocks.at}entries/{number}.txt"
        yield path, partial(_block, view, blocks, number)


def _block(view: View, blocks: Blocks, number: int) -> str:
    entries = blocks.entries[(number - 1) * _PER_BLOCK : number * _PER_BLOCK]
    return relative(
        render(blocks.template, view, entries=entries, facets=blocks.facets if number == 1 else ()), blocks.at
    )
