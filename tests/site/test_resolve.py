"""Records are tied together by their ids; one that names nothing is reported where it is written."""

from pathlib import Path

from generator.build import read_content
from tests.editing import edit
from tests.reading import TODAY


def test_a_road_may_lead_to_a_part_of_its_own_explainer_but_not_to_the_whole(content: Path) -> None:
    assert "R005" not in {problem.code for problem in read_content(content, TODAY, {}).problems}
    edit(content, "explainers/first-steps.yml", ("to: first-steps#begin", "to: first-steps"))
    assert "R005" in {problem.code for problem in read_content(content, TODAY, {}).problems}
