"""Write the lines that belong in a field, as its model asks for them, with what an author wrote in its place."""

from __future__ import annotations

import functools
import typing
from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Any, get_args

import pydantic

from generator.content.document import Loc
from generator.content.fields import INTERNATIONAL, Ref
from generator.content.forms import alternatives, is_part, keys_of, model_at
from generator.content.models import Bilingual, Part
from generator.text.lang import LANGS

BLANK = "…"
# The first of these that a form takes shows what it looks like; a day on which something falls due is still to come.
_SAMPLES = ("2024-01-26", "https://example.org/", "vi", "yes", "Q95", "mark.svg")
_DUE, SOME_DAY = frozenset({"until", "review_by"}), "2027-05-29"
_SOME_ID = "abcd"
_COLOUR, _SOME_COLOUR = "#1d5a85", f'"#{BLANK}"'
# So many lines of an example are shown, and so much of a line.
MAX_LINES, _MAX_WIDTH = 8, 170
_QUOTED_IN_BRACES = frozenset(",:[]{}#\"'")


def form_at(model: type[Part], loc: Loc) -> Any:
    """Return the form of the value at a place, with all that is asked of it; None if no model knows the place."""
    *owner, last = loc
    part = model_at(model, tuple(owner))
    if isinstance(last, int):
        return item_form(form_at(model, tuple(owner))) if owner else None
    return whole_annotation(part, last) if part and last in part.model_fields else None


@functools.cache
def _adapter(annotation: Any) -> pydantic.TypeAdapter[Any]:
    return pydantic.TypeAdapter(annotation)


def fits(annotation: Any, value: object) -> bool:
    """Return whether a value has a form."""
    try:
        _adapter(annotation).validate_python(value)
    except pydantic.ValidationError:
        return False
    return True


def whole_annotation(model: type[Part], name: str) -> Any:
    """Return the form of a field with all that is asked of it."""
    field = model.model_fields[name]
    return Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation


def plain_form(annotation: Any) -> Any:
    """Return the first form that a value may have."""
    return next(one for one in alternatives(annotation) if one is not type(None))


def item_form(annotation: Any) -> Any:
    """Return the form of the items of a list; None of what is no list."""
    lists = (one for one in alternatives(annotation) if typing.get_origin(one) is tuple)
    return next((get_args(one)[0] for one in lists), None)


def item_part(annotation: Any) -> type[Part] | None:
    """Return the model of the items of a list, if they are groups of fields."""
    item = item_form(annotation)
    return next(filter(is_part, alternatives(item)), None) if item is not None else None


def inline(annotation: Any) -> str:
    """Write on one line what a field may hold."""
    plain = plain_form(annotation)
    if typing.get_origin(plain) is typing.Literal:
        return str(get_args(plain)[0])
    if typing.get_origin(plain) is tuple:
        return f"[{inline(get_args(plain)[0])}]"
    if is_part(plain):
        return "{" + ", ".join(f"{key}: {_value(key, form)}" for key, form in _asked(plain)) + "}"
    if isinstance(plain, type) and issubclass(plain, Ref):
        return BLANK
    return _sample(annotation)


def _value(key: str, annotation: Any) -> str:
    """Write on one line what a field of this name may hold."""
    return SOME_DAY if key in _DUE and fits(annotation, SOME_DAY) else inline(annotation)


def _sample(annotation: Any) -> str:
    """Choose something that a form takes; for words, ids and the like nothing says more than a blank."""
    if fits(annotation, BLANK) or fits(annotation, _SOME_ID):
        return BLANK
    if fits(annotation, _COLOUR):
        return _SOME_COLOUR
    if fits(annotation, INTERNATIONAL):
        return "us"
    return next((one for one in _SAMPLES if fits(annotation, one)), BLANK)


def _asked(model: type[Part]) -> Iterator[tuple[str, Any]]:
    """List what has to stand in a group: of a text both languages, of a list for each language both lists."""
    for name in keys_of(model):
        if model.model_fields[name].is_required() or name in LANGS:
            yield name, whole_annotation(model, name)


def filled_group(model: type[Part], value: str) -> Mapping[str, str]:
    """Give what has to stand in a group, with a value at the field that it was meant for."""
    asked = dict(_asked(model))
    chosen = _home_of(model, value)
    names = [name for name in keys_of(model) if name in asked or name == chosen]
    return {name: written(value) if name == chosen else _value(name, whole_annotation(model, name)) for name in names}


def _home_of(model: type[Part], value: str) -> str | None:
    """Find the field that a value was meant for: one that takes not just any words, else the first that takes it."""
    taking = [name for name in keys_of(model) if fits(whole_annotation(model, name), value)]
    choosy = [name for name in taking if not fits(whole_annotation(model, name), f"{BLANK} {BLANK}")]
    asked = {name for name, _ in _asked(model)}
    texts = [name for name in keys_of(model) if name in asked and _is_text(whole_annotation(model, name))]
    ordered = sorted(choosy, key=lambda name: name not in asked) + [name for name in taking if name in asked] + texts
    return next(iter(ordered), None)


def _is_text(annotation: Any) -> bool:
    plain = plain_form(annotation)
    return isinstance(plain, type) and issubclass(plain, Bilingual)


def written(value: str) -> str:
    """Write a value so that YAML reads it as it is."""
    words = " ".join(value.split())
    if not set(words) & _QUOTED_IN_BRACES or '"' in words or "\\" in words:
        return words
    return f'"{words}"'


def group_lines(model: type[Part], value: str, indent: int) -> list[str]:
    """Write a group of fields on lines of its own, with a value where it was meant to stand."""
    lines = []
    for name, given in filled_group(model, value).items():
        words, form = given, whole_annotation(model, name)
        is_own = words == written(value)
        if _is_text(form) and is_own:
            words = "{" + f"vi: {words}, en: {BLANK}" + "}"
        elif not is_own and typing.get_origin(plain_form(form)) is typing.Literal:
            words = f"{BLANK}  # {', '.join(get_args(plain_form(form)))}"
        lines.append(f"{' ' * indent}{name}: {words}")
    return lines


def field_lines(annotation: Any, key: str, indent: str) -> list[str]:
    """Write a field with what belongs in it, each part of it on a line of its own."""
    part, item = plain_form(annotation), item_part(annotation)
    if is_part(part):
        return [f"{indent}{key}:", *(f"{indent}  {name}: {_value(name, form)}" for name, form in _asked(part))]
    if item:
        fields = [f"{indent}  {name}: {_value(name, form)}" for name, form in _asked(item)]
        return [f"{indent}{key}:", *as_item(fields)]
    return [f"{indent}{key}: {_value(key, annotation)}"]


def as_item(lines: Sequence[str]) -> list[str]:
    """Put a group of lines behind the dash of an item."""
    indent = len(lines[0]) - len(lines[0].lstrip(" "))
    first, *rest = (line[indent:] for line in lines)
    return [f"{' ' * indent}- {first}", *(f"{' ' * indent}  {line}" for line in rest)]


def shown(lines: Sequence[str]) -> str:
    """Show as much of some lines as a message holds."""
    cut = [line if len(line) <= _MAX_WIDTH else f"{line[:_MAX_WIDTH].rstrip()} {BLANK}" for line in lines[:MAX_LINES]]
    more = len(lines) > MAX_LINES
    indent = len(lines[0]) - len(lines[0].lstrip(" ")) if lines else 0
    return "\n".join([*cut, *([f"{' ' * indent}  {BLANK}"] if more else [])])
