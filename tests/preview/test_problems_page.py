"""The page of problems groups them by file and marks their places; the list of all begins with what matters most."""

from pathlib import Path

import pytest

from generator.pipeline import Checked
from generator.preview.notices import Situation
from generator.preview.problems_page import list_page, list_title, problems_page
from generator.problems.excerpt import Lines
from generator.text.lang import Lang
from tests.editing import TERM, edit
from tests.reading import read


def situation_of(content: Path, checked: Checked) -> Situation:
    records = {**checked.content.broken, **checked.content.records}
    return Situation(content, checked.problems, Lines(checked.content.texts()), checked.content.drafts, records)


def test_problems_are_grouped_by_file_and_marked_in_their_line(content: Path) -> None:
    edit(content, TERM, ("src-seen", "src-sen"))
    edit(content, TERM, ("short:", "shrot:"))
    edit(content, "actors/open-lab.yml", ("src-seen", "<b>sen"))
    checked = read(content)
    body = problems_page(checked.problems, "en", situation_of(content, checked))
    assert body.count(f'<h2>training <span class="file">content/{TERM}</span></h2>') == 1
    assert body.index("actors/open-lab.yml") < body.index(TERM)
    assert "<mark>src-sen</mark>" in body
    assert "did you mean <code>src-seen</code>?" in body
    assert "Line 15, column 11" in body
    assert "<b>" not in body


def test_a_problem_comes_with_an_example_of_what_its_code_stands_for(content: Path) -> None:
    edit(content, TERM, ("src-seen", "src-sen"))
    checked = read(content)
    body = problems_page(checked.problems, "vi", situation_of(content, checked))
    assert "<summary>R001: ví dụ sai, ví dụ đúng</summary>" in body


def test_of_many_problems_a_hundred_are_shown_and_all_are_counted(content: Path) -> None:
    edit(content, TERM, ("sources:", "# \u200bx\n" * 300 + "sources:"))
    checked = read(content)
    errors = [problem for problem in checked.problems if problem.severity == "error"]
    body = problems_page(errors, "en", situation_of(content, checked))
    assert body.count('<li class="problem') == 101
    assert "200 more problems" in body
    assert "300 problems in the content" in body


def in_order(body: str, *parts: str) -> bool:
    places = [body.index(part) for part in parts]
    return places == sorted(places)


def test_the_list_has_errors_drafts_and_warnings_and_folds_notes_away(content: Path) -> None:
    (content / "terms" / "nhap.yml").write_text(
        "draft: true\nterm: {vi: bản nháp, en: a draft}\nshort:\n  en:\n", "utf-8"
    )
    edit(content, TERM, ("src-seen", "src-sen"))
    edit(content, "actors/open-lab.yml", ("kind:", "kind: "))
    checked = read(content)
    body = list_page(situation_of(content, checked), "vi")
    assert in_order(body, '<h2 id="errors">1 lỗi</h2>', '<h2 id="drafts">1 bản nháp</h2>', '<div id="notes">')
    assert in_order(
        body,
        'id="draft-nhap"',
        '<a href="/glossary/nhap/">bản nháp</a> <span class="file">content/terms/nhap.yml</span>',
        "<p>Còn thiếu 2 chỗ.</p>",
        '<li><code>long</code> <span class="meta">chưa có</span></li>',
        '<li><code>short</code> <span class="meta">dòng\u00a04</span></li>',
    )


def test_what_is_wrong_in_a_draft_stands_with_what_it_lacks(content: Path) -> None:
    (content / "terms" / "nhap.yml").write_text("draft: true\ntermm: {vi: nháp}\n", "utf-8")
    checked = read(content)
    body = list_page(situation_of(content, checked), "en")
    assert '<a href="/en/glossary/nhap/">nhap</a>' in body
    assert in_order(body, 'id="draft-nhap"', "there is no field <code>termm</code>", '<div id="notes">')


def test_notes_alone_are_not_folded_away(content: Path) -> None:
    body = list_page(situation_of(content, read(content)), "en")
    assert '<h2 id="notes">' in body


@pytest.mark.parametrize(("lang", "said"), [("vi", "Không có lỗi"), ("en", "No error")])
def test_where_nothing_is_to_be_said_that_is_said(lang: Lang, said: str) -> None:
    assert list_title(Situation(Path("content")), lang).startswith(said)
