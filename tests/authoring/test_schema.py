"""Editors' programs know every field from the models, and every id from the content."""

from generator.authoring import schema
from generator.content.models import RECORD_MODELS


def test_the_schema_of_a_kind_knows_its_fields_and_not_its_id() -> None:
    for model in RECORD_MODELS:
        made = schema.schema(model)
        assert set(made["properties"]) == set(model.model_fields) - {"id"}
        assert "id" not in made["required"]
        assert all("description" in shape or "$ref" in shape for shape in made["properties"].values())
