"""Explain what stands at a place: the record behind an id, the purpose of a key, the meaning of a problem."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lsprotocol import types

from generator.authoring.help import help_on
from generator.authoring.reference import problem_in_short
from generator.content.models import Claim, Part, Record
from generator.language_server.names import Named, facts, kind_name, name_of, named_parts, of_kind, short, statement
from generator.language_server.place import Place
from generator.language_server.targets import KeyTarget, Target, target_at
from generator.problems.catalogue import catalogue
from generator.problems.problem import Problem
from generator.text.lang import Lang
from generator.text.ui import say


def hover(place: Place, known: Sequence[Named], problems: Iterable[Problem] = ()) -> types.Hover | None:
    """Explain a place; `problems` are those of its file. None if there is nothing to say."""
    window, row, column = place.window, place.row, place.column
    target = target_at(window.lines, row, column, place.model, place.record_id)
    said = [explained(code, place.lang) for code in _codes_at(problems, row + 1, column + 1)]
    span = None
    if isinstance(target, KeyTarget):
        said.insert(0, key_explained(target.owner, target.key, place.lang))
    elif target and (about := told(target, known, place.lang)):
        said.insert(0, about)
    if target and said:
        span = window.span(row, target.start, target.end)
    markdown = types.MarkupContent(types.MarkupKind.Markdown, "\n\n---\n\n".join(said))
    return types.Hover(markdown, span) if said else None


def found(target: Target, known: Sequence[Named]) -> Named | None:
    """Find the record or topic that a place names."""
    return next((one for one in of_kind(known, (target.folder,)) if one.id == target.id), None)


def told(target: Target, known: Sequence[Named], lang: Lang) -> str | None:
    """Tell what a place names: title, kind, what it says in short; None if it names nothing."""
    one = found(target, known)
    if one is None or not isinstance(one.thing, Part):
        return None
    if target.part is None or not isinstance(one.thing, Record):
        return about(one, lang)
    part = next((part for part in named_parts(one.thing) if part.id == target.part), None)
    return about(part, lang) if part else None


def about(one: Named, lang: Lang) -> str:
    """Tell of a record, a topic or a part in a few lines of Markdown."""
    if one.thing is None:
        return f"`{one.id}`"
    draft = say("lsp.draft", lang) if one.is_draft else ""
    kinds = filter(None, (kind_name(one, lang), draft, *facts(one.thing, lang)))
    lines = [f"**{_escaped(one.title(lang) or name_of(one.thing, lang) or one.id)}**", _escaped(" · ".join(kinds))]
    if isinstance(one.thing, Claim):
        lines.append(_escaped(statement(one.thing, lang)))
    elif (words := short(one.thing, lang)) and words not in one.names.values():
        lines.append(_escaped(words))
    return "\n\n".join(filter(None, lines))


def key_explained(owner: type[Part], key: str, lang: Lang) -> str:
    """Tell what a key is for, and what each value means where only some are allowed."""
    words, field = help_on(owner, key), owner.model_fields[key]
    needed = f" *({say('reference.needed', lang)})*" if field.is_required() else ""
    lines = [f"**{key}**{needed}", words.text[lang]]
    lines += ["\n".join(f"- `{value}`: {meaning[lang]}" for value, meaning in words.values.items())]
    if words.example:
        lines.append(f"{say('reference.example', lang)}: `{words.example}`")
    return "\n\n".join(filter(None, lines))


def explained(code: str, lang: Lang) -> str:
    """Tell what a problem means, with a wrong and a right example."""
    return problem_in_short(code, catalogue()[code], lang)


def _codes_at(problems: Iterable[Problem], line: int, column: int) -> list[str]:
    places = ((problem.code, problem.position) for problem in problems if problem.position.line == line)
    at = (code for code, place in places if place.column <= column <= place.column + place.length)
    return list(dict.fromkeys(at))


def _escaped(text: str) -> str:
    """Write a text so that no letter of it is markup."""
    return "".join(f"\\{letter}" if letter in "\\`*_{}[]<>#|~" else letter for letter in text)
