"""What a record says twice is reported once, at the second place."""

from pathlib import Path

import pytest

from tests.editing import Swap, edit
from tests.reading import read

EXPLAINER, ARTICLE = "explainers/first-steps.yml", "articles/old-article.yml"
CORRECTION = "corrections/2026-11-02-first.yml"


@pytest.mark.parametrize(
    ("file", "swap", "code"),
    [
        ("site.yml", ("featured: [first-steps]", "featured: [first-steps, first-steps]"), "R006"),
        (EXPLAINER, ("vi: Tùy vào chủ mô hình [@src-seen]", "vi: Tùy vào chủ mô hình [@src-seen; @src-seen]"), "R006"),
        (CORRECTION, ("Chưa có tòa nào xử.", "Chúng tôi viết rằng tòa đã xử."), "C072"),
        (EXPLAINER, ("  - vi: Được phép thì hợp lệ.", "  - vi: Thầy lớn, trò nhỏ."), "R007"),
    ],
)
def test_a_fault_is_found_and_nothing_else(content: Path, file: str, swap: Swap, code: str) -> None:
    edit(content, file, swap)
    found = [(one.position.path.name, one.code) for one in read(content).problems if one.severity != "note"]
    assert found == [(Path(file).name, code)]


def test_a_bracket_in_code_cites_nothing(content: Path) -> None:
    edit(content, EXPLAINER, ("vi: Tùy vào", "vi: Như `[@src-seen; @src-seen]`, tùy vào"))
    assert [one.code for one in read(content).problems if one.severity != "note"] == []
