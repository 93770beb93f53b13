"""Dates are found in running texts; one that cannot be is known as such."""

import pytest

from generator.text.lang import Lang
from generator.text.written_dates import written_dates


@pytest.mark.parametrize(
    ("text", "lang", "found"),
    [
        ("ký ngày 13/8/2018", "vi", [(13, 8, 2018)]),
        ("ngày 13-8-2018 và 13.8.2018", "vi", [(13, 8, 2018), (13, 8, 2018)]),
        ("ngày 29 tháng 1 năm 2024", "vi", [(29, 1, 2024)]),
        ("ngày 29 tháng 1, tháng 2/2024 và ngày 3/4", "vi", [(29, 1, None), (0, 2, 2024), (3, 4, None)]),
        ("2024-01-29", "vi", [(29, 1, 2024)]),
        ("29 January 2024, January 29, 2024 and 29th of January", "en", [(29, 1, 2024), (29, 1, 2024), (29, 1, None)]),
        ("in January 2024 and on May 5", "en", [(0, 1, 2024), (5, 5, None)]),
        ("2 tháng 15 ngày, số 31/2026/NĐ-CP, 24/7, `31/2/2026`", "vi", []),
        ("in March 45 people, 45 may be, May we, 24/7", "en", []),
    ],
)
def test_dates_are_read_in_the_forms_of_each_language(
    text: str, lang: Lang, found: list[tuple[int, int, int | None]]
) -> None:
    assert [(one.day, one.month, one.year) for one in written_dates(text, lang)] == found


@pytest.mark.parametrize(
    ("text", "lang", "is_possible"),
    [
        ("29/2/2024", "vi", True),
        ("29/2/2023", "vi", False),
        ("ngày 29 tháng 2", "vi", True),
        ("ngày 30 tháng 2", "vi", False),
        ("tháng 13", "vi", False),
        ("31 June 2024", "en", False),
        ("June 2024", "en", True),
    ],
)
def test_a_day_is_one_that_its_month_has(text: str, lang: Lang, *, is_possible: bool) -> None:
    (date,) = written_dates(text, lang)
    assert date.is_possible == is_possible


@pytest.mark.parametrize(
    ("text", "turned"), [("1/29/2024", "29/1/2024"), ("ngày 1/29", "ngày 29/1"), ("1-29-2024", "29-1-2024")]
)
def test_day_and_month_change_places(text: str, turned: str) -> None:
    (date,) = written_dates(text, "vi")
    assert (date.turned().words, date.turned().is_possible) == (turned, True)


@pytest.mark.parametrize(
    ("text", "lang", "other"),
    [("13/8/2018", "vi", "13 August 2018"), ("13 August 2018", "en", "13/8/2018"), ("May 5", "en", "5/5")],
)
def test_a_date_is_written_as_the_other_language_does(text: str, lang: Lang, other: str) -> None:
    (date,) = written_dates(text, lang)
    assert date.in_other_language() == other
