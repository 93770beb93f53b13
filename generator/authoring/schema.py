"""Give the models as JSON Schema, so that editors complete and check while they type.

The schemas follow from the models alone. The ids of the records, which change with the content, stand in a file of
their own (`ids.json`); they are only offered, so that a file that fell behind never calls a new id wrong.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.authoring.help import Help, help_on
from generator.content.fields import ID_PATTERN
from generator.content.load import Content
from generator.content.models import MODELS_BY_FOLDER, RECORD_MODELS, Part, Record, SiteSettings, Text
from generator.site.addresses import label
from generator.text.lang import LANGS

# Those of the generator's own content are tracked; other folders have theirs inside, where no record is looked for.
OWN_FOLDER = Path(__file__).with_name("schemas")
FOLDER_NAME = ".schemas"
IDS = "ids.json"
_DRAFT = "http://json-schema.org/draft-07/schema#"
_REF = "x-ref"
_ANY, _TOPICS = "any", "topics"
# What may follow an id: a place inside a source, a part of a record.
_PATTERNS = {"sources": rf"{ID_PATTERN}(,.*)?"}


def schemas() -> Iterator[tuple[str, str]]:
    """Give the file name and the text of the schema of every kind of record."""
    models: tuple[type[Record], ...] = (*RECORD_MODELS, SiteSettings)
    for model in models:
        yield f"{model.kind_name}.json", _text(schema(model))


def schema(model: type[Record]) -> Mapping[str, Any]:
    """Give the JSON Schema (draft 7) of one kind of record, as it stands in a file: without the id."""
    written = model.model_json_schema(by_alias=True)
    written["properties"].pop("id")
    written["required"] = [name for name in written.get("required", []) if name != "id"]
    explained = {one.__name__: one for one in _parts(model)}
    definitions = {name: _explained(one, explained[name]) for name, one in written.pop("$defs", {}).items()}
    return {"$schema": _DRAFT, **_pointed(_explained(written, model)), "definitions": _pointed(definitions)}


def _parts(model: type[Part]) -> Iterator[type[Part]]:
    """Give a model's own parts and those that it shares with others."""
    yield from Part.__subclasses__()
    yield from (deeper for one in Part.__subclasses__() for deeper in one.__subclasses__())
    yield model


def _explained(definition: Mapping[str, Any], model: type[Part]) -> Mapping[str, Any]:
    """Put what editors are told into a model's schema: both languages, an example, what each value means."""
    fields = {name: _with_help(field, help_on(model, name)) for name, field in definition["properties"].items()}
    return {**_untitled(definition), "properties": fields}


def _with_help(field: Mapping[str, Any], told: Help) -> Mapping[str, Any]:
    lines = [f"{told.words['en']}\n\n{told.words['vi']}"]
    if told.example:
        lines.append(f"Example · Ví dụ: `{told.example}`")
    described = {**_untitled(field), "description": "\n\n".join(lines)}
    return _with_values(described, told) if told.values else described


def _with_values(field: Mapping[str, Any], told: Help) -> Mapping[str, Any]:
    if "items" in field:
        return {**field, "items": _with_values(field["items"], told)}
    meanings = [" · ".join(told.values[value][lang] for lang in reversed(LANGS)) for value in field["enum"]]
    return {**field, "markdownEnumDescriptions": meanings}


def _untitled(definition: Mapping[str, Any]) -> dict[str, Any]:
    # What pydantic calls a title is the field's own name again.
    return {key: value for key, value in definition.items() if key != "title"}


def _pointed(value: Any) -> Any:
    """Let every reference offer the ids of its kind, and name definitions as draft 7 does."""
    if isinstance(value, list):
        return [_pointed(item) for item in value]
    if not isinstance(value, dict):
        return value
    if _REF in value:
        kept = {key: one for key, one in value.items() if key not in {_REF, "type", "pattern"}}
        return {**kept, "$ref": f"{IDS}#/definitions/{value[_REF] or _ANY}"}
    if "$ref" in value:
        return {**value, "$ref": value["$ref"].replace("#/$defs/", "#/definitions/")}
    return {key: _pointed(one) for key, one in value.items()}


def ids(content: Content) -> str:
    """Give the file that offers every id where it can be referred to, with the record's name in both languages.

    One id a line, in order: proposals that add records merge.
    """
    records = content.records.values()
    groups = {folder: [(one.id, _named(one)) for one in records if one.folder == folder] for folder in MODELS_BY_FOLDER}
    groups[_TOPICS] = [(one.id, _both(one.name)) for one in content.settings.topics] if content.settings else []
    offered = {kind: _offered(named, _PATTERNS.get(kind, ID_PATTERN)) for kind, named in groups.items()}
    kinds = ",\n".join(f'"{kind}": {text}' for kind, text in offered.items())
    refs = [{"$ref": f"#/definitions/{folder}"} for folder in MODELS_BY_FOLDER]
    every = json.dumps({"anyOf": [*refs, {"type": "string", "pattern": f"^{ID_PATTERN}#{ID_PATTERN}$"}]})
    return f'{{"$schema": "{_DRAFT}", "definitions": {{\n{kinds},\n"{_ANY}": {every}\n}}}}\n'


def _offered(named: Iterable[tuple[str, str]], pattern: str) -> str:
    snippets = [{"label": record_id, "description": name, "body": record_id} for record_id, name in sorted(named)]
    lines = ",\n".join(json.dumps(snippet, ensure_ascii=False) for snippet in snippets)
    return f'{{"type": "string", "pattern": {json.dumps(f"^{pattern}$")}, "defaultSnippets": [\n{lines}\n]}}'


def _named(record: Record) -> str:
    return " · ".join(dict.fromkeys(label(record, lang) for lang in reversed(LANGS)))


def _both(text: Text) -> str:
    return " · ".join(filter(None, (text.side(lang) for lang in reversed(LANGS))))


def _text(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def folder_of(content: Path) -> Path:
    """Return the folder in which the schemas of a content folder lie."""
    own = OWN_FOLDER.parents[2] / "content"
    return OWN_FOLDER if content.resolve() == own else content / FOLDER_NAME


def stale(folder: Path) -> tuple[str, ...]:
    """Name the tracked schemas that are not what the models say now, and those that nothing makes."""
    wanted = dict(schemas())
    there = {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("[!.]*.json"))}
    return tuple(name for name in sorted({*wanted, *there} - {IDS}) if wanted.get(name) != there.get(name))
