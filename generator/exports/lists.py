"""Write what scripts fetch of long lists, when a reader first narrows one or comes with an old address."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.render.blocks import Blocks, block_files
from generator.render.claim_blocks import claim_blocks
from generator.render.event_blocks import anchor_files, event_blocks
from generator.render.parts import DENSE, PER_PAGE, is_parted
from generator.render.record_blocks import actor_blocks, source_blocks, term_blocks
from generator.render.view import View
from generator.site.link import Linked
from generator.text.lang import LANGS


def list_files(linked: Linked) -> Iterator[tuple[str, Callable[[], str]]]:
    """Yield each file by its path below the site's root; written when asked for."""
    for lang in LANGS:
        view = View(linked, lang)
        for blocks in _lists(view):
            yield from block_files(view, blocks)
        yield from anchor_files(view)


def _lists(view: View) -> Iterator[Blocks]:
    """List what filters narrow, and what a box narrows on more pages than one."""
    yield event_blocks(view)
    yield claim_blocks(view)
    site = view.linked.site
    if is_parted(len(site.sources), PER_PAGE):
        yield source_blocks(view)
    if is_parted(len(site.terms), DENSE):
        yield term_blocks(view)
    if is_parted(len(site.actors), DENSE):
        yield actor_blocks(view)
