"""Both sides of a text have as many paragraphs and items, so that each can be shown beside its twin."""

from pathlib import Path

import pytest

from generator.content.division import count_blocks
from tests.editing import edit
from tests.reading import read

EXPLAINER = "explainers/first-steps.yml"
OPENING = "        [[open-lab|Open Lab]] rents out its model."
VIETNAMESE = "        [[open-lab|Phòng Mở]] cho thuê mô hình."


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One.", 1),
        ("One\nline more.\n", 1),
        ("One.\n\nTwo.", 2),
        ("One:\n\n- two\n- three", 3),
        ("> One.\n>\n> Two.", 2),
        ("One.\n\n| A | B |\n|---|---|\n| C | D |", 2),
        (f"One.\n\n{'> ' * 30}Two.", 0),
    ],
)
def test_blocks_are_counted_as_they_are_shown(text: str, count: int) -> None:
    assert count_blocks(text) == count


def test_a_text_that_is_divided_in_one_language_only_is_found(content: Path) -> None:
    edit(content, EXPLAINER, (OPENING, f"        More.\n\n{OPENING}"))
    found = [one for one in read(content).problems if one.code == "T007"]
    assert [dict(one.facts)["field"] for one in found] == ["sections.begin.body"]
    facts = dict(found[0].facts)
    assert int(facts["en"]) == int(facts["vi"]) + 1


def test_a_text_that_is_divided_in_both_languages_is_none(content: Path) -> None:
    edit(content, EXPLAINER, (OPENING, f"        More.\n\n{OPENING}"), (VIETNAMESE, f"        Nữa.\n\n{VIETNAMESE}"))
    assert [one for one in read(content).problems if one.code == "T007"] == []
