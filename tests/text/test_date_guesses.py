"""A date in another order, or in words, is offered as ours are written; what no calendar holds is not."""

import datetime

import pytest

from generator.text.date_guesses import date_meant, impossible_day, other_year
from generator.text.dates import parse_date


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("14/08/2020", ["2020-08-14"]),
        ("8/14/2020", ["2020-08-14"]),
        ("03/14/2020", ["2020-03-14"]),
        ("03/04/2020", ["2020-04-03", "2020-03-04"]),
        ("4/4/2020", ["2020-04-04"]),
        ("14-8-2020", ["2020-08-14"]),
        ("14.8.2020", ["2020-08-14"]),
        ("14. 8. 2020", ["2020-08-14"]),
        ("2020/08/14", ["2020-08-14"]),
        ("2020.8.14", ["2020-08-14"]),
        ("2024-1-5", ["2024-01-05"]),
        ("2024-1", ["2024-01"]),
        ("2O24-1O-12", ["2024-10-12"]),
        ("2024–10–12", ["2024-10-12"]),
        ("2024-10-12T08:30", ["2024-10-12"]),
        ("2024-12/2023-01", ["2023-01/2024-12", "2024-12/.."]),
        ("8/2020", ["2020-08"]),
        ("tháng 8/2020", ["2020-08"]),
        ("tháng 8 năm 2020", ["2020-08"]),
        ("Tháng 08-2020", ["2020-08"]),
        ("ngày 14 tháng 8 năm 2020", ["2020-08-14"]),
        ("14 tháng 8, 2020", ["2020-08-14"]),
        ("ngày 14/8/2020", ["2020-08-14"]),
        ("năm 2020", ["2020"]),
        ("14 Aug 2020", ["2020-08-14"]),
        ("14th August, 2020", ["2020-08-14"]),
        ("August 14, 2020", ["2020-08-14"]),
        ("Aug. 2020", ["2020-08"]),
        ("Sept 2020", ["2020-09"]),
        ("c. 2020", ["2020~"]),
        ("2020?", ["2020~"]),
        ("~2020", ["2020~"]),
        ("khoảng tháng 8/2020", ["2020-08~"]),
        ("2020-2021", ["2020/2021"]),
        ("2020–2021", ["2020/2021"]),
        ("2020/21", ["2020/2021"]),
        ("2020 - 2021", ["2020/2021"]),
        ("8/2020 – 9/2021", ["2020-08/2021-09"]),
        ("từ 2020 đến 2021", ["2020/2021"]),
        ("from May 2020 to June 2020", ["2020-05/2020-06"]),
        ("từ tháng 10/2022", ["2022-10/.."]),
        ("từ 2022 đến nay", ["2022/.."]),
        ("2022–nay", ["2022/.."]),
        ("2022-", ["2022/.."]),
        ("since Oct 2022", ["2022-10/.."]),
        ("2021-2020", []),
        ("14/14/2020", []),
        ("2020-13-01", ["2020-01-13"]),
        ("2020-13-32", []),
        ("soon", []),
        ("", []),
        ("9999", []),
        ("12", []),
    ],
)
def test_a_date_is_read_as_it_was_meant(written: str, meant: list[str]) -> None:
    assert list(date_meant(written)) == meant


@pytest.mark.parametrize("written", ["31/12/1999", "3.4.2001", "May 2001", "khoảng 2001", "2001-2003", "since 2001"])
def test_whatever_is_offered_is_a_date_of_ours(written: str) -> None:
    assert [str(parse_date(meant)) for meant in date_meant(written)] == list(date_meant(written))


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("2024-02-30", (2024, 2, 29)),
        ("2023-02-29", (2023, 2, 28)),
        ("2024-04-31~", (2024, 4, 30)),
        ("2024-02-29", None),
        ("2024-13-40", None),
        ("2024-02", None),
    ],
)
def test_a_day_that_its_month_lacks_is_known(written: str, found: tuple[int, int, int] | None) -> None:
    assert impossible_day(written) == found


@pytest.mark.parametrize(
    ("written", "first", "near"),
    [
        ("2023-05-20", "2024-03-02", "2024-05-20"),
        ("2024-01-05", "2024-12-30", "2025-01-05"),
        ("2024-01-05", "2024-03-02", None),
        ("2014-01", "2024-03-02", None),
        ("2023-12-20", "2026-11-10", None),
    ],
)
def test_the_year_may_be_all_that_is_wrong(written: str, first: str, near: str | None) -> None:
    assert other_year(written, datetime.date.fromisoformat(first), datetime.date(2026, 11, 23)) == near
