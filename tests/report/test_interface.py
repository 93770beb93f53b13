"""Our own strings are under the rule of all texts: neither language falls behind unseen."""

from pathlib import Path

import pytest

from generator.problems.excerpt import Lines, excerpt
from generator.report.interface import AGREED, WORD_FILES, check_interface, read_interface
from generator.text.lang import LANGS
from generator.translation.agreement import acknowledge
from tests.conftest import OWN_CONTENT
from tests.editing import Swap, edit

WORDS = """\
theme.skip: {vi: Tới nội dung, en: To the content}
nested:
  message: {vi: "thiếu `{key}`", en: "`{key}` is missing"}
  severity: error
alone: {vi: một mình}
"""


@pytest.fixture
def recorded(tmp_path: Path) -> Path:
    """Give a folder with a file of strings, all of which are recorded."""
    words, agreed = tmp_path / "ui.yml", tmp_path / "agreed.txt"
    words.write_text(WORDS, "utf-8")
    agreed.write_text(acknowledge(read_interface((words,), agreed).translations), "utf-8")
    return tmp_path


def found(folder: Path) -> list[tuple[str, str, str]]:
    """List what the check finds: the code, the string that is stale, and the words at which it points."""
    words, agreed = folder / "ui.yml", folder / "agreed.txt"
    interface = read_interface((words,), agreed)
    lines = Lines(interface.texts(agreed))
    problems = [(one, excerpt(one.position, lines)) for one in check_interface(interface, agreed)]
    return [(one.code, dict(one.facts).get("name", ""), line.marked if line else "") for one, line in problems]


def test_strings_with_both_sides_are_pairs_however_deep(recorded: Path) -> None:
    interface = read_interface((recorded / "ui.yml",), recorded / "agreed.txt")
    assert [(pair.owner, pair.field) for pair in interface.translations.pairs] == [
        ("ui.yml", "theme.skip"),
        ("ui.yml", "nested.message"),
    ]
    assert found(recorded) == []


@pytest.mark.parametrize(
    ("swap", "problem"),
    [
        (("Tới nội dung", "Đến nội dung"), ("T004", "ui.yml#theme.skip", "vi")),
        (("is missing", "is not there"), ("T004", "ui.yml#nested.message", "en")),
    ],
)
def test_the_side_that_changed_is_pointed_at(recorded: Path, swap: Swap, problem: tuple[str, str, str]) -> None:
    edit(recorded, "ui.yml", swap)
    assert found(recorded) == [problem]


def test_a_new_string_is_yet_to_be_recorded(recorded: Path) -> None:
    edit(recorded, "ui.yml", ("alone: {vi: một mình}", "alone: {vi: một mình, en: alone}"))
    assert [code for code, _, _ in found(recorded)] == ["T005"]


def test_without_a_record_nothing_is_known_to_be_stale(recorded: Path) -> None:
    (recorded / "agreed.txt").unlink()
    assert [code for code, _, _ in found(recorded)] == ["T005"]


def test_the_strings_of_the_project_are_recorded() -> None:
    interface = read_interface()
    assert list(interface.documents) == [path.name for path in WORD_FILES]
    assert len(interface.translations.pairs) > 500
    assert all(pair.leaf.side(lang) for pair in interface.translations.pairs for lang in LANGS)
    assert AGREED.exists()
    assert (OWN_CONTENT / "translations.txt").exists()
