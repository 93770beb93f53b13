"""A source's page lists what rests on it."""

import re
from pathlib import Path

from generator.render.parts import PER_PAGE
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
    carried = body[body.index("Cited in:") : body.index("</figure>")]
    assert links(carried)[:2] == ["../../explainers/first-steps/#allowed", "../../articles/old-article/c01/"]


def add_sources(content: Path, *publishers: str) -> None:
    for number, publisher in enumerate(publishers):
        path = content / "sources" / f"src-more-{number:03}.yml"
        path.write_text(f"title: Title\npublisher: {publisher}\nlanguage: vi\nkind: law\nseen: 2026-11\n", "utf-8")


def titles(body: str) -> list[str]:
    return re.findall(r'<a class="title" href="(?:\.\./)*sources/([^"]*)/"', body)


def test_the_most_used_sources_stand_first_with_how_often_they_are_used(small_pages: Made) -> None:
    body = small_pages["en", "sources/"].body
    assert titles(body) == ["src-seen", "src-unseen"]
    counts = [int(count) for count in re.findall(r'sources/src-[a-z]+/#_used">cited (\d+) times?</a>', body)]
    assert counts == sorted(counts, reverse=True)
    assert len(counts) == len(titles(body))


def test_a_long_list_is_parted_and_each_part_leads_to_all_others(content: Path) -> None:
    add_sources(content, *["The Gazette"] * PER_PAGE * 2)
    first, second = body_of(content, "sources/", "en"), body_of(content, "sources/most-used/2/", "en")
    assert (len(titles(first)), len(titles(second))) == (PER_PAGE, PER_PAGE + 2)
    assert '<a href="../sources/most-used/2/" rel="next">Next page</a>' in first
    assert '<a href="../../../sources/">1</a>' in second


def test_an_order_names_its_groups_and_the_page_on_which_each_begins(content: Path) -> None:
    add_sources(content, *["The Gazette"] * (PER_PAGE + 10), "Zebra")
    body = body_of(content, "sources/by-publisher/1/", "en")
    assert ' href="../../../sources/by-publisher/2/#_letter-z">Z</a>' in body
    assert body.count('<p class="label">The Gazette</p>') == 1
    assert 'id="_letter-z"' in body_of(content, "sources/by-publisher/2/", "en")


def test_sources_in_the_readers_language_come_first(content: Path) -> None:
    edit(content, "sources/src-unseen.yml", ("language: en", "language: vi"))
    assert titles(body_of(content, "sources/by-language/1/", "vi")) == ["src-unseen", "src-seen"]
    assert titles(body_of(content, "sources/by-language/1/", "en")) == ["src-seen", "src-unseen"]


def test_anchors_of_kinds_lead_to_the_list_by_kind(small_pages: Made) -> None:
    body = small_pages["vi", "sources/"].body
    assert 'sources/by-kind/1/">Loại nguồn</a><span id="_news"></span>' in body
