"""Paragraphs and sentences are measured as readers see them; lists and tables are no paragraphs."""

from pathlib import Path

import pytest

from tests.editing import edit
from tests.reading import read

EXPLAINER = "explainers/first-steps.yml"
OPENING = "        [[open-lab|Open Lab]] rents out its model."
SENTENCE = "The lab is open from morning until night. "


def found(content: Path, added: str) -> list[tuple[str, str]]:
    edit(content, EXPLAINER, (OPENING, f"        {added}\n\n{OPENING}"))
    return [(one.code, dict(one.facts)["count"]) for one in read(content).problems if one.code in {"C066", "C067"}]


@pytest.mark.parametrize(
    ("added", "expected"),
    [
        pytest.param(SENTENCE * 10, [], id="within a screen"),
        pytest.param(SENTENCE * 11, [("C066", "88")], id="beyond a screen"),
        pytest.param(f"{SENTENCE * 6}\n\n        {SENTENCE * 6}", [], id="two paragraphs"),
        pytest.param(f"- {SENTENCE * 6}\n        - {SENTENCE * 6}", [], id="two items"),
        pytest.param(f"| A | B |\n        |---|---|\n        | {SENTENCE * 6} | {SENTENCE * 6} |", [], id="a table"),
        pytest.param(f"{SENTENCE * 10} Well [@src-seen, p. 3; @src-unseen].", [], id="citations are no words"),
        pytest.param(f"The lab {'opens and ' * 17}closes.", [("C067", "37")], id="a sentence beyond a breath"),
        pytest.param(f"The lab {'opens and ' * 8}closes. {'It opens, ' * 10}too.", [], id="two sentences"),
    ],
)
def test_what_is_too_long_to_read_on_a_phone_is_found(
    content: Path, added: str, expected: list[tuple[str, str]]
) -> None:
    assert found(content, added) == expected


def test_it_is_found_where_it_begins(content: Path) -> None:
    edit(content, EXPLAINER, (OPENING, f"        Short.\n\n        {SENTENCE * 11}\n\n{OPENING}"))
    (one,) = (one for one in read(content).problems if one.code == "C066")
    line = one.position.path.read_text("utf-8").splitlines()[one.position.line - 1]
    assert line[one.position.column - 1 :].startswith("The lab is open")
