"""A schema follows from the models: types, what may be absent, what a value means in both languages."""

from generator.content.models import Claim, Event, Explainer, Source
from generator.exports.api_schema import Definitions, field_schema, line, model_schema, or_null, said, sources_schema


def test_a_field_has_its_type_and_what_editors_are_told_of_it() -> None:
    known = Definitions()
    assert field_schema(known, Explainer, "published") == {
        "type": "string",
        "format": "date",
        "description": "When it was first published.\n\nNgày đăng lần đầu.",
    }
    assert field_schema(known, Event, "date")["$ref"] == "#/$defs/date"
    assert field_schema(known, Source, "url")["type"] == ["string", "null"]
    assert field_schema(known, Source, "title")["anyOf"] == [{"type": "string"}, {"$ref": "#/$defs/Text"}]
    assert set(known.found) == {"date", "Text"}


def test_each_value_of_a_choice_is_explained() -> None:
    choices = field_schema(Definitions(), Claim, "verdict")["oneOf"]
    assert choices[0]["const"] == "supported"
    assert choices[0]["description"].startswith("Supported: The sources we read say the same. · Khớp với nguồn: ")


def test_a_thing_is_defined_once_whatever_holds_it() -> None:
    known = Definitions()
    model_schema(known, Claim)
    assert known.found["running_text"]["required"] == ["vi", "en"]
    assert known.ref("running_text", dict) == {"$ref": "#/$defs/running_text"}
    assert known.found["running_text"]


def test_fields_of_our_own_come_before_those_of_the_model() -> None:
    schema = model_schema(Definitions(), Claim, ("id", "verdict"), {"id": {"type": "integer"}})
    assert schema["required"] == ["id", "verdict"]
    assert schema["properties"]["id"] == {"type": "integer"}


def test_what_is_not_known_is_null() -> None:
    assert or_null({"type": "string", "format": "uri"}) == {"type": ["string", "null"], "format": "uri"}
    assert or_null({"type": "string", "enum": ["a"]}) == {
        "anyOf": [{"type": "string", "enum": ["a"]}, {"type": "null"}]
    }
    assert line("begin", "day", is_null=True)["type"] == ["string", "null"]


def test_a_source_that_is_cited_has_its_passages_and_places() -> None:
    known = Definitions()
    sources_schema(known)
    assert {"id", "title", "passages", "locators", "pages"} <= set(known.found["source"]["required"])
    assert known.found["source"]["properties"]["locators"]["description"] == said("locators")
