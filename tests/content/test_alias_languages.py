"""Other names under the wrong language are told; names of persons, and English ones in Vietnamese, pass."""

from pathlib import Path

import pytest

from generator.problems.fix import fixed
from tests.editing import edit
from tests.reading import read

TERM_FILE = "terms/chung-cat.yml"
VI, EN = "vi: [chưng cất tri thức]", "en: [knowledge distillation, distil]"


@pytest.mark.parametrize(
    ("vi", "en", "ways"),
    [
        ("[knowledge distillation]", "[chưng cất tri thức]", ["names"]),
        ("[Knowledge distillation, model copying]", "[chưng cất tri thức, học lại mô hình]", ["names"]),
        ("[chưng cất tri thức]", "[distil, học lại mô hình]", ["name"]),
        ("[]", "[chưng cất tri thức, học lại mô hình]", ["name", "name"]),
        ("[knowledge distillation]", "[distil]", []),
        ("[chưng cất tri thức]", "[Phạm Minh Chính, Bộ Công an, phở]", []),
    ],
)
def test_a_vietnamese_name_among_the_english_ones_is_told(content: Path, vi: str, en: str, ways: list[str]) -> None:
    edit(content, TERM_FILE, (VI, f"vi: {vi}"), (EN, f"en: {en}"))
    assert [dict(one.facts)["way"] for one in read(content).problems if one.code == "T006"] == ways


def test_two_lists_on_a_line_each_are_exchanged(content: Path) -> None:
    edit(content, TERM_FILE, (VI, "vi: [knowledge distillation, distilling models]"), (EN, "en: [chưng cất tri thức]"))
    (problem,) = (one for one in read(content).problems if one.code == "T006")
    mended, _ = fixed((content / TERM_FILE).read_bytes(), problem.edits)
    assert "  vi: [chưng cất tri thức]\n  en: [knowledge distillation, distilling models]\n" in mended.decode()


def test_longer_lists_are_left_to_the_editor(content: Path) -> None:
    edit(content, TERM_FILE, (VI, "vi:\n    - knowledge distillation"), (EN, "en: [chưng cất tri thức]"))
    (problem,) = (one for one in read(content).problems if one.code == "T006")
    assert problem.edits == ()
