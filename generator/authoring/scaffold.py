"""Begin a record: a file with every field and what goes there, in the editor's language."""

from __future__ import annotations

import textwrap
import typing
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, get_args

from generator.authoring.help import Help, help_on, plain_type
from generator.authoring.hints import MARK
from generator.content.models import RECORD_MODELS, Bilingual, Part, Record, Source
from generator.text.lang import Lang
from generator.text.ui import say

MODELS_BY_KIND = {model.kind_name: model for model in RECORD_MODELS}
_WIDTH = 99
_OMITTED = frozenset({"id", "draft", "gaps", "translated"})
# Fields that the models let be absent and yet nearly every record needs.
_USUAL = frozenset({"sources", "recorded"})
_USUAL_IN_SOURCE = frozenset({"date", "url", "seen"})
# How many of an item every record needs at least, and how their ids are counted.
_FEWEST = {"key_points": 3}
_NUMBERED = {"paragraphs.id": "p{}", "claims.id": "c{:02}"}
_EXAMPLE: dict[Lang, str] = {"vi": "ví dụ", "en": "for example"}


@dataclass(frozen=True, slots=True)
class Filled:
    """Hold what is known of a new record: values of YAML by field (`claims.checked`), and numbers of items."""

    values: Mapping[str, str] = field(default_factory=dict)
    counts: Mapping[str, int] = field(default_factory=dict)

    def count(self, path: str) -> int:
        """Return how many items a list begins with."""
        return max(self.counts.get(path, 1), _FEWEST.get(path, 1))


@dataclass(frozen=True, slots=True)
class _Place:
    """Hold where in the record one is: the way to it, how far it is indented, in which language, and which item."""

    lang: Lang
    filled: Filled
    path: str = ""
    indent: str = ""
    number: int = 1

    def within(self, name: str, deeper: str, number: int | None = None) -> _Place:
        """Step into a field."""
        path = f"{self.path}{name}."
        return _Place(self.lang, self.filled, path, self.indent + deeper, self.number if number is None else number)

    def value(self, name: str) -> str:
        """Return what is filled in for a field: what is known, or the number that an id has."""
        path = self.path + name
        return self.filled.values.get(path) or _NUMBERED.get(path, "").format(self.number)


def scaffold(model: type[Record], lang: Lang, schema: str, filled: Filled | None = None) -> str:
    """Write the text of a new record, a draft: fields to fill in, and optional ones as comments.

    `schema` is the way from the record's folder to the file of its schema.
    """
    named = f"# yaml-language-server: $schema={schema}"
    draft = (*help_comments(help_on(model, "draft"), "", lang), *about_hints(lang), "draft: true")
    return "\n".join([named, *draft, *_fields(model, _Place(lang, filled or Filled()))]) + "\n"


def _fields(model: type[Part], place: _Place) -> Iterator[str]:
    for name, about in model.model_fields.items():
        if name in _OMITTED and (issubclass(model, Record) or name != "id"):
            continue
        lines = list(_empty_field(name, about.annotation, place))
        is_usual = about.is_required() or name in _USUAL or (model is Source and name in _USUAL_IN_SOURCE)
        is_usual = is_usual or bool(place.value(name))
        # The second item of a list needs no explanation again, and what is optional stands in the first.
        if place.number > 1 and not is_usual:
            continue
        if place.number == 1:
            yield from help_comments(help_on(model, name), place.indent, place.lang)
        yield from lines if is_usual else (f"{place.indent}{MARK} {line.removeprefix(place.indent)}" for line in lines)


def about_hints(lang: Lang) -> Iterator[str]:
    """Tell editors at the head of a record what becomes of such comments, and of their own."""
    yield from (f"{MARK} {line}" for line in say("new.hints", lang).split("\n"))


def help_comments(field_help: Help, indent: str, lang: Lang) -> Iterator[str]:
    """Explain a field in lines of comment: what goes there, what each choice means, an example."""
    yield from _comment(field_help.text[lang], indent)
    for value, meaning in field_help.values.items():
        yield from _comment(f"  {value}" if meaning[lang] == value else f"  {value} – {meaning[lang]}", indent)
    if field_help.example:
        yield from _comment(f"{_EXAMPLE[lang]}: {field_help.example}", indent)


def _comment(text: str, indent: str) -> Iterator[str]:
    lines = textwrap.wrap(text, _WIDTH - len(indent), drop_whitespace=True, subsequent_indent="  ")
    yield from (f"{indent}{MARK} {line}" for line in lines)


def _empty_field(name: str, annotation: Any, place: _Place) -> Iterator[str]:
    plain = plain_type(annotation)
    if value := place.value(name):
        yield f"{place.indent}{name}: {value}"
    elif isinstance(plain, type) and issubclass(plain, Part):
        yield f"{place.indent}{name}:"
        yield from _empty_part(plain, place.within(name, "  "))
    elif typing.get_origin(plain) is tuple:
        yield from _empty_list(name, get_args(plain)[0], place)
    else:
        yield f"{place.indent}{name}:"


def _empty_part(model: type[Part], place: _Place) -> Iterator[str]:
    if issubclass(model, Bilingual):
        yield from (f"{place.indent}{side}:" for side in model.model_fields if side in {"vi", "en", "native"})
    else:
        yield from _fields(model, place)


def _empty_list(name: str, item: Any, place: _Place) -> Iterator[str]:
    plain = plain_type(item)
    if not (isinstance(plain, type) and issubclass(plain, Part)):
        yield f"{place.indent}{name}: []"
        return
    yield f"{place.indent}{name}:"
    for number in range(1, place.filled.count(f"{place.path}{name}") + 1):
        # The dash stands alone, so that an item can be copied whole, its comments too.
        yield f"{place.indent}  -"
        yield from _empty_part(plain, place.within(name, "    ", number))
