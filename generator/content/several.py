"""Find values that hold more than their field takes: several of which one is to be kept, or a note behind the value."""

from __future__ import annotations

import re
from typing import Any

from generator.content.samples import fits
from generator.content.shapes import either

_BETWEEN = re.compile(r"\s*[,;/|+&]\s*|\s+(?:hoặc|hay|và|or|and)\s+|\s+")
# How notes begin in other languages than YAML.
_NOTE = re.compile(r"[ \t]+(//|/\*|<!--|--)(?=\s|$|\w).*$")


def several_meant(value: str, form: Any) -> dict[str, str]:
    """Name the values of which a field takes one, if all that is written are such values."""
    words = [one for one in _BETWEEN.split(value.strip()) if one]
    if len(words) > 1 and form is not None and all(fits(form, one) for one in words):
        return {"way": "several", "items": either(words)}
    return {}


def note_behind(value: str, form: Any) -> re.Match[str] | None:
    """Find a note behind a value that would fit without it."""
    found = _NOTE.search(value)
    return found if found and form is not None and fits(form, value[: found.start()].strip()) else None
