"""A box that narrows a list finds each record by all its names."""

from generator.render.blocks import Blocks, block_files
from generator.render.record_blocks import actor_blocks, source_blocks, term_blocks
from generator.render.view import View
from generator.site.link import Linked


def text_of(view: View, blocks: Blocks) -> str:
    return "".join(write() for _, write in block_files(view, blocks))


def test_terms_and_actors_come_with_their_other_names(small: Linked) -> None:
    view = View(small, "vi")
    assert 'data-also="chưng cất tri thức knowledge distillation distil"' in text_of(view, term_blocks(view))
    for one in small.site.actors:
        assert f'data-of="{one.id}"' in text_of(view, actor_blocks(view))


def test_a_source_comes_with_how_often_it_is_used(small: Linked) -> None:
    view = View(small, "en")
    assert 'sources/src-seen/#_used">cited ' in text_of(view, source_blocks(view))
