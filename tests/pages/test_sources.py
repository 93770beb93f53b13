"""A source's page lists what rests on it."""

import re
from pathlib import Path

from tests.editing import edit
from tests.markup import links
from tests.reading import Made, body_of


def test_a_claim_that_rests_on_one_source_is_marked(small_pages: Made) -> None:
    seen = small_pages["en", "sources/src-seen/"].body
    marked = re.findall(
        r'/(c\d\d)/">[^<]*</a>\s*<span class="meta">[^<]*</span>\s*(<span class="unread">the only source)?', seen
    )
    assert [(claim, bool(note)) for claim, note in marked] == [("c01", True), ("c02", False)]


def test_a_passage_says_what_rests_on_it(content: Path) -> None:
    passage = "passages:\n  - id: ruling\n    says: {vi: Chưa có phán quyết., en: No ruling so far.}\n"
    source = content / "sources" / "src-seen.yml"
    source.write_text(source.read_text("utf-8") + passage, "utf-8")
    edit(
        content, "articles/old-article.yml", ("vi: Báo đã đăng [@src-seen, p. 2]", "vi: Báo đã đăng [@src-seen#ruling]")
    )
    edit(content, "explainers/first-steps.yml", ("vi: Tùy vào chủ mô hình [@src-seen]", "vi: Tùy [@src-seen#ruling]"))
    body = body_of(content, "sources/src-seen/", "en")
    carried = body[body.index("It carries:") : body.index("</figure>")]
    assert links(carried)[:2] == ["../../explainers/first-steps/#allowed", "../../articles/old-article/c01/"]
