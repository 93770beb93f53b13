"""What a place may hold follows from the models."""

import json
from collections.abc import Iterator

import pytest

from generator.authoring.schema import schema
from generator.authoring.takes import (
    PARTS_OF_THE_RECORD,
    PARTS_OF_THE_SITE,
    part_field,
    site_field,
    takes,
    takes_markup,
)
from generator.content.document import Loc
from generator.content.fields import ID_PATTERN
from generator.content.models import (
    RECORD_MODELS,
    Actor,
    Article,
    Correction,
    Event,
    Explainer,
    Record,
    SiteSettings,
    Term,
)


@pytest.mark.parametrize(
    ("model", "loc", "kinds"),
    [
        (Actor, ("relations", 0, "to"), ("actors",)),
        (Article, ("claims", 0, "actors", 0), ("actors",)),
        (Article, ("source",), ("sources",)),
        (Event, ("actors", 0), ("actors",)),
        (Event, ("topics", 0), ("topics",)),
        (Correction, ("where",), ("any",)),
        (Term, ("short", "vi"), ()),
        (Term, ("no", "such", "field"), ()),
    ],
)
def test_a_reference_takes_the_ids_of_its_kind(model: type[Record], loc: Loc, kinds: tuple[str, ...]) -> None:
    assert takes(model, loc).kinds == kinds


def test_a_choice_takes_its_values_and_a_date_a_day() -> None:
    assert takes(Event, ("certainty",)).values == ("confirmed", "reported", "alleged")
    assert takes(Term, ("match_case",)).values == ("yes", "no")
    assert takes(Event, ("date",)).is_date


def test_references_are_read_in_running_texts_and_where_nothing_is_known() -> None:
    places: list[Loc] = [("long", "vi"), ("choice", "reason", "en", 0, 0), ("short", "vi"), ("no-field",)]
    assert [takes_markup(Term, loc) for loc in places] == [True, True, False, True]


def test_every_field_that_names_a_part_says_where_the_part_stands() -> None:
    """A new field that takes a plain id has to be listed, or it is offered nothing."""
    known = {(model.__name__, field) for model, field in (*PARTS_OF_THE_RECORD, *PARTS_OF_THE_SITE)}
    models: tuple[type[Record], ...] = (*RECORD_MODELS, SiteSettings)
    assert {place for model in models for place in plain_ids(model)} == known


def plain_ids(model: type[Record]) -> Iterator[tuple[str, str]]:
    """List the fields below a model that take an id of no kind."""
    whole = schema(model)
    for name, group in {model.__name__: whole, **whole["definitions"]}.items():
        for field, form in group["properties"].items():
            if field != "id" and f'"pattern": "^{ID_PATTERN}$"' in json.dumps(form):
                yield name, field


def test_parts_are_named_by_the_list_that_holds_them() -> None:
    assert part_field(Article, ("claims", 0, "paragraph")) == "paragraphs"
    assert site_field(Explainer, ("by", 0)) == "people"
    assert part_field(Article, ()) is None
    assert part_field(Article, ("title",)) is None
