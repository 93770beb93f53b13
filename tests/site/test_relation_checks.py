"""A reply cannot come before all that it may answer, and nothing is part of itself by a way round."""

from pathlib import Path

import pytest

from tests.editing import edit
from tests.reading import read

LAB, COPY = "actors/open-lab.yml", "actors/quick-copy.yml"
ACCUSED, REPLIED = "since: 2024-02", "since: 2024-03"


def found(content: Path, code: str) -> list[dict[str, str]]:
    return [dict(one.facts) for one in read(content).problems if one.code == code]


@pytest.mark.parametrize(
    ("accused", "replied", "near"),
    [
        ("2024-02", "2024-01", [None]),
        ("2025-01-29", "2024-09-17", ["2025-09-17"]),
        ("2024-02", "2024-02", []),
        ("2024-02", "2024", []),
        ("2024", "2024-01", []),
    ],
)
def test_a_reply_does_not_come_before_its_accusation(
    content: Path, accused: str, replied: str, near: list[str | None]
) -> None:
    edit(content, LAB, (ACCUSED, f"since: {accused}"))
    edit(content, COPY, (REPLIED, f"since: {replied}"))
    assert [facts.get("near") for facts in found(content, "C085")] == near


@pytest.mark.parametrize(
    "other",
    [
        "{kind: reported-on, to: quick-copy, since: 2023, sources: [src-seen]}",
        "{kind: opposed, to: quick-copy, sources: [src-seen]}",
    ],
)
def test_a_reply_may_answer_something_else(content: Path, other: str) -> None:
    edit(content, LAB, ("relations:\n", f"relations:\n  - {other}\n"))
    edit(content, COPY, (REPLIED, "since: 2024-01"))
    assert found(content, "C085") == []


def test_what_is_no_accusation_is_answered_by_nothing_known(content: Path) -> None:
    edit(content, LAB, ("kind: accused", "kind: supplies"))
    edit(content, COPY, (REPLIED, "since: 2024-01"))
    assert found(content, "C085") == []


@pytest.mark.parametrize(("kind", "count"), [("part-of", 1), ("made", 1), ("supplies", 0), ("owns", 0)])
def test_nothing_is_part_of_what_is_part_of_it(content: Path, kind: str, count: int) -> None:
    edit(content, LAB, ("kind: accused", f"kind: {kind}"))
    edit(content, COPY, ("kind: replied-to", f"kind: {kind}"))
    assert [one["ring"] for one in found(content, "C086")] == ["open-lab → quick-copy → open-lab"] * count
