"""Everything that can be referred to has its names, drafts and what is half written too."""

from pathlib import Path

import pytest

from generator.language_server.names import Named, facts, kind_name, named, named_parts, of_kind, short
from generator.site.link import Linked
from tests.editing import edit
from tests.reading import read


def one(content: Path, record_id: str) -> Named:
    return next(one for one in named(read(content).content) if one.id == record_id)


def test_it_is_called_by_its_names_the_reader_s_first(content: Path) -> None:
    term = one(content, "chung-cat")
    assert (term.title("en"), term.title("vi")) == ("distillation · chưng cất", "chưng cất · distillation")


def test_a_name_that_is_the_same_in_both_languages_is_said_once(content: Path) -> None:
    assert one(content, "src-seen").title("vi") == "The quarrel of the two labs"


def test_a_draft_and_a_broken_file_are_named_too(content: Path) -> None:
    edit(content, "terms/huan-luyen.yml", ("term:", "draft: true\nterm:"))
    edit(content, "terms/chung-cat.yml", ("term:", "trm:"))
    (content / "actors" / "quick-copy.yml").write_text("{", "utf-8")
    assert one(content, "huan-luyen").is_draft
    assert one(content, "chung-cat").title("vi").startswith("Cách luyện mô hình nhỏ")
    assert (one(content, "quick-copy").folder, one(content, "quick-copy").title("vi")) == ("actors", "")


def test_sources_are_offered_last_and_topics_are_things_too(content: Path) -> None:
    folders = list(dict.fromkeys(thing.folder for thing in named(read(content).content)))
    assert folders == ["terms", "actors", "explainers", "events", "articles", "", "corrections", "sources", "topics"]


def test_any_record_can_be_meant_but_no_topic(content: Path) -> None:
    known = named(read(content).content)
    assert {thing.id for thing in of_kind(known, ("any",))} == {thing.id for thing in known} - {"models", "policy"}


def test_parts_are_named_in_their_order(small: Linked) -> None:
    parts = named_parts(small.site.records["old-article"])
    assert [part.id for part in parts] == ["outcome", "p1", "p2", "c01", "c02"]
    assert parts[-1].title("en").startswith("No court has ruled on the matter.")


@pytest.mark.parametrize(
    ("record_id", "said"),
    [
        ("quick-copy", []),
        ("e-2024-02-01-claim", ["Alleged"]),
        ("src-seen", ["The Paper"]),
    ],
)
def test_what_is_worth_knowing_at_a_glance_is_told(record_id: str, said: list[str], small: Linked) -> None:
    found = list(facts(small.site.records[record_id], "en"))
    assert set(said) <= set(found)
    assert found


def test_what_a_thing_says_in_short_is_without_markup(small: Linked) -> None:
    assert short(small.site.records["e-2024-03-reply"], "en") == "Quick Copy denies it."
    assert short(small.site.records["2026-11-02-first"], "vi")


def test_a_kind_has_the_word_of_the_command_that_begins_it(content: Path) -> None:
    assert kind_name(one(content, "chung-cat"), "vi") == "thuật ngữ"
    assert kind_name(one(content, "models"), "vi") == ""
