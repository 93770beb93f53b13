"""The small things that authors write are taken in their one form and refused in any other."""

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.content.fields import (
    MAX_ID,
    ActorRef,
    Address,
    AnyRef,
    Contact,
    Date,
    Day,
    Id,
    LanguageTag,
    Line,
    Repository,
    SourceRef,
    Url,
    WikidataId,
    YesNo,
    address_meant,
    addresses_in,
    is_id,
    publishing_address,
    repository_address,
)

NO_ADDRESSES = (
    "a.example/x/",
    "//a.example/x/",
    "ftp://a.example/",
    "https://",
    "https:///x/",
    "https://a.example/x?y=z",
    "https://a.example/x/?",
    "https://a.example/x#y",
    "https://me:secret@a.example/",
    "https://a.example/x y/",
    " https://a.example/",
    "https://a.example/\n",
    "https://chưng-cất.example/",
    "https://a.example/đường/",
    "https://a.example:99999/",
    "https://a.example:port/",
    "https://a.example//x/",
    "https://a.example/../x/",
    "https://a.example/%zz/",
    "https://a.example\\x/",
)


def read(field: Any, value: object) -> Any:
    return TypeAdapter(field).validate_python(value)


@pytest.mark.parametrize("text", ["a", "chung-cat", "2024-01-26", "gpt-4", "a" * MAX_ID])
def test_a_file_can_have_this_name(text: str) -> None:
    assert is_id(text)


@pytest.mark.parametrize("text", ["", "A", "chưng", "a_b", "a--b", "-a", "a-", "a b", "a.b", "con", "en", "a" * 65])
def test_no_file_can_have_this_name(text: str) -> None:
    assert not is_id(text)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (Id, "chung-cat"),
        (ActorRef, "openai"),
        (SourceRef, "src-a, p. 3"),
        (AnyRef, "article#c03"),
        (Url, "https://a.example/b?c=d#e"),
        (Url, "http://[::1]/"),
        (Contact, "mailto:an.nguyen+x@mail.a.example"),
        (Contact, "https://a.example/write"),
        (Address, "https://a.example/site/"),
        (LanguageTag, "zh-Hant"),
        (WikidataId, "Q95"),
        (Line, "một dòng"),
    ],
)
def test_what_has_its_form_is_kept_as_it_is_written(field: Any, value: str) -> None:
    assert read(field, value) == value


@pytest.mark.parametrize(
    ("field", "value", "kind"),
    [
        (Id, 3, "bad_id"),
        (ActorRef, "OpenAI", "bad_id"),
        (SourceRef, ["src-a"], "bad_id"),
        (SourceRef, ", p. 3", "bad_id"),
        (AnyRef, "article#", "bad_id"),
        (AnyRef, "a#b#c", "bad_id"),
        (Date, "26/01/2024", "bad_date"),
        (Date, None, "bad_date"),
        (Day, "2024-01", "bad_day"),
        (Day, "2024-02-30", "bad_day"),
        (Day, "20240126", "bad_day"),
        (YesNo, "on", "bad_yes_no"),
        (Url, "a.example", "bad_url"),
        (Url, "javascript:alert(1)", "bad_url"),
        (Url, "https://", "bad_url"),
        (Url, "https://a.example/b c", "bad_url"),
        (Url, "https://[a", "bad_url"),
        (Url, None, "bad_url"),
        (Contact, "mailto:an@a", "bad_contact"),
        (Contact, "an@a.example", "bad_contact"),
        *((Address, written, "bad_address") for written in NO_ADDRESSES),
        (Repository, "https://token@a.example/x", "bad_url"),
        (Repository, 7, "bad_url"),
        (Address, "https://a.example/site", "bad_address"),
        (Address, "https://a.example/?a=b", "bad_address"),
        (Line, "hai\ndòng", "string_pattern_mismatch"),
        (Line, "   ", "string_too_short"),
    ],
)
def test_what_has_another_form_is_refused_by_its_kind(field: Any, value: object, kind: str) -> None:
    with pytest.raises(ValidationError) as refused:
        read(field, value)
    assert [error["type"] for error in refused.value.errors()] == [kind]


@pytest.mark.parametrize(("value", "meant"), [("yes", True), ("true", True), ("no", False), ("false", False)])
def test_yes_and_no_are_words(value: str, *, meant: bool) -> None:
    assert read(YesNo, value) is meant


def test_a_citation_names_a_source_and_a_place_in_it() -> None:
    cited, whole = SourceRef.parse("src-a, pp. 3-4, note"), SourceRef.parse("src-a")
    assert (cited.id, cited.locator) == ("src-a", "pp. 3-4, note")
    assert (whole.id, whole.locator) == ("src-a", None)


def test_a_reference_names_a_record_or_a_part_of_one() -> None:
    part, whole = AnyRef.parse("article#c03"), AnyRef.parse("article")
    assert (part.id, part.part) == ("article", "c03")
    assert (whole.id, whole.part) == ("article", None)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("https://a.example/x", "https://a.example/x/"),
        ("https://a.example", "https://a.example/"),
        ("HTTPS://A.Example/X/", "https://a.example/X/"),
        ("http://localhost:8000/", "http://localhost:8000/"),
        ("http://[::1]:8000", "http://[::1]:8000/"),
        ("https://a.example/%C4%91/", "https://a.example/%C4%91/"),
    ],
)
def test_an_address_from_outside_the_content_may_lack_its_last_slash(written: str, meant: str) -> None:
    assert publishing_address(written) == meant
    assert repository_address(written) == (meant if written.endswith("/") else meant[:-1])


@pytest.mark.parametrize("written", NO_ADDRESSES)
def test_an_address_from_outside_the_content_is_held_to_the_same(written: str) -> None:
    with pytest.raises(ValueError, match="%s"):
        publishing_address(written)
    with pytest.raises(ValueError, match="%s"):
        repository_address(written)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("https://me:secret@a.example/x?y#z", "https://a.example/x/"),
        ("https://chưng-cất.example/đường", "https://xn--chng-ct-t8b5387d.example/%C4%91%C6%B0%E1%BB%9Dng/"),
        ("https://a.example/x/../y/", None),
        ("https://a..example/", None),
        ("https://a.example:port/", None),
    ],
)
def test_the_address_that_was_meant_is_guessed(written: str, meant: str | None) -> None:
    assert address_meant(written) == meant


A, B = "https://a.example/x", "https://b.example/y"


@pytest.mark.parametrize("between", ["", " ", ", ", ",", ";", "; ", "/", " | "])
def test_two_addresses_in_one_value_are_parted(between: str) -> None:
    first, second = addresses_in(f"{A}{between}{B}")
    assert (first.removesuffix("/"), second) == (A, B)


@pytest.mark.parametrize(
    "value",
    [
        A,
        f"see {A}",
        f"https://web.archive.org/web/2024/{A}",
        f"https://archive.ph/{A}",
        f"{A}?u={B}",
        f"{A}#{B}",
        f"({A}) {B}",
    ],
)
def test_an_address_that_belongs_to_another_is_no_second_one(value: str) -> None:
    assert addresses_in(value) == ()
