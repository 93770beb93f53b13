"""The fixes of `check --fix` are offered in the window: the same edits, one at a time or all at once."""

from pathlib import Path

import pytest
from lsprotocol import types

from generator.language_server.actions import FIX_ALL, actions, edits_in
from generator.language_server.window import Window
from generator.problems.fix import edits_by_file, fixed
from generator.problems.problem import Edit, Position, Problem, fixable_at, problem_at
from tests.editing import edit
from tests.reading import read

PATH = Path("terms/a.yml")
URI = "file:///terms/a.yml"
TEXT = "term: {vi: 🙂 hoà,  en: two  gaps}\nnote: hoà\n"


def fault(row: int, words: str, better: str, line: str = "") -> Problem:
    line = line or TEXT.split("\n")[row]
    place = Position(PATH, row + 1, line.index(words) + 1, len(words))
    return fixable_at(place, "V001", (Edit(place, words, better),), words=words, better=better)


FIRST, SECOND = fault(0, "hoà", "hòa"), fault(1, "hoà", "hòa")


def _params(row: int = 0, only: list[str] | None = None) -> types.CodeActionParams:
    spot = types.Range(types.Position(row, 0), types.Position(row, 99))
    context = types.CodeActionContext([], only=only)
    return types.CodeActionParams(types.TextDocumentIdentifier(URI), spot, context)


def asked(problems: list[Problem], row: int = 0, only: list[str] | None = None) -> list[types.CodeAction]:
    return list(actions(Window.of(PATH, TEXT), URI, problems, _params(row, only), "en"))


def test_a_fix_is_offered_where_the_problem_is_and_all_of_them_beside_it() -> None:
    found = asked([FIRST, SECOND])
    assert [(action.title, action.kind) for action in found] == [
        ("Fix: hoà → hòa", "quickfix"),
        ("Fix everything in this file that has one right answer (2)", FIX_ALL),
    ]


def test_columns_are_those_of_the_window() -> None:
    [edit] = edits_in(Window.of(PATH, TEXT), FIRST.edits)
    assert (edit.range.start.character, edit.range.end.character, edit.new_text) == (14, 17, "hòa")


@pytest.mark.parametrize(
    ("only", "kinds"),
    [
        (["quickfix"], ["quickfix"]),
        (["source"], [FIX_ALL]),
        (["source.fixAll"], [FIX_ALL]),
        ([FIX_ALL], [FIX_ALL]),
        (["refactor"], []),
        ([""], ["quickfix", FIX_ALL]),
    ],
)
def test_only_what_is_asked_for_is_offered(only: list[str], kinds: list[str]) -> None:
    assert [action.kind for action in asked([FIRST], only=only)] == kinds


def test_a_fix_whose_words_are_gone_waits_for_the_next_reading() -> None:
    stale = fault(0, "xoà", "xòa", "term: {vi: xoà}")
    assert asked([stale]) == []
    half = fixable_at(FIRST.position, "V004", (*FIRST.edits, *stale.edits), field="a")
    assert asked([half]) == []


def test_what_has_no_fix_offers_none() -> None:
    assert asked([problem_at(Position(PATH), "L004")]) == []


@pytest.mark.parametrize(
    ("line", "words", "facts", "fixed"),
    [
        ("shrt: a", "shrt", {"key": "shrt", "near": "short"}, "short: a"),
        ("note: see [[opn|it]]", "[[opn", {"id": "opn", "near": "open"}, "note: see [[open|it]]"),
        ("note: so [@src-a]", "@src-a", {"id": "src-a", "near": "src-b"}, "note: so [@src-b]"),
        ("credit: [Old, News]", "[Old, News]", {"field": "credit", "near": "Old, News"}, "credit: Old, News"),
    ],
)
def test_what_was_meant_is_offered_but_not_chosen_unseen(
    line: str, words: str, facts: dict[str, str], fixed: str
) -> None:
    guess = problem_at(Position(PATH, 1, line.index(words) + 1, len(words)), "S002", **facts)
    window = Window.of(PATH, line)
    [action] = actions(window, URI, [guess], _params(), "en")
    [edit] = action.edit.changes[URI] if action.edit and action.edit.changes else []
    assert isinstance(edit, types.TextEdit)
    assert line[: edit.range.start.character] + edit.new_text + line[edit.range.end.character :] == fixed
    assert not action.is_preferred


@pytest.mark.parametrize(
    ("code", "words", "facts"),
    [
        ("Y037", "en", {"key": "en", "near": "title: {vi: a, en: b}"}),
        ("R001", "open-", {"id": "open- labs", "near": "open-lab"}),
        ("S002", "open", {"key": "shrt", "near": "short"}),
    ],
)
def test_no_guess_is_offered_that_would_not_stand_in_the_place_of_the_word(
    code: str, words: str, facts: dict[str, str]
) -> None:
    line = "title: {vi: a en: open- labs}"
    guess = problem_at(Position(PATH, 1, line.index(words) + 1, len(words)), code, **facts)
    assert list(actions(Window.of(PATH, line), URI, [guess], _params(), "en")) == []


def test_a_fix_of_many_lines_is_called_by_its_problem() -> None:
    both = fixable_at(FIRST.position, "V004", (*FIRST.edits, *SECOND.edits), field="see_also")
    assert "see_also" in asked([both])[0].title


def test_all_edits_are_those_of_check_fix(content: Path) -> None:
    path = content / "terms" / "huan-luyen.yml"
    edit(content, "terms/huan-luyen.yml", ("huấn luyện,", "huấn  luyện ,"), ("Cho mô hình", "Cho  mo\u0302 hình"))
    problems = [problem for problem in read(content).problems if problem.position.path == path]
    text = path.read_text("utf-8")
    lines = text.split("\n")
    for one in reversed(edits_in(Window.of(path, text, "utf-32"), edits_by_file(problems)[path])):
        row, start, end = one.range.start.line, one.range.start.character, one.range.end.character
        lines[row] = lines[row][:start] + one.new_text + lines[row][end:]
    assert "\n".join(lines).encode() == fixed(path.read_bytes(), edits_by_file(problems)[path])[0]
