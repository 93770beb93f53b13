"""Ids are made of what was typed by the rules of the house."""

import pytest

from generator.authoring.ids import free_id, has_house_form, house_prefix, is_date, proposed_id
from generator.content.fields import MAX_ID, is_id
from generator.content.models import Actor, Correction, Event, Record, Source, Term


@pytest.mark.parametrize(
    ("model", "typed", "date", "name"),
    [
        (Term, "Mô hình suy luận", "", "mo-hinh-suy-luan"),
        (Actor, "Đặng Ốc & Co.", "", "dang-oc-co"),
        (Source, "VnExpress: luật AI", "", "src-vnexpress-luat-ai"),
        (Source, "src-bs-cac", "", "src-bs-cac"),
        (Event, "Luật có hiệu lực", "2026-03-01", "e-2026-03-01-luat-co-hieu-luc"),
        (Event, "Luật có hiệu lực", "2026-03~", "e-2026-03-luat-co-hieu-luc"),
        (Event, "e-2026-luat", "2026-03-01", "e-2026-luat"),
        (Correction, "Sai số", "2026-11-02", "2026-11-02-sai-so"),
        (Term, "…", "", ""),
    ],
)
def test_ids_are_proposed(model: type[Record], typed: str, date: str, name: str) -> None:
    assert proposed_id(model, typed, date) == name
    assert not name or has_house_form(model, name)


@pytest.mark.parametrize("typed", ["rất dài " * 20, "dài" * 60])
def test_long_names_are_cut_between_words(typed: str) -> None:
    name = proposed_id(Term, typed, "")
    assert len(name) <= MAX_ID
    assert is_id(name)


def test_kinds_without_a_rule_have_no_prefix() -> None:
    assert house_prefix(Term, "2026-01-01") == ""


def test_an_id_that_is_taken_gets_a_number() -> None:
    assert free_id("src-a", {"src-a", "src-a-2"}) == "src-a-3"


@pytest.mark.parametrize(
    ("text", "is_one"), [("2024", True), ("2024-01", True), ("2024-02-30", False), ("soon", False)]
)
def test_dates_are_told(text: str, *, is_one: bool) -> None:
    assert is_date(text) == is_one
