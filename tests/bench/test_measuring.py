"""What a run took, and what it said of its phases."""

import sys
from pathlib import Path

import pytest

from tests.bench.measuring import FailedError, Phase, measure, phases_in, surroundings

WORKS = (
    sys.executable,
    "-S",
    "-c",
    "sum(range(2_000_000)); import sys; print('phase add cpu=0.10 wall=0.20', file=sys.stderr)",
)
FAILS = (sys.executable, "-S", "-c", "raise SystemExit('nothing to build')")


def test_commands_in_a_row_are_added_up(tmp_path: Path) -> None:
    measured = measure([WORKS, WORKS], tmp_path)
    assert measured.cpu > 0
    assert measured.wall > 0
    assert measured.largest > 2**20
    assert measured.phases == (Phase("add", 0.1, 0.2), Phase("add", 0.1, 0.2))


def test_a_command_that_fails_tells_what_it_said(tmp_path: Path) -> None:
    with pytest.raises(FailedError, match="nothing to build"):
        measure([FAILS], tmp_path)


def test_phases_are_told_from_other_lines() -> None:
    said = "reading content\nphase read cpu=1.23 wall=1.30\nphase social cards cpu=0.50 wall=0.61\nphases: two\n"
    assert phases_in(said) == (Phase("read", 1.23, 1.30), Phase("social cards", 0.5, 0.61))


def test_what_would_change_a_build_is_not_handed_on() -> None:
    assert surroundings({"SITE_URL": "https://a.example/", "HOME": "/"}) == surroundings({"HOME": "/"})
