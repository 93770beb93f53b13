"""Every kind of file has a schema at an address of its own."""

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it carries no types

from generator.exports.api import LISTS
from generator.exports.api_contract import schema_of
from generator.exports.api_kinds import KINDS

ROOT = "https://test.example/api/v1/schema/"


@pytest.mark.parametrize("key", [*LISTS, "index", "changes"])
def test_a_schema_is_one_and_says_where_it_lies_and_what_it_is_of(key: str) -> None:
    schema = schema_of(key, ROOT)
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == f"{ROOT}{key}.json"
    assert " · " in schema["title"]


@pytest.mark.parametrize("key", KINDS)
def test_one_schema_holds_for_the_list_and_for_each_file_of_a_kind(key: str) -> None:
    schema = schema_of(key, ROOT)
    assert schema["$defs"]["list"]["properties"]["items"]["items"] == {"$ref": "#/$defs/item_in_list"}
    assert schema["$defs"]["file"]["properties"]["item"] == {"$ref": "#/$defs/item"}
    assert set(schema["$defs"]["item_in_list"]["required"]) <= set(schema["$defs"]["item"]["required"])


def test_nothing_is_forbidden_that_a_later_version_may_add() -> None:
    assert "additionalProperties" not in str([schema_of(key, ROOT) for key in LISTS])
