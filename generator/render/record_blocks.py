"""Write the lists of records that a box narrows: what it looks through where a list has further pages."""

from __future__ import annotations

from generator.render.blocks import Blocks
from generator.render.uses import count_uses
from generator.render.view import View
from generator.site.addresses import section_uri


def source_blocks(view: View) -> Blocks:
    """Hold every source with how often it is used, in alphabetical order."""
    sources = view.sorted(view.linked.site.sources)
    return Blocks(section_uri("sources"), "source_block.html", [(one, count_uses(view, one.id)) for one in sources])


def term_blocks(view: View) -> Blocks:
    """Hold every term, in alphabetical order."""
    return Blocks(section_uri("glossary"), "term_block.html", view.sorted(view.linked.site.terms))


def actor_blocks(view: View) -> Blocks:
    """Hold every actor, in alphabetical order."""
    return Blocks(section_uri("actors"), "actor_block.html", view.sorted(view.linked.site.actors))
