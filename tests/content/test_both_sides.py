"""The two languages of a text are neither copies of each other nor at odds about figures and dates."""

from pathlib import Path

import pytest

from generator.problems.printing import hint
from tests.editing import edit, record_agreement
from tests.reading import read

ACTOR, TERM, SOURCE = "actors/quick-copy.yml", "terms/chung-cat.yml", "sources/src-seen.yml"
CODES = {"T004", "T006", "T008", "T009", "C073", "C074", "C080", "V009", "V010"}
VI, EN = "đã dùng câu", "used the answers"


def codes(content: Path) -> list[str]:
    return [one.code for one in read(content).problems if one.code in CODES]


LINE = "line: {vi: hãng làm mô hình trò, en: maker of the student model}"
NAMES = "names: {vi: Chép Nhanh, en: Quick Copy,"


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (LINE, "line: {vi: hãng làm mô hình trò, en: hãng làm mô hình trò}", [(4, "tiếng Anh")]),
        (LINE, "line: {vi: maker of the model, en: maker of  the model}", [(4, "tiếng Việt")]),
        (LINE, "line: {vi: DeepSeek-R1, en: DeepSeek-R1}", []),
        (LINE, "line: {vi: token, en: token}", []),
        (NAMES, "names: {vi: Quick Copy, en: Quick Copy,", []),
        (NAMES, "names: {vi: Báo Tuổi trẻ, en: Báo Tuổi trẻ,", []),
        (NAMES, "names: {vi: Tập đoàn chép nhanh, en: Tập đoàn chép nhanh,", [(3, "tiếng Anh")]),
    ],
)
def test_a_side_that_is_a_copy_is_told_by_its_language(
    content: Path, old: str, new: str, found: list[tuple[int, str]]
) -> None:
    edit(content, ACTOR, (old, new))
    problems = [one for one in read(content).problems if one.code == "T008"]
    assert [one.position.line for one in problems] == [line for line, _ in found]
    assert all(language in (hint(one, "vi") or "") for one, (_, language) in zip(problems, found, strict=True))


@pytest.mark.parametrize(
    ("language", "locator", "found"),
    [
        ("en", "đoạn đầu", ["T008"]),
        ("vi", "Điều khoản chung", []),
        ("vi", "đoạn 2", ["T008"]),
        ("en", "Terms and conditions of use", []),
        ("en", "paragraph 2 of the note", ["T008"]),
        ("zh", "terms and conditions of use", ["T008"]),
    ],
)
def test_a_heading_of_a_source_may_be_cited_as_it_is(
    content: Path, language: str, locator: str, found: list[str]
) -> None:
    both = f'{{vi: "{locator}", en: "{locator}"}}'
    passage = f"passages:\n  - id: told\n    says: {{vi: Một, en: One}}\n    locator: {both}\n"
    edit(content, SOURCE, ("seen: 2026-11\n", f"seen: 2026-11\n{passage}"), ("language: en", f"language: {language}"))
    assert codes(content) == found


@pytest.mark.parametrize(
    ("vi", "en", "found"),
    [
        ("172 máy", "127 servers", ["T009"]),
        ("127 máy", "1,127 servers", ["T009"]),
        ("137.500 máy", "137,000 servers", ["T009"]),
        ("7,5 tỷ", "75 billion", ["T009"]),
        ("7,5 tỷ", "7.5 million", ["T009"]),
        ("5% máy", "50% of them", ["T009"]),
        ("300 máy", "127 servers", ["T009"]),
        ("năm 2052", "in 2025", ["T009"]),
        ("ngày 13/8/2018", "on 18 August 2018", ["T009"]),
        ("ngày 3/4/2024", "on 4 March 2024", ["T009"]),
        ("12 máy năm 2024", "12 servers in 2024", []),
        ("8 tỷ", "8,000 million", []),
        ("5 đến 6 triệu", "5 million to 6 million", []),
        ("1.500 máy và 7,5%", "1,500 servers and 7.5%", []),
        ("mục 7.300", "section 7.300", []),
        ("ngày 13/8/2018", "on 13 August", []),
        ("tháng 8/2025", "in 2025", []),
        ("58.000 tỷ", "$2.31 of it", []),
        ("20 máy", "in 2025", []),
        ("hai máy", "127 servers", []),
        ("1.2.3 máy", "8 servers", []),
        ("ngày 13/8/2018", "in all", []),
        ("1,500 máy", "1,500 servers", ["V010"]),
        ("1.500 máy", "1.500 servers", ["V010"]),
        ("7.5 tỷ", "7.5 billion", ["V010"]),
        ("7.5 tỷ", "75 billion", ["V010"]),
        ("31/2/2026", "31/2/2026", ["C073", "C073"]),
        ("ngày 30 tháng 2", "30 February", ["C073", "C073"]),
        ("thứ Hai, 26/1/2024", "Monday, 26 January 2024", ["C080", "C080"]),
        ("15/13/2025", "8/13/2025", ["C074"]),
        ("1/29/2024", "29 January 2024", ["V009"]),
    ],
)
def test_figures_and_dates_agree(content: Path, vi: str, en: str, found: list[str]) -> None:
    edit(content, ACTOR, (VI, f"đã dùng {vi}, là câu"), (EN, f"used {en}, the answers"))
    assert codes(content) == found


def test_a_figure_is_told_of_where_it_was_changed_and_nothing_besides(content: Path) -> None:
    edit(content, ACTOR, (VI, "đã dùng 127 câu"), (EN, "used 127 answers"))
    record_agreement(content)
    edit(content, ACTOR, ("used 127", "used 1,127"))
    (found,) = (one for one in read(content).problems if one.severity != "note")
    assert (found.code, found.position.line, dict(found.facts)["better"]) == ("T009", 7, "127")
    edit(content, ACTOR, ("used 1,127", "used 127"), ("dùng 127", "dùng 172"))
    (found,) = (one for one in read(content).problems if one.severity != "note")
    assert (found.code, found.position.line, dict(found.facts)["better"]) == ("T009", 6, "127")
