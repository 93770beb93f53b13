"""Write the models as JSON Schema, so that editors' programs complete and check while they type.

The schemas follow from the models alone. The ids of the records, which change with the content, stand in a file of
their own (`ids.json`); they are only offered, so that a file that fell behind never calls a new id wrong.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.authoring.help import Help, help_on
from generator.content.fields import ID_PATTERN
from generator.content.layout import SITE_ID
from generator.content.load import Content
from generator.content.models import MODELS_BY_FOLDER, RECORD_MODELS, Part, Record, SiteSettings, Text
from generator.content.regular import read_text
from generator.site.addresses import label
from generator.text.lang import LANGS

# Those of the generator's own content are tracked; other folders have theirs inside, where no record is looked for.
OWN_FOLDER = Path(__file__).with_name("schemas")
FOLDER_NAME = ".schemas"
IDS = "ids.json"
_DRAFT = "http://json-schema.org/draft-07/schema#"
DEFINITIONS = "definitions"
_REF = "x-ref"
_ANY, _TOPICS = "any", "topics"
# What may follow an id: a place inside a source, a part of a record.
_PATTERNS = {"sources": rf"{ID_PATTERN}(,.*)?"}


def schemas() -> Iterator[tuple[str, str]]:
    """Write the schema of every kind of record: its file name and its text."""
    models: tuple[type[Record], ...] = (*RECORD_MODELS, SiteSettings)
    for model in models:
        yield f"{model.kind_name}.json", json.dumps(schema(model), ensure_ascii=False, indent=2) + "\n"


def schema(model: type[Record]) -> Mapping[str, Any]:
    """Return the JSON Schema (draft 7) of one kind of record, as it stands in a file: without the id."""
    plain = model.model_json_schema(by_alias=True)
    for name in model.unwritten:
        plain["properties"].pop(name)
    plain["required"] = [name for name in plain.get("required", []) if name not in model.unwritten]
    models = models_in(model)
    definitions = {name: _with_help(part, models[name]) for name, part in plain.pop("$defs", {}).items()}
    return {"$schema": _DRAFT, **_with_refs(_with_help(plain, model)), DEFINITIONS: _with_refs(definitions)}


def models_in(model: type[Part]) -> Mapping[str, type[Part]]:
    """Give every model that a schema can define by its name, its own last."""
    parents = Part.__subclasses__()
    children = (child for parent in parents for child in parent.__subclasses__())
    return {part.__name__: part for part in (*parents, *children, model)}


def _with_help(definition: Mapping[str, Any], model: type[Part]) -> Mapping[str, Any]:
    """Put the help for editors into a model's schema: both languages, an example, what each value means."""
    fields = {name: _field_with_help(field, help_on(model, name)) for name, field in definition["properties"].items()}
    return {**_untitled(definition), "properties": fields}


def _field_with_help(field: Mapping[str, Any], field_help: Help) -> Mapping[str, Any]:
    lines = [f"{field_help.text['en']}\n\n{field_help.text['vi']}"]
    if field_help.example:
        lines.append(f"Example · Ví dụ: `{field_help.example}`")
    described = {**_untitled(field), "description": "\n\n".join(lines)}
    return _with_meanings(described, field_help) if field_help.values else described


def _with_meanings(field: Mapping[str, Any], field_help: Help) -> Mapping[str, Any]:
    if "items" in field:
        return {**field, "items": _with_meanings(field["items"], field_help)}
    if "anyOf" in field:
        forms = [_with_meanings(form, field_help) if "enum" in form else form for form in field["anyOf"]]
        return {**field, "anyOf": forms}
    meanings = [" · ".join(field_help.values[value][lang] for lang in reversed(LANGS)) for value in field["enum"]]
    return {**field, "markdownEnumDescriptions": meanings}


def _untitled(definition: Mapping[str, Any]) -> dict[str, Any]:
    # What pydantic calls a title is the field's own name again.
    return {key: value for key, value in definition.items() if key != "title"}


def _with_refs(value: Any) -> Any:
    """Let every reference offer the ids of its kind, and name definitions as draft 7 does."""
    if isinstance(value, list):
        return [_with_refs(item) for item in value]
    if not isinstance(value, dict):
        return value
    if _REF in value:
        others = {key: setting for key, setting in value.items() if key not in {_REF, "type", "pattern"}}
        return {**others, "$ref": f"{IDS}#/definitions/{value[_REF] or _ANY}"}
    if "$ref" in value:
        return {**value, "$ref": value["$ref"].replace("#/$defs/", "#/definitions/")}
    return {key: _with_refs(setting) for key, setting in value.items()}


def ids(content: Content) -> str:
    """Write the file that offers every id where it can be referred to, with the record's name in both languages.

    One id a line, in order: pull requests that add records merge.
    """
    names: dict[str, list[tuple[str, str]]] = {folder: [] for folder in MODELS_BY_FOLDER}
    for record in content.records.values():
        names[record.folder].append((record.id, _record_name(record)))
    # What is not whole yet goes by its id.
    for record_id in content.documents.keys() - content.records.keys() - {SITE_ID}:
        names[content.documents[record_id].path.parent.name].append((record_id, record_id))
    topics = content.settings.topics if content.settings else ()
    names[_TOPICS] = [(topic.id, _both_sides(topic.name)) for topic in topics]
    offers = {kind: _offer(named, _PATTERNS.get(kind, ID_PATTERN)) for kind, named in names.items()}
    kinds = ",\n".join(f'"{kind}": {text}' for kind, text in offers.items())
    refs = [{"$ref": f"#/definitions/{folder}"} for folder in MODELS_BY_FOLDER]
    any_record = json.dumps({"anyOf": [*refs, {"type": "string", "pattern": f"^{ID_PATTERN}#{ID_PATTERN}$"}]})
    return f'{{"$schema": "{_DRAFT}", "definitions": {{\n{kinds},\n"{_ANY}": {any_record}\n}}}}\n'


def _offer(named: Iterable[tuple[str, str]], pattern: str) -> str:
    snippets = [{"label": record_id, "description": name, "body": record_id} for record_id, name in sorted(named)]
    lines = ",\n".join(json.dumps(snippet, ensure_ascii=False) for snippet in snippets)
    return f'{{"type": "string", "pattern": {json.dumps(f"^{pattern}$")}, "defaultSnippets": [\n{lines}\n]}}'


def _record_name(record: Record) -> str:
    return " · ".join(dict.fromkeys(label(record, lang) for lang in reversed(LANGS)))


def _both_sides(text: Text) -> str:
    return " · ".join(filter(None, (text.side(lang) for lang in reversed(LANGS))))


def folder_of(content: Path) -> Path:
    """Return the folder in which the schemas of a content folder lie."""
    own = OWN_FOLDER.parents[2] / "content"
    return OWN_FOLDER if content.resolve() == own else content / FOLDER_NAME


def way_to(content: Path, model: type[Record]) -> str:
    """Return the way from where the records of a kind lie to the file of their schema."""
    folder = (content / model.folder).resolve()
    return Path(os.path.relpath(folder_of(content).resolve(), folder), f"{model.kind_name}.json").as_posix()


def stale(folder: Path) -> tuple[str, ...]:
    """List the tracked schemas that are not what the models say now, and those that nothing makes."""
    wanted = dict(schemas())
    found = {path.name: read_text(path) for path in sorted(folder.glob("[!.]*.json"))}
    return tuple(name for name in sorted({*wanted, *found} - {IDS}) if wanted.get(name) != found.get(name))
