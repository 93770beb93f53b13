"""What the report makes of figures."""

from typing import Any

import pytest

from tests.bench.measuring import Measured, Phase
from tests.bench.report import OURS_ALONE, ratio, report, spread, table
from tests.bench.results import FOLDER, figures, read


def measured(cpu: float, *phases: Phase, together: int | None = 3 * 2**20) -> Measured:
    return Measured(cpu, 2 * cpu, 2**20, together, phases)


def contestant(*cpu: float, cases: tuple[str, ...] = ("whole", "unchanged")) -> dict[str, Any]:
    built = {"pages": 2000, "files": 3, "size": 4_000_000, "search_size": 500_000, "words": {"home": 70}}
    runs = [measured(seconds) for seconds in cpu]
    return {"title": "A", "versions": {"a": "1"}, "cases": {case: figures(runs) for case in cases}, "built": built}


ALL_CASES = ("whole", "kept", "unchanged", "sentence", "name", "template", "check")
RESULT = {
    "size": "S", "records": {"explainers": 20}, "day": "2026-01-02", "python": "3.11.1", "system": "a system",
    "written": {"home": 60},
    "contestants": {"distilled": contestant(2, 3, 4, cases=ALL_CASES), "other": contestant(6, 6, 9)},
}  # fmt: skip


@pytest.mark.parametrize(("value", "ours", "said"), [(3.0, 2.0, "×1.50"), (2.0, 2.0, "×1.00"), (1.0, 0.0, "–")])
def test_a_ratio_is_how_many_times_ours(value: float, ours: float, said: str) -> None:
    assert ratio(value, ours) == said


@pytest.mark.parametrize(
    ("values", "said"), [([2.0], "±0%"), ([1.0, 2.0, 3.0], "±50%"), ([9.5, 10.0, 10.5], "±5%"), ([0.0, 0.0], "–")]
)
def test_the_spread_is_half_of_the_way_between_the_outermost_runs(values: list[float], said: str) -> None:
    assert spread(values) == said


def test_a_table_lines_up() -> None:
    assert table([["", "a", "bc"], ["one", "10", "2"]]) == "      a  bc\none  10   2"


def test_figures_hold_every_run_and_medians_of_phases() -> None:
    runs = [measured(1, Phase("read", 0.25, 1)), measured(2, Phase("read", 0.75, 1)), measured(4, Phase("read", 1, 3))]
    kept = figures(runs)
    assert kept["cpu"] == [1, 2, 4]
    assert kept["together_mb"] == [3, 3, 3]
    assert kept["phases"] == {"read": {"cpu": 0.75, "wall": 1}}


def test_where_the_system_does_not_tell_the_sum_of_memory_there_is_none() -> None:
    kept = figures([measured(1, together=None)])
    assert kept["largest_mb"] == [1]
    assert kept["together_mb"] == []
    assert "phases" not in kept


def test_the_report_gives_medians_with_their_ratio_to_ours_and_names_what_ours_alone_does() -> None:
    lines = [" ".join(line.split()) for line in report([RESULT]).splitlines()]
    assert "whole, nothing kept 3.00 ×1.00 ±33% 6.00 ×2.00 ±25%" in lines
    assert "whole, caches kept 3.00 ×1.00 ±33% as whole" in lines
    assert "check alone 3.00 ×1.00 ±33% –" in lines
    assert "home 60 70 70" in lines
    assert f"- {OURS_ALONE[0]}" in lines


def test_what_was_kept_can_be_reported() -> None:
    sizes = sorted(path.stem for path in FOLDER.glob("*.json"))
    assert sizes
    assert "nothing changed" in report([read(size) for size in sizes])
