"""Our own strings are under the rule of all texts: neither language falls behind unseen."""

import shutil
from pathlib import Path

from generator.report.interface import WORD_FILES, check_interface, read_interface
from generator.translation.agreement import acknowledge
from tests.editing import edit


def test_words_of_the_interface_are_under_the_same_rule(tmp_path: Path) -> None:
    files = tuple(tmp_path / path.name for path in WORD_FILES)
    for path, copy in zip(WORD_FILES, files, strict=True):
        shutil.copy(path, copy)
    agreed = tmp_path / "translations.txt"
    agreed.write_text(acknowledge(read_interface(files, agreed).translations), "utf-8")
    assert list(check_interface(read_interface(files, agreed), agreed)) == []
    edit(tmp_path, "ui.yml", ("Tới nội dung chính", "Đến nội dung chính"))
    edit(tmp_path, "problems.yml", ("`{key}` is missing or empty", "the key `{key}` is not there"))
    found = list(check_interface(read_interface(files, agreed), agreed))
    assert [
        (problem.position.path.name, dict(problem.facts)["name"], dict(problem.facts)["lang"]) for problem in found
    ] == [
        ("ui.yml", "ui.yml#theme.skip", "en"),
        ("problems.yml", "problems.yml#S001.message", "vi"),
    ]
