"""Offer what can be written at a place: ids with what they stand for, values with what they mean, keys."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from lsprotocol import types

from generator.authoring.help import help_on
from generator.authoring.takes import ANY, part_field, site_field, takes, takes_markup
from generator.content.day import today
from generator.content.forms import model_at
from generator.content.models import Record, SiteSettings
from generator.language_server.key_completion import keys
from generator.language_server.names import Named, named_parts, of_kind
from generator.language_server.place import Place, replaced
from generator.language_server.spot import Spot, spot_at
from generator.language_server.targets import Pointing, part_rows, pointing
from generator.text.vietnamese import fold

# So many at a time; whoever types on is offered what fits then.
MOST = 100
_FEW = 2
_ID_REST = re.compile(r"[a-z0-9-]*")
_VALUE_REST = re.compile(r"[\w-]*")


def completions(place: Place, known: Sequence[Named]) -> types.CompletionList:
    """Offer what can stand at a place."""
    spot = spot_at(place.window.lines, place.row, place.column)
    if spot is None:
        return _listed(())
    if found := pointing(place.before):
        return _listed(_references(place, found, known) if takes_markup(place.model, spot.loc) else ())
    offered: list[types.CompletionItem] = []
    if spot.kind in {"value", "either"}:
        offered += _values(place, spot, known)
    if spot.kind in {"key", "either"}:
        offered += keys(place, spot)
    return _listed(offered)


def _listed(offered: Iterable[types.CompletionItem]) -> types.CompletionList:
    items = list(offered)
    for number, item in enumerate(items):
        item.sort_text = f"{number:05}"
    return types.CompletionList(is_incomplete=len(items) > MOST, items=items[:MOST])


def _references(place: Place, found: Pointing, known: Sequence[Named]) -> Iterator[types.CompletionItem]:
    """Offer what a reference in a running text can name, and close its brackets."""
    is_closed = bool(re.match(r"[^\[\]]*\]", place.after))
    closing = "" if is_closed else "]" if found.kinds != (ANY,) else "]]"
    yield from _ids(place, found._replace(closing=closing), known)


def _ids(place: Place, found: Pointing, known: Sequence[Named]) -> Iterator[types.CompletionItem]:
    """Offer ids of some kinds; after a `#`, the parts of the record before it."""
    record_id, hash_sign, part = found.typed.partition("#")
    visible = [one for one in of_kind(known, found.kinds) if place.is_draft or not one.is_draft]
    if not hash_sign:
        others = [one for one in visible if one.id != place.record_id or found.kinds == (ANY,)]
        yield from _fitting(place, found, others)
        return
    record = next((one.thing for one in visible if one.id == record_id), None)
    if isinstance(record, Record):
        in_record = found._replace(typed=part, start=found.start + len(record_id) + 1)
        yield from _fitting(place, in_record, named_parts(record))


def _fitting(place: Place, found: Pointing, listed: Iterable[Named]) -> Iterator[types.CompletionItem]:
    """Offer what fits what is typed, marks or not: first by the beginning of an id, then of a word, then by letters."""
    query, lang = fold(found.typed.strip()).replace("-", " ").split(), place.lang
    ranked = [(rank, one) for one in listed if (rank := _rank(one, found.typed, query)) is not None]
    for _, one in sorted(ranked, key=lambda pair: pair[0]):
        title = one.title(lang)
        yield types.CompletionItem(
            label=one.id,
            label_details=types.CompletionItemLabelDetails(description=one.names[lang] or None),
            detail=title or None,
            kind=types.CompletionItemKind.Reference,
            # Letter by letter as it is found: by what was typed, by its names with their marks and without.
            filter_text=" ".join(dict.fromkeys(filter(None, (one.id, title, fold(title))))),
            text_edit=types.TextEdit(replaced(place, found.start, _ID_REST), f"{one.id}{found.closing}"),
            # By this the record is found when somebody looks at the offer.
            data={"content": str(place.content), "kind": one.folder, "id": one.id} if one.folder else None,
        )


def _rank(one: Named, typed: str, query: Sequence[str]) -> int | None:
    """Return how well something fits, 0 the best; None if not at all."""
    if not query or one.id.startswith(typed):
        return 0
    if not all(word in one.sought for word in query):
        return None
    words = one.sought.split()
    if all(any(word.startswith(start) for word in words) for start in query):
        return 1
    # Two letters stand in the middle of nearly everything.
    return 2 if len("".join(query)) > _FEW else None


def _values(place: Place, spot: Spot, known: Sequence[Named]) -> Iterator[types.CompletionItem]:
    """Offer what a field may say."""
    allowed = takes(place.model, spot.loc)
    found = Pointing(allowed.kinds, spot.typed, spot.start)
    if field := part_field(place.model, spot.loc):
        yield from _fitting(place, found, _own_parts(place, field, known))
    elif field := site_field(place.model, spot.loc):
        yield from _fitting(place, found, _parts_of_site(field, known))
    elif allowed.kinds and "," not in spot.typed:
        yield from _ids(place, found, known)
    elif allowed.values:
        yield from _allowed(place, spot, allowed.values)
    elif allowed.is_date and not spot.typed.strip():
        yield _plain(place, spot, str(today()), types.CompletionItemKind.Value)


def _own_parts(place: Place, field: str, known: Sequence[Named]) -> Iterator[Named]:
    """List the parts of the record that is being written, by its window; what they say, by what was read last."""
    record = next((one.thing for one in known if one.id == place.record_id), None)
    parts = {one.id: one for one in named_parts(record)} if isinstance(record, Record) else {}
    for part, *_ in part_rows(place.window.lines, field):
        yield parts.get(part) or Named(part, "", None, {"vi": "", "en": ""}, fold(part).replace("-", " "))


def _parts_of_site(field: str, known: Sequence[Named]) -> Iterator[Named]:
    settings = next((one.thing for one in known if isinstance(one.thing, SiteSettings)), None)
    listed = {part.id for part in getattr(settings, field, None) or ()}
    yield from (one for one in (named_parts(settings) if settings else ()) if one.id in listed)


def _allowed(place: Place, spot: Spot, values: Sequence[str]) -> Iterator[types.CompletionItem]:
    owner = model_at(place.model, spot.loc[: spot.loc.index(spot.field)])
    meanings = help_on(owner, spot.field).values if owner and spot.field in owner.model_fields else {}
    for value in values:
        item = _plain(place, spot, value, types.CompletionItemKind.EnumMember)
        if value in meanings:
            name, _, meaning = meanings[value][place.lang].partition(": ")
            item.detail, item.documentation = name, meaning or None
            item.filter_text = f"{value} {name} {fold(name)}"
        yield item


def _plain(place: Place, spot: Spot, value: str, kind: types.CompletionItemKind) -> types.CompletionItem:
    edit = types.TextEdit(replaced(place, spot.start, _VALUE_REST), value)
    return types.CompletionItem(label=value, kind=kind, text_edit=edit)
