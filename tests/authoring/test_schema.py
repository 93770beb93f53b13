"""Editors' programs know every field from the models, and every id from the content."""

import json
from pathlib import Path
from typing import Any

import pytest

from generator.authoring import schema
from generator.content.load import load
from generator.content.models import RECORD_MODELS, Actor, Event, Record, Source, Term
from generator.problems.problem import Problems
from tests.conftest import CONTENT, OWN_CONTENT
from tests.reading import TODAY


@pytest.mark.parametrize("model", RECORD_MODELS, ids=lambda model: model.kind_name)
def test_the_schema_of_a_kind_knows_its_fields_and_not_its_id(model: type[Record]) -> None:
    made = schema.schema(model)
    assert set(made["properties"]) == set(model.model_fields) - {"id"}
    assert "id" not in made["required"]
    assert all("description" in shape or "$ref" in shape for shape in made["properties"].values())
    assert made["additionalProperties"] is False


@pytest.mark.parametrize(
    ("model", "path", "offered"),
    [
        (Term, ("see_also", "items"), "terms"),
        (Source, ("note",), None),
        (Event, ("topics", "items"), "topics"),
        (Event, ("sources", "items"), "sources"),
    ],
)
def test_a_reference_offers_the_ids_of_its_kind(
    model: type[Record], path: tuple[str, ...], offered: str | None
) -> None:
    found: Any = schema.schema(model)["properties"]
    for step in path:
        found = found[step]
    assert found.get("$ref") == (f"ids.json#/definitions/{offered}" if offered else None)


def test_a_field_is_described_in_both_languages_with_an_example_and_the_meaning_of_its_values() -> None:
    kind = schema.schema(Actor)["properties"]["kind"]
    assert kind["description"] == "What it is.\n\nLà ai, là gì."
    assert len(kind["markdownEnumDescriptions"]) == len(kind["enum"])
    assert "Example · Ví dụ: `" in schema.schema(Term)["properties"]["term"]["description"]


def offered(text: str) -> dict[str, list[tuple[str, str]]]:
    definitions = json.loads(text)["definitions"]
    return {
        kind: [(one["label"], one["description"]) for one in shape["defaultSnippets"]]
        for kind, shape in definitions.items()
        if "defaultSnippets" in shape
    }


def test_every_id_is_offered_in_order_with_its_names() -> None:
    made = offered(schema.ids(load(CONTENT, Problems(), TODAY)))
    assert made["terms"] == [("chung-cat", "distillation · chưng cất"), ("huan-luyen", "training · huấn luyện")]
    assert made["sources"][0] == ("src-seen", "The quarrel of the two labs")
    assert made["topics"] == [("models", "Models · Mô hình"), ("policy", "Policy · Chính sách")]


def test_without_settings_there_are_no_topics_to_offer(content: Path) -> None:
    (content / "site.yml").unlink()
    assert offered(schema.ids(load(content, Problems(), TODAY)))["topics"] == []


def test_ids_stand_one_a_line_so_that_pull_requests_merge() -> None:
    lines = schema.ids(load(CONTENT, Problems(), TODAY)).splitlines()
    assert sum('"label": "huan-luyen"' in line for line in lines) == 1
    assert not any(line.count('"label"') > 1 for line in lines)


def test_our_own_content_has_its_schemas_with_the_program_and_others_in_their_folder(tmp_path: Path) -> None:
    assert schema.folder_of(OWN_CONTENT) == schema.OWN_FOLDER
    assert schema.folder_of(tmp_path) == tmp_path / ".schemas"


def test_schemas_are_stale_if_they_are_missing_other_or_of_nothing(tmp_path: Path) -> None:
    for name, text in schema.schemas():
        (tmp_path / name).write_text(text, "utf-8")
    assert schema.stale(tmp_path) == ()
    (tmp_path / "term.json").unlink()
    (tmp_path / "actor.json").write_text("{}", "utf-8")
    (tmp_path / "gone.json").write_text("{}", "utf-8")
    (tmp_path / "ids.json").write_text("{}", "utf-8")
    assert schema.stale(tmp_path) == ("actor.json", "gone.json", "term.json")
