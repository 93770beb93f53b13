"""A reference leads to the record that it names; one that names nothing is reported where it is written."""

from pathlib import Path

import pytest

from generator.pipeline import read_content
from generator.problems.excerpt import Lines, excerpt
from generator.site.link import Linked
from generator.site.references import Mention
from generator.text.stand_ins import ROOT
from tests.editing import Swap, break_term, edit
from tests.reading import TODAY, linked_of, read


def test_a_road_may_lead_to_a_part_of_its_own_explainer_but_not_to_the_whole(content: Path) -> None:
    assert "R005" not in {problem.code for problem in read_content(content, TODAY, {}).problems}
    edit(content, "explainers/first-steps.yml", ("to: first-steps#begin", "to: first-steps"))
    assert "R005" in {problem.code for problem in read_content(content, TODAY, {}).problems}


def found(content: Path) -> list[tuple[str, str]]:
    """Resolve a folder, and list what is wrong with its references: the code, and the words that it points at."""
    checked = read(content)
    lines, problems = Lines(checked.content.texts()), checked.problems
    found = [(one.code, excerpt(one.position, lines)) for one in problems if one.code.startswith(("R", "P"))]
    return [(code, line.marked) for code, line in found if line]


@pytest.mark.parametrize(
    ("file", "swap", "expected"),
    [
        ("terms/huan-luyen.yml", ("[src-seen]", "[src-sen]"), ("R001", "src-sen")),
        ("terms/huan-luyen.yml", ("[src-seen]", "[open-lab]"), ("R002", "open-lab")),
        ("terms/chung-cat.yml", ("[huan-luyen]", "[chung-cat]"), ("R005", "chung-cat")),
        ("explainers/first-steps.yml", ("to: old-article#c02", "to: old-article#c03"), ("R003", "old-article#c03")),
        (
            "explainers/first-steps.yml",
            ("[[old-article#c02|điều", "[[old-article#c9|điều"),
            ("R003", "[[old-article#c9"),
        ),
        ("explainers/first-steps.yml", ("[@src-unseen; @src-seen", "[@src-unsen; @src-seen"), ("R001", "@src-unsen")),
        ("explainers/first-steps.yml", ("[@src-seen].\n\n", "[@open-lab].\n\n"), ("R002", "@open-lab")),
        (
            "explainers/first-steps.yml",
            ("[[old-article#c02|điều", "[[site#whta|điều"),
            ("R003", "[[site#whta"),
        ),
        ("explainers/first-steps.yml", ("[@src-seen].\n\n", "[@site].\n\n"), ("R002", "@site")),
        ("articles/old-article.yml", ("paragraph: p1", "paragraph: p9"), ("R003", "p9")),
        ("articles/old-article.yml", ("id: p2", "id: p1"), ("R004", "p1")),
    ],
)
def test_a_reference_that_leads_nowhere_is_reported_where_it_is_written(
    content: Path, file: str, swap: Swap, expected: tuple[str, str]
) -> None:
    edit(content, file, swap)
    assert found(content) == [expected]


def test_a_text_may_lead_to_the_page_about_the_site(content: Path) -> None:
    edit(content, "explainers/first-steps.yml", ("[[old-article#c02|điều", "[[site#what|điều"))
    linked = linked_of(content)
    link = f'href="{ROOT}about/#what">điều'
    assert any(link in fragment.html for fragment in linked.fragments.values())


def test_a_record_whose_file_is_broken_is_reported_there_alone(content: Path) -> None:
    edit(content, "sources/src-seen.yml", ("kind: news", "kind: newz"))
    assert [one.code for one in read(content).problems if one.severity == "error"] == ["S003"]


def test_a_fault_in_one_file_hides_none_in_the_references_of_another(content: Path) -> None:
    (content / "site.yml").unlink()
    break_term(content)
    assert found(content) == [("R001", "src-sen")]


def test_who_mentions_whom_from_which_part(small: Linked) -> None:
    assert small.site.mentions["e-2024-02-01-claim"] == (
        Mention("e-2024-03-reply", None, "follows"),
        Mention("first-steps", "quarrel", "sections"),
        Mention("first-steps", None, "events"),
    )


def test_two_topics_have_two_ids(content: Path) -> None:
    edit(content, "site.yml", ("id: policy", "id: models"))
    (problem,) = (one for one in read(content).problems if one.code == "R004")
    assert (problem.position.path.name, dict(problem.facts)["id"]) == ("site.yml", "models")


def test_a_mention_that_is_written_twice_in_one_part_counts_once(small: Linked) -> None:
    by = [one for one in small.site.mentions["open-lab"] if one.part == "begin"]
    assert len(by) == 1


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("theo @src-seen", [("P010", "@src-seen")]),
        ("theo @huan-luyen và @openai", []),
        ("xem [open-lab] và [no-lab]", [("P001", "[open-lab]")]),
        ("[@src-seen; chú thích 4]", [("P011", "[@src-seen; chú thích 4]")]),
    ],
)
def test_words_like_a_reference_are_one_only_if_such_a_record_is_there(
    content: Path, words: str, expected: list[tuple[str, str]]
) -> None:
    edit(content, "actors/quick-copy.yml", ("vi: Hãng bị nói", f"vi: |-\n    {words}\n\n    Hãng bị nói"))
    assert found(content) == expected


def test_a_source_of_any_name_is_cited_only_in_brackets(content: Path) -> None:
    (content / "sources" / "src-seen.yml").rename(content / "sources" / "paper.yml")
    for path in content.rglob("*.yml"):
        path.write_text(path.read_text("utf-8").replace("src-seen", "paper"), "utf-8")
    edit(content, "actors/quick-copy.yml", ("vi: Hãng bị nói", "vi: Theo @paper, hãng bị nói"))
    assert found(content) == [("P010", "@paper")]
