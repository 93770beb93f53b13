"""A record that was begun as a copy of another says so while it still has the other's words."""

from pathlib import Path

import pytest

from tests.conftest import CONTENT
from tests.editing import edit, record_agreement
from tests.reading import read

KINDS = {
    "actors": ("open-lab", "Open Lab", "Other Lab"),
    "terms": ("huan-luyen", "huấn luyện, en: training", "suy luận, en: inference"),
    "explainers": ("first-steps", "Những bước đầu", "Những bước sau"),
}


def copied(content: Path, kind: str, new_id: str) -> list[tuple[str, str]]:
    """Copy a record under another id and name; give where copies are reported, and of which record."""
    old_id, name, other_name = KINDS[kind]
    text = (CONTENT / kind / f"{old_id}.yml").read_text("utf-8")
    (content / kind / f"{new_id}.yml").write_text(text.replace(name, other_name), "utf-8")
    found = [one for one in read(content).problems if one.code == "C075"]
    return [(one.position.path.stem, dict(one.facts)["other"]) for one in found]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("new_id", ["a-copy", "z-copy"])
def test_the_copy_is_told_and_not_the_record_that_was_there(content: Path, kind: str, new_id: str) -> None:
    record_agreement(content)
    assert copied(content, kind, new_id) == [(new_id, KINDS[kind][0])]


def test_two_actors_of_one_kind_are_at_home_at_two_addresses(content: Path) -> None:
    record_agreement(content)
    home = "kind: company\nhomepage: https://lab.example/\n"
    edit(content, "actors/quick-copy.yml", ("kind: company\n", home))
    (found,) = (one for one in read(content).problems if one.code == "C075")
    assert dict(found.facts)["fields"] == "`homepage`"
    edit(content, "actors/quick-copy.yml", ("kind: company", "kind: product"))
    assert [one for one in read(content).problems if one.code == "C075"] == []


def test_all_that_a_copy_still_has_is_named(content: Path) -> None:
    record_agreement(content)
    copied(content, "actors", "z-copy")
    (found,) = (one for one in read(content).problems if one.code == "C075")
    assert dict(found.facts)["fields"] == (
        "`role.vi`, `role.en`, `homepage`, `line.vi`, `line.en`, `relations.0.note.vi`, `relations.0.note.en`"
    )


def test_texts_that_were_written_anew_are_no_copies(content: Path) -> None:
    copied(content, "terms", "suy-luan")
    text = (content / "terms" / "suy-luan.yml").read_text("utf-8")
    longer = [line for line in text.splitlines() if len(line) > 60]
    edit(
        content, "terms/suy-luan.yml", *((line, f"{line[:20]}{index}{line[20:]}") for index, line in enumerate(longer))
    )
    assert [one for one in read(content).problems if one.code == "C075"] == []
