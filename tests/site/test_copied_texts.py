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


def test_texts_that_were_written_anew_are_no_copies(content: Path) -> None:
    copied(content, "terms", "suy-luan")
    text = (content / "terms" / "suy-luan.yml").read_text("utf-8")
    longer = [line for line in text.splitlines() if len(line) > 60]
    edit(
        content, "terms/suy-luan.yml", *((line, f"{line[:20]}{index}{line[20:]}") for index, line in enumerate(longer))
    )
    assert [one for one in read(content).problems if one.code == "C075"] == []
