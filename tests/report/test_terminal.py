"""A report is lines for a terminal: counts, findings by file, words that changed, lengths."""

import itertools
from itertools import pairwise
from pathlib import Path

import pytest

from generator.report.findings import KINDS, report
from generator.report.interface import read_interface
from generator.report.terminal import as_lines, interface_lines
from generator.text.lang import Lang
from generator.translation.agreement import acknowledge
from tests.editing import SHORT, edit, plant_findings, record_agreement
from tests.reading import linked_of


def lines(content: Path, lang: Lang = "en") -> list[str]:
    return list(as_lines(report(linked_of(content)), lang, content))


def section(found: list[str], heading: str) -> list[str]:
    """Return the lines below a heading."""
    start = next(i for i, pair in enumerate(pairwise(found)) if pair[0] == "" and pair[1].startswith(heading)) + 2
    return list(itertools.takewhile(bool, found[start:]))


def test_counts_come_first_one_a_kind(content: Path) -> None:
    plant_findings(content)
    assert [line.split()[0] for line in lines(content)[: len(KINDS)]] == [
        "1",
        "1",
        "1",
        "2",
        "3",
        "2",
        "1",
        "1",
        "1",
        "1",
    ]


@pytest.mark.parametrize(
    ("heading", "said"),
    [
        ("Missing translations", "    quick-copy#role: no English yet, due 1 Jan 2099: later"),
        ("Without a source", "    allowed: cites nothing"),
        ("With only one source", "    c01: only src-seen"),
        ("Overdue for review", "    was to be reviewed by 22 Nov 2026"),
        ("Orphaned records", "    nothing refers to it yet"),
        ("Dead links", "    https://paper.example/quarrel"),
    ],
)
def test_a_finding_stands_under_its_file_with_its_place(content: Path, heading: str, said: str) -> None:
    plant_findings(content)
    found = section(lines(content), heading)
    assert said in found
    assert any(line.startswith("  ") and ".yml  " in line for line in found)


def test_where_nothing_was_found_the_report_says_so(content: Path) -> None:
    record_agreement(content)
    assert section(lines(content), "Missing translations") == ["  Nothing is missing."]
    assert section(lines(content), "Translations that fell behind") == ["  Every translation has kept up."]


def test_what_was_never_looked_at_is_not_called_right(content: Path) -> None:
    assert "Nothing has been recorded" in section(lines(content), "Translations that fell behind")[0]
    assert section(lines(content), "Dead links")[0].startswith("  Not checked yet: ")


def test_the_words_that_changed_are_bracketed(repository: Path) -> None:
    edit(repository, "terms/huan-luyen.yml", SHORT[1])
    found = section(lines(repository), "Translations that fell behind")
    assert found[-1] == "      [-Showing-] [+Letting+] a model [+see+] data so that it adjusts the …"


def test_lengths_are_summed_up_for_each_explainer(content: Path) -> None:
    table = section(lines(content), "Length of the explainers")
    assert [line.split()[0] for line in table[1:]] == ["first-steps", "begin", "quarrel"]
    total, *parts = ([int(number) for number in line.split()[1:]] for line in table[1:])
    assert total == [sum(column) for column in zip(*parts, strict=True)]


def test_strings_of_our_own_that_fell_behind_are_listed_with_what_they_say(tmp_path: Path) -> None:
    words, agreed = tmp_path / "ui.yml", tmp_path / "agreed.txt"
    words.write_text("skip: {vi: Tới nội dung, en: To the content}\n", "utf-8")
    agreed.write_text(acknowledge(read_interface((words,), agreed).translations), "utf-8")
    edit(tmp_path, "ui.yml", ("Tới nội dung", "Đến nội dung"))
    assert list(interface_lines(read_interface((words,), agreed), "en"))[2:] == ["  ui.yml#skip", "      Đến nội dung"]
