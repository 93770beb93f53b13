"""A source's page lists what rests on it."""

import re

from tests.reading import Made


def test_a_claim_that_rests_on_one_source_is_marked(small_pages: Made) -> None:
    seen = small_pages["en", "sources/src-seen/"].body
    marked = re.findall(
        r'/(c\d\d)/">[^<]*</a>\s*<span class="meta">[^<]*</span>\s*(<span class="unread">the only source)?', seen
    )
    assert [(claim, bool(note)) for claim, note in marked] == [("c01", True), ("c02", False)]
