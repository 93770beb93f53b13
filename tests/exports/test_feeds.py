"""Feeds keep what followers rely on: ids that stay, days that only an edit of the thing itself moves, a bound."""

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.exports import feeds
from generator.exports.all import planned_exports
from generator.exports.feeds import MOST
from generator.incremental.ledger import Ledger
from generator.render.subjects import named_topics
from generator.site.link import Linked
from generator.text.portable import portable_line
from tests.editing import edit
from tests.exports.feed_reading import Read, entries_of, made, read_atom, read_json
from tests.exports.poison import EVENT, poisoned
from tests.hostile import HOSTILE, UNSEEN_CHARACTERS
from tests.reading import linked_of, read

ARTICLE, EXPLAINER = "articles/old-article.yml", "explainers/first-steps.yml"
REPLY, CLAIM = "events/e-2024-03-reply.yml", "events/e-2024-02-01-claim.yml"
BASE = "https://test.example/base/"
FORMER = (
    "    record:\n      vi: Không",
    "    was: [{verdict: opinion, until: 2026-11-02}]\n    record:\n      vi: Không",
)


def paths(linked: Linked) -> set[str]:
    return {export.path for export in feeds.files(linked)}


def test_there_is_a_feed_of_everything_of_corrections_of_each_topic_and_of_both_languages(small: Linked) -> None:
    stems = {"feed", "corrections/feed", "topics/models/feed", "topics/policy/feed"}
    each = {f"{root}{stem}.{ending}" for root in ("", "en/") for stem in stems for ending in ("xml", "json")}
    assert paths(small) == each | {"feed-all.xml", "feed-all.json"}


@pytest.mark.parametrize("path", ["feed", "en/feed", "corrections/feed", "topics/policy/feed", "feed-all"])
def test_each_is_read_by_others_and_says_the_same_in_both_formats(small: Linked, path: str) -> None:
    assert entries_of(small, path)


def test_our_own_are_read_by_others(own: Linked) -> None:
    for path in sorted(paths(own)):
        read_atom(made(own, path)) if path.endswith(".xml") else read_json(made(own, path))


def test_a_feed_has_a_name_a_page_and_the_day_of_its_newest_entry(small: Linked) -> None:
    feed, entries = read_atom(made(small, "en/topics/policy/feed.xml"))
    assert feed.title == "Test site: Policy"
    assert feed.link == f"{BASE}en/topics/policy/"
    assert feed.updated == "2026-11-10T00:00:00Z"
    assert [entry.id for entry in entries] == [f"{BASE}en/#e-2024-03-reply"]
    assert read_atom(made(small, "feed-all.xml"))[0].title == "Trang thử · Test site"
    assert read_atom(made(small, "corrections/feed.xml"))[0].title == "Trang thử: Đính chính"


def test_a_feed_of_both_languages_tells_each_thing_twice(small: Linked) -> None:
    both = list(entries_of(small, "feed-all").values())
    each = [list(entries_of(small, path).values()) for path in ("feed", "en/feed")]
    assert both[::2] == each[0]
    assert both[1::2] == each[1]
    assert [entry.lang for entry in both[:2]] == ["vi", "en"]


def test_a_feed_without_entries_is_one_and_older_than_all_of_them(content: Path) -> None:
    (content / "corrections" / "2026-11-02-first.yml").unlink()
    feed, entries = read_atom(made(linked_of(content), "corrections/feed.xml"))
    assert entries == []
    assert feed.updated == "2026-11-01T00:00:00Z"


def test_a_site_of_which_nothing_is_told_yet_has_feeds_too(content: Path) -> None:
    (content / "explainers" / "first-steps.yml").unlink()
    (content / "articles" / "old-article.yml").unlink()
    (content / "corrections" / "2026-11-02-first.yml").unlink()
    edit(content, "site.yml", ("featured: [first-steps]\n", ""))
    for name in (REPLY, CLAIM):
        day = "2026-11-10" if name == REPLY else "2026-11-01"
        edit(content, name, (f"recorded: {day}\n", ""))
    linked = linked_of(content)
    assert entries_of(linked) == {}
    assert read_atom(made(linked, "feed.xml"))[0].updated == "1970-01-01T00:00:00Z"


def test_a_feed_holds_the_newest_entries_however_many_there_are(content: Path) -> None:
    text = (content / REPLY).read_text("utf-8")
    for number in range(MOST + 10):
        (content / "events" / f"e-more-{number}.yml").write_text(
            text.replace("Lời đáp", f"Lời {number}").replace("The reply", f"Reply {number}"), "utf-8"
        )
    linked = linked_of(content)
    for path in ("feed", "en/feed", "feed-all"):
        found = entries_of(linked, path)
        assert len(found) == MOST
        assert {entry.updated.day for entry in found.values()} == {10}


def test_the_topics_with_feeds_are_those_with_pages(own: Linked) -> None:
    found = {path.split("/")[1] for path in paths(own) if path.startswith("topics/")}
    assert found == {topic.id for topic in named_topics(own.site)}


@pytest.mark.parametrize(
    ("file", "old", "new", "moved"),
    [
        (EXPLAINER, "Thầy lớn", "Cô giáo lớn", set()),
        (EXPLAINER, "published: 2026-11-01", "published: 2026-11-01\nupdated: 2026-11-20", {"first-steps"}),
        (ARTICLE, "checked: 2026-11-02", "checked: 2026-11-20", set()),
        (REPLY, "date: 2024-03~", "date: 2025-03-09", set()),
        ("actors/open-lab.yml", "Open Lab", "Shut Lab", set()),
    ],
    ids=["a text", "an update", "another look", "the day of an event", "a name"],
)
def test_an_edit_moves_the_day_of_what_says_so_and_no_id(
    content: Path, file: str, old: str, new: str, moved: set[str]
) -> None:
    before = entries_of(linked_of(content))
    edit(content, file, (old, new))
    after = entries_of(linked_of(content))
    assert after.keys() == before.keys()
    assert {one for one in after if days(after[one]) != days(before[one])} == {f"{BASE}#{one}" for one in moved}


def days(entry: Read) -> tuple[datetime.date, datetime.date]:
    return entry.published, entry.updated


def change_a_verdict(content: Path) -> str:
    edit(content, ARTICLE, FORMER)
    return "old-article/c02/was/1"


def add_an_event(content: Path) -> str:
    text = (content / REPLY).read_text("utf-8").replace("Lời đáp", "Mới").replace("The reply", "New")
    (content / "events" / "e-new.yml").write_text(text, "utf-8")
    return "e-new"


@pytest.mark.parametrize("change", [change_a_verdict, add_an_event])
def test_what_is_new_is_one_entry_more_and_leaves_the_others_alone(
    content: Path, change: Callable[[Path], str]
) -> None:
    before = entries_of(linked_of(content))
    added = change(content)
    after = entries_of(linked_of(content))
    assert after.keys() - before.keys() == {f"{BASE}#{added}"}
    assert {one: after[one] for one in before} == before


def test_nothing_is_later_than_the_content(own: Linked) -> None:
    site = own.site
    latest = max(
        *(one.recorded for one in site.events if one.recorded),
        *(one.published for one in site.articles),
        *(one.updated or one.published for one in site.explainers),
    )
    for entry in entries_of(own).values():
        assert entry.published <= entry.updated <= latest


def test_only_the_feeds_that_tell_of_an_edited_record_are_made_again(content: Path) -> None:
    first = read(content)
    assert first.linked
    ledger = Ledger(first.linked, first.content.outlines)
    list(ledger.exports())
    edit(content, CLAIM, ("Open Lab says that", "Open Lab claims that"))
    then = read(content)
    assert then.linked
    again = {path for path, _ in Ledger(then.linked, then.content.outlines, ledger.account()).exports()}
    told = {"en/feed", "en/topics/models/feed", "feed-all"}
    assert {path for path in again if "feed" in path} == {f"{one}.{end}" for one in told for end in ("xml", "json")}


@pytest.mark.parametrize("text", [*HOSTILE[:6], "]]>", *(f"a{character}b" for character in UNSEEN_CHARACTERS)])
def test_any_words_of_content_stay_words(small: Linked, text: str) -> None:
    linked, shown = poisoned(small, text), portable_line(text)
    for root, lang, day in (("", "vi", "khoảng 3/2024"), ("en/", "en", "about Mar 2024")):
        entry = entries_of(linked, f"{root}topics/models/feed")[f"{BASE}{root}#{EVENT}"]
        assert (entry.title, entry.summary, entry.lang) == (f"{day}: {shown}", shown, lang)
        assert entry.topics == (shown, shown)
    assert entries_of(linked, "feed-all")


def test_every_file_is_planned_with_the_others(small: Linked) -> None:
    assert paths(small) <= {export.path for export in planned_exports(small)}
