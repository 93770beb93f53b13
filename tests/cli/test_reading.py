"""A command that cannot do without the content gets its finished texts, or says what is wrong and gets nothing."""

import argparse
from pathlib import Path

import pytest

from generator.cli.reading import read_or_report
from generator.problems.catalogue import SEVERITIES


def options(content: Path) -> argparse.Namespace:
    return argparse.Namespace(content=content, lang="en", format="short")


def test_content_that_is_right_is_given_back(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    linked = read_or_report(options(content))
    assert linked is not None
    assert capsys.readouterr() == ("", "")


def test_an_error_is_printed_and_nothing_given_back(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = content / "terms" / "huan-luyen.yml"
    path.write_text(path.read_text("utf-8").replace("src-seen", "src-sen"), "utf-8")
    assert read_or_report(options(content), SEVERITIES[:1]) is None
    printed = capsys.readouterr()
    assert "error[R001]" in printed.out
    assert "1 error" in printed.err
