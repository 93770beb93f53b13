"""The day of a run is that of the clock in UTC, or the one that was asked for."""

from datetime import UTC, date, datetime

import pytest

from generator.content.day import today
from generator.errors import UsageError


def test_without_one_the_clock_says() -> None:
    before = datetime.now(tz=UTC).date()
    assert before <= today({}) <= datetime.now(tz=UTC).date()


@pytest.mark.parametrize(
    ("written", "day"), [("0", "1970-01-01"), ("1795392000", "2026-11-23"), ("1795391999", "2026-11-22")]
)
def test_the_day_of_a_build_is_that_of_the_environment(written: str, day: str) -> None:
    assert today({"SOURCE_DATE_EPOCH": written}) == date.fromisoformat(day)


@pytest.mark.parametrize(
    "written", ["", " ", "soon", "1e9", "1.7e9", "-1", "+1", " 1 ", "1_000", "١٢", "9" * 30, "9" * 9_999]
)
def test_a_day_without_sense_is_refused(written: str) -> None:
    with pytest.raises(UsageError, match="SOURCE_DATE_EPOCH"):
        today({"SOURCE_DATE_EPOCH": written})
