"""Describe the fields of the models to Sveltia CMS: which form each has, and what goes there."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.authoring.help import Help, help_on
from generator.authoring.schema import models_in
from generator.content.fields import ID_PATTERN, LONGEST_LINE
from generator.content.forms import keys_of
from generator.content.models import Part, Record
from generator.text.lang import LANGS, Lang
from generator.text.ui import say

Field = dict[str, Any]
Schema = Mapping[str, Any]

# How a record is called, by its folder; elsewhere it is its `title`.
NAME_FIELDS = {"terms": "term", "actors": "names"}
# Only who looks into the file says whether it may be published: what has no form is kept as it is.
_LEFT_OUT = frozenset({"draft"})
# What every kind of record has comes after what is its own.
_GENERAL = frozenset({"gaps", "translated"})
_DAY = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_ADDRESS = "^https?://"
_ONE_LINE = r"^[^\n]*$"
# What names a record and a part of it, a source and a passage with its place.
_PATTERNS = {None: rf"^{ID_PATTERN}(#{ID_PATTERN})?$", "sources": rf"^{ID_PATTERN}(#{ID_PATTERN})?(,.*)?$"}
# What best tells an item of a list from the next, while it is folded.
_TELLING = (
    *("title", "heading", "word", "name", "question", "statement", "says", "summary", "text", "actor", "to", "field"),
    *("time", "verdict", *LANGS),
)


@dataclass(frozen=True, slots=True)
class Describing:
    """Hold what descriptions depend on: the record's model, the editor's language, the topics to choose from.

    `in_one_line` names fields that are offered as one line, though they may stand in both languages.
    """

    model: type[Record]
    lang: Lang
    topics: Mapping[str, str]
    in_one_line: frozenset[str] = frozenset()
    schema: Schema = field(init=False)
    models: Mapping[str, type[Part]] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "schema", self.model.model_json_schema(by_alias=True))
        object.__setattr__(self, "models", models_in(self.model))

    def fields(self) -> list[Field]:
        """Describe every field that an author may fill in, in the order of the model, general ones last."""
        return self._group(self.schema, self.model)

    def _group(self, schema: Schema, model: type[Part]) -> list[Field]:
        needed = schema.get("required", ())
        names = sorted((name for name in keys_of(model) if name not in _LEFT_OUT), key=_GENERAL.__contains__)
        return [self._field(name, schema["properties"][name], model, needed) for name in names]

    def _field(self, name: str, schema: Schema, model: type[Part], needed: Collection[str]) -> Field:
        help_text = help_on(model, name)
        meanings = {value: meaning[self.lang] for value, meaning in help_text.values.items()}
        described = {
            "name": name,
            "label": say(f"cms.{name}", self.lang) if name in LANGS else name,
            "comment": help_text.text[self.lang],
            "required": name in needed,
            **self._example(help_text),
        }
        is_line = model is self.model and name in self.in_one_line
        return described | self._widget(schema["anyOf"][0] if is_line else _form(schema), meanings)

    def _example(self, help_text: Help) -> Field:
        example = help_text.example or ""
        # How YAML writes groups and lists nobody needs to know here.
        return (
            {"hint": f"{say('reference.example', self.lang)}: {example}"} if example[:1] not in {"", "{", "["} else {}
        )

    def _widget(self, schema: Schema, meanings: Mapping[str, str]) -> Field:
        if "$ref" in schema:
            name = schema["$ref"].rpartition("/")[2]
            return {"widget": "object", "fields": self._group(self.schema["$defs"][name], self.models[name])}
        if schema.get("type") == "array":
            return self._list(schema, meanings)
        if "x-ref" in schema:
            return self._reference(schema["x-ref"])
        return self._choice(schema["enum"], meanings) if "enum" in schema else self._text(schema)

    def _list(self, schema: Schema, meanings: Mapping[str, str]) -> Field:
        item = self._widget(_form(schema["items"]), meanings)
        limits = {name: schema[limit] for name, limit in (("min", "minItems"), ("max", "maxItems")) if limit in schema}
        if item["widget"] in {"select", "relation"}:
            return {**item, "multiple": True, **limits}
        if item["widget"] == "object":
            return {**item, "widget": "list", "collapsed": True, "summary": self._summary(item["fields"]), **limits}
        return {"widget": "list", **limits}

    def _summary(self, fields: list[Field]) -> str:
        widgets = {one["name"]: one["widget"] for one in fields}
        telling = next((name for name in _TELLING if name in widgets), "")
        named = [f"fields.{name}" for name in ("id", telling) if name in widgets]
        shown = [f"{name}.{self.lang}" if widgets[name[7:]] == "object" else name for name in named]
        return " · ".join(f"{{{{{name}}}}}" for name in shown)

    def _reference(self, folder: str | None) -> Field:
        if folder == "topics":
            return {"widget": "select", "options": _options(self.topics)}
        # What names a part of a record or a passage of a source is typed: there is no list of these.
        if folder in {None, "sources"}:
            return {"widget": "string", "pattern": [_PATTERNS[folder], say("cms.form", self.lang)]}
        name = f"{NAME_FIELDS.get(str(folder), 'title')}.{self.lang}"
        names = [name, "{{slug}}"]
        known = {"value_field": "{{slug}}", "display_fields": names, "search_fields": names}
        return {"widget": "relation", "collection": folder, **known}

    def _choice(self, values: list[Any], meanings: Mapping[str, str]) -> Field:
        is_yes_no = True in values
        said = {value: say(f"cms.{value}", self.lang) for value in ("yes", "no")} if is_yes_no else meanings
        return {
            "widget": "select",
            "options": _options({value: said.get(value, value) for value in values if value not in (True, False)}),
        }

    def _text(self, schema: Schema) -> Field:
        pattern = schema.get("pattern", "")
        if pattern == _DAY:
            return {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD", "picker_utc": True}
        if schema.get("maxLength", 0) > LONGEST_LINE:
            return {"widget": "text"}
        if pattern == _ADDRESS:
            return {"widget": "string", "type": "url"}
        is_free = pattern in {"", _ONE_LINE}
        return {"widget": "string", **({} if is_free else {"pattern": [pattern, say("cms.form", self.lang)]})}


def _form(schema: Schema) -> Schema:
    """Choose the form that is offered where there are several: the group, which holds the most."""
    forms = [form for form in schema.get("anyOf", (schema,)) if form.get("type") != "null"]
    return next((form for form in forms if "$ref" in form), forms[0])


def _options(labels: Mapping[str, str]) -> list[Mapping[str, str]]:
    return [{"value": value, "label": label} for value, label in labels.items()]
