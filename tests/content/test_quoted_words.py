"""Pages put the words of claims and passages in quotation marks, so authors do not."""

from pathlib import Path

import pytest

from generator.problems.fix import edits_by_file, fixed
from tests.editing import edit
from tests.reading import read

ARTICLE, SOURCE = "articles/old-article.yml", "sources/src-seen.yml"


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("“mô hình mở”", "mô hình mở"),
        ("'\"mô hình mở\"'", "'mô hình mở'"),
        ("\"'mô hình mở'\"", '"mô hình mở"'),
        ("«mô hình mở»", "mô hình mở"),
        ("“DeepSeek’s model”", "DeepSeek’s model"),
    ],
)
def test_quotation_marks_round_words_are_taken_off(content: Path, written: str, mended: str) -> None:
    edit(content, ARTICLE, ("    record:", f"    words: {written}\n    record:"))
    # Its source is said to be in another language.
    found = [one for one in read(content).problems if one.severity != "note" and one.code != "C082"]
    assert [one.code for one in found] == ["V008"]
    (edits,) = edits_by_file(found).values()
    assert f"    words: {mended}\n" in fixed((content / ARTICLE).read_bytes(), edits)[0].decode()


@pytest.mark.parametrize("written", ["mô hình mở", '"mô hình mở"', "“mở” và “đóng”", "mô hình “mở”"])
def test_words_that_only_hold_quotation_marks_stay(content: Path, written: str) -> None:
    edit(content, ARTICLE, ("    record:", f"    words: {written}\n    record:"))
    assert [one.code for one in read(content).problems if one.code == "V008"] == []


@pytest.mark.parametrize("written", ["“- mở”", "“#mở”", "“@mở”"])
def test_words_that_yaml_would_read_otherwise_are_told_of_and_left(content: Path, written: str) -> None:
    passage = f"passages:\n  - id: told\n    says: {{vi: Một, en: One}}\n    words: {written}\n"
    edit(content, SOURCE, ("seen: 2026-11\n", f"seen: 2026-11\n{passage}"))
    assert [one.edits for one in read(content).problems if one.code == "V008"] == [()]
