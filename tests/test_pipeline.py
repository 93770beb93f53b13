"""The content is read from end to end, and read again only as far as something changed."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.content.proposal import Proposal
from generator.errors import UsageError
from generator.pages.all import pages
from generator.pipeline import read_against, read_content, texts
from generator.site.link import Linked
from generator.text.ui import SaidError
from tests.editing import TERM, break_term, edit
from tests.reading import TODAY, Made, read


def remove_term(content: Path) -> None:
    (content / TERM).unlink()
    for path in content.rglob("*.yml"):
        path.write_text(path.read_text("utf-8").replace("huan-luyen", "chung-cat"), "utf-8")


def add_term(content: Path) -> None:
    text = (content / TERM).read_text("utf-8").replace("vi: huấn luyện", "vi: đầu ra").replace("training", "output")
    (content / "terms" / "dau-ra.yml").write_text(text, "utf-8")


def leave(content: Path) -> None:
    assert content.is_dir()


EDITS: dict[str, Callable[[Path], None]] = {
    "nothing": leave,
    "a text": lambda content: edit(content, TERM, ("Cho mô hình xem", "Cho mô hình đọc")),
    "the name of a term": lambda content: edit(content, TERM, ("vi: huấn luyện", "vi: mô hình")),
    "the name of an actor": lambda content: edit(content, "actors/open-lab.yml", ("Open Lab", "Shut Lab")),
    "a fault": break_term,
    "a term that is gone": remove_term,
    "a term that is new": add_term,
    "the site's title": lambda content: edit(content, "site.yml", ("title:", "title: # new\n")),
}


@pytest.mark.parametrize("change", EDITS)
def test_a_reading_is_the_same_with_and_without_what_the_one_before_kept(change: str, content: Path) -> None:
    before = read(content).memory
    EDITS[change](content)
    kept, fresh = read(content, before), read(content)
    assert kept.problems == fresh.problems
    assert (kept.linked is None) == (fresh.linked is None)
    if kept.linked and fresh.linked:
        assert list(pages(kept.linked)) == list(pages(fresh.linked))
        assert kept.linked.mentions == fresh.linked.mentions


def test_a_mended_fault_leaves_nothing_behind(content: Path) -> None:
    first = read(content)
    break_term(content)
    broken = read(content, first.memory)
    edit(content, TERM, ("src-sen", "src-seen"))
    mended = read(content, broken.memory)
    assert broken.linked is None
    assert mended.linked
    assert first.linked
    assert list(pages(mended.linked)) == list(pages(first.linked))


HEADWORDS = [
    ("terms/huan-luyen.yml", "vi: huấn luyện", "vi: mô hình"),
    ("terms/chung-cat.yml", "chưng cất tri thức", "kho dữ liệu"),
    ("terms/huan-luyen.yml", "vi: mô hình", "vi: mô hình lớn"),
    ("terms/huan-luyen.yml", "en: training}", "en: student}\nmatch_case: yes"),
    ("terms/chung-cat.yml", "distil]", "training]"),
    ("terms/chung-cat.yml", "vi: chưng cất", "vi: huấn luyện"),
]


def test_names_that_change_back_and_forth_leave_nothing_behind(content: Path) -> None:
    memory = read(content).memory
    for name, old, new in [*HEADWORDS, *((name, new, old) for name, old, new in reversed(HEADWORDS))]:
        edit(content, name, (old, new))
        kept, fresh = read(content, memory), read(content)
        memory = kept.memory
        assert kept.problems == fresh.problems
        assert kept.linked
        assert fresh.linked
        assert kept.linked.fragments == fresh.linked.fragments
        assert kept.linked.mentions == fresh.linked.mentions


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("articles/old-article.yml", "A court has ruled", "A jury has ruled"),
        ("events/e-2024-02-01-claim.yml", "The accusation", "The charge"),
        ("actors/open-lab.yml", "Open Lab", "Shut Lab"),
    ],
)
def test_a_link_says_what_it_leads_to_is_called_now(name: str, old: str, new: str, content: Path) -> None:
    edit(content, "explainers/first-steps.yml", ("[[old-article#c02|the second claim]]", "[[old-article#c02]]"))
    memory = read(content).memory
    edit(content, name, (old, new))
    kept, fresh = read(content, memory).linked, read(content).linked
    assert kept
    assert fresh
    assert kept.fragments == fresh.fragments


def test_only_what_changed_is_read_and_finished_again(content: Path) -> None:
    before = read(content).memory
    edit(content, TERM, ("Một mô hình bắt đầu", "Mô hình bắt đầu"))
    after = read(content, before).memory
    assert {path.name for path, one in after.files.items() if before.files[path] is not one} == {Path(TERM).name}
    assert before.finished
    assert after.finished
    finished = [key for key, one in after.finished.fragments.items() if before.finished.fragments.get(key) is not one]
    assert [(owner, lang) for owner, text, lang in finished if text.startswith("Mô hình bắt đầu")] == [
        ("huan-luyen", "vi")
    ]
    assert len(finished) < len(after.finished.fragments) / 4


def test_another_day_reads_again_what_depends_on_the_day(content: Path) -> None:
    gap = "gaps:\n  - {field: note.en, reason: later, until: 2026-11-23}\n"
    with (content / TERM).open("a", encoding="utf-8") as file:
        file.write("note: {vi: Chỉ có tiếng Việt.}\n" + gap)
    today = read(content)
    tomorrow = read_content(content, date(2026, 11, 24), {}, today.memory)
    assert "T002" not in {one.code for one in today.problems}
    assert "T002" in {one.code for one in tomorrow.problems}


def test_the_environment_names_another_place_of_publishing_and_another_repository(content: Path) -> None:
    environ = {"SITE_URL": "https://a.example/", "SITE_REPOSITORY": "https://b.example/"}
    linked = read_content(content, TODAY, environ).linked
    assert linked
    settings = linked.site.settings
    assert (settings.address, settings.repository) == ("https://a.example/", "https://b.example/")


def test_the_environment_may_leave_out_the_slash_at_the_end(content: Path) -> None:
    linked = read_content(content, TODAY, {"SITE_URL": "https://a.example/x", "SITE_REPOSITORY": ""}).linked
    assert linked
    assert linked.site.settings.address == "https://a.example/x/"
    assert linked.site.settings.repository == "https://code.example/site"


@pytest.mark.parametrize("name", ["SITE_URL", "SITE_REPOSITORY"])
@pytest.mark.parametrize("written", ["https://a.example/x?y=z", "https://me:secret@a.example/", "a.example", " "])
def test_an_address_of_the_environment_without_sense_is_refused_in_both_languages(
    content: Path, name: str, written: str
) -> None:
    with pytest.raises(SaidError, match=name) as refused:
        read_content(content, TODAY, {name: written})
    assert f"Biến môi trường {name}" in refused.value.said("vi")
    assert repr(written) in refused.value.said("vi")


def test_a_proposal_stands_below_the_published_site_and_leaves_out_what_is_to_be_found_or_kept(content: Path) -> None:
    linked = read_content(content, TODAY, {"SITE_URL": "https://a.example/x", "SITE_PROPOSAL": "7"}).linked
    assert linked
    assert linked.site.proposal == Proposal(7, "https://a.example/x/")
    assert linked.site.settings.address == "https://a.example/x/preview/7/"
    assert not linked.site.settings.offline_copy
    assert not {"sitemap.xml", "robots.txt"} & texts(linked, list).keys()


def test_a_proposal_stands_below_the_address_of_the_settings_where_the_environment_names_none(content: Path) -> None:
    linked = read_content(content, TODAY, {"SITE_PROPOSAL": "12"}).linked
    assert linked
    assert linked.site.settings.address == "https://test.example/base/preview/12/"
    linked = read_content(content, TODAY, {"SITE_PROPOSAL": ""}).linked
    assert linked
    assert linked.site.proposal is None


def test_what_is_no_number_of_a_proposal_is_refused_in_both_languages(content: Path) -> None:
    with pytest.raises(SaidError, match="SITE_PROPOSAL has to be the number") as refused:
        read_content(content, TODAY, {"SITE_PROPOSAL": "7/../.."})
    assert "Biến môi trường SITE_PROPOSAL" in refused.value.said("vi")


def test_texts_of_the_site_are_written_when_they_are_asked_for(small: Linked, small_pages: Made) -> None:
    written = texts(small, small_pages.values)
    assert {
        "sitemap.xml",
        "robots.txt",
        "assets/site.css",
        "assets/icon.svg",
        "assets/search.vi.json",
    } <= written.keys()
    assert written["robots.txt"]().endswith("https://test.example/base/sitemap.xml\n")
    assert "https://test.example/base/en/glossary/" in written["sitemap.xml"]()


def test_published_content_that_has_errors_cannot_be_held_against(content: Path) -> None:
    published = content.with_name("published")
    shutil.copytree(content, published)
    break_term(published)
    with pytest.raises(UsageError, match="published"):
        read_against(content, published, TODAY, {})
