"""What was meant by a reference that does not hold is said as it is to be written."""

from pathlib import Path

import pytest

from generator.site.addresses import label, parts
from generator.site.mended_refs import free_id, mended, owner_elsewhere, part_by_heading
from generator.text.vietnamese import slug
from tests.editing import Swap, edit
from tests.reading import read


@pytest.mark.parametrize(
    ("words", "better"),
    [
        ("[[open-lab", "[[open-lab]]"),
        ("[[open-lab và", "[[open-lab]]"),
        ("[[open-lab|hãng]", "[[open-lab|hãng]]"),
        ("[[open-lab|hãng ấy nói", None),
        ("[open-lab]", "[[open-lab]]"),
        ("[src-seen]", "[@src-seen]"),
        ("[@src-seen", "[@src-seen]"),
        ("[@src-seen, tr. 3", None),
        ("[[no-lab", None),
        ("[[", None),
    ],
)
def test_brackets_that_are_missing_are_put(content: Path, words: str, better: str | None) -> None:
    assert mended(words, read(content).content.records.get) == better


@pytest.mark.parametrize(("taken", "free"), [("c01", "c03"), ("begin", "begin-2"), ("p9", "p10")])
def test_a_free_id_is_offered_for_the_second(taken: str, free: str) -> None:
    assert free_id(taken, {"c01", "c02", "begin", "p9"}) == free


@pytest.mark.parametrize(
    ("file", "swap", "code", "fact", "said"),
    [
        ("terms/huan-luyen.yml", ("[src-seen]", "[e-2024-03-reply]"), "R002", "ids", "`src-seen`"),
        ("articles/old-article.yml", ("id: p2", "id: p1"), "R004", "free", "p2"),
        ("explainers/first-steps.yml", ("to: first-steps#begin", "to: old-article#quarrel"), "R003", "near", None),
        (
            "explainers/first-steps.yml",
            ("[@src-seen].", "[@src-seen, p. 2] [[open-lab và"),
            "P001",
            "near",
            "[[open-lab]]",
        ),
    ],
)
def test_a_mistake_says_what_to_write(
    content: Path, file: str, swap: Swap, code: str, fact: str, said: str | None
) -> None:
    edit(content, file, swap)
    facts = [dict(one.facts) for one in read(content).problems if one.code == code]
    assert facts[0].get(fact) == said


def test_a_passage_of_another_source_and_a_heading_are_told_for_what_they_are(content: Path) -> None:
    records = read(content).content.records
    explainer, article = records["first-steps"], records["old-article"]
    other = explainer.model_copy(update={"id": "second-steps", "sections": ()})
    assert owner_elsewhere("quarrel", other, [explainer, other, article]) == "first-steps"
    assert owner_elsewhere("c02", article, [explainer, article]) is None
    heading = slug(label(parts(explainer)["quarrel"], "en"))
    assert part_by_heading(heading, explainer) == "quarrel"
