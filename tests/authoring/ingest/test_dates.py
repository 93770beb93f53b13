"""Dates in running text are found as exactly as they are said, and nothing else is taken for one."""

import pytest

from generator.authoring.ingest.dates import dates_in, latest
from generator.text.dates import parse_date

DAY = parse_date("2024-01-28")


@pytest.mark.parametrize(
    ("lang", "text", "dates"),
    [
        ("vi", "vào ngày 26 tháng 1 năm 2024", "2024-01-26"),
        ("vi", "ngày 3/3/2021 và 26-1-2024", "2021-03-03 2024-01-26"),
        ("vi", "hôm 29-4", "2024-04-29"),
        ("vi", "sáng 6 tháng 10", "2024-10-06"),
        ("vi", "cuối tháng 1/2024", "2024-01"),
        ("vi", "tháng Giêng năm 2024", "2024-01"),
        ("vi", "quý 3 năm 2023, quý III/2022", "2023-07/2023-09 2022-07/2022-09"),
        ("vi", "giai đoạn 2021-2023", "2021/2023"),
        ("vi", "từ năm 2022 đến 2023", "2022/2023"),
        ("vi", "kể từ năm 2022", "2022/.."),
        ("vi", "trong năm 2024 (2023)", "2024 2023"),
        ("vi", "Cuối năm ngoái, hôm qua, tháng trước", "2023 2024-01-27 2023-12"),
        ("vi", "trong tháng 10", "2024-10"),
        ("vi", "thu từ 2024 con chip, tiếp thu từ năm nào, 1.2024 chip, thứ hai", ""),
        ("vi", "ngày 31/2/2024", ""),
        ("en", "On 26 January 2024, Jan. 29, 2024 and the 3rd of May 2023", "2024-01-26 2024-01-29 2023-05-03"),
        ("en", "in late January 2024; in March", "2024-01 2024-03"),
        ("en", "the third quarter of 2023, Q1 2024", "2023-07/2023-09 2024-01/2024-03"),
        ("en", "since 2021, from 2021 to 2023, 2020–21 chips", "2021/.. 2021/2023"),
        ("en", "last year, this month, today", "2023 2024-01 2024-01-28"),
        ("en", "2024-01-26, 01/26/2024, 26/01/2024", "2024-01-26 2024-01-26 2024-01-26"),
        ("en", "October 7", "2024-10-07"),
        ("en", "it may 3 times march 2024 chips, GPT-2024", ""),
    ],
)
def test_dates_are_found(lang: str, text: str, dates: str) -> None:
    assert " ".join(str(found.date) for found in dates_in(text, lang, DAY)) == dates


def test_without_the_articles_own_date_nothing_is_inferred() -> None:
    assert dates_in("hôm qua, ngày 26/1, năm ngoái", "vi") == ()


def test_only_what_is_known_of_the_articles_date_is_used() -> None:
    year = parse_date("2024")
    assert [str(found.date) for found in dates_in("hôm qua, hôm nay, tháng này, năm nay", "vi", year)] == ["2024"]


def test_what_is_inferred_says_so() -> None:
    assert [found.inferred for found in dates_in("ngày 26/1 và 26/1/2024", "vi", DAY)] == [True, False]


def test_the_latest_date_comes_first() -> None:
    found = dates_in("ngày 26/1/2024, năm 2024, tháng 1/2024, năm 2023, kể từ năm 2022", "vi")
    assert [str(date) for date in latest(found)] == ["2024", "2024-01", "2024-01-26", "2023"]
