"""Followers are told of what is new, on the day that the content gives."""

import datetime
from pathlib import Path

from generator.content.models import Correction
from generator.exports.feed_entries import Entry, entries
from generator.site.link import Linked
from tests.editing import add_article, edit
from tests.reading import linked_of

ARTICLE = "articles/old-article.yml"


def found(content: Path) -> dict[str, Entry]:
    return {"/".join(filter(None, (one.record.id, one.part))): one for one in entries(linked_of(content).site)}


def test_the_newest_stands_first_and_of_one_day_what_readers_relied_on(content: Path) -> None:
    edit(content, ARTICLE, ("    record:", "    was: [{verdict: partly, until: 2026-11-02}]\n    record:"))
    assert list(found(content)) == [
        "e-2024-03-reply",
        "2026-11-02-first",
        "old-article/c01/was/1",
        "old-article",
        "first-steps",
        "e-2024-02-01-claim",
    ]


def test_of_events_recorded_on_one_day_the_latest_stands_first(content: Path) -> None:
    edit(content, "events/e-2024-03-reply.yml", ("recorded: 2026-11-10", "recorded: 2026-11-01"))
    assert [one for one in found(content) if one.startswith("e-")] == ["e-2024-03-reply", "e-2024-02-01-claim"]


def test_an_event_without_the_day_on_which_it_was_recorded_is_told_to_nobody(content: Path) -> None:
    edit(content, "events/e-2024-03-reply.yml", ("recorded: 2026-11-10\n", ""))
    assert "e-2024-03-reply" not in found(content)


def test_an_explainer_has_both_days(content: Path) -> None:
    edit(content, "explainers/first-steps.yml", ("published: 2026-11-01", "published: 2026-11-01\nupdated: 2026-11-20"))
    entry = found(content)["first-steps"]
    assert (entry.published.day, entry.updated.day) == (1, 20)


def test_each_change_of_a_verdict_is_an_entry_of_its_own(content: Path) -> None:
    was = "    was: [{verdict: opinion, until: 2026-10-01}, {verdict: partly, until: 2026-11-02}]\n    record:"
    edit(content, ARTICLE, ("    record:", was))
    listed = found(content)
    days = [listed[f"old-article/c01/was/{number}"].updated for number in (1, 2)]
    assert days == [datetime.date(2026, 10, 1), datetime.date(2026, 11, 2)]


def test_topics_are_those_of_what_is_told(content: Path) -> None:
    edit(
        content,
        ARTICLE,
        ("source: src-seen", "source: src-seen\ntopics: [models]"),
        ("    record:", "    was: [{verdict: partly, until: 2026-11-02}]\n    topics: [policy]\n    record:"),
    )
    listed = found(content)
    assert listed["old-article"].topics == ("models", "policy")
    assert listed["old-article/c01/was/1"].topics == ("policy",)
    assert listed["e-2024-03-reply"].topics == ("models", "policy")


def test_a_correction_has_the_topics_of_what_it_corrects(content: Path) -> None:
    edit(content, ARTICLE, ("source: src-seen", "source: src-seen\ntopics: [models]"))
    edit(content, ARTICLE, ("    record:", "    topics: [policy]\n    record:"))
    targets = {
        "old-article": ("models", "policy"),
        "old-article#p1": ("models", "policy"),
        "old-article#c01": ("policy",),
        "old-article#c02": ("models",),
        "e-2024-03-reply": ("models", "policy"),
        "first-steps#begin": (),
        "chung-cat": (),
    }
    for number, where in enumerate(targets):
        (content / "corrections" / f"k-{number}.yml").write_text(
            f"date: 2026-11-20\nwhere: {where}\nwas: {{vi: a, en: a}}\nnow: {{vi: b, en: b}}\n", "utf-8"
        )
    listed = entries(linked_of(content).site)
    corrected = {str(one.record.where): one.topics for one in listed if isinstance(one.record, Correction)}
    assert {where: corrected[where] for where in targets} == targets


def test_our_own_events_and_checks_are_all_told(own: Linked) -> None:
    listed = {entry.record.id for entry in entries(own.site)}
    assert listed >= {one.id for one in (*own.site.events, *own.site.articles, *own.site.explainers)}


def test_a_new_article_is_told_once(content: Path) -> None:
    add_article(content, "second-article", ("published: 2026-11-02", "published: 2026-11-22"), ("2024-03", "2024-04"))
    assert next(iter(found(content))) == "second-article"
