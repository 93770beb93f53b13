"""`status` tells on the terminal what the page of findings tells."""

import re
from pathlib import Path

import pytest

from generator import cli
from generator.report.findings import KINDS
from generator.text.lang import Lang
from tests.editing import SHORT, break_term, edit, plant_findings
from tests.reading import body_of
from tests.repository import commit


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_page_and_the_command_tell_the_same(content: Path, capsys: pytest.CaptureFixture[str], lang: Lang) -> None:
    plant_findings(content)
    cli.main(["status", "--content", str(content), "--lang", lang])
    told = capsys.readouterr().out
    body = body_of(content, "status/", lang)
    counts = re.findall(r"<strong>(\d+)</strong> ([^<]+)</a>", body)
    assert len(counts) == len(KINDS)
    assert all(f"{int(count):>5}  {words}\n" in told for count, words in counts)
    files = set(re.findall(r"edit/main/content/([^\"]+)\"", body))
    assert files == set(re.findall(r"^  (\w+/[\w.-]+\.yml)  ", told, re.MULTILINE))


def test_status_shows_the_words_that_changed(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(repository, "terms/huan-luyen.yml", SHORT[0])
    commit(repository)
    edit(repository, "terms/huan-luyen.yml", ("xem dữ liệu", "xem  nhiều dữ liệu"))
    capsys.readouterr()
    cli.main(["status", "--content", str(repository), "--lang", "en"])
    lines = capsys.readouterr().out.splitlines()
    at = lines.index("    huan-luyen#short: Vietnamese changed, English did not")
    assert lines[at + 1].startswith("      [-Cho-] [+Để+] mô hình xem [+nhiều+] dữ liệu")


def test_without_history_status_shows_what_the_changed_side_says(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cli.main(["ack", "--content", str(content)])
    edit(content, "terms/huan-luyen.yml", SHORT[0])
    capsys.readouterr()
    cli.main(["status", "--content", str(content), "--lang", "en"])
    assert "\n      Để mô hình xem dữ liệu để nó chỉnh" in capsys.readouterr().out


def test_status_reports_lengths_citations_and_single_sources(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["status", "--content", str(content), "--lang", "en"]) == 0
    lines = capsys.readouterr().out.splitlines()
    lengths = lines[lines.index("Length of the explainers") :]
    assert lengths[2].split() == ["first-steps", "34", "29", "3", "3"]
    assert lengths[4].split() == ["quarrel", "8", "7", "2", "2"]
    assert "    c01: only src-seen" in lines
    assert "  Every term is used." in lines


def test_content_with_errors_has_no_report(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    break_term(content)
    assert cli.main(["status", "--content", str(content)]) == 1
    assert "[R001]" in capsys.readouterr().out


def test_status_names_the_drafts_first_and_how_much_they_lack(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (content / "terms" / "nhap.yml").write_text("draft: true\nterm: {vi: nháp, en: draft}\n", "utf-8")
    cli.main(["status", "--content", str(content), "--lang", "en"])
    first, second, *_ = capsys.readouterr().out.splitlines()
    assert (first, second) == ("Drafts, not published yet (1)", "  terms/nhap.yml: 2 things missing")
