"""A weekday that is not that of the date beside it is found, with the right one."""

import pytest

from generator.text.lang import Lang
from generator.text.weekdays import wrong_weekdays
from generator.text.written_dates import written_dates


@pytest.mark.parametrize(
    ("text", "lang", "found"),
    [
        ("ký hôm thứ Hai, ngày 26/1/2024.", "vi", [("thứ Hai", "thứ Sáu")]),
        ("Thứ 2 ngày 26 tháng 1 năm 2024", "vi", [("Thứ 2", "thứ Sáu")]),
        ("ngày 26/1/2024 (chủ nhật) và 28/1/2024 (thứ bảy)", "vi", [("chủ nhật", "thứ Sáu"), ("thứ bảy", "Chủ nhật")]),
        ("on Monday, 26 January 2024", "en", [("Monday", "Friday")]),
        ("January 26, 2024 (a Sunday), Tues. January 26, 2024", "en", [("Sunday", "Friday"), ("Tues", "Friday")]),
        ("thứ Sáu, ngày 26/1/2024, Chủ nhật 28/1/2024, thứ 6 (26/1/2024)", "vi", []),
        ("Friday, 26 January 2024 and Wed 24 January 2024", "en", []),
        ("bản thứ hai, ngày 9/7/2024. Thứ hai, ngày 9/7/2024 có thư thứ tư", "vi", []),
        ("sáng thứ hai, 9/7/2024", "vi", [("thứ hai", "thứ Ba")]),
        ("thứ Hai, ngày 26/1 và thứ Hai, tháng 1/2024", "vi", []),
        ("Lần thứ hai: năm 2024. Thứ Hai ngày 31/2/2024", "vi", []),
        ("The Sun, 26 January 2024; on Monday the firm said on 26 January 2024", "en", []),
    ],
)
def test_a_weekday_belongs_to_its_date(text: str, lang: Lang, found: list[tuple[str, str]]) -> None:
    wrong = wrong_weekdays(text, lang, written_dates(text, lang))
    assert [(one.words, one.better) for one in wrong] == found
    assert all(text.startswith(one.words, one.start) for one in wrong)
