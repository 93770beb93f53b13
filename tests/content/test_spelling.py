"""What has one right spelling is found where it is not written so, with the edits that write it."""

from pathlib import Path

import pytest

from generator.content.alone import check_alone
from generator.content.load import load
from generator.problems.problem import Problems
from tests.editing import TERM, edit
from tests.reading import TODAY, read

Found = list[tuple[str, list[tuple[str, str]]]]


def found(content: Path) -> Found:
    """List each problem of spelling with what its edits put in the place of what."""
    checked = check_alone(load(content, Problems(), TODAY)).values()
    problems = [one for record in checked for one in record.problems]
    return [(one.code, [(edit.words, edit.better) for edit in one.edits]) for one in problems]


@pytest.mark.parametrize(
    ("written", "problems"),
    [
        ("Cho mô hình", []),
        ("\u00d0ưa mô hình", [("V001", [("\u00d0ưa", "Đưa")])]),
        ("Cho thuỷ hình", [("V002", [("thuỷ", "thủy")])]),
        ("Cho  mô hình", [("V003", [("o  m", "o m")])]),
        ("Xem `a  b` mô", [("P014", [])]),
        ("Xem https://a.example/Hoà mô", [("C093", [])]),
    ],
)
def test_a_vietnamese_text_has_one_spelling(content: Path, written: str, problems: Found) -> None:
    edit(content, TERM, ("Cho mô hình", written))
    assert found(content) == problems


def test_english_words_have_no_tones_to_place(content: Path) -> None:
    edit(content, TERM, ("Showing a model", "Thuỷ showing a model"))
    assert found(content) == []


def test_names_and_aliases_are_held_to_the_same(content: Path) -> None:
    edit(content, "terms/chung-cat.yml", ("[chưng cất tri thức]", "[chưng cất, hoà tan]"))
    assert found(content) == [("V002", [("hoà", "hòa")])]


@pytest.mark.parametrize(
    ("written", "problems"),
    [
        ("[chung-cat, huan-luyen]", []),
        ("[huan-luyen, chung-cat]", [("V004", [("huan-luyen", "chung-cat"), ("chung-cat", "huan-luyen")])]),
        ("['huan-luyen', chung-cat]", [("V004", [])]),
        ("[huan-luyen, # first\n chung-cat]", [("V004", [])]),
    ],
)
def test_a_list_whose_order_says_nothing_stands_by_id(content: Path, written: str, problems: Found) -> None:
    edit(content, "explainers/first-steps.yml", ("[chung-cat, huan-luyen]", written))
    assert found(content) == problems


def test_the_front_page_keeps_the_order_that_was_chosen(content: Path) -> None:
    with (content / "site.yml").open("a", encoding="utf-8") as settings:
        settings.write("front: {actors: [quick-copy, open-lab]}\n")
    assert found(content) == []


def test_a_file_that_is_as_it_was_is_not_checked_again(content: Path) -> None:
    first = load(content, Problems(), TODAY)
    before = check_alone(first)
    edit(content, TERM, ("Cho", "Chu"))
    after = check_alone(load(content, Problems(), TODAY, first.files), before)
    assert {name for name, one in after.items() if one is not before[name]} == {"huan-luyen"}


@pytest.mark.parametrize(
    "text",
    [
        "`gíup  hoà`",
        "``gíup ` hoà``",
        "```\ngíup  hoà\n```",
        "~~~\ngíup hoà",
        "chữ\n\n    gíup hoà",
        "https://a.example/gíup",
    ],
)
def test_what_is_code_or_an_address_is_left_as_it_is(content: Path, text: str) -> None:
    lines = "".join(f"    {line}\n" for line in text.split("\n"))
    path = content / "terms" / "chung-cat.yml"
    path.write_text(path.read_text("utf-8") + f"note:\n  vi: |\n{lines}  en: Code.\n", "utf-8")
    assert [one.code for one in read(content).problems if one.code.startswith("V")] == []


def test_many_words_left_as_typed_are_told_once(content: Path) -> None:
    edit(content, "terms/chung-cat.yml", ("Cách luyện mô hình", "Cachs luyeenj mootj hinhf"))
    found = [one for one in read(content).problems if one.code.startswith("V01")]
    assert [(one.code, dict(one.facts)["count"]) for one in found] == [("V012", "3")]


def test_a_sentence_in_the_other_language_is_told_where_it_begins(content: Path) -> None:
    edit(
        content,
        "actors/quick-copy.yml",
        ("[[open-lab]].\n  en:", "[[open-lab]]. But then the firm said that it did not.\n  en:"),
    )
    (problem,) = (one for one in read(content).problems if one.code in {"T006", "T010"})
    assert (problem.code, problem.position.line, dict(problem.facts)["words"]) == (
        "T010",
        6,
        "But then the firm said that it did…",
    )
