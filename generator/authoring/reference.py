"""Write the handbook's reference from what the program itself knows: every field of the models, every problem."""

from __future__ import annotations

import datetime
import html
import itertools
import textwrap
import types
import typing
from collections.abc import Iterator, Mapping
from typing import Any, get_args

from generator.authoring.help import help_on
from generator.content.fields import Ref
from generator.content.forms import alternatives
from generator.content.models import RECORD_MODELS, Bilingual, Part, Prose, Record, SiteSettings, Text
from generator.problems.catalogue import Wording, catalogue, shared_words
from generator.text.dates import PartialDate
from generator.text.lang import Lang
from generator.text.ui import say

_MODELS: tuple[type[Record], ...] = (*RECORD_MODELS, SiteSettings)
# What every kind of record has comes after what is its own.
_GENERAL = frozenset({"draft", "gaps", "translated"})
_HEAD = "| {0} | {1} | {2} |\n|---|---|---|\n"


def reference(lang: Lang) -> Mapping[str, str]:
    """Return the Markdown of every generated page of the handbook in one language, by its path there."""
    fields = {f"fields/{model.kind_name}.md": fields_of(model, lang) for model in _MODELS}
    return {"problems.md": problems(lang), **fields}


def problems(lang: Lang) -> str:
    """Write every code with its wording, a wrong and a right example, in the order of the way of the data."""
    pieces = [f"# {say('reference.problems', lang)}\n", f"{say('reference.problems.about', lang)}\n"]
    for stage, group in itertools.groupby(catalogue().items(), key=lambda entry: entry[0][0]):
        pieces.append(f"## {say(f'reference.stage.{stage}', lang)} {{#{stage}}}\n")
        pieces += [_problem(code, wording, lang) for code, wording in group]
    return "\n".join(pieces)


def _problem(code: str, wording: Wording, lang: Lang) -> str:
    hint = f"{say('reference.hint', lang)}: {_blanked(wording.hint[lang], lang)}\n" if wording.hint else ""
    return "\n".join(
        [
            f"### {code} · {_blanked(wording.message[lang], lang)} {{#{code}}}\n",
            f"*{say(f'reference.{wording.severity}', lang)}*\n",
            hint,
            f"{say('reference.wrong', lang)}\n",
            _fenced(wording.wrong),
            f"{say('reference.right', lang)}\n",
            _fenced(wording.right),
        ]
    )


def problem_in_short(code: str, wording: Wording, lang: Lang) -> str:
    """Say in Markdown what a code means, with a wrong and a right example: for a window beside the text."""
    return "\n\n".join(
        [
            f"**{code}** · {_blanked(wording.message[lang], lang)}",
            f"{say('reference.wrong', lang)}\n\n{_fenced(wording.wrong)}",
            f"{say('reference.right', lang)}\n\n{_fenced(wording.right)}",
        ]
    ).rstrip()


def explained(code: str, wording: Wording, lang: Lang) -> str:
    """Say for a terminal what a code means, with a wrong and a right example."""
    said = [f"{code} · {say(f'reference.{wording.severity}', lang)}", f"  {_blanked(wording.message[lang], lang)}"]
    if wording.hint:
        said.append(f"  {say('reference.hint', lang)}: {_blanked(wording.hint[lang], lang)}")
    for key, example in (("wrong", wording.wrong), ("right", wording.right)):
        said += [f"\n  {say(f'reference.{key}', lang)}", textwrap.indent(example.rstrip(), "    ")]
    return "\n".join((*said, ""))


def _blanked(template: str, lang: Lang) -> str:
    """Show the blanks of a wording as what stands there: `{size}` as *size*, a shared word as itself."""
    words = {name: both[lang] for name, both in shared_words().items()}
    return template.format_map(_Blanks(words))


class _Blanks(dict[str, str]):
    """Fill every blank: with the word of its name, or with the name."""

    def __missing__(self, name: str) -> str:
        return f"‹{name}›"


def _fenced(example: str) -> str:
    return f"```yaml\n{example.rstrip()}\n```\n"


def fields_of(model: type[Record], lang: Lang) -> str:
    """Write every field of one kind of record: what it is, whether it must be there, its form, an example."""
    about = "reference.fields.about" if model.folder else "reference.fields.about.site"
    pieces = [
        f"# {say(f'reference.kind.{model.kind_name}', lang)}\n",
        f"{say(about, lang, where=f'{model.folder}/')}\n",
        *_tables(model, lang),
    ]
    return "\n".join(pieces)


def _tables(model: type[Record], lang: Lang) -> Iterator[str]:
    """Write the table of a model, then those of the groups in it, each once."""
    waiting: list[tuple[str, type[Part]]] = [("", model)]
    seen: set[type[Part]] = set()
    while waiting:
        name, group = waiting.pop(0)
        if group in seen:
            continue
        seen.add(group)
        if name:
            yield f"## `{name}` {{#{name.replace('.', '-')}}}\n"
        yield _HEAD.format(*(say(f"reference.{column}", lang) for column in ("field", "form", "meaning")))[:-1]
        for field, info in sorted(group.model_fields.items(), key=lambda item: item[0] in _GENERAL):
            if not issubclass(group, Record) or field not in group.unwritten:
                yield _row(group, field, info, lang)
                inner = _group(info.annotation)
                if inner:
                    waiting.append((f"{name}.{field}" if name else field, inner))
        yield ""


def _row(model: type[Part], field: str, info: Any, lang: Lang) -> str:
    field_help = help_on(model, field)
    needed = f" **{say('reference.needed', lang)}**" if info.is_required() else ""
    values = "".join(
        f"<br>`{value}`" + (f": {_cell(meaning[lang])}" if meaning[lang] != value else "")
        for value, meaning in field_help.values.items()
    )
    example = f"<br>{say('reference.example', lang)}: `{_cell(field_help.example)}`" if field_help.example else ""
    return f"| `{field}` | {_form(info.annotation, lang)}{needed} | {_cell(field_help.text[lang])}{values}{example} |"


def _cell(text: str) -> str:
    """Let a text stand in a cell of a table."""
    return html.escape(text, quote=False).replace("|", "&#124;").replace("\n", " ")


def _group(annotation: Any) -> type[Part] | None:
    """Find the group of fields that a field holds, alone or in a list; texts in both languages count as plain."""
    for plain in _forms(annotation):
        if typing.get_origin(plain) is tuple:
            return _group(get_args(plain)[0])
        if isinstance(plain, type) and issubclass(plain, Part) and not issubclass(plain, (Text, Prose)):
            return plain
    return None


def _form(annotation: Any, lang: Lang) -> str:
    """Say in a few words what a value looks like."""
    names = dict.fromkeys(_form_of(plain, lang) for plain in _forms(annotation))
    return f" {say('reference.or', lang)} ".join(names)


def _form_of(plain: Any, lang: Lang) -> str:
    if typing.get_origin(plain) is tuple:
        return say("reference.form.list", lang, of=_form(get_args(plain)[0], lang))
    if typing.get_origin(plain) is typing.Literal:
        return say("reference.form.choice", lang)
    kinds = (
        (Text, "text"),
        (Prose, "prose"),
        (Bilingual, "group"),
        (Part, "group"),
        (PartialDate, "date"),
        (datetime.date, "day"),
        (Ref, "ref"),
        (bool, "yes_no"),
    )
    name = next((name for kind, name in kinds if isinstance(plain, type) and issubclass(plain, kind)), "line")
    return say(f"reference.form.{name}", lang)


def _forms(annotation: Any) -> Iterator[Any]:
    return (plain for plain in alternatives(annotation) if plain is not types.NoneType)
