"""Make ids of what editors type: by the rules of the house, Vietnamese without its marks."""

from __future__ import annotations

import re
from collections.abc import Collection

from generator.content.fields import MAX_ID
from generator.content.models import Correction, Event, Record, Source
from generator.text.dates import parse_date
from generator.text.vietnamese import slug


def proposed_id(model: type[Record], typed: str, date: str) -> str:
    """Return the id that a record gets by what was typed: `src-…`, `e-DATE-…`, `DATE-…`; nothing if no letter was."""
    name = slug(typed)
    if not name:
        return ""
    prefix = house_prefix(model, date)
    if has_house_form(model, name):
        return _short(name)
    return _short(f"{prefix}{name}")


def house_prefix(model: type[Record], date: str) -> str:
    """Return what the ids of a kind begin with."""
    day = re.sub(r"[^\d-].*", "", date)
    return {Source: "src-", Event: f"e-{day}-", Correction: f"{day}-"}.get(model, "")


def has_house_form(model: type[Record], name: str) -> bool:
    """Tell whether an id has the form that the house gives to its kind."""
    forms: dict[type[Record], str] = {
        Source: r"src-.+",
        Event: r"e-\d{4}(?:-\d{2}){0,2}-.+",
        Correction: r"\d{4}-\d{2}-\d{2}-.+",
    }
    return bool(re.fullmatch(forms.get(model, ".+"), name))


def _short(name: str) -> str:
    """Keep an id within what an id may have, cut between words."""
    if len(name) <= MAX_ID:
        return name
    return name[: MAX_ID + 1].rpartition("-")[0] or name[:MAX_ID]


def free_id(base: str, taken: Collection[str]) -> str:
    """Return an id, with a number behind it where it is taken."""
    numbered = (f"{base}-{number}" for number in range(2, len(taken) + 3))
    return next(name for name in (base, *numbered) if name not in taken)


def is_date(text: str) -> bool:
    """Tell whether a text is a day, a month or a year as records have it."""
    try:
        parse_date(text)
    except ValueError:
        return False
    return True
