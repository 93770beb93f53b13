"""Give the models as JSON Schema, so that editors complete and check while they type."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.models import RECORD_MODELS, Record, SiteSettings

FOLDER = Path(__file__).with_name("schemas")
_DRAFT = "http://json-schema.org/draft-07/schema#"


def schemas() -> Iterator[tuple[str, str]]:
    """Give the file name and the text of the schema of every kind of record."""
    models: tuple[type[Record], ...] = (*RECORD_MODELS, SiteSettings)
    for model in models:
        yield f"{model.kind_name}.json", json.dumps(schema(model), ensure_ascii=False, indent=2) + "\n"


def schema(model: type[Record]) -> Mapping[str, Any]:
    """Give the JSON Schema (draft 7) of one kind of record, as it stands in a file: without the id."""
    written = model.model_json_schema(by_alias=True)
    written["properties"].pop("id")
    written["required"] = [name for name in written.get("required", []) if name != "id"]
    return {"$schema": _DRAFT, **written}


def stale(folder: Path = FOLDER) -> tuple[str, ...]:
    """Name the tracked schemas that are not what the models say now, and those that nothing makes."""
    wanted = dict(schemas())
    there = {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("[!.]*.json"))}
    return tuple(name for name in sorted({*wanted, *there}) if wanted.get(name) != there.get(name))
