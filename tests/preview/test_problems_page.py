"""The page of problems groups them by file and marks their places."""

from pathlib import Path

from generator.preview.problems_page import problems_page
from generator.problems.excerpt import Lines
from tests.editing import TERM, edit
from tests.reading import read


def test_problems_are_grouped_by_file_and_marked_in_their_line(content: Path) -> None:
    edit(content, TERM, ("src-seen", "src-sen"))
    edit(content, TERM, ("term:", "trem:"))
    edit(content, "actors/open-lab.yml", ("src-seen", "<b>sen"))
    checked = read(content)
    body = problems_page(checked.problems, "en", content.parent, Lines(checked.content.texts()))
    assert body.count(f"<h2>content/{TERM}</h2>") == 1
    assert body.index("actors/open-lab.yml") < body.index(TERM)
    assert "<mark>src-sen</mark>" in body
    assert "did you mean <code>src-seen</code>?" in body
    assert "Line 15, column 11" in body
    assert "<b>" not in body


def test_of_many_problems_a_hundred_are_shown_and_all_are_counted(content: Path) -> None:
    edit(content, TERM, ("sources:", "# \u200bx\n" * 300 + "sources:"))
    checked = read(content)
    errors = [problem for problem in checked.problems if problem.severity == "error"]
    body = problems_page(errors, "en", content.parent, Lines(checked.content.texts()))
    assert body.count('<li class="problem') == 101
    assert "200 more problems" in body
    assert "300 problems in the content" in body
