"""Begin a record: a file with every field and what goes there, in the editor's language."""

from __future__ import annotations

import textwrap
import typing
from collections.abc import Iterator
from typing import Any, get_args

from generator.authoring.help import Help, help_on, plain_type
from generator.content.models import RECORD_MODELS, Bilingual, Part, Record, Source
from generator.text.lang import Lang

MODELS_BY_KIND = {model.kind_name: model for model in RECORD_MODELS}
_WIDTH = 100
_OMITTED = frozenset({"id", "draft", "gaps", "translated"})
# Fields that the models let be absent and yet nearly every record needs.
_USUAL = frozenset({"sources", "recorded"})
_USUAL_IN_SOURCE = frozenset({"date", "url", "seen"})
_EXAMPLE: dict[Lang, str] = {"vi": "ví dụ", "en": "for example"}


def scaffold(model: type[Record], lang: Lang, schemas: str) -> str:
    """Write the text of a new record, a draft: fields to fill in, and optional ones as comments.

    `schemas` is the way from the record's folder to the folder of the schemas.
    """
    schema = f"# yaml-language-server: $schema={schemas}/{model.kind_name}.json"
    draft = (*_help_comments(help_on(model, "draft"), "", lang), "draft: true")
    return "\n".join([schema, *draft, *_fields(model, "", lang)]) + "\n"


def _fields(model: type[Part], indent: str, lang: Lang) -> Iterator[str]:
    for name, field in model.model_fields.items():
        if name in _OMITTED and (issubclass(model, Record) or name != "id"):
            continue
        yield from _help_comments(help_on(model, name), indent, lang)
        lines = list(_empty_field(name, field.annotation, indent, lang))
        is_usual = field.is_required() or name in _USUAL or (model is Source and name in _USUAL_IN_SOURCE)
        yield from lines if is_usual else (f"{indent}# {line.removeprefix(indent)}" for line in lines)


def _help_comments(field_help: Help, indent: str, lang: Lang) -> Iterator[str]:
    yield from _comment(field_help.text[lang], indent)
    for value, meaning in field_help.values.items():
        yield from _comment(f"  {value}" if meaning[lang] == value else f"  {value} – {meaning[lang]}", indent)
    if field_help.example:
        yield from _comment(f"{_EXAMPLE[lang]}: {field_help.example}", indent)


def _comment(text: str, indent: str) -> Iterator[str]:
    lines = textwrap.wrap(text, _WIDTH - len(indent), drop_whitespace=True, subsequent_indent="  ")
    yield from (f"{indent}# {line}" for line in lines)


def _empty_field(name: str, annotation: Any, indent: str, lang: Lang) -> Iterator[str]:
    plain = plain_type(annotation)
    if isinstance(plain, type) and issubclass(plain, Part):
        yield f"{indent}{name}:"
        yield from _empty_part(plain, indent + "  ", lang)
    elif typing.get_origin(plain) is tuple:
        yield from _empty_list(name, get_args(plain)[0], indent, lang)
    else:
        yield f"{indent}{name}:"


def _empty_part(model: type[Part], indent: str, lang: Lang) -> Iterator[str]:
    if issubclass(model, Bilingual):
        yield from (f"{indent}{side}:" for side in model.model_fields if side in {"vi", "en", "native"})
    else:
        yield from _fields(model, indent, lang)


def _empty_list(name: str, item: Any, indent: str, lang: Lang) -> Iterator[str]:
    plain = plain_type(item)
    if not (isinstance(plain, type) and issubclass(plain, Part)):
        yield f"{indent}{name}: []"
        return
    yield f"{indent}{name}:"
    # The dash stands alone, so that an item can be copied whole, its comments too.
    yield f"{indent}  -"
    yield from _empty_part(plain, indent + "    ", lang)
