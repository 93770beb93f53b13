"""The addresses of pages tell their dates: in folders, in names, in numbers."""

import pytest

from generator.text.dates_in_addresses import dates_in_address


@pytest.mark.parametrize(
    ("address", "dates"),
    [
        ("https://a.vn/2026/02/21/story", ["2026-02-21"]),
        ("https://a.vn/2020/9/22/21451283/story", ["2020-09-22"]),
        ("https://a.vn/tech/2024/Jan/05/story", ["2024-01-05"]),
        ("https://a.vn/n3/2024/0130/c416984-20128482.html", ["2024-01-30"]),
        ("https://a.vn/2024/03/13.html", ["2024-03-13"]),
        ("https://a.vn/insights/2025-08-07-story", ["2025-08-07"]),
        ("https://a.vn/newsletter/20260528", ["2026-05-28"]),
        ("https://a.vn/story-20250807094133037.htm", ["2025-08-07"]),
        ("https://a.vn/story-185260206144414061.htm", ["2026-02-06"]),
        ("https://a.vn/publications/2026/05/story", ["2026-05"]),
        ("https://a.vn/2026/05/28-2026-05-29", ["2026-05-29"]),
        ("https://a.vn/2023/02/31/story", ["2023-02"]),
        ("https://a.vn/2023/xyz/21/story", []),
        ("https://a.vn/page/202211/1279004.shtml", []),
        ("https://a.vn/abs/2403.06634v2", []),
        ("https://a.vn/story-195025.html", []),
        ("https://a.vn/story?on=2026-02-21", []),
        ("https://a.vn/wp-content/uploads/2025/03/report", []),
        ("https://a.vn/2025/03/21/report.pdf", []),
        ("https://web.archive.org/web/20250321094133/https://a.vn/story", []),
    ],
)
def test_an_address_tells_when_its_page_was_published(address: str, dates: list[str]) -> None:
    assert [str(one.date) for one in dates_in_address(address)] == dates


def test_a_date_in_a_folder_or_a_number_is_surer_than_one_in_a_name() -> None:
    found = dates_in_address("https://a.vn/2024-05-01-minutes/2024/05/02/story")
    assert [(str(one.date), one.is_sure) for one in found] == [("2024-05-02", True), ("2024-05-01", False)]
