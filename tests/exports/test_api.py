"""The data hold every record, as their schemas say; every address in them leads somewhere; edits make little again."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker  # type: ignore[import-untyped]  # it carries no types

from generator.exports.all import planned_exports
from generator.exports.api import LISTS, SCHEMA_VERSION
from generator.exports.api_kinds import KINDS
from generator.incremental.ledger import Account, Ledger
from generator.pages.all import planned_pages
from generator.site.link import Linked
from generator.text.lang import LANGS
from tests.editing import TERM, edit
from tests.exported import closed, made, one, strings_in
from tests.reading import linked_of, read
from tests.test_hostile_site import poison

DATA = "api/v1/"
SCHEMAS = f"{DATA}schema/"


def validators(linked: Linked) -> dict[str, Draft202012Validator]:
    """Read the published schemas, each by its own address."""
    found = {}
    for data in made(linked, SCHEMAS).values():
        schema = json.loads(data)
        Draft202012Validator.check_schema(schema)
        found[schema["$id"]] = Draft202012Validator(closed(schema), format_checker=FormatChecker())
    return found


def faults(linked: Linked) -> list[str]:
    """Hold every file against the schema that it names."""
    known = validators(linked)
    return [
        f"{path}: {error.json_path}: {error.message}"[:300]
        for path, data in made(linked, DATA).items()
        if not path.startswith(SCHEMAS)
        for error in known[json.loads(data)["$schema"]].iter_errors(json.loads(data))
    ]


@pytest.mark.slow
def test_every_file_is_as_its_schema_says_and_holds_nothing_else(own: Linked) -> None:
    assert faults(own) == []


def test_a_schema_finds_what_is_wrong(small: Linked) -> None:
    known = validators(small)
    record = one(small, f"{DATA}terms/chung-cat.json")
    wrong: tuple[Any, ...] = (
        {"sources": None},
        {"item": {**record["item"], "short": "x"}},
        {"schema_version": "2.0"},
        {"more": 1},
    )
    for change in wrong:
        assert not known[record["$schema"]].is_valid({**record, **change}), change
    assert known[record["$schema"]].is_valid(record)


def test_a_list_says_how_many_it_holds_and_each_has_its_file(own: Linked) -> None:
    files = made(own, DATA)
    index = json.loads(files[f"{DATA}index.json"])
    assert [item["kind"] for item in index["items"]] == list(LISTS)
    for item in index["items"]:
        listed = json.loads(files[f"{DATA}{item['kind']}.json"])
        assert listed["total"] == len(listed["items"]) == item["total"] > 0 or item["kind"] == "corrections"
        if item["record"]:
            there = [item["record"].replace("{id}", one["id"].replace("#", "/")) for one in listed["items"]]
            assert there == [one["file"] for one in listed["items"]]
            assert {path.removeprefix(own.site.settings.address) for path in there} <= set(files)


def test_every_address_of_ours_leads_somewhere(own: Linked) -> None:
    address = own.site.settings.address
    there = {address + page.path for page in planned_pages(own)}
    there |= {address + export.path for export in planned_exports(own)}
    # The index names the files of records by a pattern.
    there |= {f"{address}{DATA}{kind}/" for kind in KINDS} | {address}
    for path, data in made(own, DATA).items():
        found = {url for text in strings_in(json.loads(data)) for url in re.findall(rf"{address}[^\s\"<{{#]*", text)}
        assert found - there == set(), path


def test_texts_are_finished_and_numbers_name_their_sources(small: Linked) -> None:
    written = one(small, f"{DATA}explainers/first-steps.json")
    begin, quarrel = (section["body"]["en"] for section in written["item"]["sections"])
    assert begin["text"].startswith("Open Lab rents out its model. The word distillation stands here")
    assert '<a class="term" href="https://test.example/base/en/glossary/chung-cat/">distillation</a>' in begin["html"]
    marks = re.findall(r'<sup><a href="([^"]*)">\[(\d+)\]</a></sup>', quarrel["html"])
    ids = [source["id"] for source in written["sources"]]
    assert [ids[int(number) - 1] for _, number in marks] == ["src-unseen", "src-seen"]
    assert marks[0][0] == "https://test.example/base/en/sources/src-unseen/"
    assert written["sources"][ids.index("src-seen")]["locators"] == ["p. 3"]
    whole = b"".join(made(small, DATA).values()).decode()
    assert not re.search("[\ue000-\uf8ff]|data-card|tabindex", whole)


def test_what_is_missing_in_one_language_is_null(content: Path) -> None:
    gap = "gaps: [{field: role.en, reason: later, until: 2099-01-01}]\n"
    role = "  en: The firm said to have used the answers of [[open-lab]].\n"
    edit(content, "actors/quick-copy.yml", (role, ""), ("kind: company\n", f"kind: company\n{gap}"))
    linked = linked_of(content)
    item = one(linked, f"{DATA}actors/quick-copy.json")["item"]
    assert item["role"]["en"] is None
    assert item["role"]["vi"]["text"]
    assert "gaps" not in item
    assert faults(linked) == []


def test_a_claim_says_its_article_its_evidence_and_the_topics_it_is_listed_under(content: Path) -> None:
    edit(content, "articles/old-article.yml", ("source: src-seen\n", "source: src-seen\ntopics: [policy]\n"))
    linked = linked_of(content)
    item = one(linked, f"{DATA}claims/old-article/c02.json")["item"]
    assert (item["id"], item["article"], item["evidence"]) == ("old-article#c02", "old-article", "one-origin")
    assert item["topics"] == ["policy"]
    assert one(linked, f"{DATA}articles/old-article.json")["item"]["claims"] == ["old-article#c01", "old-article#c02"]
    topics = one(linked, f"{DATA}topics.json")["items"]
    assert [topic["id"] for topic in topics if topic["pages"]] == ["models", "policy"]


def test_hostile_words_stay_words(content: Path) -> None:
    poison(content)
    linked = linked_of(content)
    assert faults(linked) == []
    html = "".join(
        text for data in made(linked, DATA).values() for text in strings_in(json.loads(data)) if text.startswith("<")
    )
    assert {tag.casefold() for tag in re.findall(r"<([A-Za-z]+)", html)} <= ALLOWED
    assert not re.search(r"<[^>]*\son\w+=", html)


ALLOWED = {"p", "a", "sup", "em", "strong", "ul", "ol", "li", "blockquote", "code", "pre", "span", "div", "table"}
ALLOWED |= {"thead", "tbody", "tr", "th", "td"}


def remade(content: Path, *swaps: tuple[str, str, str]) -> set[str]:
    """Name the files of the data that edits make again."""
    checked = read(content)
    assert checked.linked
    first = Ledger(checked.linked, checked.content.outlines)
    dict(first.exports())
    account: Account = first.account()
    for file, old, new in swaps:
        edit(content, file, (old, new))
    checked = read(content)
    assert checked.linked
    again = dict(Ledger(checked.linked, checked.content.outlines, account).exports())
    return {path.removeprefix(DATA) for path in again if path.startswith(DATA)}


def test_an_edit_of_a_text_makes_the_file_of_its_record_again_and_no_other(content: Path) -> None:
    assert remade(content, (TERM, "ngẫu nhiên", "bất kỳ")) == {"terms/huan-luyen.json"}


def test_an_edit_of_a_source_makes_again_what_cites_it(content: Path) -> None:
    again = remade(content, ("sources/src-unseen.yml", "publisher: ", "publisher: The "))
    assert {"sources.json", "sources/src-unseen.json", "terms/chung-cat.json", "explainers/first-steps.json"} <= again
    assert not {"terms/huan-luyen.json", "terms.json", "actors/open-lab.json", "schema/sources.json"} & again


# What a schema defines besides is the same in all that do.
OF_A_KIND = {"", "file", "list", "item", "item_in_list"}


def shape(linked: Linked) -> set[str]:
    """List every field that the schemas promise, each by its way and its type."""
    return {line for data in made(linked, SCHEMAS).values() for line in _fields(json.loads(data))}


def _fields(schema: Any) -> list[str]:
    name = schema["$id"].rpartition("/")[2].removesuffix(".json")
    parts = {"": schema, **schema["$defs"]}
    return [
        f"{name + ' ' if part in OF_A_KIND else ''}{part}.{field}: {json.dumps(_kind(kind))}"
        for part, described in parts.items()
        for field, kind in described.get("properties", {}).items()
    ]


def _kind(schema: Any) -> Any:
    """Leave out of a type what only explains it."""
    if isinstance(schema, list):
        return [_kind(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    return {key: _kind(value) for key, value in schema.items() if key not in {"description", "oneOf", "enum"}}


def test_no_field_of_the_published_version_goes_away_or_changes(small: Linked, request: pytest.FixtureRequest) -> None:
    # What is gone has to stay gone for programs too: whoever changes a line of this file raises the version of the data
    # in the address; who adds one, the second number of SCHEMA_VERSION.
    kept = Path(__file__).with_name("api-v1.txt")
    now = shape(small)
    if request.config.getoption("--update-golden") and set(kept.read_text("utf-8").splitlines()) <= now:
        kept.write_text("\n".join(sorted(now)) + "\n", "utf-8")
    promised = set(kept.read_text("utf-8").splitlines())
    assert promised - now == set()
    assert now - promised == set(), "run with --update-golden, and raise SCHEMA_VERSION"


def test_every_language_and_version_is_named(small: Linked) -> None:
    index = one(small, f"{DATA}index.json")
    assert index["languages"] == list(LANGS)
    assert index["schema_version"] == SCHEMA_VERSION
    assert index["licence"] == small.site.settings.licence.url
