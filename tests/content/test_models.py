"""A record says what its file says: known keys, nothing guessed, never changed."""

import pytest
from pydantic import ValidationError

from generator.content.models import MODELS_BY_FOLDER, RECORD_MODELS, Aliases, Making, Names, Part, Text, Translation
from tests.builders import event, term


def test_a_record_never_changes() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        term("a", vi="chữ", en="word").id = "b"  # type: ignore[misc]  # that is the test


@pytest.mark.parametrize("value", [3, True, None, ["chữ"]])
def test_nothing_is_made_a_text_that_is_none(value: object) -> None:
    with pytest.raises(ValidationError):
        term("a", vi="chữ", en="word", short={"vi": value, "en": value} if value is not None else None)


def test_a_text_gives_each_of_its_sides() -> None:
    text = Text(vi="chữ")
    assert (text.side("vi"), text.side("en")) == ("chữ", None)
    assert Aliases(en=("word",)).side("en") == ("word",)
    assert Translation(en=Making(made="machine")).side("vi") is None


def test_a_participant_is_an_id_or_an_id_with_its_role() -> None:
    role = {"actor": "zeta", "role": {"vi": "bên bị", "en": "accused"}}
    both = event("2024", actors=["acme", role])
    assert [(one.actor, one.role and one.role.en) for one in both.actors] == [("acme", None), ("zeta", "accused")]


def test_kinds_and_folders_are_one_of_a_kind() -> None:
    assert len(MODELS_BY_FOLDER) == len({model.kind_name for model in RECORD_MODELS}) == len(RECORD_MODELS)


def every_part(model: type[Part]) -> list[type[Part]]:
    return [model, *(inner for part in model.__subclasses__() for inner in every_part(part))]


@pytest.mark.parametrize("model", every_part(Part)[1:], ids=lambda model: model.__name__)
def test_every_field_says_what_it_is_for(model: type[Part]) -> None:
    assert [name for name, field in model.model_fields.items() if not field.description] == []


@pytest.mark.parametrize(
    ("native", "said", "language"),
    [
        ("한빛전자", None, "ko"),
        ("ひかり電機", None, "ja"),
        ("Светлый Луч", None, "ru"),
        ("Светлый Луч", "bg", "bg"),
        ("深度求索", None, "zh"),
        ("Łódź", None, ""),
        (None, None, ""),
    ],
)
def test_the_script_of_a_native_name_tells_its_language_unless_said(
    native: str | None, said: str | None, language: str
) -> None:
    assert Names(vi="x", en="x", native=native, native_language=said).language_of_native == language
