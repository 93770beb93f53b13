"""`check --fix` fixes what has one right answer and leaves every other byte as it was."""

import re
import shutil
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import cli
from generator.content.day import today
from generator.pipeline import read_content
from generator.problems.catalogue import catalogue
from generator.problems.fix import edits_by_file, fixed
from generator.problems.problem import Edit, Position
from generator.text.lang import Lang
from tests.conftest import CASES, TESTS

FILE = Path("one.yml")
TERM = (TESTS / "small_content" / "terms" / "huan-luyen.yml").read_text("utf-8")
EXPLAINER = (TESTS / "small_content" / "explainers" / "first-steps.yml").read_text("utf-8")


def edit(line: int, column: int, words: str, better: str) -> Edit:
    return Edit(Position(FILE, line, column, len(words)), words, better)


def after_fixing(content: Path, path: str, text: str) -> str:
    """Return a file of the content as `check --fix` leaves it."""
    file = content / path
    file.write_bytes(text.encode("utf-8"))
    assert cli.main(["check", "--fix", "--content", str(content)]) == 0
    return file.read_bytes().decode("utf-8")


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        pytest.param("nó \u00d0oán, so", "nó Đoán, so", id="eth"),
        pytest.param("nó đoán  hoá, so", "nó đoán hóa, so", id="two on a line"),
        pytest.param("nó  đoán   nhiều    lần, so", "nó đoán nhiều lần, so", id="spaces beside spaces"),
        pytest.param("nó đo\u0301an hoa\u0301, so", "nó đoán hóa, so", id="detached marks, then the tones"),
        pytest.param("nó\u200b đo\u00adán\u202c, so", "nó đoán, so", id="invisible"),
        pytest.param("xem `hai  dấu` và hoá, so", "xem `hai  dấu` và hóa, so", id="spaces in code stay"),
        pytest.param("xem https://hoá.example/Hoà, so", "xem https://hoá.example/Hoà, so", id="addresses stay"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_a_slip_is_fixed_and_nothing_else(content: Path, wrong: str, right: str, end: str) -> None:
    around = TERM.replace("term:", "# Ghi chú  của  tòa soạn: hoá\nterm:").replace("\n", end)
    before, after = around.replace("nó đoán, so", wrong), around.replace("nó đoán, so", right)
    assert wrong in before
    assert after_fixing(content, "terms/huan-luyen.yml", before) == after


def test_a_byte_order_mark_and_a_missing_last_line_end_stay(content: Path) -> None:
    before = "\ufeff" + TERM.replace("nó đoán, so", "nó \u00d0oán, so").rstrip("\n")
    after = "\ufeff" + TERM.replace("nó đoán, so", "nó Đoán, so").rstrip("\n")
    assert after_fixing(content, "terms/huan-luyen.yml", before) == after


def test_no_break_spaces_before_a_line_become_spaces(content: Path) -> None:
    assert after_fixing(content, "terms/huan-luyen.yml", TERM.replace("  vi: Cho", " \u00a0vi: Cho")) == TERM


def test_the_new_tone_style_is_written_where_the_site_has_it(content: Path) -> None:
    site = content / "site.yml"
    site.write_text(site.read_text("utf-8") + "tone_style: new\n", "utf-8")
    assert "nó đoán hoá, so" in after_fixing(content, "terms/huan-luyen.yml", TERM.replace("nó đoán", "nó đoán hóa"))


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        pytest.param("terms: [huan-luyen, chung-cat]", "terms: [chung-cat, huan-luyen]", id="on a line"),
        pytest.param("terms: [ huan-luyen,\n  'chung-cat' ]", "terms: [ huan-luyen,\n  'chung-cat' ]", id="in quotes"),
        pytest.param("terms:\n- huan-luyen\n- chung-cat", "terms:\n- chung-cat\n- huan-luyen", id="one a line"),
        pytest.param(
            "terms:\n- huan-luyen # first\n- chung-cat", "terms:\n- huan-luyen # first\n- chung-cat", id="with comments"
        ),
    ],
)
def test_a_list_is_sorted_where_that_cannot_part_an_item_from_its_comment(
    content: Path, wrong: str, right: str
) -> None:
    before = EXPLAINER.replace("terms: [chung-cat, huan-luyen]", wrong)
    after = EXPLAINER.replace("terms: [chung-cat, huan-luyen]", right)
    assert after_fixing(content, "explainers/first-steps.yml", before) == after


@pytest.mark.slow
@pytest.mark.cases("check")
def test_after_fixing_nothing_can_be_fixed_any_more(
    case: Path, content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(case / "content", content, dirs_exist_ok=True)
    if not edits_by_file(read_content(content, today(), {}).problems):
        return
    cli.main(["check", "--fix", "--content", str(content)])
    capsys.readouterr()
    left = {path: path.read_bytes() for path in content.rglob("*.yml")}
    found = edits_by_file(read_content(content, today(), {}).problems)
    assert {path: fixed(left[path], edits)[1] for path, edits in found.items() if fixed(left[path], edits)[1]} == {}


def test_what_was_fixed_is_said(
    content: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(content.parent)
    (content / "terms" / "huan-luyen.yml").write_text(TERM.replace("nó đoán, so", "nó hoá\u200b, so"), "utf-8")
    assert cli.main(["check", "--fix", "--content", "content"]) == 0
    said = capsys.readouterr().err.splitlines()
    assert "content/terms/huan-luyen.yml:7:77: `<U+200B>` → ``" in said
    assert "content/terms/huan-luyen.yml:7:74: `hoá` → `hóa`" in said


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("vi", "đã xếp lại danh sách `terms` theo thứ tự chữ cái"),
        ("en", "the list `terms` is in order now"),
    ],
)
def test_a_list_put_in_order_is_said_once(
    content: Path, capsys: pytest.CaptureFixture[str], lang: Lang, words: str
) -> None:
    list_out_of_order = EXPLAINER.replace("terms: [chung-cat, huan-luyen]", "terms: [huan-luyen, chung-cat]")
    (content / "explainers" / "first-steps.yml").write_text(list_out_of_order, "utf-8")
    assert cli.main(["check", "--fix", "--lang", lang, "--content", str(content)]) == 0
    said = capsys.readouterr().err.splitlines()[:-1]
    assert [line.rpartition(": ")[2] for line in said] == [words]


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("vi", "đã ghép dấu rời với chữ ở 2 dòng"),
        ("en", "detached marks are joined to their letters in 2 lines"),
    ],
)
def test_detached_marks_that_were_joined_are_said_once(
    content: Path, capsys: pytest.CaptureFixture[str], lang: Lang, words: str
) -> None:
    lines = TERM.splitlines(keepends=True)
    detached = [unicodedata.normalize("NFD", line) if index in {2, 6} else line for index, line in enumerate(lines)]
    (content / "terms" / "huan-luyen.yml").write_text("".join(detached), "utf-8")
    assert cli.main(["check", "--fix", "--lang", lang, "--content", str(content)]) == 0
    said = capsys.readouterr().err.splitlines()[:-1]
    assert [line.rpartition(": ")[2] for line in said] == [words]


def test_a_comment_behind_a_word_in_escapes_stays(content: Path) -> None:
    before = TERM + 'aliases:\n  vi: ["ho\\u00e0 bình"] # hoà\n'
    assert after_fixing(content, "terms/huan-luyen.yml", before) == before


def test_without_fix_no_file_is_touched(content: Path) -> None:
    path = content / "terms" / "huan-luyen.yml"
    path.write_text(TERM.replace("nó đoán, so", "nó hoá, so"), "utf-8")
    before = path.read_bytes()
    assert cli.main(["check", "--content", str(content)]) == 0
    assert path.read_bytes() == before


def test_an_edit_whose_words_are_not_there_is_not_made() -> None:
    assert fixed(b"a: b c\n", [edit(1, 4, "x", "y"), edit(9, 1, "a", "b")]) == (b"a: b c\n", ())


def test_of_two_edits_that_overlap_the_first_is_made() -> None:
    first = edit(1, 4, "b c", "B C")
    assert fixed(b"a: b c\n", [first, edit(1, 6, "c", "d")]) == (b"a: B C\n", (first,))


@given(st.text(st.characters(exclude_categories=["Cs"])), st.data())
def test_without_edits_every_byte_stays(text: str, data: st.DataObject) -> None:
    content = text.encode("utf-8")
    assert fixed(content, ()) == (content, ())
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    row = data.draw(st.integers(1, len(lines)))
    column = data.draw(st.integers(1, len(lines[row - 1]) + 1))
    assert fixed(content, [edit(row, column, "", "")])[0] == content


def test_every_slip_of_the_catalogue_is_in_a_golden_case() -> None:
    assert {path.name[:4] for path in (CASES / "check").glob("V*")} == {
        code for code in catalogue() if code.startswith("V")
    }
    assert unicodedata.is_normalized("NFC", TERM)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        pytest.param("date: 26/1/2024", "date: 2024-01-26", id="a date that can be read one way"),
        pytest.param('date: "26.1.2024"', "date: 2024-01-26", id="in quotation marks"),
        pytest.param("date: 2024-1", "date: 2024-01", id="a month"),
        pytest.param("date: 2/3/2024", "date: 2/3/2024", id="a date that can be read two ways"),
        pytest.param("url: paper.example/x", "url: https://paper.example/x", id="an address without its beginning"),
    ],
)
def test_a_value_is_written_as_ours_are_if_it_can_mean_one_thing_only(content: Path, wrong: str, right: str) -> None:
    path = content / "sources" / "src-seen.yml"
    key = wrong.partition(":")[0]
    text = re.sub(rf"^{key}: .*", lambda _: wrong, path.read_text("utf-8"), flags=re.MULTILINE)
    path.write_text(text, "utf-8")
    cli.main(["check", "--fix", "--content", str(content)])
    assert right in path.read_text("utf-8").splitlines()
