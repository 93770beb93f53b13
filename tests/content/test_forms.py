"""What a model allows at a place is found through unions, lists and groups."""

import pytest

from generator.content.forms import annotations_at, is_blank, keys_of, literals_at, model_at
from generator.content.models import Actor, Article, Claim, Names, Relation, Term


@pytest.mark.parametrize(("value", "blank"), [(None, True), ("", True), (" \n", True), ("a", False), ([], False)])
def test_what_says_nothing_is_blank(value: object, blank: bool) -> None:  # noqa: FBT001  # a column of the table
    assert is_blank(value) is blank


def test_the_id_of_a_record_is_no_key_of_its_file() -> None:
    assert "id" not in keys_of(Term)
    assert "id" in keys_of(Claim)


def test_the_model_of_a_group_is_found_by_its_place() -> None:
    assert model_at(Actor, ("names",)) is Names
    assert model_at(Actor, ("relations", 3)) is Relation
    assert model_at(Actor, ("kind",)) is None


def test_the_values_that_are_allowed_are_listed() -> None:
    assert literals_at(Article, ("claims", 0, "verdict"))[:2] == ("supported", "partly")
    assert literals_at(Article, ("credit",)) == ()
    assert list(annotations_at(Article, ("nowhere",))) == []
