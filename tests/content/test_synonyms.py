"""Other words lead to the value that they mean in a list, and to none where they may mean several."""

import typing

import pytest

from generator.content import models
from generator.content.synonyms import _OTHER_WORDS, by_other_words, by_short_name

VERDICTS, RELATIONS = typing.get_args(models.Verdict), typing.get_args(models.RelationKind)


@pytest.mark.parametrize(
    ("words", "allowed", "value"),
    [
        ("Không đúng", VERDICTS, "inaccurate"),
        ("half-true", VERDICTS, "partly"),
        ("sở hữu", RELATIONS, "owns"),
        ("created", RELATIONS, None),
        ("???", VERDICTS, None),
    ],
)
def test_other_words_mean_a_value_of_one_list(words: str, allowed: tuple[str, ...], value: str | None) -> None:
    assert by_other_words(words, allowed) == value


def test_words_are_kept_for_values_that_there_are() -> None:
    choices = (one for one in vars(models).values() if typing.get_origin(one) is typing.Literal)
    known = {value for choice in choices for value in typing.get_args(choice)} | {"old", "new"}
    assert set(_OTHER_WORDS) <= known


@pytest.mark.parametrize(
    ("name", "part", "code"),
    [("Mỹ", "territories", "us"), ("USA", "territories", "us"), ("my", "territories", None), ("VN", "languages", "vi")],
)
def test_short_names_mean_a_country_or_a_language(name: str, part: str, code: str | None) -> None:
    assert by_short_name(name, part) == code
