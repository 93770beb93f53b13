"""What other sites show in a frame is small, asks for nothing, and leads to the real page."""

import base64
import hashlib
import re
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.exports import embeds
from generator.exports.embed_subjects import Slice
from generator.exports.embed_subjects import embeds as listed
from generator.exports.embeds import MOST, SHOWN
from generator.incremental.reads import Plans, recorded
from generator.site.link import Linked
from tests.conftest import CONTENT
from tests.htmlcheck import Parsed
from tests.reading import Made, linked_of
from tests.render.test_embedding import Tree

CLAIM, TERM = "en/embed/claim/old-article/c02/index.html", "embed/term/chung-cat/index.html"


def frames(linked: Linked) -> Mapping[str, str]:
    planned = [export for export in embeds.files(linked) if export.path.endswith(".html")]
    return {export.path: export.make(linked).decode() for export in planned}


@pytest.fixture(scope="module")
def own_frames(own: Linked) -> Mapping[str, str]:
    return frames(own)


def test_each_weighs_less_than_is_promised_all_told(own_frames: Mapping[str, str]) -> None:
    assert len(own_frames) > 300
    assert {path: len(page.encode()) for path, page in own_frames.items() if len(page.encode()) > MOST} == {}


def test_each_asks_for_nothing_and_runs_nothing(own_frames: Mapping[str, str]) -> None:
    for path, page in own_frames.items():
        tree = Tree(page)
        tags = {tag for tag, _ in tree.found}
        assert not tags & {"script", "img", "iframe", "object", "embed", "form", "base", "video", "audio"}, path
        links = [attributes for tag, attributes in tree.found if tag == "link"]
        assert [link["rel"] for link in links] == ["canonical"], path
        style = page.partition("<style>")[2].partition("</style>")[0]
        assert "url(" not in style
        assert "@import" not in style
        digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
        policy = next(at["content"] for tag, at in tree.found if at.get("http-equiv") == "Content-Security-Policy")
        assert (policy or "").startswith(f"default-src 'none'; style-src 'sha256-{digest}'"), path


def test_each_is_kept_out_of_search_engines_and_names_the_real_page(own: Linked, own_pages: Made) -> None:
    for path, page in frames(own).items():
        parsed = Parsed()
        parsed.feed(page)
        lang = "en" if path.startswith("en/") else "vi"
        assert parsed.lang == lang
        assert '<meta name="robots" content="noindex">' in page
        uri = (parsed.canonical or "").removeprefix(own.site.settings.address).removeprefix("en/")
        assert ("en" if lang == "en" else "vi", uri) in own_pages, path


def test_every_link_opens_a_page_of_its_own(own_frames: Mapping[str, str]) -> None:
    for path, page in own_frames.items():
        links = [attributes for tag, attributes in Tree(page).found if tag == "a"]
        assert len(links) >= 3, path
        assert [link for link in links if link.get("target") != "_blank" or "noopener" not in (link["rel"] or "")] == []
        assert any("license" in (link["rel"] or "") for link in links), path


def test_a_claim_shows_its_answer_its_verdict_and_what_was_said(small: Linked) -> None:
    page = frames(small)[CLAIM]
    claim = small.site.articles[0].claims[1]
    assert f">{claim.answer.en}</a></h1>" in page
    assert "inaccurate</b>" in page
    assert f"<p>{claim.statement.en}</p>" in page
    assert 'href="../../../../articles/old-article/c02/"' in page


def test_a_term_shows_its_name_in_both_languages_and_its_definition(small: Linked) -> None:
    page = frames(small)[TERM]
    assert ">chưng cất</a></h1>" in page
    assert '<p class="meta" lang="en">distillation</p>' in page


def test_of_a_long_timeline_the_newest_events_are_shown_with_a_way_to_all(own: Linked) -> None:
    long = next(subject for _, subject in listed(own) if isinstance(subject, Slice) and len(subject.events) > SHOWN)
    page = frames(own)[f"en/embed/timeline/topic/{long.of.id}/index.html"]
    shown = re.findall(r'href="[^"]*#(e-[^"]+)"', page)
    assert shown == [event.id for event in long.events[::-1]][: len(shown)]
    assert SHOWN // 4 < len(shown) <= SHOWN
    assert f"All {len(long.events)} events" in page


def test_long_words_make_fewer_of_them_never_a_heavier_page(tmp_path: Path) -> None:
    folder = tmp_path / "content"
    shutil.copytree(CONTENT, folder)
    for path in (folder / "events").glob("*.yml"):
        path.write_text(
            re.sub(r"(?m)^(  (?:vi|en): )", rf"\1{'long ' * 400}", path.read_text("utf-8"), count=2), "utf-8"
        )
    pages = frames(linked_of(folder))
    timelines = {path: page for path, page in pages.items() if "/timeline/" in path}
    assert timelines
    assert {path for path, page in timelines.items() if len(page.encode()) > MOST} == set()


def test_a_page_depends_on_what_it_shows_alone(small: Linked) -> None:
    plans, reads = Plans(), {}
    for export in embeds.files(small):
        reads[export.path] = recorded(small, export.make)[1] | plans.handed(export).reads
    assert {path for path, keys in reads.items() if "all" in keys} == set()
    assert "r chung-cat" in reads[TERM]
    assert "r chung-cat" not in reads[CLAIM]
