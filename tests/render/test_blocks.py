"""What scripts fetch of a list comes in blocks of bounded weight, in both languages."""

import gzip
import re

from generator.render.blocks import Blocks, block_files, count_blocks
from generator.render.record_blocks import source_blocks
from generator.render.view import View
from generator.site.link import Linked


def test_a_block_is_bounded_and_every_entry_is_in_one(own: Linked) -> None:
    for lang in ("vi", "en"):
        view = View(own, lang)
        files = {path: write() for path, write in block_files(view, source_blocks(view))}
        root = "" if lang == "vi" else "en/"
        assert list(files) == [f"{root}sources/entries/{number}.txt" for number in range(1, len(files) + 1)]
        assert len(files) == count_blocks(len(own.site.sources))
        found = [one for text in files.values() for one in re.findall(r'data-of="([^"]+)"', text)]
        assert sorted(found) == sorted(source.id for source in own.site.sources)
        assert all(len(gzip.compress(text.encode(), 6)) < 30_000 for text in files.values())


def test_addresses_are_read_from_the_page_of_the_list(own: Linked) -> None:
    view = View(own, "vi")
    (_, write), *_ = block_files(view, source_blocks(view))
    assert 'href="../sources/' in write()


def test_nothing_makes_no_block(small: Linked) -> None:
    assert list(block_files(View(small, "vi"), Blocks("empty/", "source_block.html", ()))) == []
