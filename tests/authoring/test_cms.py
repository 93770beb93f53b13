"""The configuration of the CMS is what its own schema asks for, and leads to every record."""

import json
import re
from collections.abc import Mapping
from typing import Any

import pytest
from jsonschema import Draft7Validator  # type: ignore[import-untyped]  # it carries no types

from generator.authoring.cms import answering, configuration
from generator.content.models import MODELS_BY_FOLDER, SiteSettings
from generator.site.link import Linked
from generator.text.lang import Lang
from tests.conftest import CMS


def settings_of(small: Linked, repository: str | None = None) -> SiteSettings:
    return small.site.settings.model_copy(update={"repository": repository})


def configured(small: Linked, repository: str | None = None, lang: Lang = "vi") -> Mapping[str, Any]:
    return configuration(settings_of(small, repository), "content", lang)


@pytest.fixture(scope="module")
def validator() -> Draft7Validator:
    return Draft7Validator(json.loads((CMS / "schema" / "sveltia-cms.json").read_text("utf-8")))


@pytest.mark.slow
def test_it_is_what_its_own_schema_asks_for(small: Linked, validator: Draft7Validator) -> None:
    assert [error.message for error in validator.iter_errors(configured(small))] == []
    assert not validator.is_valid({**configured(small), "collections": [], "unknown": True})


@pytest.mark.parametrize(
    "repository", ["https://github.com/a/b", "https://gitlab.com/a/b/c", "https://codeberg.org/a/b"]
)
def test_so_it_is_for_every_host(small: Linked, validator: Draft7Validator, repository: str) -> None:
    assert validator.is_valid({**configured(small, repository), "collections": [], "singletons": []})


def test_every_kind_of_record_has_a_collection_and_sources_have_two(small: Linked) -> None:
    collections = {one["name"]: one for one in configured(small)["collections"]}
    assert set(collections) == {*MODELS_BY_FOLDER, "sources-described"}
    assert {one["folder"] for one in collections.values()} == {f"content/{folder}" for folder in MODELS_BY_FOLDER}
    assert collections["terms"]["summary"] == "{{term.vi}} · {{slug}}"
    assert collections["corrections"]["summary"] == "{{slug}}"
    assert not re.search(collections["sources"]["filter"]["pattern"], "null")
    [site] = configured(small)["singletons"]
    assert site["file"] == "content/site.yml"


def test_records_are_mended_and_neither_begun_nor_taken_away(small: Linked) -> None:
    for collection in configured(small)["collections"]:
        assert [collection[name] for name in ("create", "delete", "duplicate")] == [False, False, False]
        assert collection["slug"]["editable"] is False


def test_changes_become_pull_requests_of_whoever_made_them(small: Linked) -> None:
    configured_for_github = configured(small, "https://github.com/a/b.git")
    assert configured_for_github["publish_mode"] == "editorial_workflow"
    backend = configured_for_github["backend"]
    assert (backend["name"], backend["repo"], backend["open_authoring"]) == ("github", "a/b", True)
    assert configured(small, "https://gitlab.com/a/b/c")["backend"]["repo"] == "a/b/c"


def test_of_a_host_that_is_not_known_only_a_copy_on_the_own_machine_is_opened(small: Linked) -> None:
    assert configured(small, "https://git.example.org/a/b")["backend"]["repo"] == "example/repository"


def test_where_there_are_no_pull_requests_changes_are_saved_at_once(small: Linked) -> None:
    assert configured(small, "https://codeberg.org/a/b")["publish_mode"] == "simple"
    assert configured(small, "https://codeberg.org/a/b")["backend"]["api_root"] == "https://codeberg.org/api/v1"


@pytest.mark.parametrize(
    ("repository", "address"),
    [
        (None, "https://api.github.com"),
        ("https://github.com/a/b", "https://api.github.com"),
        ("https://gitlab.com/a/b", "https://gitlab.com"),
    ],
)
def test_the_one_address_outside_is_known(small: Linked, repository: str | None, address: str) -> None:
    assert answering(settings_of(small, repository)) == address
