"""A name in the place of an id leads to the record that has it."""

from pathlib import Path

import pytest

from tests.reading import read

EVENT = "events/e-2024-03-reply.yml"


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("[Chép Nhanh]", "quick-copy"),
        ("[Quick Copy]", "quick-copy"),
        ("[quick_copy]", "quick-copy"),
        ("[quick-copy; open-lab]", "quick-copy, open-lab"),
        ("[Báo Nào Đó]", None),
    ],
)
def test_the_record_is_found_by_what_readers_call_it(content: Path, written: str, near: str | None) -> None:
    event = content / EVENT
    event.write_text(event.read_text("utf-8").replace("actors: [quick-copy]", f"actors: {written}"), "utf-8")
    [found] = [problem for problem in read(content).problems if problem.code == "S006"]
    assert dict(found.facts).get("near") == near


def test_other_names_and_topics_are_known_too(content: Path) -> None:
    event, term = content / EVENT, content / "terms" / "huan-luyen.yml"
    event.write_text(event.read_text("utf-8").replace("[models, policy]", "[Mô hình]"), "utf-8")
    term.write_text(f"see_also: [Chưng cất tri thức]\n{term.read_text('utf-8')}", "utf-8")
    facts = [dict(one.facts) for one in read(content).problems if one.code == "S006"]
    found = {one["value"]: one.get("near") for one in facts}
    assert found["Chưng cất tri thức"] == "chung-cat"
    assert found["Mô hình"] == "models"


@pytest.mark.parametrize(
    ("old", "written", "said"),
    [
        ("sources: [src-seen]", "sources: Quarrel, The Paper", "[src-seen]"),
        ("sources: [src-seen]", "sources: src-seen", "[src-seen]"),
        ("sources: [src-seen]", "sources: Ai Đó", "`src-seen`, `src-unseen`"),
        ("topics: [models, policy]", "topics: Mô hình, policy", "[models, policy]"),
        ("topics: [models, policy]", "topics: Đồ ăn", "`models`, `policy`"),
    ],
)
def test_words_in_the_place_of_a_list_lead_to_ids(content: Path, old: str, written: str, said: str) -> None:
    event = content / EVENT
    assert old in event.read_text("utf-8")
    event.write_text(event.read_text("utf-8").replace(old, written), "utf-8")
    [found] = [dict(problem.facts) for problem in read(content).problems if problem.code == "S004"]
    assert found.get("near", found.get("ids")) == said


def test_all_wrong_items_of_a_list_are_told_at_once(content: Path) -> None:
    event = content / EVENT
    event.write_text(event.read_text("utf-8").replace("[models, policy]", "[modles, Đồ ăn]"), "utf-8")
    assert [one.code for one in read(content).problems if one.severity == "error"] == ["R009", "S006"]
