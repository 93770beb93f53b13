"""Make exports for tests, and read them back."""

import functools
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.exports.all import planned_exports
from generator.site.link import Linked


def made(linked: Linked, *beginnings: str) -> Mapping[str, bytes]:
    """Make the exports whose paths begin so."""
    return {one.path: one.make(linked) for one in planned_exports(linked) if one.path.startswith(beginnings)}


def written(linked: Linked, folder: Path, *beginnings: str) -> Path:
    """Write these exports into a folder."""
    for path, data in made(linked, *beginnings).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return folder


def one(linked: Linked, path: str) -> Any:
    """Read a JSON file back."""
    return json.loads(made(linked, path)[path])


def strings_in(value: Any) -> Iterator[str]:
    """List every string in what was read from JSON, but for names of fields."""
    if isinstance(value, str):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from strings_in(inner)


@functools.cache
def _closed(schema: str) -> Any:
    return _close(json.loads(schema))


def closed(schema: Any) -> Any:
    """Let a schema forbid what it does not name, so that nothing is published that nobody described."""
    return _closed(json.dumps(schema))


def _close(schema: Any) -> Any:
    if isinstance(schema, list):
        return [_close(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    inside = {key: _close(value) for key, value in schema.items()}
    return (
        {**inside, "additionalProperties": False}
        if isinstance(schema.get("required"), list) and "type" in schema
        else inside
    )
