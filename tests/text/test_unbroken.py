"""Names, ranges and amounts stay on one line, and nothing of what is written changes."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.unbroken import LONGEST, unbroken
from tests.growth import is_linear

_KEPT = re.compile(r'<span class="unbroken">(.*?)</span>')


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("GPT-4, GPT-4o và GPT-3.5.", "[GPT-4], [GPT-4o] và [GPT-3.5]."),
        ("(DeepSeek-R1)", "([DeepSeek-R1])"),
        ("V3-0324, 4o-mini, A100-80GB", "[V3-0324], [4o-mini], [A100-80GB]"),
        ("mất 3–6 tháng", "mất [3–6] tháng"),
        ("giai đoạn 2024–2026", "giai đoạn [2024–2026]"),
        ("5,6 tỷ USD, 10 % và 80 GB", "[5,6 tỷ] USD, [10 %] và [80 GB]"),
        ("a 90-day licence", "a [90-day] licence"),
    ],
)
def test_what_reads_as_one_word_is_kept_together(text: str, shown: str) -> None:
    assert _KEPT.sub(r"[\1]", unbroken(text)) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("DeepSeek-V3-Base", "[DeepSeek-V3-]Base"),
        ("Gemini-1.5-Flash-8B", "[Gemini-1.5-][Flash-8B]"),
        ("text-davinci-003", "text-[davinci-003]"),
    ],
)
def test_a_long_name_breaks_between_parts_that_fit_on_a_line(text: str, shown: str) -> None:
    assert _KEPT.sub(r"[\1]", unbroken(text)) == shown


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org/gpt-4",
        "10.48550/arxiv-2305",
        "a@b-1.org",
        "AI-7.vn",
        "open-weight",
        "H100 và D:1, 24/6/2026",
        "năm 2024 triệu tập",
        "một - 2",
    ],
)
def test_addresses_and_what_does_not_break_by_itself_are_left_alone(text: str) -> None:
    assert unbroken(text) == text


@given(st.text(alphabet="aZ0195-–., %:/@<&tỷGB") | st.text())
def test_the_words_stay_as_they_are_written(text: str) -> None:
    assert html.unescape(_KEPT.sub(r"\1", unbroken(text))) == html.unescape(html.escape(text))
    names = [html.unescape(kept) for kept in _KEPT.findall(unbroken(text)) if " " not in kept]
    assert all(len(name) <= LONGEST for name in names)


@pytest.mark.parametrize("piece", ["1-", "a-", "1 ", "1.", "1,1", "–1", "a1-", "1 tỷ "])
def test_the_time_grows_in_proportion_to_the_text(piece: str) -> None:
    assert is_linear(lambda size: unbroken((piece * size)[:size]))
