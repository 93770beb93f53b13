"""Say what a place in a record may hold: by the models, as the JSON Schemas tell it to other programs of editors."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.authoring.schema import DEFINITIONS, IDS, schema
from generator.content.document import Loc
from generator.content.forms import model_at
from generator.content.models import Article, Claim, Explainer, Figure, Part, Policies, Record

# Fields that name a part of their own record, or of `site.yml`, which no schema can offer: where such parts stand.
PARTS_OF_THE_RECORD: Mapping[tuple[type[Part], str], str] = {
    (Claim, "paragraph"): "paragraphs",
    (Figure, "after"): "sections",
    **{(Policies, field): "about" for field in Policies.model_fields},
}
PARTS_OF_THE_SITE: Mapping[tuple[type[Part], str], str] = {
    (model, field): "people" for model in (Article, Explainer) for field in ("by", "checked_by")
}
TOPICS = "topics"
ANY = "any"


@dataclass(frozen=True, slots=True)
class Takes:
    """Hold what a value may be: the kinds of things whose ids it takes, the values that are allowed, a day."""

    kinds: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    is_date: bool = False
    is_prose: bool = False


@functools.cache
def takes(model: type[Record], loc: Loc) -> Takes:
    """Tell what the value of a field may be; items of lists have the number 0."""
    forms = list(_forms_at(model, loc))
    references = (str(form["$ref"]).rpartition("/")[2] for form in forms if str(form.get("$ref")).startswith(IDS))
    values = (value for form in forms for value in form.get("enum", ()) if isinstance(value, str))
    owner = model_at(model, loc[:-1]) if loc else None
    return Takes(
        tuple(dict.fromkeys(references)),
        tuple(dict.fromkeys(values)),
        any(str(form.get("pattern", "")).startswith("^[0-9]{4}") for form in forms),
        owner is not None and owner.__name__ == "Prose",
    )


def takes_markup(model: type[Record], loc: Loc) -> bool:
    """Return whether references are read in a place: in running texts, and where nothing is known of the field."""
    return not any(_forms_at(model, loc)) or any(takes(model, loc[:end]).is_prose for end in range(1, len(loc) + 1))


def part_field(model: type[Record], loc: Loc) -> str | None:
    """Name the list of its own record whose parts a field may name."""
    return _listed(model, loc, PARTS_OF_THE_RECORD)


def site_field(model: type[Record], loc: Loc) -> str | None:
    """Name the list in `site.yml` whose parts a field may name."""
    return _listed(model, loc, PARTS_OF_THE_SITE)


def _listed(model: type[Record], loc: Loc, table: Mapping[tuple[type[Part], str], str]) -> str | None:
    steps = tuple(loc[:-1]) if loc and loc[-1] == 0 else loc
    owner = model_at(model, steps[:-1]) if steps else None
    return table.get((owner, str(steps[-1]))) if owner else None


def _forms_at(model: type[Record], loc: Loc) -> Iterator[Mapping[str, Any]]:
    whole = _schema(model)
    yield from _below(whole, whole[DEFINITIONS], loc)


def _below(form: Mapping[str, Any], definitions: Mapping[str, Any], loc: Loc) -> Iterator[Mapping[str, Any]]:
    """Yield every form that a value may have, some steps below another."""
    prefix = f"#/{DEFINITIONS}/"
    for inner in form.get("anyOf", ()):
        yield from _below(inner, definitions, loc)
    if str(form.get("$ref", "")).startswith(prefix):
        yield from _below(definitions[form["$ref"].removeprefix(prefix)], definitions, loc)
    elif not loc:
        yield form
    elif loc[0] in form.get("properties", {}):
        yield from _below(form["properties"][loc[0]], definitions, loc[1:])
    elif isinstance(loc[0], int) and "items" in form:
        yield from _below(form["items"], definitions, loc[1:])


_schema = functools.cache(schema)
