"""Figures are held to what they can draw; what exactly is wrong stands in the golden cases."""

from pathlib import Path

import pytest

from tests.editing import edit
from tests.pages.test_figures import FIGURES
from tests.reading import read


def codes(content: Path) -> list[str]:
    return sorted(problem.code for problem in read(content).problems if problem.code in _CODES)


_CODES = {"C060", "C061", "C062", "C063", "C064"}


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("after: quarrel", "after: begin", []),
        ("after: quarrel", "after: nowhere", ["C060"]),
        ("marks: [open, unknown]", "marks: [open, unknown, open]", ["C062"]),
        ("en: Rungs", "en: one two three four five six seven eight nine ten eleven twelve", []),
        ("en: Rungs", "en: one two three four five six seven eight nine ten eleven twelve more", ["C063"]),
        ("time: 2023/2023-12-31", "time: 2023/2024-01-01", []),
        ("time: 2023/2023-12-31", "time: 2023/2024-01-02", ["C064"]),
        ("time: 2023/2023-12-31", "time: 2023/..", ["C064"]),
    ],
)
def test_a_figure_is_checked(content: Path, old: str, new: str, found: list[str]) -> None:
    edit(content, "explainers/first-steps.yml", ("sections:", FIGURES), (old, new))
    assert codes(content) == found
