"""Dates are read strictly, sort by what they may mean, and sound natural in both languages."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.dates import DateFault, PartialDate, parse_date, say_date
from generator.text.lang import LANGS, OTHER

if TYPE_CHECKING:
    from generator.text.dates import Style
    from generator.text.lang import Lang


@st.composite
def singles(draw: st.DrawFn) -> str:
    day = draw(st.dates(dt.date(1000, 1, 1), dt.date(2999, 12, 31))).isoformat()
    return day[: draw(st.sampled_from((4, 7, 10)))] + draw(st.sampled_from(("", "~")))


@st.composite
def written_dates(draw: st.DrawFn) -> str:
    start = draw(singles())
    if draw(st.booleans()):
        return start
    bound = parse_date(start).first
    is_later = st.builds(parse_date, singles()).filter(lambda end: end.last >= bound)
    end = draw(is_later.filter(lambda end: end.iso != parse_date(start).iso))
    return f"{start}/{end}"


@given(written_dates())
def test_a_date_is_written_as_it_was_read(text: str) -> None:
    assert str(parse_date(text)) == text


@given(written_dates())
def test_a_date_never_ends_before_it_begins(text: str) -> None:
    date = parse_date(text)
    assert date.first <= date.last


@given(written_dates(), st.sampled_from(LANGS), st.sampled_from(("long", "short")))
def test_every_date_can_be_said_without_stray_spaces(text: str, lang: Lang, style: Style) -> None:
    said = say_date(parse_date(text), lang, style=style)
    assert said == said.strip()
    assert "  " not in said


@given(written_dates(), st.sampled_from(LANGS))
def test_short_forms_hold_no_unbreakable_space(text: str, lang: Lang) -> None:
    assert "\N{NO-BREAK SPACE}" not in say_date(parse_date(text), lang, style="short")


def fault_of(text: str) -> str | None:
    try:
        parse_date(text)
    except ValueError as error:
        return str(error)
    return None


@given(st.text(st.characters()) | st.text(st.sampled_from("0129-/~"), max_size=24))
def test_any_text_is_a_date_or_refused_with_a_known_reason(text: str) -> None:
    assert fault_of(text) in {None, *DateFault}


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2024", PartialDate(2024)),
        ("2024-01", PartialDate(2024, 1)),
        ("2024-01-26", PartialDate(2024, 1, 26)),
        ("2024~", PartialDate(2024, about=True)),
        ("2024-01~", PartialDate(2024, 1, about=True)),
        ("2024-01-26~", PartialDate(2024, 1, 26, about=True)),
        ("2024-02-29", PartialDate(2024, 2, 29)),
        ("2024-01/2024-03", PartialDate(2024, 1, end=PartialDate(2024, 3))),
        ("2023~/2024-05-02", PartialDate(2023, about=True, end=PartialDate(2024, 5, 2))),
        ("2024/2024-03", PartialDate(2024, end=PartialDate(2024, 3))),
        ("2024-05-03/2024-05", PartialDate(2024, 5, 3, end=PartialDate(2024, 5))),
    ],
)
def test_a_date_holds_what_was_written(text: str, date: PartialDate) -> None:
    assert parse_date(text) == date


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", DateFault.NOT_A_DATE),
        ("soon", DateFault.NOT_A_DATE),
        ("24", DateFault.NOT_A_DATE),
        ("20240126", DateFault.NOT_A_DATE),
        ("2024-1", DateFault.NOT_A_DATE),
        ("2024-1-26", DateFault.NOT_A_DATE),
        ("26/1/2024", DateFault.NOT_A_DATE),
        ("2024-01-26T10:00", DateFault.NOT_A_DATE),
        (" 2024", DateFault.NOT_A_DATE),
        ("2024\n", DateFault.NOT_A_DATE),
        ("2024?", DateFault.NOT_A_DATE),
        ("~2024", DateFault.NOT_A_DATE),
        ("-2024", DateFault.NOT_A_DATE),
        ("2024-01–2024-03", DateFault.NOT_A_DATE),
        ("2024/", DateFault.NOT_A_DATE),
        ("/2024", DateFault.NOT_A_DATE),
        ("2023/2024/2025", DateFault.NOT_A_DATE),
        ("٢٠٢٤", DateFault.NOT_A_DATE),
        ("２０２４", DateFault.NOT_A_DATE),
        ("0999", DateFault.NO_SUCH_YEAR),
        ("3000-01-01", DateFault.NO_SUCH_YEAR),
        ("0000", DateFault.NO_SUCH_YEAR),
        ("2024-00", DateFault.NO_SUCH_MONTH),
        ("2024-13-01", DateFault.NO_SUCH_MONTH),
        ("2024-01-00", DateFault.NO_SUCH_DAY),
        ("2024-04-31", DateFault.NO_SUCH_DAY),
        ("2023-02-29", DateFault.NO_SUCH_DAY),
        ("2023/2023-02-29", DateFault.NO_SUCH_DAY),
        ("2024/2023", DateFault.ENDS_EARLY),
        ("2024-03/2024-02-29", DateFault.ENDS_EARLY),
        ("2024-03-02/2024-03-01", DateFault.ENDS_EARLY),
        ("2024/2024", DateFault.ENDS_WHERE_IT_STARTS),
        ("2024-03~/2024-03", DateFault.ENDS_WHERE_IT_STARTS),
    ],
)
def test_a_faulty_date_is_refused_with_its_reason(text: str, fault: DateFault) -> None:
    assert fault_of(text) == fault


def test_a_day_needs_a_month() -> None:
    with pytest.raises(ValueError, match=DateFault.NOT_A_DATE):
        PartialDate(2024, None, 3)


def test_a_range_has_two_ends_only() -> None:
    with pytest.raises(ValueError, match=DateFault.NOT_A_DATE):
        PartialDate(2023, end=parse_date("2024/2025"))


@pytest.mark.parametrize(
    ("text", "first", "last", "iso"),
    [
        ("2024", dt.date(2024, 1, 1), dt.date(2024, 12, 31), "2024"),
        ("2024-02~", dt.date(2024, 2, 1), dt.date(2024, 2, 29), "2024-02"),
        ("2023-02", dt.date(2023, 2, 1), dt.date(2023, 2, 28), "2023-02"),
        ("2024-01-26", dt.date(2024, 1, 26), dt.date(2024, 1, 26), "2024-01-26"),
        ("2024-01/2024-03", dt.date(2024, 1, 1), dt.date(2024, 3, 31), "2024-01"),
        ("2023~/2024-05-02", dt.date(2023, 1, 1), dt.date(2024, 5, 2), "2023"),
        ("1000/2999", dt.date(1000, 1, 1), dt.date(2999, 12, 31), "1000"),
    ],
)
def test_a_date_knows_the_days_it_may_mean(text: str, first: dt.date, last: dt.date, iso: str) -> None:
    date = parse_date(text)
    assert (date.first, date.last, date.iso) == (first, last, iso)


def test_dates_sort_by_first_day_and_the_more_exact_first() -> None:
    written = [
        "2023-12-31",
        "2024-01-01",
        "2024-01-01~",
        "2024-01",
        "2024-01-01/2024-01-31",
        "2024-01~",
        "2024-01/2024-03",
        "2024",
        "2024~",
        "2024/2025",
        "2024-01-02",
        "2024-02",
    ]
    dates = [parse_date(text) for text in reversed(written)]
    assert [str(date) for date in sorted(dates, key=lambda date: date.sort_key)] == written


def said(text: str, lang: Lang, style: Style) -> str:
    """Say a date with plain spaces, so that the rows can be read."""
    return say_date(parse_date(text), lang, style=style).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("text", "long", "short"),
    [
        ("2026", "năm 2026", "2026"),
        ("2026-08", "tháng 8 năm 2026", "8/2026"),
        ("2026-08-22", "ngày 22 tháng 8 năm 2026", "22/8/2026"),
        ("2026~", "khoảng năm 2026", "khoảng 2026"),
        ("2026-08~", "khoảng tháng 8 năm 2026", "khoảng 8/2026"),
        ("2023/2024", "từ năm 2023 đến năm 2024", "2023–2024"),
        ("2024-01/2024-03", "từ tháng 1 đến tháng 3 năm 2024", "1/2024–3/2024"),
        ("2023-12/2024-01", "từ tháng 12 năm 2023 đến tháng 1 năm 2024", "12/2023–1/2024"),
        ("2024-05-03/2024-05-05", "từ ngày 3 đến ngày 5 tháng 5 năm 2024", "3–5/5/2024"),
        ("2024-04-30/2024-05-01", "từ ngày 30 tháng 4 đến ngày 1 tháng 5 năm 2024", "30/4–1/5/2024"),
        (
            "2023-12-30/2024-01-02",
            "từ ngày 30 tháng 12 năm 2023 đến ngày 2 tháng 1 năm 2024",
            "30/12/2023–2/1/2024",
        ),
        ("2023~/2024-05-02", "từ khoảng năm 2023 đến ngày 2 tháng 5 năm 2024", "khoảng 2023 – 2/5/2024"),
        ("2023/2024-05-02", "từ năm 2023 đến ngày 2 tháng 5 năm 2024", "2023 – 2/5/2024"),
        ("2024-01/2024-03~", "từ tháng 1 đến khoảng tháng 3 năm 2024", "1/2024 – khoảng 3/2024"),
    ],
)
def test_a_date_is_said_in_vietnamese(text: str, long: str, short: str) -> None:
    assert said(text, "vi", "long") == long
    assert said(text, "vi", "short") == short


@pytest.mark.parametrize(
    ("text", "long", "short"),
    [
        ("2026", "2026", "2026"),
        ("2026-08", "August 2026", "Aug 2026"),
        ("2026-09", "September 2026", "Sept 2026"),
        ("2026-08-22", "22 August 2026", "22 Aug 2026"),
        ("2026-08-22~", "about 22 August 2026", "about 22 Aug 2026"),
        ("2023/2024", "2023 to 2024", "2023–2024"),
        ("2023/2024~", "2023 to about 2024", "2023 – about 2024"),
        ("2024-01/2024-03", "January to March 2024", "Jan–Mar 2024"),
        ("2023-12/2024-01", "December 2023 to January 2024", "Dec 2023 – Jan 2024"),
        ("2024-05-03/2024-05-05", "3 to 5 May 2024", "3–5 May 2024"),
        ("2024-05-03~/2024-05-05", "about 3 to 5 May 2024", "about 3 – 5 May 2024"),
        ("2024-05-03/2024-06-05", "3 May to 5 June 2024", "3 May – 5 Jun 2024"),
        ("2023-05-03/2024-05-05", "3 May 2023 to 5 May 2024", "3 May 2023 – 5 May 2024"),
        ("2024-01/2024-03-05", "January 2024 to 5 March 2024", "Jan 2024 – 5 Mar 2024"),
        ("2023~/2024-05-02", "about 2023 to 2 May 2024", "about 2023 – 2 May 2024"),
    ],
)
def test_a_date_is_said_in_english(text: str, long: str, short: str) -> None:
    assert said(text, "en", "long") == long
    assert said(text, "en", "short") == short


@pytest.mark.parametrize(
    ("text", "lang", "long"),
    [
        ("2026-08-22", "vi", "ngày_22 tháng_8 năm_2026"),
        ("2026-08-22", "en", "22_August 2026"),
        ("2026-08", "vi", "tháng_8 năm_2026"),
        ("2026-08", "en", "August 2026"),
        ("2024-05-03/2024-06-05", "vi", "từ ngày_3 tháng_5 đến ngày_5 tháng_6 năm_2024"),
        ("2024-05-03/2024-06-05", "en", "3_May to 5_June 2024"),
    ],
)
def test_a_long_form_breaks_only_between_its_parts(text: str, lang: Lang, long: str) -> None:
    assert say_date(parse_date(text), lang) == long.replace("_", "\N{NO-BREAK SPACE}")


def test_each_language_has_another() -> None:
    assert [OTHER[lang] for lang in LANGS] == ["en", "vi"]


@pytest.mark.parametrize(
    ("text", "lang", "style", "said"),
    [
        ("2022-10/..", "vi", "long", "từ tháng_10 năm_2022"),
        ("2022-10/..", "en", "long", "since October 2022"),
        ("2022/..", "vi", "short", "từ 2022"),
        ("2022-10-07~/..", "en", "short", "since about 7 Oct 2022"),
    ],
)
def test_what_goes_on_is_said_from_its_beginning(text: str, lang: Lang, style: Style, said: str) -> None:
    date = parse_date(text)
    assert say_date(date, lang, style=style) == said.replace("_", "\N{NO-BREAK SPACE}")
    assert str(date) == text
    assert (date.first.year, date.last) == (2022, dt.date.max)


@pytest.mark.parametrize("text", ["..", "/..", "../2024", "2022/../2024", "2022/2023/..", "2022/...", "2022/.. "])
def test_only_a_beginning_can_be_open_at_its_end(text: str) -> None:
    with pytest.raises(ValueError, match=DateFault.NOT_A_DATE):
        parse_date(text)


def test_what_goes_on_has_no_end_besides() -> None:
    with pytest.raises(ValueError, match=DateFault.NOT_A_DATE):
        PartialDate(2022, end=PartialDate(2023), goes_on=True)
