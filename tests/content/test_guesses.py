"""What was meant by a wrong value is guessed from how people write it, and not where there is no telling."""

import pytest

from generator.content import guesses
from generator.content.fields import (
    COLOUR_PATTERN,
    COUNTRY_PATTERN,
    DRAWING_PATTERN,
    LANGUAGE_PATTERN,
    WIKIDATA_PATTERN,
)

VERDICTS = ("supported", "partly", "inaccurate", "disputed", "unsupported", "opinion")
SOURCES = ("news", "official", "law", "paper", "company", "law-firm", "analysis", "blog", "reference", "other")
FAULTS = (
    *("name", "number", "date", "term", "translation", "attribution", "context", "overstated", "conflated"),
    *("outdated", "technical"),
)


@pytest.mark.parametrize(
    ("value", "allowed", "near"),
    [
        ("Partly", VERDICTS, "partly"),
        ("suported", VERDICTS, "supported"),
        ("Không chính xác", VERDICTS, "inaccurate"),
        ("không chính sác", VERDICTS, "inaccurate"),
        ("sai", VERDICTS, "inaccurate"),
        ("true", VERDICTS, "supported"),
        ("Tin báo chí", SOURCES, "news"),
        ("press release", SOURCES, "company"),
        ("law firm", SOURCES, "law-firm"),
        ("wrong", FAULTS, None),
        ("sai tên", FAULTS, "name"),
        ("mở", ("open", "guarded"), "open"),
        ("đóng", ("open", "guarded", "shut", "draft"), "shut"),
        ("closed", ("open", "guarded", "shut", "draft"), "shut"),
        ("exaggerated", FAULTS, "overstated"),
        ("nói quá", FAULTS, "overstated"),
        ("đúng", VERDICTS, "supported"),
        ("unverified", VERDICTS, "unsupported"),
        ("report", SOURCES, None),
        ("???", VERDICTS, None),
    ],
)
def test_a_value_is_meant_by_its_code_or_by_what_readers_see(
    value: str, allowed: tuple[str, ...], near: str | None
) -> None:
    assert guesses.value_meant(value, allowed).get("near") == near


@pytest.mark.parametrize(
    ("value", "pattern", "near"),
    [
        ("English", LANGUAGE_PATTERN, "en"),
        ("tiếng Anh", LANGUAGE_PATTERN, "en"),
        ("anh", LANGUAGE_PATTERN, "en"),
        ("Việt Nam", COUNTRY_PATTERN, "vn"),
        ("VN", COUNTRY_PATTERN, "vn"),
        ("Mỹ", COUNTRY_PATTERN, "us"),
        ("Bỉ", COUNTRY_PATTERN, "be"),
        ("Hả", COUNTRY_PATTERN, None),
        ("United States", COUNTRY_PATTERN, "us"),
        ("ở đâu đó", COUNTRY_PATTERN, None),
        ("Logo của báo.svg", DRAWING_PATTERN, "logo-cua-bao.svg"),
        ("logo.png", DRAWING_PATTERN, None),
        ("nâu", COLOUR_PATTERN, None),
        ("96430f", COLOUR_PATTERN, '"#96430f"'),
        ("#a1f", COLOUR_PATTERN, '"#aa11ff"'),
        ("#96430", COLOUR_PATTERN, None),
        ("#", COLOUR_PATTERN, None),
        ("https://www.wikidata.org/wiki/Q21708200", WIKIDATA_PATTERN, "Q21708200"),
        ("q95", WIKIDATA_PATTERN, "Q95"),
        ("OpenAI", WIKIDATA_PATTERN, None),
    ],
)
def test_a_code_is_meant_by_the_name_of_what_it_stands_for(value: str, pattern: str, near: str | None) -> None:
    assert guesses.code_meant(value, pattern).get("near") == near


@pytest.mark.parametrize(
    ("value", "near"),
    [
        ("openai.com", "https://openai.com"),
        ("htps://openai.com/a", "https://openai.com/a"),
        ("https:/openai.com", "https://openai.com"),
        ("https//openai.com", "https://openai.com"),
        ("//openai.com", "https://openai.com"),
        ("https://open ai.com/", "https://openai.com/"),
        ("[OpenAI](https://openai.com/)", "https://openai.com/"),
        ("<https://openai.com/>", "https://openai.com/"),
        ("xem trang của hãng", None),
        ("openai", None),
    ],
)
def test_an_address_is_guessed_from_what_was_pasted(value: str, near: str | None) -> None:
    assert guesses.address_meant("bad_url", value).get("near") == near


@pytest.mark.parametrize(
    ("value", "near"),
    [
        ("a-b c-d", "a-b, c-d"),
        ("a-b;c-d", "a-b, c-d"),
        ("a-b，c-d", "a-b, c-d"),
        ("Suy luận.yml", "suy-luan"),
        ("???", None),
        ("x" * 90, None),
    ],
)
def test_ids_are_guessed_from_names_and_from_other_commas(value: str, near: str | None) -> None:
    assert guesses.ids_meant("bad_id", value).get("near") == near


@pytest.mark.parametrize("value", ["file:///home/x/a.pdf", "C:\\Users\\x\\a.pdf", "/Users/x/a.pdf", "~/a.pdf"])
def test_a_file_on_the_own_disk_is_no_address(value: str) -> None:
    assert guesses.address_meant("bad_url", value) == {"way": "local"}


@pytest.mark.parametrize(
    ("value", "pattern", "way"),
    [
        ("#96430", COLOUR_PATTERN, "digits"),
        ("#96430fff", COLOUR_PATTERN, "digits"),
        ("#a1f", COLOUR_PATTERN, "short"),
        ("#96430g", COLOUR_PATTERN, "no-digit"),
        ("nâu", COLOUR_PATTERN, None),
        ("#nâu-rất-đậm", COLOUR_PATTERN, None),
        ("logo.PNG", DRAWING_PATTERN, "picture"),
        ("logo", DRAWING_PATTERN, None),
    ],
)
def test_what_is_wrong_with_a_colour_or_a_drawing_is_told(value: str, pattern: str, way: str | None) -> None:
    assert guesses.code_meant(value, pattern).get("way") == way
