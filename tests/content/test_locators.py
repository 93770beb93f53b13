"""Where a passage stands is said in both languages, unless no word of one is needed."""

from pathlib import Path

import pytest

from generator import cli
from generator.content.locators import is_counted
from generator.problems.printing import hint
from tests.reading import read

SOURCE = "sources/src-seen.yml"


def with_locator(content: Path, written: str) -> None:
    passage = "passages:\n  - id: reply\n    says: {vi: Hãng phủ nhận., en: The firm denies it.}\n"
    with (content / SOURCE).open("a", encoding="utf-8") as file:
        file.write(f"{passage}    locator: {written}\n")


@pytest.mark.parametrize(
    ("written", "better"),
    [
        ("đoạn 6", "{vi: đoạn 6, en: paragraph 6}"),
        ("tr. 12-13", "{vi: tr. 12-13, en: p. 12-13}"),
        ("Paragraph 6", "{vi: đoạn 6, en: Paragraph 6}"),
        ("chú thích 4, 5", '{vi: "chú thích 4, 5", en: "footnote 4, 5"}'),
        ("mục 3, câu cuối", '{vi: "mục 3, câu cuối", en: section …}'),
    ],
)
def test_a_counted_part_in_one_language_is_told_with_both(content: Path, written: str, better: str) -> None:
    with_locator(content, written)
    (problem,) = (one for one in read(content).problems if one.code == "T011")
    assert better in str(hint(problem, "vi"))
    assert problem.position.length == len(written)


@pytest.mark.parametrize("written", ["§ 3", "5698", "Kết luận", "{vi: đoạn 6, en: paragraph 6}", "Chat history"])
def test_signs_numbers_and_headings_are_the_same_in_both(content: Path, written: str) -> None:
    with_locator(content, written)
    assert [one for one in read(content).problems if one.code == "T011"] == []


def test_what_can_be_translated_is_fixed(content: Path) -> None:
    with_locator(content, "đoạn 6")
    cli.main(["check", "--fix", "--content", str(content)])
    assert "locator: {vi: đoạn 6, en: paragraph 6}" in (content / SOURCE).read_text("utf-8")


def test_a_counted_part_is_a_word_and_a_number() -> None:
    texts = ("đoạn 6", "pp. 3-4", "Mục lục", "3", "Trang chủ")
    assert [text for text in texts if is_counted(text)] == ["đoạn 6", "pp. 3-4"]
