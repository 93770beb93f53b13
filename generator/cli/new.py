"""Begin a record, asking for what was not said."""

from __future__ import annotations

import argparse
import difflib
import re
from collections.abc import Mapping
from pathlib import Path

from generator.authoring import scaffold
from generator.authoring.days import days_of_work
from generator.authoring.ids import has_house_form, house_prefix, is_date, proposed_id
from generator.authoring.schema import way_to
from generator.cli.options import CLEAN, USAGE, Commands, content_folder, language, subcommand
from generator.cli.printing import put, seen_from_here, tell
from generator.content.day import today
from generator.content.fields import is_id
from generator.content.layout import SITE_FILE
from generator.content.models import Article, Correction, Event, Explainer, Record, Source
from generator.output.files import create_file
from generator.text.lang import LANGS, Lang
from generator.text.ui import SaidError, say
from generator.text.vietnamese import fold

_MOST_ITEMS = 200
# The days that a record begun today bears, by its kind.
_DAYS: Mapping[type[Record], tuple[str, ...]] = {
    Article: ("published", "claims.checked", "claims.review_by"),
    Explainer: ("published", "review_by"),
    Event: ("recorded",),
    Source: ("seen",),
}


# An event's id begins with its date, as far as that is known.
_DAY_IN_ID = re.compile(r"e-(?P<day>[12]\d{3}(?:-[01]\d(?:-[0-3]\d)?)?)(?:-|$)")


def add(commands: Commands) -> None:
    """Add this command and its options to the parser."""
    command = subcommand(commands, "new", _new)
    kinds = tuple(scaffold.MODELS_BY_KIND)
    command.add_argument("kind", nargs="?", type=_kind, choices=kinds, metavar="KIND")
    command.add_argument("id", nargs="?", metavar="ID")
    command.add_argument("--from", dest="source", metavar="FILE")
    command.add_argument("--paragraphs", type=_number, metavar="N")
    command.add_argument("--claims", type=_number, metavar="N")
    command.add_argument("--lang", choices=LANGS, default=language())
    command.add_argument("--content", type=Path, default=content_folder(), metavar="DIR")


def _number(typed: str) -> int:
    number = int(typed)
    if not 1 <= number <= _MOST_ITEMS:
        raise ValueError
    return number


def _kind(typed: str) -> str:
    """Return the kind that is meant by its name in either language."""
    return _kinds_by_name().get(fold(typed).replace("-", " "), typed)


def _kinds_by_name() -> Mapping[str, str]:
    """List what each kind is called: by its id, and in the words of both languages."""
    names = {kind: kind for kind in scaffold.MODELS_BY_KIND}
    for kind in scaffold.MODELS_BY_KIND:
        for lang in LANGS:
            names |= {fold(name): kind for name in say(f"new.kind.{kind}.names", lang).split(",")}
    return names


def _new(options: argparse.Namespace) -> int:
    if not (options.content / SITE_FILE).exists():
        tell(say("new.nowhere", options.lang, path=options.content, file=SITE_FILE))
        return USAGE
    try:
        kind = options.kind or _ask_kind(options.lang)
        model = scaffold.MODELS_BY_KIND[kind]
        return _begin_from(model, options) if options.source is not None else _begin(model, options)
    except EOFError:
        return USAGE


def _begin(model: type[Record], options: argparse.Namespace) -> int:
    """Begin a record with nothing but its blanks, and the days that are known."""
    days = days_of_work(today())
    values = {field: str(days[field.rpartition(".")[2]]) for field in _DAYS.get(model, ())}
    if model is Correction:
        values["date"] = str(today())
    if options.id is None:
        if model is Event:
            values["date"] = _ask_date(options.lang)
        options.id = _ask_id(model, options, values.get("date", ""))
        _ask_counts(model, options)
    elif fault := _no_id(model, options.id, options):
        tell(fault)
        return USAGE
    elif model is Event and (dated := _DAY_IN_ID.match(options.id)):
        values["date"] = dated["day"]
    counts = {"paragraphs": options.paragraphs or 1, "claims": options.claims or 1} if model is Article else {}
    filled = scaffold.Filled(values, counts)
    return _write(model, options, scaffold.scaffold(model, options.lang, way_to(options.content, model), filled))


def _begin_from(model: type[Record], options: argparse.Namespace) -> int:
    """Begin an article from its text, or a source from its page."""
    from generator.cli import begin_from  # noqa: PLC0415  # who begins with nothing needs none of it

    if model is Source:
        beginning = begin_from.source(options)
        if beginning.same_address and options.id is None:
            return CLEAN
        options.id = options.id or beginning.id
    elif model is Article:
        options.id = options.id or _ask_id(model, options, "")
    else:
        raise SaidError("ingest.wrong_kind")
    if fault := _no_id(model, options.id, options):
        tell(fault)
        return USAGE
    schema = way_to(options.content, model)
    if model is Article:
        return _write(model, options, begin_from.article_text(options, schema))
    return _write(model, options, scaffold.scaffold(model, options.lang, schema, beginning.filled))


def _write(model: type[Record], options: argparse.Namespace, text: str) -> int:
    path = options.content / model.folder / f"{options.id}.yml"
    create_file(path, text)
    put(str(seen_from_here(path.resolve())))
    if not has_house_form(model, options.id):
        tell(say("new.id.habit", options.lang, id=proposed_id(model, options.id, _day(""))))
    tell(say("new.next", options.lang))
    return CLEAN


def _day(date: str) -> str:
    return date or str(today())


def _ask_kind(lang: Lang) -> str:
    for kind in scaffold.MODELS_BY_KIND:
        name = say(f"new.kind.{kind}.names", lang).partition(",")[0]
        tell(f"  {name:14} {kind:12} {say(f'new.kind.{kind}', lang)}")
    while (kind := _kind(typed := input(f"{say('new.kind', lang)} ").strip())) not in scaffold.MODELS_BY_KIND:
        near = difflib.get_close_matches(fold(typed), _kinds_by_name(), 1)
        kinds = [_kinds_by_name()[name] for name in near] or list(scaffold.MODELS_BY_KIND)
        names = (say(f"new.kind.{one}.names", lang).partition(",")[0] for one in kinds)
        tell(say("new.kind.unknown", lang, kind=typed, near=", ".join(names)))
    return kind


def _ask_date(lang: Lang) -> str:
    while typed := input(f"{say('new.date', lang, today=today())} ").strip():
        if is_date(typed):
            return typed
        tell(say("new.date.wrong", lang, date=typed))
    return str(today())


def _ask_id(model: type[Record], options: argparse.Namespace, date: str) -> str:
    """Ask for an id; what is typed otherwise becomes one by the rules of the house, and Enter takes it."""
    proposal = last = ""
    while True:
        typed = input(f"{_question(model, options.lang, date, proposal)} ").strip() or proposal
        is_meant = is_id(typed) and (has_house_form(model, typed) or typed == last)
        wanted = typed if is_meant else proposed_id(model, typed, _day(date))
        if fault := _no_id(model, wanted or typed, options):
            tell(fault)
            wanted = ""
        elif is_meant:
            return wanted
        proposal, last = wanted, typed


def _question(model: type[Record], lang: Lang, date: str, proposal: str) -> str:
    """Word the question for an id: whether one that was made will do, else which form it has."""
    if proposal:
        return say("new.id.enter", lang, id=proposal)
    prefix = house_prefix(model, _day(date))
    return say("new.id.like", lang, prefix=prefix) if prefix else say("new.id", lang)


def _ask_counts(model: type[Record], options: argparse.Namespace) -> None:
    """Ask how many paragraphs and claims an article begins with; who answers nothing gets one of each."""
    for field in ("paragraphs", "claims") if model is Article else ():
        if getattr(options, field) is None:
            setattr(options, field, _ask_number(field, options.lang))


def _ask_number(field: str, lang: Lang) -> int:
    while typed := input(f"{say(f'new.{field}', lang)} ").strip():
        if typed.isascii() and typed.isdigit() and 1 <= int(typed) <= _MOST_ITEMS:
            return int(typed)
        tell(say("new.number", lang, most=_MOST_ITEMS))
    return 1


def _no_id(model: type[Record], record_id: str, options: argparse.Namespace) -> str | None:
    """Return why a record cannot have an id, if so, with one that it can have."""
    if not is_id(record_id):
        proposal = proposed_id(model, record_id, _day("")) or "chung-cat"
        return say("new.id.wrong", options.lang, id=record_id, proposal=proposal)
    taken = next(options.content.glob(f"*/{record_id}.yml"), None)
    return say("new.id.taken", options.lang, path=seen_from_here(taken)) if taken else None
